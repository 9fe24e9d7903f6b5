import type { KeyboardEvent } from 'react';
import { formatDate } from '@/shared/format';
import { ChangeMark } from '@/shared/grid/ChangeMark';
import { useTranslation } from '@/shared/i18n';
import { formatVi } from '@/shared/numbers';
import { TriangleAlert } from '@/shared/ui/icons';
import type { Base, ReviewLine } from './change-list';
import classes from './review-table.module.css';

interface Props {
  line: ReviewLine;
  base: Base;
  remarked: boolean;
  active: boolean;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

function shown(value: string, kind: string): string {
  if (kind === 'NUMBER') return formatVi(value);
  return kind === 'DATE' && value ? formatDate(value) : value;
}

/** One cell of the report beside what it was. */
export function ReviewRow({ line, base, remarked, active, onFocus, onKeyDown }: Props) {
  const { t } = useTranslation('reporting');
  const label = line.path.at(-1) ?? '';
  const above = [line.rowLabel, ...line.path.slice(0, -1)].filter(Boolean).join(' – ');
  return (
    <tr
      data-place={line.place}
      data-changed={line.changed}
      data-remarked={remarked}
      tabIndex={active ? 0 : -1}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <td className={classes.code}>{line.code}</td>
      <th scope="row">
        {label}
        {line.unit && <span className={classes.quiet}> ({line.unit})</span>}
        {above && <span className={classes.above}>{above}</span>}
      </th>
      {base === 'VERSION' && <td className={classes.before}>{shown(line.before, line.kind)}</td>}
      <td className={classes.now}>
        {remarked && <span className={classes.remark}>{t('obligation.comment.title')}</span>}
        {shown(line.now, line.kind)}
      </td>
      {base === 'VERSION' && (
        <td>
          <ChangeMark now={line.now} before={line.before} />
        </td>
      )}
      <td className={classes.quiet}>{shown(line.previous, line.kind)}</td>
      <td>
        {line.outlier && (
          <span className={classes.outlier} title={t('obligation.review.outlierHint')}>
            <TriangleAlert size={14} aria-label={t('obligation.review.outlier')} />{' '}
          </span>
        )}
        <ChangeMark now={line.now} before={line.previous} />
      </td>
      <td className={classes.quiet}>{shown(line.lastYear, line.kind)}</td>
    </tr>
  );
}
