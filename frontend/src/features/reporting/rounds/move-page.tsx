import { NativeSelect, TextInput } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import '../texts';
import { useQuery } from 'urql';
import { periodWords } from '@/shared/format';
import { useAction } from '@/shared/graphql/use-action';
import { useCan } from '@/shared/session/viewer';
import { ActionButton } from '@/shared/ui/action-button';
import { DateInput } from '@/shared/ui/date-input';
import { FormError } from '@/shared/ui/form-error';
import { notify } from '@/shared/ui/notify';
import { PageHead } from '@/shared/ui/page-head';
import { QueryProblem } from '@/shared/ui/query-problem';
import { PageSkeleton } from '@/shared/ui/skeletons';
import { DeniedState, EmptyState } from '@/shared/ui/states';
import { useTask } from '@/shared/ui/use-task';
import { FormsQuery } from '../forms/forms.graphql';
import type { ColumnMoveInput } from '../gql/graphql';
import classes from './move.module.css';
import { MoveDrafts, MoveMap, placesOf } from './move-tables';
import type { OpenedRound } from './round-page';
import { MoveRound, RoundMoveQuery, RoundQuery } from './rounds.graphql';

const route = getRouteApi('/shell/bao-cao/dot/$roundId/chuyen-bieu');

/** Moves a running round to another version of its form: dry run, map of columns, decision. */
export function MoveRoundPage() {
  const { t } = useTranslation('reporting');
  const { roundId } = route.useParams();
  const manages = useCan('round.manage');
  const [{ data, error }, ask] = useQuery({ query: RoundQuery, variables: { id: roundId }, pause: !manages });
  if (!manages) return <DeniedState what={t('rounds.move.title')} />;
  if (error && !data?.round) return <QueryProblem error={error} what={t('rounds.what')} onRetry={ask} />;
  if (!data) return <PageSkeleton />;
  if (!data.round) return <EmptyState title={t('rounds.notFound')} />;
  return (
    <>
      <PageHead
        crumbs={
          <Link to="/bao-cao/dot/$roundId" params={{ roundId }}>
            {`${data.round.regime?.name ?? ''}, ${periodWords(data.round)}`}
          </Link>
        }
        title={t('rounds.move.title')}
      />
      <Choose round={data.round} />
    </>
  );
}

function Choose({ round }: { round: OpenedRound }) {
  const { t } = useTranslation('reporting');
  const navigate = useNavigate();
  const search = route.useSearch();
  const [{ data }] = useQuery({ query: FormsQuery });
  if (!data) return <PageSkeleton />;
  const versions = (data.forms ?? [])
    .filter(({ code }) => code === round.formVersion?.code)
    .flatMap((form) => form.versions)
    .filter(({ id }) => id !== round.formVersion?.id);
  if (versions.length === 0) {
    return <EmptyState title={t('rounds.move.none')}>{t('rounds.move.noneHint')}</EmptyState>;
  }
  const chosen = versions.find(({ id }) => id === search.phien_ban) ?? versions[0];
  return (
    <>
      <div className={classes.fields}>
        <NativeSelect
          label={t('rounds.move.to')}
          description={t('rounds.move.now', { edition: round.formVersion?.edition ?? '' })}
          value={chosen?.id ?? ''}
          data={versions.map(({ id, edition, title }) => ({ value: id, label: `${edition} – ${title}` }))}
          onChange={(event) =>
            void navigate({
              to: '/bao-cao/dot/$roundId/chuyen-bieu',
              params: { roundId: round.id },
              search: { phien_ban: event.currentTarget.value },
              replace: true,
            })
          }
        />
      </div>
      {chosen && <DryRun key={chosen.id} round={round} versionId={chosen.id} />}
    </>
  );
}

/** Places chosen by hand. */
interface Hand {
  columns: ColumnMoveInput[];
  rows: ColumnMoveInput[];
}

function DryRun({ round, versionId }: { round: OpenedRound; versionId: string }) {
  const { t } = useTranslation('reporting');
  const [hand, setHand] = useState<Hand>({ columns: [], rows: [] });
  const [{ data, error, stale }, ask] = useQuery({
    query: RoundMoveQuery,
    variables: { roundId: round.id, formVersionId: versionId, ...hand },
    requestPolicy: 'cache-and-network',
  });
  const [last, setLast] = useState(data?.roundMove);
  if (data?.roundMove && data.roundMove !== last) setLast(data.roundMove);
  const move = data?.roundMove ?? last;
  if (error && !move) return <QueryProblem error={error} what={t('rounds.move.title')} onRetry={ask} />;
  if (!move) return <PageSkeleton />;
  const map = (what: keyof Hand) => (from: string, to: string | null) =>
    setHand({ ...hand, [what]: [...hand[what].filter((line) => line.from !== from), { from, to }] });
  const places = placesOf(move.formVersion?.client);
  const dropped = [...move.columns, ...move.rows].filter(({ to }) => !to).map(({ fromLabel }) => fromLabel);
  return (
    <>
      <p className={classes.summary} role="status">
        {t('rounds.move.summary', { sent: move.sent, back: move.sentBack, drafts: move.drafts.length })}
      </p>
      <FormError error={error ? (error.graphQLErrors[0]?.message ?? error.message) : null} />
      {dropped.length > 0 && (
        <p className={classes.summary}>{t('rounds.move.dropped', { list: dropped.join('; ') })}</p>
      )}
      <MoveMap
        what="columns"
        lines={move.columns}
        options={places.columns}
        busy={stale}
        onMap={map('columns')}
      />
      {move.rows.length > 0 && (
        <MoveMap what="rows" lines={move.rows} options={places.rows} busy={stale} onMap={map('rows')} />
      )}
      <MoveDrafts drafts={move.drafts} />
      <Decision round={round} versionId={versionId} hand={hand} faulty={!!error} />
    </>
  );
}

interface DecisionProps {
  round: OpenedRound;
  versionId: string;
  hand: Hand;
  faulty: boolean;
}

function Decision({ round, versionId, hand, faulty }: DecisionProps) {
  const { t } = useTranslation('reporting');
  const navigate = useNavigate();
  const moveRound = useAction(MoveRound);
  const [number, setNumber] = useState('');
  const [date, setDate] = useState('');
  const task = useTask(async () => {
    await moveRound({
      input: {
        round: { id: round.id, version: round.version },
        formVersionId: versionId,
        decisionNumber: number,
        decisionDate: date,
        ...hand,
      },
    });
    void notify.done(t('rounds.move.done'));
    await navigate({ to: '/bao-cao/dot/$roundId', params: { roundId: round.id } });
  });
  const lacking = faulty
    ? t('rounds.move.mendFirst')
    : number.trim() === '' || date === ''
      ? t('rounds.move.decisionFirst')
      : null;
  return (
    <section className={classes.fields} aria-label={t('rounds.move.decision')}>
      <TextInput
        label={t('rounds.move.number')}
        value={number}
        maxLength={100}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <DateInput label={t('rounds.move.date')} value={date} onChange={setDate} />
      <FormError error={task.error} />
      <div>
        <ActionButton disabledReason={lacking} loading={task.busy} onClick={() => void task.run()}>
          {t('rounds.move.action')}
        </ActionButton>
      </div>
    </section>
  );
}
