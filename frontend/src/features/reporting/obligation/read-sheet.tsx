import { useEffect, useMemo } from 'react';
import type { ClientForm } from '@/shared/forms';
import { type CellBlock, comparisonOf, placeOf } from '@/shared/grid';
import { FormSheets } from '@/shared/grid/form-sheets';
import { useTranslation } from '@/shared/i18n';
import type { Bases } from './change-list';
import classes from './obligation.module.css';
import { TableSheets } from './table-sheets';

interface Props {
  form: ClientForm;
  cells: CellBlock;
  bases?: Bases;
  remarks?: readonly string[];
  /** Cell to stand on, "r1.c8". */
  place?: string | undefined;
  onComment?: ((place: string) => void) | undefined;
}

const noRemarks: readonly string[] = [];

/** The form with its figures, for reading. */
export function ReadSheet({ form, cells, bases, remarks = noRemarks, place, onComment }: Props) {
  const { t } = useTranslation('reporting');
  const sheets = useMemo(() => new FormSheets({ form, cells, readOnly: true }), [form, cells]);
  useEffect(() => {
    const marked = remarks
      .map(placeOf)
      .flatMap(({ row, column }) => (row && column ? [{ row, column }] : []));
    sheets.setMarks('COMMENT', marked);
  }, [sheets, remarks]);
  useEffect(() => {
    if (place) sheets.goTo(placeOf(place));
  }, [sheets, place]);
  const comparisons = useMemo(
    () =>
      [
        comparisonOf('previous', t('obligation.review.period'), bases?.previousPeriod),
        comparisonOf('lastYear', t('obligation.review.lastYear'), bases?.samePeriodLastYear),
      ].filter((each) => each !== undefined),
    [bases, t],
  );
  return (
    <div className={classes.sheet}>
      <TableSheets
        sheets={sheets}
        comparisons={comparisons}
        {...(onComment && { onComments: ({ row, column }) => onComment(`${row}.${column}`) })}
      />
    </div>
  );
}
