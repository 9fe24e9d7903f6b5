import { formatDateTime, formatNumber } from '@/shared/format';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { ActionButton } from '@/shared/ui/action-button';
import { FormError } from '@/shared/ui/form-error';
import { useTask } from '@/shared/ui/use-task';
import common from '../common/admin.module.css';
import { CheckReform } from './reform.graphql';
import classes from './reform.module.css';
import type { StepProps } from './reform-page';
import { type Reform, refusalOf, versionOf } from './use-reform';

/** The dry run: numbers of what would happen, and what stands in its way. */
export function CheckStep({ reform, change }: StepProps) {
  const { t } = useTranslation('admin');
  const check = useAction(CheckReform);
  const task = useTask(() => change(() => check({ reorganisation: versionOf(reform) })));
  const { summary } = reform;
  return (
    <>
      <p className={classes.intro}>{t('reform.check.intro')}</p>
      <div className={classes.bar}>
        <ActionButton
          loading={task.busy || reform.work === 'CHECK'}
          disabledReason={refusalOf(reform, 'CHECK')}
          onClick={() => void task.run()}
        >
          {t(summary ? 'reform.check.again' : 'reform.check.run')}
        </ActionButton>
        {reform.checkedAt && (
          <span className={common.note}>
            {t('reform.check.last', { at: formatDateTime(reform.checkedAt) })}
          </span>
        )}
      </div>
      <FormError error={task.error} />
      {summary && summary.problems.length > 0 && (
        <section className={classes.problems} role="alert">
          <h2>{t('reform.check.problems', { count: summary.problems.length })}</h2>
          <ul>
            {summary.problems.map((problem) => (
              <li key={`${problem.place} ${problem.reason} ${problem.message}`}>{problem.message}</li>
            ))}
          </ul>
        </section>
      )}
      {summary && summary.problems.length === 0 && (
        <>
          {reform.state === 'CHECKED' && <p className={classes.ok}>{t('reform.check.ok')}</p>}
          <Numbers reform={reform} />
        </>
      )}
    </>
  );
}

const levels = ['provinces', 'districts', 'communes', 'units'] as const;
const labels = [
  'accounts',
  'withoutPosition',
  'positions',
  'duties',
  'regimes',
  'obligations',
  'drafts',
  'conflicts',
  'renamed',
  'splitAreas',
  'notComparable',
] as const;

/** The numbers of a dry run, or of what was applied. */
export function Numbers({ reform }: { reform: Reform }) {
  const { t } = useTranslation('admin');
  const numbers = reform.summary?.numbers;
  if (!numbers) return null;
  return (
    <div className={classes.numbers}>
      <section>
        <h2>{t('reform.check.table')}</h2>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('reform.check.level')}</th>
              {(['before', 'ended', 'begun', 'after'] as const).map((key) => (
                <th key={key} scope="col">
                  {t(`reform.check.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {levels.map((level) => (
              <tr key={level}>
                <th scope="row">{t(`reform.check.levels.${level}`)}</th>
                <td>{formatNumber(numbers[level].before)}</td>
                <td>{formatNumber(numbers[level].ended)}</td>
                <td>{formatNumber(numbers[level].begun)}</td>
                <td>
                  <strong>{formatNumber(numbers[level].after)}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h2>{t('reform.check.numbers')}</h2>
        <dl className={classes.counts}>
          {labels.map((label) => (
            <div key={label}>
              <dt>{t(`reform.check.labels.${label}`)}</dt>
              <dd>{formatNumber(numbers[label])}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
