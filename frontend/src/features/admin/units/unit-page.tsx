import { getRouteApi, Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { formatDate } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { EmptyState } from '@/shared/ui/empty-state';
import { SearchX } from '@/shared/ui/icons';
import { PageHead } from '@/shared/ui/page-head';
import { QueryProblem } from '@/shared/ui/query-problem';
import { PageSkeleton } from '@/shared/ui/skeletons';
import { StatusBadge } from '@/shared/ui/status-badge';
import common from '../common/admin.module.css';
import { formatSpan, lastDayOf, standing, today } from '../common/validity';
import type { AdminUnitQuery } from '../gql/graphql';
import { Lineage } from './lineage-view';
import { UnitQuery } from './units.graphql';
import classes from './units.module.css';

const route = getRouteApi('/shell/quan-tri/don-vi/$unitId');

type Unit = NonNullable<AdminUnitQuery['unit']>;

/** One unit: where it stands, its territory, its rooms, and what its territory came from. */
export function UnitPage() {
  const { t } = useTranslation('admin');
  const { unitId } = route.useParams();
  const [{ data, error, fetching }, refetch] = useQuery({ query: UnitQuery, variables: { id: unitId } });
  const unit = data?.unit;
  if (!unit) {
    if (error) return <QueryProblem error={error} what={t('denied.units')} onRetry={() => refetch()} />;
    if (fetching) return <PageSkeleton />;
    return (
      <EmptyState icon={SearchX} title={t('unit.missing')}>
        {t('unit.missingText')}
      </EmptyState>
    );
  }
  const stands = standing(unit.validFrom, lastDayOf(unit.validTo), today());
  return (
    <>
      <PageHead
        title={unit.name}
        crumbs={<TreePath unit={unit} />}
        meta={<StatusBadge status={stands} label={t(`standing.${stands}`)} />}
      />
      <div className={classes.body}>
        <UnitFacts unit={unit} />
        <AreaFacts unit={unit} />
        {unit.rooms.length > 0 && <Rooms unit={unit} />}
        <section className={`${classes.card} ${classes.wide}`}>
          <h2>{t('lineage.title', { area: unit.area.fullName })}</h2>
          <Lineage areaId={unit.area.id} areaCode={unit.area.code} />
        </section>
      </div>
    </>
  );
}

interface Node {
  id: string;
  name: string;
  parent?: Node | null;
}

function ancestors(node: Node | null | undefined): Node[] {
  return node ? [...ancestors(node.parent), node] : [];
}

function TreePath({ unit }: { unit: Unit }) {
  const { t } = useTranslation('admin');
  return (
    <ol className={classes.tree}>
      <li>
        <Link to="/quan-tri/don-vi" className={common.link}>
          {t('unit.title')}
        </Link>
      </li>
      {ancestors(unit.parent).map((node) => (
        <li key={node.id}>
          <Link to="/quan-tri/don-vi/$unitId" params={{ unitId: node.id }} className={common.link}>
            {node.name}
          </Link>
        </li>
      ))}
    </ol>
  );
}

function UnitFacts({ unit }: { unit: Unit }) {
  const { t } = useTranslation('admin');
  return (
    <section className={classes.card}>
      <h2>{t('unit.about')}</h2>
      <dl className={common.facts}>
        <dt>{t('unit.code')}</dt>
        <dd className="tabular">{unit.code}</dd>
        <dt>{t('unit.kind')}</dt>
        <dd>{t(`unitKind.${unit.kind}`)}</dd>
        <dt>{t('unit.level')}</dt>
        <dd>{t(`level.${unit.level}`)}</dd>
        {unit.sector && (
          <>
            <dt>{t('unit.sector')}</dt>
            <dd>{unit.sector}</dd>
          </>
        )}
        <dt>{t('unit.validity')}</dt>
        <dd className="tabular">{formatSpan(unit.validFrom, lastDayOf(unit.validTo), t('standing.open'))}</dd>
      </dl>
    </section>
  );
}

const degrees = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 4, maximumFractionDigits: 4 });

function AreaFacts({ unit: { area } }: { unit: Unit }) {
  const { t } = useTranslation('admin');
  return (
    <section className={classes.card}>
      <h2>{t('unit.area')}</h2>
      <dl className={common.facts}>
        <dt>{t('area.name')}</dt>
        <dd>{area.fullName}</dd>
        <dt>{t('area.code')}</dt>
        <dd className="tabular">{area.code}</dd>
        <dt>{t('unit.level')}</dt>
        <dd>{t(`level.${area.level}`)}</dd>
        <dt>{t('unit.validity')}</dt>
        <dd className="tabular">{formatSpan(area.validFrom, lastDayOf(area.validTo), t('standing.open'))}</dd>
        {area.lat != null && area.lon != null && (
          <>
            <dt>{t('area.point')}</dt>
            <dd className="tabular">
              {t('area.pointText', { lat: degrees.format(area.lat), lon: degrees.format(area.lon) })}
            </dd>
          </>
        )}
      </dl>
      {area.validTo && <p className={common.note}>{t('area.ended', { date: formatDate(area.validTo) })}</p>}
    </section>
  );
}

function Rooms({ unit }: { unit: Unit }) {
  const { t } = useTranslation('admin');
  return (
    <section className={`${classes.card} ${classes.wide}`}>
      <h2>{t('unit.rooms', { count: unit.rooms.length })}</h2>
      <ul className={classes.rooms}>
        {unit.rooms.map((room) => (
          <li key={room.id}>
            <Link to="/quan-tri/don-vi/$unitId" params={{ unitId: room.id }} className={common.link}>
              {room.name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
