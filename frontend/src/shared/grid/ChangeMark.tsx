import { changeOf } from './comparison';
import classes from './panels.module.css';

const ARROW = { up: '▲', down: '▼', same: '=' };

/** "▲ 12,5 %": the arrow says what colour alone must not. */
export function ChangeMark({ now, before }: { now: string; before: string }) {
  const change = changeOf(now, before);
  if (!change) return null;
  return (
    <span className={classes.change}>
      <span aria-hidden="true">{ARROW[change.direction]} </span>
      <span className={classes.hidden}>{change.words} </span>
      {change.percent}&nbsp;%
    </span>
  );
}
