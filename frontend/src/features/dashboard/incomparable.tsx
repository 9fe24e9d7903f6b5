import { useTranslation } from '@/shared/i18n';
import classes from './dashboard.module.css';
import { type Answer, reasonsOf } from './figures';

const most = 3;

/** Why some figures are not comparable: each reason with those it holds for; many are folded. */
export function Incomparable({ answer }: { answer: Answer }) {
  const { t } = useTranslation('dashboard');
  const reasons = reasonsOf(answer);
  if (reasons.length === 0) return null;
  const list = (from: number, to?: number) =>
    reasons.slice(from, to).map(({ text, names, blank }) => (
      <li key={text}>
        {blank ? 'x: ' : ''}
        {text} ({names})
      </li>
    ));
  const rest = reasons.length - most;
  return (
    <div className={classes.reasons}>
      <p>{t('reasons')}</p>
      <ul>{list(0, most)}</ul>
      {rest > 0 && (
        <details>
          <summary>{t('reasonsMore', { count: rest })}</summary>
          <ul>{list(most)}</ul>
        </details>
      )}
    </div>
  );
}
