import { Button } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { formatDate } from '@/shared/format';
import { fetchDocument, saveDocument } from '@/shared/graphql/files';
import { usePages } from '@/shared/graphql/use-pages';
import { useTranslation } from '@/shared/i18n';
import { useViewer } from '@/shared/session/viewer';
import { DataTable } from '@/shared/ui/data-table';
import { FormError } from '@/shared/ui/form-error';
import { Download, Printer } from '@/shared/ui/icons';
import { notify } from '@/shared/ui/notify';
import { QueryProblem } from '@/shared/ui/query-problem';
import { EmptyState, NoMatch } from '@/shared/ui/states';
import { useTask } from '@/shared/ui/use-task';
import type { RegisterFilter } from '../gql/graphql';
import { PrintHead } from '../print-head';
import { membersOf, timelinesses } from '../words';
import { bookPath } from './book-path';
import { RegisterQuery } from './register.graphql';
import classes from './register.module.css';
import { useRegisterColumns } from './register-columns';
import { RegisterFilters } from './register-filters';
import { versionStates } from './version-states';

const route = getRouteApi('/shell/bao-cao');
const pageSize = 50;

/** Which register is open: the received one for who leads a regime, unless the other is asked for. */
export function useSide(): 'SENT' | 'RECEIVED' {
  const { so } = route.useSearch();
  const leads = useViewer().duties.includes('LEAD_AGENCY');
  return leads && so !== 'gui' ? 'RECEIVED' : 'SENT';
}

/** The registers of reports sent and received; filters in the address, printed as a sheet. */
export function RegisterTab() {
  const { t } = useTranslation('reporting');
  const navigate = useNavigate();
  const search = route.useSearch();
  const side = useSide();
  const columns = useRegisterColumns(side);
  const filter: RegisterFilter = {
    regimeId: search.che_do ?? null,
    periodKey: search.ky ?? null,
    states: search.trang_thai ? membersOf(search.trang_thai, versionStates) : null,
    timeliness: search.han ? membersOf(search.han, timelinesses) : null,
    from: search.tu ?? null,
    to: search.den ?? null,
    unitSearch: search.don_vi ?? null,
  };
  const filtered = Object.values(filter).some((value) => value !== null);
  const list = usePages(RegisterQuery, { side, filter, first: pageSize });
  const last = list.pages.at(-1)?.register;
  const rows = list.pages.flatMap(({ register }) => register?.items ?? []);
  if (list.error && rows.length === 0) {
    return <QueryProblem error={list.error} what={t('registers.what')} onRetry={list.retry} />;
  }
  return (
    <section className={classes.register}>
      <PrintHead
        title={t(`registers.title.${side}`)}
        {...(spanOf(search, t) && { note: spanOf(search, t) })}
      />
      <DataTable
        id={`reporting.register.${side}`}
        label={t(`registers.title.${side}`)}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowLabel={({ unit, round }) => `${unit?.name ?? ''} ${round?.periodLabel ?? ''}`}
        onOpen={({ obligationId, id }) =>
          void navigate({
            to: '/bao-cao/nghia-vu/$obligationId',
            params: { obligationId },
            search: { 'phien-ban': id },
          })
        }
        toolbar={
          <>
            <RegisterFilters side={side} />
            <Outputs side={side} filter={filter} empty={rows.length === 0} />
          </>
        }
        total={last?.total ?? rows.length}
        loading={list.loading}
        onMore={last?.endCursor ? () => list.more(last.endCursor ?? '') : undefined}
        empty={
          filtered ? (
            <NoMatch
              onClear={() => void navigate({ to: '/bao-cao', search: { phan: 'so', so: search.so } })}
            />
          ) : (
            <EmptyState title={t(`registers.empty.${side}`)}>{t('registers.emptyHint')}</EmptyState>
          )
        }
      />
      {last && last.total > rows.length && (
        <p className={classes.note}>{t('registers.shown', { shown: rows.length, total: last.total })}</p>
      )}
    </section>
  );
}

function spanOf(
  { tu, den }: { tu?: string; den?: string },
  t: ReturnType<typeof useTranslation<'reporting'>>['t'],
): string {
  if (!tu && !den) return '';
  return t('registers.span', { from: tu ? formatDate(tu) : '…', to: den ? formatDate(den) : '…' });
}

interface OutputsProps {
  side: 'SENT' | 'RECEIVED';
  filter: RegisterFilter;
  empty: boolean;
}

/** Paper of what is on screen, and a workbook of the whole register under its filters. */
function Outputs({ side, filter, empty }: OutputsProps) {
  const { t } = useTranslation('reporting');
  const { run, busy, error } = useTask(async () => {
    const fetched = await fetchDocument(bookPath(side, filter));
    saveDocument(fetched, fetched.name);
    void notify.done(t('registers.exported', { name: fetched.name }));
  });
  return (
    <span className={classes.outputs} data-print="never">
      <Button variant="default" size="sm" leftSection={<Printer size={16} />} onClick={() => window.print()}>
        {t('registers.print')}
      </Button>
      <Button
        variant="default"
        size="sm"
        leftSection={<Download size={16} />}
        loading={busy}
        onClick={() => void run()}
        disabled={empty}
      >
        {t('registers.export')}
      </Button>
      <FormError error={error} />
    </span>
  );
}
