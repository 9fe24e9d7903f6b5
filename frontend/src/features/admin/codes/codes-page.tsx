import { NativeSelect, TextInput } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useAction } from '@/shared/graphql/use-action';
import { usePages } from '@/shared/graphql/use-pages';
import { useTranslation } from '@/shared/i18n';
import { type Column, DataTable } from '@/shared/ui/data-table';
import { NoMatch } from '@/shared/ui/no-match';
import { PageHead } from '@/shared/ui/page-head';
import { QueryProblem } from '@/shared/ui/query-problem';
import { SearchField } from '@/shared/ui/search-field';
import common from '../common/admin.module.css';
import { FormDialog } from '../common/form-dialog';
import type { AdminCodesQuery } from '../gql/graphql';
import { CodesQuery, SetCode } from './codes.graphql';

const route = getRouteApi('/shell/quan-tri/ma-lien-thong');
const kinds = ['REGIME', 'FORM', 'INDICATOR', 'UNIT'] as const;

type CodeRow = NonNullable<AdminCodesQuery['externalCodes']>['items'][number];

/** Codes that other systems know regimes, forms, indicators and units by (QCVN 125:2021/BTTTT). */
export function CodesPage() {
  const { t } = useTranslation('admin');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const kind = search.loai ?? 'REGIME';
  const [open, setOpen] = useState<CodeRow | null>(null);
  const columns = useColumns();
  const { pages, error, loading, more, retry } = usePages(CodesQuery, {
    kind,
    search: search.tim ?? null,
    first: 50,
  });
  const rows = pages.flatMap((page) => page.externalCodes?.items ?? []);
  const last = pages.at(-1)?.externalCodes;
  const set = (part: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  return (
    <>
      <PageHead title={t('code.title')} />
      <p className={common.note}>{t('code.text')}</p>
      {error && rows.length === 0 ? (
        <QueryProblem error={error} what={t('denied.codes')} onRetry={retry} />
      ) : (
        <DataTable
          id="admin-codes"
          label={t('code.title')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.object}
          rowLabel={(row) => row.name}
          onOpen={setOpen}
          toolbar={
            <>
              <NativeSelect
                size="sm"
                aria-label={t('code.kind')}
                value={kind}
                onChange={(event) =>
                  set({ loai: kinds.find((one) => one === event.currentTarget.value), tim: undefined })
                }
                data={kinds.map((value) => ({ value, label: t(`code.of.${value}`) }))}
              />
              <SearchField
                label={t('code.search')}
                value={search.tim ?? ''}
                onChange={(tim) => set({ tim: tim || undefined })}
              />
            </>
          }
          total={last?.total ?? rows.length}
          loading={loading}
          onMore={last?.endCursor ? () => more(last.endCursor ?? '') : undefined}
          empty={<NoMatch onClear={() => set({ tim: undefined })} />}
        />
      )}
      {open && (
        <CodeDialog
          row={open}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null);
            retry();
          }}
        />
      )}
    </>
  );
}

function useColumns(): Column<CodeRow>[] {
  const { t } = useTranslation('admin');
  return useMemo(
    () => [
      { key: 'name', title: t('code.name'), fixed: true, cell: (row) => row.name },
      { key: 'own', title: t('code.own'), cell: (row) => <span className={common.code}>{row.ownCode}</span> },
      {
        key: 'code',
        title: t('code.external'),
        cell: (row) => (row.code ? <span className={common.code}>{row.code}</span> : t('code.none')),
      },
    ],
    [t],
  );
}

interface DialogProps {
  row: CodeRow;
  onClose: () => void;
  onDone: () => void;
}

function CodeDialog({ row, onClose, onDone }: DialogProps) {
  const { t } = useTranslation('admin');
  const save = useAction(SetCode);
  const [code, setCode] = useState(row.code ?? '');
  return (
    <FormDialog
      title={t('code.setTitle', { name: row.name })}
      action={t('code.save')}
      fields={['input.code']}
      check={() => (code.trim() || row.code ? {} : { 'input.code': t('code.needed') })}
      work={() =>
        save({ input: { kind: row.kind, object: row.object, code: code.trim(), version: row.version } })
      }
      onClose={onClose}
      onDone={onDone}
    >
      {(faults) => (
        <TextInput
          label={t('code.external')}
          description={row.code ? `${t('code.hint')} ${t('code.clear')}` : t('code.hint')}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          error={faults['input.code']}
          maxLength={60}
          autoComplete="off"
          required={!row.code}
          data-autofocus
        />
      )}
    </FormDialog>
  );
}
