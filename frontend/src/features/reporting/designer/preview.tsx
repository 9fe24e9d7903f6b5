import { useMemo } from 'react';
import type { ClientForm } from '@/shared/forms';
import { NO_CELLS } from '@/shared/grid';
import { FormSheets } from '@/shared/grid/form-sheets';
import { useTranslation } from '@/shared/i18n';
import { TableSheets } from '../obligation/table-sheets';
import classes from './designer.module.css';
import { sketchOf } from './sketch';
import type { Designer } from './use-designer';

/** The table as it will be entered: from the server's compiled form, while there are faults from the design alone. */
export function Preview({ designer }: { designer: Designer }) {
  const { t } = useTranslation('designer');
  const { design, form, problems } = designer;
  const shown = useMemo<ClientForm>(() => form ?? sketchOf(design), [form, design]);
  return (
    <section className={classes.preview} aria-label={t('preview.label')}>
      <h2>{t('preview.label')}</h2>
      <p className={classes.keys}>{t(form || problems.length === 0 ? 'preview.try' : 'preview.sketch')}</p>
      {shown.columns.length > 0 && <Sheet form={shown} readOnly={!form} />}
    </section>
  );
}

function Sheet({ form, readOnly }: { form: ClientForm; readOnly: boolean }) {
  const sheets = useMemo(
    () => new FormSheets({ form, cells: NO_CELLS, layout: 'HORIZONTAL', readOnly, onEdit: () => undefined }),
    [form, readOnly],
  );
  return <TableSheets sheets={sheets} />;
}
