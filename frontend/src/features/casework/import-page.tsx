import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { formatDateTime, formatNumber } from '@/shared/format';
import { fetchDocument, saveDocument } from '@/shared/graphql/files';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import './exchange/texts';
import { useCan } from '@/shared/session/viewer';
import { FormError } from '@/shared/ui/form-error';
import { Download } from '@/shared/ui/icons';
import { PageHead } from '@/shared/ui/page-head';
import { QueryProblem } from '@/shared/ui/query-problem';
import { PageSkeleton } from '@/shared/ui/skeletons';
import { DeniedState } from '@/shared/ui/states';
import { useTask } from '@/shared/ui/use-task';
import { ImportFields, ImportQuery, StartImport, StopImport } from './exchange/exchange.graphql';
import classes from './exchange/exchange.module.css';
import { ImportRows } from './exchange/import-rows';
import { read } from './gql';
import type { ImportFieldsFragment } from './gql/graphql';

const route = getRouteApi('/shell/ho-so/nhap-tep/$importId');

/** One workbook on its way in: the dry run, what it found, the taking in, live. */
export function ImportPage() {
  const { t } = useTranslation('caseExchange');
  const may = useCan('case.open');
  const { importId } = route.useParams();
  return may ? <One id={importId} /> : <DeniedState what={t('what')} />;
}

/** Events tell of progress; where they do not come through, it is asked for. */
const askEvery = 2000;

function useImport(id: string) {
  const [{ data, error }, ask] = useQuery({ query: ImportQuery, variables: { id } });
  const one = read(ImportFields, data?.caseImport ?? null);
  const working = one?.state === 'CHECKING' || one?.state === 'RUNNING';
  useEffect(() => {
    if (!working) return;
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), askEvery);
    return () => clearInterval(timer);
  }, [working, ask]);
  return { one, error, working, ask };
}

function One({ id }: { id: string }) {
  const { t } = useTranslation('caseExchange');
  const { one, error, working, ask } = useImport(id);
  if (error && !one) {
    return (
      <QueryProblem
        error={error}
        what={t('whatOne')}
        onRetry={() => ask({ requestPolicy: 'network-only' })}
      />
    );
  }
  if (!one) return <PageSkeleton />;
  return (
    <>
      <PageHead
        title={t('one.title', { at: formatDateTime(one.createdAt) })}
        meta={<strong>{t(`state.${one.state}`)}</strong>}
        crumbs={
          <>
            <Link to="/ho-so">{t('back')}</Link> / <Link to="/ho-so/nhap-tep">{t('title')}</Link>
          </>
        }
      />
      {working ? <Working one={one} /> : <Settled one={one} />}
      {!working && <ImportRows key={`${one.id} ${one.version}`} one={one} />}
    </>
  );
}

/** How long progress may stand still before it is said. */
const patience = 10_000;

/** Whether nothing has moved for a while: the server was stopped, and takes the work up again by itself. */
function useStalled(seen: number): boolean {
  const [stalledAt, setStalledAt] = useState<number | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setStalledAt(seen), patience);
    return () => clearTimeout(timer);
  }, [seen]);
  return stalledAt === seen;
}

function Working({ one }: { one: ImportFieldsFragment }) {
  const { t } = useTranslation('caseExchange');
  const stop = useAction(StopImport);
  const task = useTask(() => stop({ import: { id: one.id, version: one.version } }));
  const stalled = useStalled(one.seen);
  const label = t(`state.${one.state}`);
  return (
    <section className={classes.panel}>
      <div className={classes.line}>
        <strong>{label}</strong>
        <span className="tabular" aria-live="polite">
          {one.percent} % · {t('one.seen', { seen: formatNumber(one.seen), total: formatNumber(one.total) })}
        </span>
        <Button size="compact-sm" variant="default" loading={task.busy} onClick={() => void task.run()}>
          {t('one.stop')}
        </Button>
      </div>
      <progress className={classes.bar} value={one.percent} max={100} aria-label={label} />
      <Figures one={one} />
      <p className={classes.quiet} role="status">
        {t(stalled ? 'one.stalled' : one.taken ? 'one.stopHint' : 'one.stopDryHint')}
      </p>
      <FormError error={task.error} />
    </section>
  );
}

function Settled({ one }: { one: ImportFieldsFragment }) {
  const { t } = useTranslation('caseExchange');
  const start = useAction(StartImport);
  const task = useTask(() => start({ import: { id: one.id, version: one.version } }));
  const count = one.good + one.warned;
  const refused = one.faulty + one.repeated;
  const said =
    one.state === 'CHECKED'
      ? t(count > 0 ? 'one.startHint' : 'one.nothing')
      : one.state === 'DONE'
        ? t('one.done', { count: formatNumber(count) })
        : one.state === 'STOPPED'
          ? t(one.taken ? 'one.stopped' : 'one.stoppedDry', { seen: formatNumber(one.seen) })
          : null;
  return (
    <section className={classes.panel}>
      <Figures one={one} />
      {said && <p className={classes.text}>{said}</p>}
      <FormError error={one.fault ?? task.error} />
      <div className={classes.actions}>
        {refused > 0 && <Errors one={one} count={refused} />}
        <Button component={Link} to="/ho-so/nhap-tep" variant="default">
          {t('one.again')}
        </Button>
        {one.state === 'CHECKED' && (
          <Button disabled={count === 0} loading={task.busy} onClick={() => void task.run()}>
            {t('one.start', { count: formatNumber(count) })}
          </Button>
        )}
        {(one.state === 'DONE' || (one.state === 'STOPPED' && one.taken && count > 0)) && (
          <Button renderRoot={(props) => <Link {...props} to="/ho-so" search={{ xem: 'ban-thao' }} />}>
            {t('one.toDrafts')}
          </Button>
        )}
      </div>
    </section>
  );
}

function Errors({ one, count }: { one: ImportFieldsFragment; count: number }) {
  const { t } = useTranslation('caseExchange');
  const task = useTask(async () =>
    saveDocument(await fetchDocument(`/case-imports/${one.id}.xlsx`), 'dong-loi.xlsx'),
  );
  return (
    <>
      <FormError error={task.error} />
      <Button
        variant="default"
        leftSection={<Download size={16} aria-hidden />}
        loading={task.busy}
        onClick={() => void task.run()}
      >
        {t('one.errors', { count: formatNumber(count) })}
      </Button>
    </>
  );
}

const kinds = ['good', 'warned', 'faulty', 'repeated'] as const;

function Figures({ one }: { one: ImportFieldsFragment }) {
  const { t } = useTranslation('caseExchange');
  return (
    <dl className={classes.figures}>
      {kinds.map((kind) => (
        <div key={kind} data-kind={kind}>
          <dt>{t(`one.${kind}`)}</dt>
          <dd className="tabular">{formatNumber(one[kind])}</dd>
        </div>
      ))}
    </dl>
  );
}
