import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatDate, formatDateTime } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { EmptyState } from '@/shared/ui/empty-state';
import common from '../common/admin.module.css';
import { Numbers } from './check-step';
import classes from './reform.module.css';
import type { Reform } from './use-reform';

/** The report afterwards, to be read and printed. */
export function ResultStep({ reform }: { reform: Reform }) {
  const { t } = useTranslation('admin');
  const numbers = reform.summary?.numbers;
  if (reform.state !== 'APPLIED' || !numbers || !reform.appliedAt) {
    return <EmptyState title={t('reform.result.none')}>{t('reform.result.noneText')}</EmptyState>;
  }
  return (
    <article>
      <div className={classes.bar}>
        <h2>{t('reform.result.title')}</h2>
        <Button variant="default" data-print="never" onClick={() => window.print()}>
          {t('reform.result.print')}
        </Button>
      </div>
      <p>{t('reform.result.by', { resolution: reform.resolution, date: formatDate(reform.issuedOn) })}</p>
      <p>
        {t('reform.result.applied', {
          at: formatDateTime(reform.appliedAt),
          date: formatDate(reform.effectiveOn),
        })}
      </p>
      <Numbers reform={reform} />
      <h2>{t('reform.result.after')}</h2>
      <ul className={classes.after}>
        <li>{t('reform.result.windUp', { date: formatDate(reform.windUpTo) })}</li>
        {numbers.splitAreas > 0 && (
          <li>
            <Link to="/quan-tri/sap-xep/ty-le" className={common.link}>
              {t('reform.result.shares', { count: numbers.splitAreas })}
            </Link>
          </li>
        )}
        {numbers.withoutPosition > 0 && (
          <li>
            <Link to="/quan-tri/tai-khoan" className={common.link}>
              {t('reform.result.people', { count: numbers.withoutPosition })}
            </Link>
          </li>
        )}
      </ul>
    </article>
  );
}
