import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useNarrow } from '@/shared/grid/use-narrow';
import { useTranslation } from '@/shared/i18n';
import { useCan } from '@/shared/session/viewer';
import { DataTable } from '@/shared/ui/data-table';
import { useShortcuts } from '@/shared/ui/shortcuts';
import classes from '../casework.module.css';
import type { CaseLineFragment } from '../gql/graphql';
import { CaseCards } from './case-cards';
import { useColumns } from './columns';
import { counted } from './counted';
import { SubmitMany } from './submit-many';
import type { View } from './views';

interface RowsProps {
  view: View;
  rows: CaseLineFragment[];
  total: number;
  loading: boolean;
  onMore: (() => void) | undefined;
  toolbar: React.ReactNode;
  tools: React.ReactNode;
  hint: React.ReactNode;
  empty: React.ReactNode;
}

/** The rows as a table, on a phone as cards. */
export function Rows({ view, rows, total, loading, onMore, toolbar, tools, hint, empty }: RowsProps) {
  const { t } = useTranslation('casework');
  const narrow = useNarrow();
  const navigate = useNavigate();
  const columns = useColumns();
  const frame = useRef<HTMLDivElement>(null);
  const toRows = () => frame.current?.querySelector<HTMLElement>('tr[data-row][tabindex="0"]')?.focus();
  useShortcuts([
    { keys: 'j', label: t('list.keysNext'), run: toRows },
    { keys: 'k', label: t('list.keysNext'), run: toRows },
  ]);
  const label = t(`view.${view.key}`);
  const opens = useCan('case.open');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const choosing = opens && view.key === 'ban-thao';
  const choice = choosing && {
    selected,
    onSelect: setSelected,
    bulkActions: (
      <SubmitMany chosen={rows.filter(({ id }) => selected.has(id))} onDone={() => setSelected(new Set())} />
    ),
  };
  if (narrow) {
    return (
      <>
        <div className={classes.filters} data-print="never">
          {toolbar}
          {tools && <div className={classes.outputs}>{tools}</div>}
        </div>
        {hint}
        {rows.length === 0 && !loading ? (
          empty
        ) : (
          <CaseCards rows={rows} label={label} loading={loading} onMore={onMore} {...choice} />
        )}
      </>
    );
  }
  return (
    <div ref={frame} className={classes.paper}>
      {hint}
      <DataTable
        id="casework.list"
        label={label}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        rowLabel={(row) => row.code}
        onOpen={(row) => void navigate({ to: '/ho-so/$caseId', params: { caseId: row.id } })}
        toolbar={toolbar}
        tools={tools}
        oneLine
        total={total}
        totalText={counted(total)}
        loading={loading}
        onMore={onMore}
        empty={empty}
        {...choice}
      />
    </div>
  );
}
