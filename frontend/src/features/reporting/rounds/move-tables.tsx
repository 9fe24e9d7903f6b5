import { NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import { tableWords } from '@/shared/forms';
import { useTranslation } from '@/shared/i18n';
import { type Column, DataTable } from '@/shared/ui/data-table';
import { EmptyState } from '@/shared/ui/states';
import type { ReportingRoundMoveQuery } from '../gql/graphql';
import { readClient } from '../obligation/client-form';

type Move = NonNullable<ReportingRoundMoveQuery['roundMove']>;
type ColumnLine = Move['columns'][number];
type DraftLine = Move['drafts'][number];

/** Entered columns and printed rows of the new version, as places to choose from. */
export function placesOf(client: unknown) {
  const form = readClient(client);
  const columns = (form?.columns ?? [])
    .filter(({ tree }) => !tree)
    .map((each) => ({
      value: each.name,
      label: `${tableWords(form, each)}${each.code} ${each.labels.join(' – ')}`,
    }));
  const rows = (form?.definition.rows?.items ?? []).map(({ key, code, label }) => ({
    value: key,
    label: `${code} ${label}`.trim(),
  }));
  return { columns, rows };
}

interface MapProps {
  what: 'columns' | 'rows';
  lines: readonly ColumnLine[];
  options: readonly { value: string; label: string }[];
  busy: boolean;
  onMap: (from: string, to: string | null) => void;
}

/** Old columns or rows and their places in the new version; each place can be chosen by hand. */
export function MoveMap({ what, lines, options, busy, onMap }: MapProps) {
  const { t } = useTranslation('reporting');
  const columns = useMemo<Column<ColumnLine>[]>(
    () => [
      { key: 'from', title: t(`rounds.move.from_${what}`), fixed: true, cell: ({ fromLabel }) => fromLabel },
      {
        key: 'to',
        title: t(`rounds.move.place_${what}`),
        cell: ({ from, fromLabel, to }) => (
          <NativeSelect
            aria-label={t(`rounds.move.placeOf_${what}`, { name: fromLabel })}
            size="xs"
            value={to ?? ''}
            data={[{ value: '', label: t('rounds.move.noPlace') }, ...options]}
            onChange={(event) => onMap(from, event.currentTarget.value || null)}
          />
        ),
      },
      { key: 'by', title: t('rounds.move.by'), cell: ({ by }) => t(`rounds.move.ways.${by}`) },
    ],
    [t, what, options, onMap],
  );
  return (
    <DataTable
      id={`reporting.move.${what}`}
      label={t(`rounds.move.${what}`)}
      columns={columns}
      rows={lines}
      rowKey={({ from }) => from}
      rowLabel={({ fromLabel }) => fromLabel}
      loading={busy}
      empty={<EmptyState title={t('rounds.move.noPlace')} />}
    />
  );
}

/** What becomes of the drafts: counts only, the figures are their units' own. */
export function MoveDrafts({ drafts }: { drafts: readonly DraftLine[] }) {
  const { t } = useTranslation('reporting');
  const columns = useMemo<Column<DraftLine>[]>(
    () => [
      { key: 'unit', title: t('column.unit'), fixed: true, cell: ({ unit }) => unit?.name },
      { key: 'moved', title: t('rounds.move.moved'), cell: ({ moved }) => moved },
      { key: 'unplaced', title: t('rounds.move.unplaced'), cell: ({ unplaced }) => unplaced },
    ],
    [t],
  );
  return (
    <DataTable
      id="reporting.moveDrafts"
      label={t('rounds.move.drafts')}
      columns={columns}
      rows={drafts}
      rowKey={({ unit }) => unit?.id ?? ''}
      rowLabel={({ unit }) => unit?.name ?? ''}
      empty={<EmptyState title={t('rounds.move.noDrafts')} />}
    />
  );
}
