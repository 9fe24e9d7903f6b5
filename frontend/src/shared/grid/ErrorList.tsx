import { type ReactNode, useId, useMemo, useState } from 'react';
import { placeName } from './cell-names';
import classes from './panels.module.css';
import { PASTED_TOTAL } from './pasted-totals';
import { isMissing, orderProblems } from './problem-order';
import type { GridSession } from './session';
import { goToProblem } from './session-commands';
import { gridStrings } from './strings';
import type { CellProblem } from './types';
import { useStore } from './use-session';

interface ErrorListProps {
  session: GridSession;
  /** Gives the input the focus after a jump. */
  onJump: () => void;
  /** Reasons given for warnings, by `problemKey`. */
  reasons?: Readonly<Record<string, string>> | undefined;
  onReason?: ((problem: CellProblem, reason: string) => void) | undefined;
  /** Shown at the right of the bar: saved, saving, offline. */
  status?: ReactNode;
}

const SIGN = { ERROR: '✕', WARNING: '!' };
const strings = gridStrings.problems;

/** Code, place and check, as the contract keeps the reasons of warnings, e.g. "CHECK_FAILED:r1.c8:k3". */
export function problemKey({ code, row = '', column = '', check = '' }: CellProblem): string {
  return `${code}:${row}.${column}:${check}`;
}

/** What is wrong, at the bottom of the sheet; a press jumps to the cell, F8 goes on to the next. */
export function ErrorList({ session, onJump, reasons = {}, onReason, status }: ErrorListProps) {
  const problems = useStore(session.problems);
  const missingShown = useStore(session.missingShown);
  const missing = problems.filter(isMissing).length;
  const shown = useMemo(
    () => (missingShown ? problems : problems.filter((problem) => !isMissing(problem))),
    [problems, missingShown],
  );
  const ordered = useMemo(() => orderProblems(shown, session), [shown, session]);
  const [open, setOpen] = useState(true);
  const list = useId();
  const wrong = problems.length - missing;
  const errors = problems.filter((problem) => problem.severity === 'ERROR' && !isMissing(problem)).length;
  const counts =
    wrong === 0 && missing > 0 ? [] : [wrong === 0 ? strings.none : strings.counts(errors, wrong - errors)];
  if (missing > 0) counts.push(strings.missing(missing));
  const jump = (problem: CellProblem) => {
    if (session.goTo(problem)) onJump();
  };
  return (
    <section className={classes.problems} aria-label={strings.title}>
      <div className={classes.problemsBar}>
        <strong aria-live="polite">{counts.join(', ')}</strong>
        {missing > 0 && (
          <button
            type="button"
            className={classes.textButton}
            aria-pressed={missingShown}
            onClick={() => session.showMissing(!missingShown)}
          >
            {missingShown ? strings.hideMissing : strings.showMissing}
          </button>
        )}
        {shown.length > 0 && (
          <>
            <button
              type="button"
              className={classes.textButton}
              onClick={() => {
                goToProblem(session, false);
                onJump();
              }}
            >
              {strings.next}
            </button>
            <button
              type="button"
              className={classes.textButton}
              aria-expanded={open}
              aria-controls={list}
              onClick={() => setOpen(!open)}
            >
              {open ? strings.hide : strings.show}
            </button>
          </>
        )}
        <div className={classes.status}>{status}</div>
      </div>
      {open && ordered.length > 0 && (
        <ul id={list} className={classes.list}>
          {ordered.map((problem) => (
            <li key={problemKey(problem)} className={classes.problem} data-severity={problem.severity}>
              <button type="button" className={classes.problemButton} onClick={() => jump(problem)}>
                <span className={classes.severity}>
                  <span aria-hidden="true">{SIGN[problem.severity]}</span>{' '}
                  {gridStrings.severity[problem.severity]}
                </span>
                <span className={classes.place}>{placeName(session, problem)}</span>
                <span>{problem.message}</span>
              </button>
              {problem.code === PASTED_TOTAL && <DropTotal session={session} problem={problem} />}
              {problem.severity === 'WARNING' && onReason && (
                <ReasonInput
                  value={reasons[problemKey(problem)] ?? ''}
                  onGiven={(reason) => onReason(problem, reason)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Lets the computed total stand and forgets the pasted one. */
function DropTotal({ session, problem: { row, column } }: { session: GridSession; problem: CellProblem }) {
  if (row === undefined || column === undefined) return null;
  return (
    <button
      type="button"
      className={`${classes.textButton} ${classes.drop}`}
      onClick={() => session.dropClaims({ row, column })}
    >
      {strings.dropTotal}
    </button>
  );
}

/** The written reason that a warning wants before the report is sent. */
function ReasonInput({ value, onGiven }: { value: string; onGiven: (reason: string) => void }) {
  const [text, setText] = useState(value);
  const give = () => {
    const reason = text.normalize('NFC').trim();
    if (reason !== value) onGiven(reason);
  };
  return (
    <label className={classes.reason}>
      <span>{text.trim() ? strings.reason : `${strings.reason} (${strings.reasonMissing})`}</span>
      <input
        value={text}
        maxLength={500}
        placeholder={strings.reasonHint}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={give}
      />
    </label>
  );
}
