import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { useState } from 'react';
import { tableName } from '@/shared/forms';
import { useTranslation } from '@/shared/i18n';
import { ConfirmDialog } from '@/shared/ui/dialogs';
import { ChevronLeft, Plus, X } from '@/shared/ui/icons';
import classes from './designer.module.css';
import { addTable, moveTable, removeTable } from './tables';
import type { Designer } from './use-designer';

interface Props {
  /** The whole design. */
  designer: Designer;
  at: number;
  onOpen: (at: number) => void;
}

/** The tables of the form: which one is edited, one more, one less, their order. */
export function TablesBar({ designer, at, onOpen }: Props) {
  const { t } = useTranslation('designer');
  const [leaving, setLeaving] = useState(false);
  const { design, replace, problems } = designer;
  const tables = design.tables ?? [];
  const faulty = (table: number) => problems.some(({ place }) => place.startsWith(`tables[${table}]`));
  return (
    <section className={classes.tables} aria-label={t('tables.label')}>
      {tables.map(({ code, title, key = '' }, table) => (
        <button
          key={key}
          type="button"
          className={classes.table}
          aria-current={table === at ? 'true' : undefined}
          title={title}
          data-fault={faulty(table) || undefined}
          onClick={() => onOpen(table)}
        >
          {[tableName(table), code].filter(Boolean).join(' · ')}
          {faulty(table) && <span className={classes.fault}>{t('tree.problem')}</span>}
        </button>
      ))}
      {tables.length > 0 && (
        <>
          <Tool
            label={t('tables.up', { table: tableName(at) })}
            disabled={at === 0}
            onClick={() => {
              replace(moveTable(design, at));
              onOpen(at - 1);
            }}
          >
            <ChevronLeft size={16} aria-hidden />
          </Tool>
          <Tool label={t('tables.remove', { table: tableName(at) })} onClick={() => setLeaving(true)}>
            <X size={16} aria-hidden />
          </Tool>
        </>
      )}
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<Plus size={14} aria-hidden />}
        onClick={() => {
          replace(addTable(design, t('tables.new')));
          onOpen(Math.max(1, tables.length));
        }}
      >
        {t('tables.add')}
      </Button>
      <ConfirmDialog
        title={t('tables.remove', { table: tableName(at) })}
        action={t('tables.removeAction')}
        danger
        opened={leaving}
        onClose={() => setLeaving(false)}
        onConfirm={async () => {
          replace(removeTable(design, at));
          onOpen(Math.max(0, at - 1));
        }}
      >
        <p>{t('tables.removeText', { title: tables[at]?.title ?? '' })}</p>
      </ConfirmDialog>
    </section>
  );
}

interface ToolProps {
  label: string;
  disabled?: boolean;
  onClick: () => void;
  children: React.ReactNode;
}

function Tool({ label, disabled = false, onClick, children }: ToolProps) {
  return (
    <Tooltip label={label} withArrow>
      <ActionIcon variant="default" size={32} aria-label={label} disabled={disabled} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
