import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { useQuery } from 'urql';
import { useTranslation } from '@/shared/i18n';
import { useCan } from '@/shared/session/viewer';
import { Printer } from '@/shared/ui/icons';
import { PageHead } from '@/shared/ui/page-head';
import { QueryProblem } from '@/shared/ui/query-problem';
import { EmptyState } from '@/shared/ui/states';
import { FigurePlaceQuery, FiguresQuery } from './figures.graphql';
import classes from './figures.module.css';
import { CardsSkeleton } from './figures-skeleton';
import { FigureFilters } from './filters';
import { Panels } from './panels';
import { type Choice, dayAfter, monthParts, questions } from './questions';
import './texts';

const route = getRouteApi('/shell/ho-so/thong-ke');
const Foot = lazy(() => import('../printing/foot'));

/** Statistics of the official records of the position's territory. */
export function FiguresPage() {
  const { t } = useTranslation('caseFigures');
  const lists = useCan('case.list');
  const counts = useCan('case.numbers');
  return (
    <>
      <PageHead
        title={t('title')}
        meta={<span className={classes.quiet}>{t('subtitle')}</span>}
        crumbs={lists && <Link to="/ho-so">{t('toList')}</Link>}
        actions={
          counts && (
            <Button
              variant="default"
              leftSection={<Printer size={16} aria-hidden />}
              onClick={() => window.print()}
            >
              {t('print')}
            </Button>
          )
        }
      />
      <Placed />
    </>
  );
}

/** What the address asks for, inside what there is. */
function useChoice() {
  const { t } = useTranslation('caseFigures');
  const search = route.useSearch();
  const [{ data, error }, again] = useQuery({ query: FigurePlaceQuery });
  const choice = useMemo((): Choice | null => {
    const months = (data?.figurePeriods ?? []).map(({ key }) => ({
      key,
      label: t('monthOf', monthParts(key)),
    }));
    const month = months.find(({ key }) => key === search.ky) ?? months[0];
    const home = data?.viewer?.position?.unit?.area?.code;
    if (!month || !home) return null;
    const known =
      search.biet && months.some(({ key }) => dayAfter(key) === search.biet) ? search.biet : undefined;
    return { home, area: search.xa ?? home, month, months, atTheTime: search.gioi === 'khi-do', known };
  }, [data, search, t]);
  return {
    choice,
    area: data?.viewer?.position?.unit?.area,
    error: data?.figurePeriods ? undefined : error,
    again,
    loaded: !!data,
  };
}

function Placed() {
  const { t } = useTranslation('caseFigures');
  const { choice, area, error, again, loaded } = useChoice();
  if (error)
    return (
      <QueryProblem error={error} what={t('what')} onRetry={() => again({ requestPolicy: 'network-only' })} />
    );
  if (!loaded) return <CardsSkeleton />;
  if (!choice || !area) return <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>;
  return <Figures choice={choice} home={area.fullName} />;
}

function Figures({ choice, home }: { choice: Choice; home: string }) {
  const { t } = useTranslation('caseFigures');
  const queries = useMemo(() => questions(choice), [choice]);
  const [{ data, error, fetching }, again] = useQuery({ query: FiguresQuery, variables: { queries } });
  const [asked, communes, parts] = data?.aggregate ?? [];
  // The server names its periods in Vietnamese.
  const trend = useMemo(
    () => asked && { ...asked, labels: asked.keys.map((key) => t('monthOf', monthParts(key))) },
    [asked, t],
  );
  return (
    <div className={classes.page}>
      <FigureFilters choice={choice} home={home} communes={communes} />
      {error ? (
        <QueryProblem
          error={error}
          what={t('what')}
          onRetry={() => again({ requestPolicy: 'network-only' })}
        />
      ) : trend && communes && parts ? (
        <Panels choice={choice} home={home} trend={trend} communes={communes} parts={parts} busy={fetching} />
      ) : (
        <CardsSkeleton />
      )}
      <Suspense>
        <Foot />
      </Suspense>
    </div>
  );
}
