import { Button } from '@mantine/core';
import { useTranslation } from '@/shared/i18n';
import classes from './data-table.module.css';
import type { DataTableProps } from './types';

/** How many rows are chosen and what may be done with them at once; nothing while none is. */
export function BulkBar({
  selected,
  onSelect,
  bulkActions,
}: Pick<DataTableProps<never>, 'selected' | 'onSelect' | 'bulkActions'>) {
  const { t } = useTranslation();
  if (!onSelect || !selected || selected.size === 0) return null;
  return (
    <div className={classes.bulk} data-print="never">
      <strong role="status">{t('table.selected', { count: selected.size })}</strong>
      {bulkActions}
      <Button size="compact-md" variant="subtle" onClick={() => onSelect(new Set())}>
        {t('table.clearSelection')}
      </Button>
    </div>
  );
}
