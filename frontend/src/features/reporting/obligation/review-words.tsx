import classes from './panels.module.css';
import type { ReviewWords } from './use-reviews';

/** What a return or refusal says. */
export function ReviewText({ reviews }: { reviews: readonly ReviewWords[] }) {
  return reviews.map(({ id, reasons, text }) => (
    <div key={id} className={classes.review}>
      {reasons.map((reason) => (
        <p key={reason}>– {reason}</p>
      ))}
      {text && <p>{text}</p>}
    </div>
  ));
}
