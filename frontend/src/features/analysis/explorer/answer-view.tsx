import { formatBytes, formatNumber } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { CircleAlert, Copy } from '@/shared/ui/icons';
import { notify } from '@/shared/ui/notify';
import { PlainButton } from '@/shared/ui/plain-button';
import type { RawAnswer } from '../raw-request';
import { type AnswerError, readAnswer } from './answer';
import classes from './explorer.module.css';

/** What came back: status, time, size; errors first with what would be required; then the JSON. */
export function AnswerView({ answer }: { answer: RawAnswer }) {
  const { t } = useTranslation('analysis');
  const { text, errors } = readAnswer(answer.body);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    void notify.done(t('explorer.copied'));
  };
  return (
    <>
      <div className={classes.resultHead}>
        <span className="tabular" role="status">
          {t('explorer.summary', {
            status: answer.status,
            elapsed: formatNumber(answer.elapsed),
            size: formatBytes(answer.size),
          })}
        </span>
        <PlainButton icon={Copy} onClick={copy}>
          {t('explorer.copyResult')}
        </PlainButton>
      </div>
      {errors.length > 0 && (
        <section className={classes.errors}>
          <h3>{t('explorer.errors', { count: errors.length })}</h3>
          <ul>
            {errors.map((error, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: errors of one answer have no other name and never move.
              <ErrorItem key={index} error={error} />
            ))}
          </ul>
        </section>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long result is scrolled by keys. */}
      <pre className={classes.json} tabIndex={0}>
        {text}
      </pre>
    </>
  );
}

const details = ['reason', 'coordinate', 'requires', 'path', 'place', 'at', 'reference'] as const;

function ErrorItem({ error }: { error: AnswerError }) {
  const { t } = useTranslation('analysis');
  return (
    <li className={classes.error}>
      <p>
        <CircleAlert size={16} aria-hidden /> {error.code && <code>{error.code}</code>} {error.message}
      </p>
      <dl>
        {details
          .filter((name) => error[name])
          .map((name) => (
            <div key={name}>
              <dt>{t(`explorer.${name}`)}</dt>
              <dd>{error[name]}</dd>
            </div>
          ))}
      </dl>
    </li>
  );
}
