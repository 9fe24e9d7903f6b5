import { type ReactNode, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ClientForm } from '../forms';
import { AmbiguityDialog } from './AmbiguityDialog';
import bar from './bar.module.css';
import type { Comparison } from './comparison';
import { ErrorList } from './ErrorList';
import { headOf } from './form-sheet-model';
import classes from './grid.module.css';
import { HorizontalSheet } from './HorizontalSheet';
import { LayoutSwitch } from './LayoutSwitch';
import { LegacyDialog } from './LegacyDialog';
import { PasteReport } from './PasteReport';
import { RowPicker } from './RowPicker';
import { RowTools } from './RowTools';
import { SideStrip } from './SideStrip';
import { SignKeys } from './SignKeys';
import type { GridSession } from './session';
import { gridStrings } from './strings';
import { TooLargeDialog } from './TooLargeDialog';
import type { CellProblem } from './types';
import { useNarrow } from './use-narrow';
import { useShape, useStore } from './use-session';
import { VerticalSheet } from './VerticalSheet';
import { shownRows } from './vertical-lines';

export interface StatGridProps {
  form: ClientForm;
  /** From `openSheet`; keep it for as long as the form is open. */
  session: GridSession;
  /** Previous period and same period last year, as far as they are known. */
  comparisons?: readonly Comparison[];
  /** Reasons given for warnings, by `problemKey`. */
  reasons?: Readonly<Record<string, string>>;
  onReason?: (problem: CellProblem, reason: string) => void;
  /** Shift+F2 on a cell. */
  onComments?: (cell: { row: string; column: string }) => void;
  /** Shown in the footer: saved, saving, offline. */
  status?: ReactNode;
  /** Shown in the tool bar, e.g. "Không phát sinh". */
  tools?: ReactNode;
}

/** A statistical form as a spreadsheet, for entry and, when its session is read-only, for reading. */
export function StatGrid(props: StatGridProps) {
  const { form, session, comparisons = [], onComments, tools } = props;
  const inputRef = useRef<HTMLInputElement>(null);
  const layout = useStore(session.layout);
  const narrow = useNarrow();
  const [compared, setCompared] = useState(comparisons.length > 0);
  const vertical = layout === 'VERTICAL';
  useLayoutEffect(() => {
    if (narrow) session.setLayout('VERTICAL');
  }, [narrow, session]);
  const head = useMemo(() => headOf(form.definition.columns), [form]);
  const focus = useCallback(() => inputRef.current?.focus({ preventScroll: true }), []);
  const label = `${form.definition.code} ${form.definition.title}`;
  const openComments = useCallback(() => {
    const { activeRow: row, activeColumn: column } = session;
    if (row && column) onComments?.({ row: row.key, column: column.key });
  }, [session, onComments]);
  const sheet = { session, label, inputRef, onComments: openComments };
  return (
    <div className={classes.frame}>
      <Bar session={session} narrow={narrow} vertical={vertical} tools={tools} onDone={focus}>
        {!vertical && comparisons.length > 0 && (
          <button
            type="button"
            className={bar.toolButton}
            aria-pressed={compared}
            onClick={() => setCompared(!compared)}
          >
            {gridStrings.comparison.toggle}
          </button>
        )}
      </Bar>
      <div className={classes.main}>
        {vertical ? (
          <VerticalSheet {...sheet} comparisons={comparisons} narrow={narrow} />
        ) : (
          <>
            <HorizontalSheet {...sheet} head={head} />
            {compared && <SideStrip session={session} comparisons={comparisons} />}
          </>
        )}
      </div>
      <ErrorList
        session={session}
        onJump={focus}
        reasons={props.reasons}
        onReason={props.onReason}
        status={props.status}
      />
      <PasteReport session={session} onClose={focus} />
      <LegacyDialog session={session} onClose={focus} />
      <AmbiguityDialog session={session} onClose={focus} />
      <TooLargeDialog session={session} onClose={focus} />
    </div>
  );
}

interface BarProps {
  session: GridSession;
  narrow: boolean;
  vertical: boolean;
  tools: ReactNode;
  onDone: () => void;
  children: ReactNode;
}

function Bar({ session, narrow, vertical, tools, onDone, children }: BarProps) {
  useShape(session.model);
  const { rowCount } = session.model;
  const oneAtATime = vertical && rowCount > 1 && shownRows(rowCount, 0, narrow).length < rowCount;
  return (
    <div className={bar.bar}>
      {!narrow && <LayoutSwitch session={session} />}
      {oneAtATime && <RowPicker session={session} />}
      {children}
      <RowTools session={session} onDone={onDone} />
      {narrow && <SignKeys session={session} />}
      {tools}
    </div>
  );
}
