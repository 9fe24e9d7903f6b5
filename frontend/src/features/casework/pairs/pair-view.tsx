import { Checkbox, Radio } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { formatDateTime } from '@/shared/format';
import { toAppError } from '@/shared/graphql/errors';
import { useTranslation } from '@/shared/i18n';
import { PageHead } from '@/shared/ui/page-head';
import { QueryProblem } from '@/shared/ui/query-problem';
import { PageSkeleton } from '@/shared/ui/skeletons';
import { EmptyState } from '@/shared/ui/states';
import { StatusBadge } from '@/shared/ui/status-badge';
import { CaseContent } from '../casework.graphql';
import list from '../casework.module.css';
import { read } from '../gql';
import type { CasePairQuery, PairLineFragment } from '../gql/graphql';
import classes from '../record/record.module.css';
import { type Content, contentOf } from '../values';
import { stateLook } from '../words';
import { compare } from './compare';
import { CompareTable } from './compare-table';
import { Decisions } from './decisions';
import { PairLine, PairQuery } from './pairs.graphql';
import { Why } from './why';

export type Side = 'left' | 'right';
const otherSide = (side: Side): Side => (side === 'left' ? 'right' : 'left');

/** Two records beside each other, what of the one the other takes over, and the decision. */
export function PairView({ id }: { id: string }) {
  const { t } = useTranslation('casePairs');
  const [{ data, error }, ask] = useQuery({ query: PairQuery, variables: { id } });
  const refresh = () => ask({ requestPolicy: 'network-only' });
  const found = data?.casePair;
  if (!found && (error ? toAppError(error).code === 'NOT_FOUND' : data))
    return (
      <EmptyState wholePage title={t('notFound')} actions={<Link to="/ho-so/trung-lap">{t('toList')}</Link>}>
        {t('notFoundHint')}
      </EmptyState>
    );
  if (error && !found) return <QueryProblem wholePage error={error} what={t('whatPair')} onRetry={refresh} />;
  if (!found) return <PageSkeleton />;
  const pair = read(PairLine, found);
  return <Opened key={pair.version} pair={pair} contents={contentsOf(found)} refresh={refresh} />;
}

type Found = NonNullable<CasePairQuery['casePair']>;
export type Contents = Record<Side, Content | null>;

/** Of each record what is official, before the first approval what was entered. */
function contentsOf(found: Found): Contents {
  const of = (side: Side) => {
    const version = found[side]?.official ?? found[side]?.pending;
    return version ? contentOf(read(CaseContent, version)) : null;
  };
  return { left: of('left'), right: of('right') };
}

function Opened({
  pair,
  contents,
  refresh,
}: {
  pair: PairLineFragment;
  contents: Contents;
  refresh: () => void;
}) {
  const { t } = useTranslation('casePairs');
  const survivors = (['left', 'right'] as const).filter((side) =>
    pair.survivorId ? pair[side]?.id === pair.survivorId : pair[side]?.state === 'OFFICIAL',
  );
  const [kept, setKept] = useState<Side>(survivors[0] ?? 'left');
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const [different, setDifferent] = useState(true);
  const other = otherSide(kept);
  const merges = pair.decisions.includes('MERGE');
  // Which is kept means something only where they are merged, or may be.
  const roles = merges || pair.state === 'MERGED';
  const names = { left: pair.left?.code ?? '', right: pair.right?.code ?? '' };
  const rows = compare(contents[kept] ?? {}, contents[other] ?? {}).filter(({ same }) => !different || !same);
  const choose = (side: Side) => {
    setKept(side);
    setTaken(new Set());
  };
  const take = (place: string, on: boolean) =>
    setTaken((before) => {
      const next = new Set(before);
      if (on) next.add(place);
      else next.delete(place);
      return next;
    });
  return (
    <>
      <PageHead
        title={t('compare', names)}
        crumbs={<Link to="/ho-so/trung-lap">{t('toList')}</Link>}
        meta={<Why pair={pair} />}
        actions={
          <Decisions
            pair={pair}
            kept={kept}
            taken={[...taken]}
            may={survivors.includes(kept)}
            refresh={refresh}
          />
        }
      />
      <Decided pair={pair} />
      {pair.state === 'OPEN' && pair.decisions.length === 0 && (
        <p className={classes.notice} data-tone="info">
          {t('notYours')}
        </p>
      )}
      {merges && survivors.length === 0 && <p className={classes.notice}>{t('noSurvivor')}</p>}
      {merges && survivors.length > 0 && (
        <Radio.Group
          label={t('keep')}
          description={t('keepHint')}
          value={kept}
          onChange={(side) => choose(side as Side)}
          mb="sm"
        >
          <div className={classes.keep}>
            {(['left', 'right'] as const).map((side) => (
              <Radio key={side} value={side} label={names[side]} disabled={!survivors.includes(side)} />
            ))}
          </div>
        </Radio.Group>
      )}
      {(['left', 'right'] as const)
        .filter((side) => !contents[side])
        .map((side) => (
          <p key={side} className={classes.masked}>
            {t('hidden', { code: names[side] })}
          </p>
        ))}
      <Checkbox
        label={t('onlyDifferent')}
        checked={different}
        onChange={(event) => setDifferent(event.currentTarget.checked)}
        mb="xs"
      />
      {rows.length === 0 ? (
        <p className={classes.masked}>{t('same')}</p>
      ) : (
        <CompareTable
          rows={rows}
          kept={<Head pair={pair} side={kept} label={roles && t('keep')} />}
          other={<Head pair={pair} side={other} label={roles && t('other')} />}
          taken={merges && survivors.includes(kept) ? taken : null}
          onTake={take}
        />
      )}
    </>
  );
}

function Head({ pair, side, label }: { pair: PairLineFragment; side: Side; label: string | false }) {
  const { t } = useTranslation('casework');
  const record = pair[side];
  if (!record) return null;
  return (
    <>
      {label && `${label}: `}
      <Link to="/ho-so/$caseId" params={{ caseId: record.id }} className={list.code}>
        {record.code}
      </Link>{' '}
      <StatusBadge status={stateLook[record.state]} label={t(`state.${record.state}`)} />
      <div className={classes.item}>{record.unit?.name}</div>
    </>
  );
}

function Decided({ pair }: { pair: PairLineFragment }) {
  const { t } = useTranslation('casePairs');
  if (pair.state === 'OPEN' || pair.state === 'LAPSED' || !pair.decidedAt) return null;
  const survivor = [pair.left, pair.right].find((each) => each?.id === pair.survivorId);
  const state = t(pair.state === 'MERGED' ? 'view.merged' : 'view.distinct');
  return (
    <section className={classes.notice} data-tone="info">
      <strong>
        {t('decided', { state, by: pair.decidedByTitle ?? '', at: formatDateTime(pair.decidedAt) })}
      </strong>
      <p>
        {survivor && `${t('kept', { code: survivor.code })} `}
        {pair.reason}
      </p>
    </section>
  );
}
