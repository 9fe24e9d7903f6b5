import { Button, Checkbox, Popover } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '@/shared/i18n';
import { formatNumber } from '../../format';
import { Columns3, Rows3 } from '../icons';
import classes from './data-table.module.css';
import type { useTableSettings } from './settings';
import type { Column } from './types';

interface Props<Row> {
  columns: readonly Column<Row>[];
  settings: ReturnType<typeof useTableSettings<Row>>;
  count: number;
  text?: string | undefined;
  children?: ReactNode;
}

/** Count, column chooser and density, at the right above the table. */
export function TableTools<Row>({ columns, settings, count, text, children }: Props<Row>) {
  const { t } = useTranslation();
  const compact = settings.density === 'compact';
  const density = t(compact ? 'table.compact' : 'table.normal');
  const named = `${t('table.density')}: ${density}`;
  return (
    <div className={classes.tools} data-print="never">
      <span className={classes.count} role="status">
        {t('table.count', { count, formatted: text ?? formatNumber(count) })}
      </span>
      {children}
      <Button
        size="compact-md"
        variant="subtle"
        leftSection={<Rows3 size={16} />}
        onClick={() => settings.setDensity(compact ? 'normal' : 'compact')}
        aria-label={named}
        title={named}
      >
        {density}
      </Button>
      <Popover position="bottom-end" shadow="md" trapFocus returnFocus>
        <Popover.Target>
          <Button
            size="compact-md"
            variant="subtle"
            title={t('table.columnsTitle')}
            leftSection={<Columns3 size={16} />}
          >
            {t('table.columns')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('table.columnsTitle')}>
          <fieldset className={classes.chooser}>
            <legend>{t('table.columnsTitle')}</legend>
            {columns.map((column) => (
              <Checkbox
                key={column.key}
                label={column.title}
                description={column.fixed ? t('table.columnFixed') : undefined}
                checked={settings.isShown(column)}
                disabled={!!column.fixed}
                onChange={() => settings.toggle(column)}
              />
            ))}
          </fieldset>
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}
