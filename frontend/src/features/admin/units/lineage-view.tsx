import { useQuery } from 'urql';
import { formatDate, formatNumber } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { CircleAlert } from '@/shared/ui/icons';
import { QueryProblem } from '@/shared/ui/query-problem';
import { ListSkeleton } from '@/shared/ui/skeletons';
import common from '../common/admin.module.css';
import { formatSpan, lastDayOf } from '../common/validity';
import { type Extent, type LineageStep, splitLineage } from './lineage';
import { LineageQuery } from './units.graphql';
import classes from './units.module.css';

/** What a territory was made of and what it went into, with the act and how much of it. */
export function Lineage({ areaId, areaCode }: { areaId: string; areaCode: string }) {
  const { t } = useTranslation('admin');
  const [{ data, error, fetching }, refetch] = useQuery({ query: LineageQuery, variables: { areaCode } });
  if (!data?.lineage) {
    if (error) return <QueryProblem error={error} what={t('denied.units')} onRetry={() => refetch()} />;
    if (fetching) return <ListSkeleton count={2} />;
  }
  const { origins, heirs } = splitLineage(data?.lineage ?? [], areaId);
  if (origins.length + heirs.length === 0) return <p className={common.note}>{t('lineage.none')}</p>;
  return (
    <div className={classes.lineage} data-sides={origins.length > 0 && heirs.length > 0 ? 2 : 1}>
      {origins.length > 0 && <Steps title={t('lineage.origins')} steps={origins} />}
      {heirs.length > 0 && <Steps title={t('lineage.heirs')} steps={heirs} />}
    </div>
  );
}

function Steps({ title, steps }: { title: string; steps: LineageStep[] }) {
  const { t } = useTranslation('admin');
  return (
    <div>
      <h3>{title}</h3>
      <ul className={classes.steps}>
        {steps.map(({ area, extent, act, date }) => (
          <li key={`${area.id} ${date}`} className={classes.step} data-extent={extent.kind}>
            <span>
              <span className={classes.stepName}>{area.fullName}</span>{' '}
              <span className={common.note}>
                ({area.code}, {formatSpan(area.validFrom, lastDayOf(area.validTo), t('standing.open'))})
              </span>
            </span>
            <ExtentText extent={extent} />
            <span className={common.note}>{t('lineage.act', { act, date: formatDate(date) })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function ExtentText({ extent }: { extent: Extent }) {
  const { t } = useTranslation('admin');
  if (extent.kind === 'whole') return <span>{t('lineage.whole')}</span>;
  if (extent.kind === 'part') {
    return <span>{t('lineage.part', { percent: formatNumber(extent.percent, 1) })}</span>;
  }
  return (
    <span className={classes.incomparable}>
      <CircleAlert size={14} aria-hidden />
      {t('lineage.unknownPart')}
    </span>
  );
}
