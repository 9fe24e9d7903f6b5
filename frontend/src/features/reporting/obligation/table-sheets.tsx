import { useNavigate, useSearch } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { tableName } from '@/shared/forms';
import { StatGrid, type StatGridProps } from '@/shared/grid';
import type { FormSheets, TableSheet } from '@/shared/grid/form-sheets';
import { isMissing } from '@/shared/grid/problem-order';
import { useStore } from '@/shared/grid/use-session';
import { useTranslation } from '@/shared/i18n';
import classes from './table-sheets.module.css';

type Props = Omit<StatGridProps, 'form' | 'session'> & { sheets: FormSheets };

/** The tables of an open form: one as it is, several one at a time under tabs. */
export function TableSheets({ sheets, ...grid }: Props) {
  useStore(sheets.current);
  const { at, form, session } = sheets.shown;
  if (!sheets.several) return <StatGrid form={form} session={session} {...grid} />;
  return (
    <Tables sheets={sheets}>
      <StatGrid key={at} form={form} session={session} {...grid} />
    </Tables>
  );
}

function Tables({ sheets, children }: { sheets: FormSheets; children: React.ReactNode }) {
  const { t } = useTranslation('reporting');
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();
  const { at, form } = sheets.shown;
  const unit = unitOf(form);
  useTableAddress(sheets);
  const open = (table: number | undefined, focus: string) => {
    if (table === undefined || !sheets.shown.session.commit()) return;
    sheets.show(table);
    requestAnimationFrame(() => panel.current?.parentElement?.querySelector<HTMLElement>(focus)?.focus());
  };
  // The browser may keep Ctrl with these keys for its own tabs; Alt does the same.
  const pages = (event: KeyboardEvent) => {
    const by = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : undefined;
    if (!by || !(event.ctrlKey || event.altKey)) return;
    event.preventDefault();
    event.stopPropagation();
    open(sheets.beside(by), '[role="tabpanel"] input');
  };
  const arrows = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : undefined;
    if (by) open(sheets.beside(by), '[aria-selected="true"]');
  };
  return (
    <div className={classes.tables} onKeyDownCapture={pages}>
      <div
        className={classes.tabs}
        role="tablist"
        aria-label={t('obligation.tables.label')}
        onKeyDown={arrows}
      >
        {sheets.tables.map((table) => (
          <Tab
            key={table.at}
            id={`${id}-${table.at}`}
            panel={`${id}-panel`}
            table={table}
            selected={table.at === at}
            onOpen={() => open(table.at, '[aria-selected="true"]')}
          />
        ))}
      </div>
      <div
        ref={panel}
        className={classes.panel}
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${at}`}
      >
        <p className={classes.title}>
          <strong>{form.definition.title}</strong>
          {unit && <span>{t('obligation.tables.unit', { unit })}</span>}
        </p>
        {children}
      </div>
    </div>
  );
}

interface TabProps {
  id: string;
  panel: string;
  table: TableSheet;
  selected: boolean;
  onOpen: () => void;
}

function Tab({ id, panel, table: { at, form, session }, selected, onOpen }: TabProps) {
  const { t } = useTranslation('reporting');
  const problems = useStore(session.problems);
  const missing = problems.filter(isMissing).length;
  const errors = problems.filter((each) => each.severity === 'ERROR' && !isMissing(each)).length;
  return (
    <button
      type="button"
      role="tab"
      id={id}
      aria-controls={panel}
      aria-selected={selected}
      tabIndex={selected ? 0 : -1}
      className={classes.tab}
      title={form.definition.title}
      onClick={onOpen}
    >
      <span>{[tableName(at), form.definition.code].filter(Boolean).join(' · ')}</span>
      {errors > 0 && (
        <span className={classes.errors}>{t('obligation.tables.errors', { count: errors })}</span>
      )}
      {missing > 0 && !session.readOnly && (
        <span className={classes.missing}>{t('obligation.tables.missing', { count: missing })}</span>
      )}
    </button>
  );
}

/** The one unit of measure of the figures of a table, shares apart; undefined where they differ. */
function unitOf({ columns }: TableSheet['form']): string | undefined {
  const figures = columns.filter(({ kind, unit }) => kind === 'NUMBER' && unit !== '%');
  const units = new Set(figures.map(({ unit }) => unit));
  return units.size === 1 ? [...units][0] : undefined;
}

/** The open table stands in the address: ?bieu=2. */
function useTableAddress(sheets: FormSheets): void {
  const { bieu } = useSearch({ strict: false }) as { bieu?: number };
  const navigate = useNavigate();
  useEffect(() => {
    if (bieu !== undefined) sheets.show(bieu - 1);
  }, [bieu, sheets]);
  useEffect(
    () =>
      sheets.current.subscribe(() => {
        void navigate({
          to: '.',
          search: (before: object) => ({ ...before, bieu: sheets.current.get() + 1 }),
          replace: true,
          resetScroll: false,
        } as Parameters<typeof navigate>[0]);
      }),
    [sheets, navigate],
  );
}
