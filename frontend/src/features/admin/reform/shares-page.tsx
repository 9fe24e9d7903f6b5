import { TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate, formatNumber } from '@/shared/format';
import { useAction } from '@/shared/graphql/use-action';
import { usePages } from '@/shared/graphql/use-pages';
import { useTranslation } from '@/shared/i18n';
import { ActionButton } from '@/shared/ui/action-button';
import { type Column, DataTable } from '@/shared/ui/data-table';
import { DateInput } from '@/shared/ui/date-input';
import { ConfirmDialog } from '@/shared/ui/dialogs';
import { EmptyState } from '@/shared/ui/empty-state';
import { PageHead } from '@/shared/ui/page-head';
import { QueryProblem } from '@/shared/ui/query-problem';
import common from '../common/admin.module.css';
import { FormDialog } from '../common/form-dialog';
import type { AdminSplitAreasQuery } from '../gql/graphql';
import { ConfirmShares, ProposeShares, SplitAreasQuery } from './reform.graphql';
import classes from './reform.module.css';
import { percentOf, shareOf, sumOf } from './shares-draft';

type Split = NonNullable<AdminSplitAreasQuery['splitAreas']>['items'][number];

const pageSize = 50;

function useColumns(): Column<Split>[] {
  const { t } = useTranslation('admin');
  return [
    {
      key: 'area',
      title: t('split.area'),
      fixed: true,
      cell: (row) => (
        <>
          {row.area?.fullName}
          <span className={common.sub}>{row.area?.code}</span>
        </>
      ),
    },
    {
      key: 'date',
      title: t('split.date'),
      cell: (row) => <span className="tabular">{formatDate(row.date)}</span>,
    },
    {
      key: 'parts',
      title: t('split.parts'),
      cell: (row) =>
        row.parts.map((part) => {
          const proposed = row.decision?.shares.find((each) => each.to?.id === part.to?.id)?.share;
          const share = part.share ?? (row.decision?.state === 'PROPOSED' ? proposed : null);
          return (
            <span key={part.to?.id} className={common.lines}>
              {part.to?.fullName}
              {share && <strong className="tabular">{formatNumber(Number(share) * 100, 1)} %</strong>}
            </span>
          );
        }),
    },
    {
      key: 'state',
      title: t('split.state'),
      cell: (row) => (
        <>
          {t(`split.states.${row.decision?.state ?? 'NONE'}`)}
          {row.decision && row.decision.state !== 'WITHDRAWN' && (
            <span className={common.sub}>
              {t('split.basisLine', { basis: row.decision.basis, date: formatDate(row.decision.decidedOn) })}
            </span>
          )}
        </>
      ),
    },
  ];
}

