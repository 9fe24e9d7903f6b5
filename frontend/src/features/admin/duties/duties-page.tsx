import { Select } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { matches } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { useCan } from '@/shared/session/viewer';
import { ActionButton } from '@/shared/ui/action-button';
import { type Column, DataTable } from '@/shared/ui/data-table';
import { EmptyState } from '@/shared/ui/empty-state';
import { NoMatch } from '@/shared/ui/no-match';
import { PageHead } from '@/shared/ui/page-head';
import { QueryProblem } from '@/shared/ui/query-problem';
import { SearchField } from '@/shared/ui/search-field';
import { StatusBadge } from '@/shared/ui/status-badge';
import common from '../common/admin.module.css';
import { formatSpan, standing, today } from '../common/validity';
import { DutiesQuery } from './duties.graphql';
import { type DutyRow, EndDutyDialog, GrantDutyDialog } from './duty-dialogs';
import { dutyKinds } from './duty-draft';

const route = getRouteApi('/shell/quan-tri/nhiem-vu');

function useColumns(): Column<DutyRow>[] {
  const { t } = useTranslation('admin');
  const now = today();
  return [
    {
      key: 'kind',
      title: t('duty.kind'),
      width: '28%',
      fixed: true,
      cell: (row) => (
        <>
          <span className={common.strong}>{t(`duty.kinds.${row.kind}`)}</span>
          {row.regimeCode && (
            <span className={common.sub}>{t('duty.ofRegime', { code: row.regimeCode })}</span>
          )}
          {row.target && <span className={common.sub}>{t('duty.ofTarget', { unit: row.target.name })}</span>}
        </>
      ),
    },
    {
      key: 'unit',
      title: t('duty.unit'),
      cell: (row) => (
        <>
          {row.unit?.name ?? t('position.unitHidden')}
          {row.positionId && <span className={common.sub}>{t('duty.onePosition')}</span>}
        </>
      ),
    },
    { key: 'basis', title: t('duty.basis'), cell: (row) => row.legalBasis },
    {
      key: 'validity',
      title: t('unit.validity'),
      cell: (row) => (
        <span className="tabular">{formatSpan(row.validFrom, row.validTo, t('standing.open'))}</span>
      ),
    },
    {
      key: 'state',
      title: t('account.state'),
      cell: (row) => {
        const stands = standing(row.validFrom, row.validTo, now);
        return <StatusBadge status={stands} label={t(`standing.${stands}`)} />;
      },
    },
  ];
}

/** Duties handed to units and positions. */
export function DutiesPage() {
  const { t } = useTranslation('admin');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const refused = useCan('duty.manage') ? null : t('duty.refused');
  const columns = useColumns();
  const [granting, setGranting] = useState(false);
  const [ending, setEnding] = useState<DutyRow | null>(null);
  const [{ data, error, fetching }, refetch] = useQuery({ query: DutiesQuery });
  const all = data?.duties ?? [];
  const now = today();
  const rows = all.filter(
    (row) =>
      (!search.loai || row.kind === search.loai) &&
      (search.hieu_luc === 'ca' || standing(row.validFrom, row.validTo, now) !== 'ENDED') &&
      (!search.tim ||
        matches(`${row.unit?.name ?? ''} ${row.legalBasis} ${row.regimeCode ?? ''}`, search.tim)),
  );
  const set = (part: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  const endReason = (row: DutyRow) =>
    refused ?? (standing(row.validFrom, row.validTo, now) === 'ENDED' ? t('duty.ended') : null);

  const toolbar = (
    <>
      <SearchField
        label={t('duty.search')}
        value={search.tim ?? ''}
        onChange={(tim) => set({ tim: tim || undefined })}
      />
      <Select
        aria-label={t('duty.kind')}
        placeholder={t('duty.kindAll')}
        w={300}
        maw="100%"
        clearable
        clearButtonProps={{ 'aria-label': t('duty.kindAll') }}
        data={dutyKinds.map((kind) => ({ value: kind, label: t(`duty.kinds.${kind}`) }))}
        value={search.loai ?? null}
        onChange={(loai) => set({ loai: dutyKinds.find((kind) => kind === loai) })}
      />
      <Select
        aria-label={t('duty.period')}
        w={200}
        data={[
          { value: 'nay', label: t('duty.periodNow') },
          { value: 'ca', label: t('duty.periodAll') },
        ]}
        value={search.hieu_luc ?? 'nay'}
        allowDeselect={false}
        onChange={(value) => set({ hieu_luc: value === 'ca' ? 'ca' : undefined })}
      />
    </>
  );

  return (
    <>
      <PageHead
        title={t('duty.title')}
        actions={
          <ActionButton disabledReason={refused} onClick={() => setGranting(true)}>
            {t('duty.grant')}
          </ActionButton>
        }
      />
      {error && !data?.duties ? (
        <QueryProblem error={error} what={t('denied.duties')} onRetry={() => refetch()} />
      ) : (
        <DataTable
          id="admin-duties"
          label={t('duty.title')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          rowLabel={(row) => `${t(`duty.kinds.${row.kind}`)} ${row.unit?.name ?? ''}`}
          toolbar={toolbar}
          loading={fetching}
          rowActions={(row) => (
            <ActionButton
              size="compact-sm"
              variant="default"
              disabledReason={endReason(row)}
              onClick={() => setEnding(row)}
            >
              {t('duty.end')}
            </ActionButton>
          )}
          empty={
            all.length > 0 ? (
              <NoMatch onClear={() => void navigate({ search: { hieu_luc: 'ca' }, replace: true })} />
            ) : (
              <EmptyState title={t('duty.empty')}>{t('duty.emptyText')}</EmptyState>
            )
          }
        />
      )}
      {granting && <GrantDutyDialog onClose={() => setGranting(false)} />}
      {ending && <EndDutyDialog duty={ending} onClose={() => setEnding(null)} />}
    </>
  );
}
