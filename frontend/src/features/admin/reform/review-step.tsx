import { Select } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useAction } from '@/shared/graphql/use-action';
import { usePages } from '@/shared/graphql/use-pages';
import { useTranslation } from '@/shared/i18n';
import { ActionButton } from '@/shared/ui/action-button';
import { type Column, DataTable } from '@/shared/ui/data-table';
import { EmptyState } from '@/shared/ui/empty-state';
import { FormError } from '@/shared/ui/form-error';
import { notify } from '@/shared/ui/notify';
import { QueryProblem } from '@/shared/ui/query-problem';
import { SearchField } from '@/shared/ui/search-field';
import { useTask } from '@/shared/ui/use-task';
import common from '../common/admin.module.css';
import type { AdminReformItemsQuery } from '../gql/graphql';
import { vi } from '../texts/vi';
import { DecideItems, ReformItemsQuery } from './reform.graphql';
import classes from './reform.module.css';
import type { StepProps } from './reform-page';
import { refusalOf, versionOf } from './use-reform';

const route = getRouteApi('/shell/quan-tri/sap-xep/$reformId');
const pageSize = 50;
const kinds = ['UNIT', 'POSITION', 'DUTY', 'REGIME', 'OBLIGATION', 'PART', 'HOLDING'] as const;

type Item = NonNullable<AdminReformItemsQuery['reorganisationItems']>['items'][number];
type Choice = keyof typeof vi.reform.review.choices;

const isChoice = (word: string): word is Choice => word in vi.reform.review.choices;

/** What happens to each person, duty and report, to be looked at and changed line by line. */
export function ReviewStep({ reform, change }: StepProps) {
  const { t } = useTranslation('admin');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [selected, setSelected] = useState<Set<string>>(new Set());
  const decide = useAction(DecideItems);
  const { pages, error, loading, more, retry } = usePages(ReformItemsQuery, {
    id: reform.id,
    filter: {
      kind: search.loai ?? null,
      search: search.tim ?? null,
      conflicts: search.xem !== 'ca',
      undecided: search.xem !== 'ca',
    },
    first: pageSize,
  });
  const task = useTask(async (ids: readonly string[], choice: string | null) => {
    await change(() => decide({ reorganisation: versionOf(reform), itemIds: [...ids], choice }));
    setSelected(new Set());
    retry();
    if (choice === null) void notify.done(t('reform.review.confirmed', { count: ids.length }));
  });
  const refused = refusalOf(reform, 'DECIDE');
  const columns = useColumns(refused, (item, choice) => void task.run([item.id], choice));
  const rows = pages.flatMap((page) => page.reorganisationItems?.items ?? []);
  const last = pages.at(-1)?.reorganisationItems;
  const set = (part: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...part, buoc: 'ra_soat' }), replace: true });

  if (!reform.checkedAt) {
    return <EmptyState title={t('reform.review.none')}>{t('reform.review.noneText')}</EmptyState>;
  }
  const toolbar = (
    <>
      <SearchField
        label={t('reform.review.search')}
        value={search.tim ?? ''}
        onChange={(tim) => set({ tim: tim || undefined })}
      />
      <Select
        aria-label={t('reform.review.kind')}
        placeholder={t('reform.review.kindAll')}
        w={180}
        clearable
        clearButtonProps={{ 'aria-label': t('reform.review.kindAll') }}
        data={kinds.map((kind) => ({ value: kind, label: t(`reform.review.kinds.${kind}`) }))}
        value={search.loai ?? null}
        onChange={(loai) => set({ loai: kinds.find((kind) => kind === loai) })}
      />
      <Select
        aria-label={t('reform.review.show')}
        w={230}
        data={[
          { value: 'can', label: t('reform.review.conflicts') },
          { value: 'ca', label: t('reform.review.all') },
        ]}
        value={search.xem ?? 'can'}
        allowDeselect={false}
        onChange={(value) => set({ xem: value === 'ca' ? 'ca' : undefined })}
      />
    </>
  );
  return (
    <>
      {refusalOf(reform, 'APPLY') && reform.open === 0 && reform.state === 'CHECKED' && (
        <p className={common.note}>{t('reform.review.again')}</p>
      )}
      <FormError error={task.error} />
      {error && rows.length === 0 ? (
        <QueryProblem error={error} what={t('denied.reform')} onRetry={retry} />
      ) : (
        <DataTable
          id="admin-reform-items"
          label={t('reform.steps.ra_soat')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          rowLabel={(row) => row.label}
          toolbar={toolbar}
          total={last?.total ?? rows.length}
          loading={loading}
          selected={selected}
          onSelect={setSelected}
          bulkActions={
            <ActionButton
              size="compact-md"
              disabledReason={refused}
              loading={task.busy}
              onClick={() => void task.run([...selected], null)}
            >
              {t('reform.review.confirm')}
            </ActionButton>
          }
          rowActions={(row) =>
            row.conflict && !row.decided ? (
              <ActionButton
                size="compact-sm"
                variant="default"
                disabledReason={refused}
                onClick={() => void task.run([row.id], null)}
              >
                {t('reform.review.confirmOne')}
              </ActionButton>
            ) : null
          }
          onMore={last?.endCursor ? () => more(last.endCursor ?? '') : undefined}
          empty={<EmptyState title={t('reform.review.empty')}>{t('reform.review.emptyText')}</EmptyState>}
        />
      )}
    </>
  );
}

function useColumns(refused: string | null, onChoose: (item: Item, choice: string) => void): Column<Item>[] {
  const { t } = useTranslation('admin');
  const words = (choice: string) =>
    isChoice(choice) ? t(`reform.review.choices.${choice}`) : t('reform.review.toUnit', { code: choice });
  return [
    {
      key: 'subject',
      title: t('reform.review.subject'),
      width: '38%',
      fixed: true,
      cell: (row) => (
        <>
          <span className={common.strong}>{row.label}</span>
          <span className={common.sub}>{t(`reform.review.kinds.${row.kind}`)}</span>
          {row.carries && <span className={common.sub}>{row.carries}</span>}
          {row.conflict && <span className={classes.conflict}>{row.conflict}</span>}
        </>
      ),
    },
    {
      key: 'way',
      title: t('reform.review.fromTo'),
      cell: (row) => `${row.fromName} → ${row.toName || t('reform.review.nothing')}`,
    },
    {
      key: 'choice',
      title: t('reform.review.choice'),
      width: '28%',
      cell: (row) =>
        row.options.length < 2 || refused ? (
          words(row.choice)
        ) : (
          <Select
            size="xs"
            aria-label={t('reform.review.choiceOf', { label: row.label })}
            data={row.options.map((option) => ({ value: option, label: words(option) }))}
            value={row.choice}
            allowDeselect={false}
            onChange={(choice) => choice && choice !== row.choice && onChoose(row, choice)}
          />
        ),
    },
    {
      key: 'decided',
      title: t('reform.review.decided'),
      hidden: true,
      cell: (row) => (row.decided ? '✓' : ''),
    },
  ];
}