/** Sizes of the parts of split territories: proposed with their document, then confirmed. */
export function SharesPage() {
  const { t } = useTranslation('admin');
  const columns = useColumns();
  const [entering, setEntering] = useState<Split | null>(null);
  const [confirming, setConfirming] = useState<Split | null>(null);
  const confirm = useAction(ConfirmShares);
  const { pages, error, loading, more, retry } = usePages(SplitAreasQuery, { first: pageSize });
  const rows = pages.flatMap((page) => page.splitAreas?.items ?? []);
  const last = pages.at(-1)?.splitAreas;
  const settle = async () => {
    const decision = confirming?.decision;
    if (!decision) return;
    await confirm({ decision: { id: decision.id, version: decision.version } });
    retry();
  };
  return (
    <>
      <PageHead
        title={t('split.title')}
        crumbs={
          <Link to="/quan-tri/sap-xep" className={common.link}>
            {t('reform.back')}
          </Link>
        }
        meta={last && last.unknown > 0 && <span>{t('split.unknown', { count: last.unknown })}</span>}
      />
      <p className={classes.intro}>{t('split.intro')}</p>
      {error && rows.length === 0 ? (
        <QueryProblem error={error} what={t('denied.reform')} onRetry={retry} />
      ) : (
        <DataTable
          id="admin-splits"
          label={t('split.title')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.area?.id ?? ''}
          rowLabel={(row) => row.area?.fullName ?? ''}
          total={last?.total ?? rows.length}
          loading={loading}
          onMore={last?.endCursor ? () => more(last.endCursor ?? '') : undefined}
          rowActions={(row) => (
            <>
              {row.decision?.state === 'PROPOSED' && (
                <ActionButton size="compact-sm" onClick={() => setConfirming(row)}>
                  {t('split.confirm')}
                </ActionButton>
              )}
              <ActionButton size="compact-sm" variant="default" onClick={() => setEntering(row)}>
                {t('split.enter')}
              </ActionButton>
            </>
          )}
          empty={<EmptyState title={t('split.empty')}>{t('split.emptyText')}</EmptyState>}
        />
      )}
      {entering && (
        <EnterDialog
          split={entering}
          onClose={() => setEntering(null)}
          onDone={() => {
            setEntering(null);
            retry();
          }}
        />
      )}
      <ConfirmDialog
        title={t('split.confirmTitle')}
        action={t('split.confirmAction')}
        opened={confirming !== null}
        onClose={() => setConfirming(null)}
        onConfirm={settle}
      >
        {confirming &&
          t('split.confirmText', {
            area: confirming.area?.fullName ?? '',
            date: formatDate(confirming.date),
          })}
      </ConfirmDialog>
    </>
  );
}

interface EnterProps {
  split: Split;
  onClose: () => void;
  onDone: () => void;
}

function EnterDialog({ split, onClose, onDone }: EnterProps) {
  const { t } = useTranslation('admin');
  const propose = useAction(ProposeShares);
  const ids = split.parts.flatMap((part) => (part.to ? [part.to.id] : []));
  const [percents, setPercents] = useState<Record<string, string>>(() =>
    Object.fromEntries(
      split.parts.map((part) => [part.to?.id ?? '', part.share ? percentOf(part.share) : '']),
    ),
  );
  const [basis, setBasis] = useState(split.decision?.basis ?? '');
  const [decidedOn, setDecidedOn] = useState(split.decision?.decidedOn ?? '');
  const sum = sumOf(ids.map((id) => percents[id] ?? ''));
  const first = ids[0] ?? '';
  const check = () => ({
    ...(sum === '100' ? {} : { [first]: t('split.sum', { sum }) }),
    ...(basis.trim() ? {} : { 'input.basis': t('reform.required') }),
    ...(decidedOn ? {} : { 'input.decidedOn': t('reform.required') }),
  });
  const work = () =>
    propose({
      input: {
        areaId: split.area?.id ?? '',
        basis,
        decidedOn,
        parts: ids.map((id) => ({ toId: id, share: shareOf(percents[id] ?? '') })),
      },
    });
  return (
    <FormDialog
      title={split.area?.fullName ?? ''}
      action={t('split.propose')}
      fields={['input.basis', 'input.decidedOn']}
      check={check}
      work={work}
      onClose={onClose}
      onDone={onDone}
    >
      {(faults) => (
        <>
          {split.parts.map((part) => (
            <TextInput
              key={part.to?.id}
              label={t('split.shareOf', { unit: part.to?.fullName ?? '' })}
              value={percents[part.to?.id ?? ''] ?? ''}
              onChange={(event) => {
                const typed = event.currentTarget.value;
                setPercents((before) => ({ ...before, [part.to?.id ?? '']: typed }));
              }}
              error={faults[part.to?.id ?? '']}
              inputMode="decimal"
              required
            />
          ))}
          <TextInput
            label={t('split.basis')}
            placeholder={t('split.basisHint')}
            value={basis}
            onChange={(event) => setBasis(event.currentTarget.value)}
            error={faults['input.basis']}
            maxLength={300}
            required
          />
          <DateInput
            label={t('split.decidedOn')}
            value={decidedOn}
            onChange={setDecidedOn}
            error={faults['input.decidedOn']}
            required
          />
        </>
      )}
    </FormDialog>
  );
}
