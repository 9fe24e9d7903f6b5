import { useQuery } from 'urql';
import { formatDate, formatDateTime } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { QueryProblem } from '@/shared/ui/query-problem';
import { ListSkeleton } from '@/shared/ui/skeletons';
import { DeniedState, EmptyState } from '@/shared/ui/states';
import { StatusBadge } from '@/shared/ui/status-badge';
import { CaseMovesQuery } from '../casework.graphql';
import type { CaseworkMovesQuery } from '../gql/graphql';
import { FactLines } from './fact-lines';
import { moveLook } from './move-look';
import classes from './record.module.css';
import { StepPapers } from './step-papers';

type Move = NonNullable<NonNullable<CaseworkMovesQuery['caseRecord']>['moves']>[number];

/** Moves inside the province and out of it, with their papers. */
export function MovesTab({ id }: { id: string }) {
  const { t } = useTranslation('casework');
  const [{ data, error }, ask] = useQuery({ query: CaseMovesQuery, variables: { id } });
  const record = data?.caseRecord;
  if (error && !record) return <QueryProblem error={error} what={t('what.moves')} onRetry={ask} />;
  if (!data) return <ListSkeleton count={4} height={56} />;
  if (!record?.moves) return <DeniedState what={t('what.moves')} />;
  return (
    <>
      {record.moves.length === 0 ? (
        <EmptyState title={t('move.none')}>{t('move.noneHint')}</EmptyState>
      ) : (
        <ul className={classes.moves} aria-label={t('move.label')}>
          {record.moves.map((move) => (
            <li key={move.id} className={classes.clock}>
              <MoveCard move={move} />
            </li>
          ))}
        </ul>
      )}
      <StepPapers id={id} />
    </>
  );
}

function MoveCard({ move }: { move: Move }) {
  const { t } = useTranslation('casework');
  const paperOf = (number: string | null | undefined, date: string | null | undefined) =>
    number && t('move.paperOf', { number, date: date ? formatDate(date) : t('record.unknown') });
  const lines: [string, string | null | undefined][] = [
    [t('move.from'), move.from?.name],
    [t('move.to'), move.to?.name ?? move.destination],
    [t('move.effective'), formatDate(move.effectiveOn)],
    [t('move.paper'), paperOf(move.paperNumber, move.paperDate)],
    [t('move.sent'), formatDateTime(move.sentAt)],
    [t('move.decided'), move.decidedAt && formatDateTime(move.decidedAt)],
    [t('move.fileSent'), paperOf(move.fileSentNumber, move.fileSentOn)],
    [t('move.fileReceived'), paperOf(move.fileReceivedNumber, move.fileReceivedOn)],
    [t('move.reason'), move.reason],
  ];
  return (
    <>
      <h2>
        <StatusBadge status={moveLook[move.state]} label={t(`moveState.${move.state}`)} />
      </h2>
      <dl className={classes.fields}>
        <FactLines lines={lines} />
      </dl>
    </>
  );
}
