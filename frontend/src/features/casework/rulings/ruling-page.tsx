import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { formatDate, formatDateTime } from '@/shared/format';
import { toAppError } from '@/shared/graphql/errors';
import { useTranslation } from '@/shared/i18n';
import '../texts';
import './texts';
import { useCan } from '@/shared/session/viewer';
import { Printer } from '@/shared/ui/icons';
import { PageHead } from '@/shared/ui/page-head';
import { QueryProblem } from '@/shared/ui/query-problem';
import { PageSkeleton } from '@/shared/ui/skeletons';
import { EmptyState } from '@/shared/ui/states';
import { StatusBadge } from '@/shared/ui/status-badge';
import { NextWaiting } from '@/shared/waiting/next-waiting';
import { read } from '../gql';
import type { RulingHeadFragment } from '../gql/graphql';
import { FactLines } from '../record/fact-lines';
import record from '../record/record.module.css';
import { useSaid } from '../texts/said';
import { rulingLook } from './look';
import { RulingActions, RulingRefusals } from './ruling-actions';
import { RulingPaper } from './ruling-paper';
import { RulingContent, RulingHead, RulingQuery } from './rulings.graphql';

const route = getRouteApi('/shell/ho-so/van-ban/$rulingId');

/** One paper as it is printed, with what may be done with it. */
export function RulingPage() {
  const { t } = useTranslation('rulings');
  const said = useSaid();
  const { rulingId } = route.useParams();
  // Who signs has no records.
  const police = useCan('case.list');
  const [{ data, error }, ask] = useQuery({ query: RulingQuery, variables: { id: rulingId, police } });
  const found = data?.caseRuling;
  const back = <Back recordId={found?.recordId} />;
  if (!found && (error ? toAppError(error).code === 'NOT_FOUND' : data))
    return (
      <EmptyState wholePage title={t('notFound')} actions={back}>
        {t('notFoundHint')}
      </EmptyState>
    );
  if (error && !found) return <QueryProblem wholePage error={error} what={t('what.one')} onRetry={ask} />;
  if (!found) return <PageSkeleton />;
  const head = read(RulingHead, found);
  return (
    <>
      <PageHead
        title={t(`kind.${head.kind}`)}
        crumbs={back}
        meta={
          <>
            <StatusBadge status={rulingLook[head.state]} label={said('paper', head.state, head.stateLabel)} />
            {head.overdue && <StatusBadge status="OVERDUE" label={t('overdue')} />}
          </>
        }
        actions={
          <>
            <Button
              variant="default"
              leftSection={<Printer size={16} aria-hidden />}
              onClick={() => window.print()}
            >
              {t('print')}
            </Button>
            <RulingActions head={head} onStale={() => ask({ requestPolicy: 'network-only' })} />
          </>
        }
      />
      <NextWaiting here={head.id} />
      <RulingFacts head={head} notice={found} />
      {found.content && <RulingPaper head={head} content={read(RulingContent, found.content)} />}
    </>
  );
}

/** Who reads the record goes back to it; the chairman has only the list. */
function Back({ recordId }: { recordId: string | null | undefined }) {
  const { t } = useTranslation('rulings');
  if (recordId)
    return (
      <Link to="/ho-so/$caseId" params={{ caseId: recordId }} search={{ phan: 'van-ban' }}>
        {t('backRecord')}
      </Link>
    );
  return <Link to="/ho-so">{t('back')}</Link>;
}

interface FactsProps {
  head: RulingHeadFragment;
  notice: { noticeNumber?: string | null; noticeOn?: string | null };
}

/** What the paper itself does not print. */
function RulingFacts({ head, notice }: FactsProps) {
  const { t } = useTranslation('rulings');
  const lines: [string, string | null | undefined][] = [
    [t('fact.from'), head.from?.name],
    [t('fact.sent'), formatDateTime(head.sentAt)],
    [
      t('fact.notice'),
      notice.noticeNumber &&
        t('fact.noticeOf', { number: notice.noticeNumber, date: formatDate(notice.noticeOn ?? '') }),
    ],
    [t('fact.due'), head.state === 'WAITING' && head.dueAt ? formatDateTime(head.dueAt) : null],
    [t('fact.decided'), head.decidedAt && formatDateTime(head.decidedAt)],
    [t('fact.by'), head.decidedByTitle],
    [t('fact.refusal'), head.refusal],
  ];
  return (
    <div data-print="never" className={record.clock}>
      <RulingRefusals head={head} />
      <dl className={record.fields}>
        <FactLines lines={lines} />
      </dl>
      <p>{t('unsettled')}</p>
    </div>
  );
}
