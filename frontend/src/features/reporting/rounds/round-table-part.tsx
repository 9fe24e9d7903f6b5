import { Button } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { businessNow, formatDateTime, matches, periodWords } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { Printer } from '@/shared/ui/icons';
import { QueryProblem } from '@/shared/ui/query-problem';
import { SearchField } from '@/shared/ui/search-field';
import { PageSkeleton } from '@/shared/ui/skeletons';
import { EmptyState } from '@/shared/ui/states';
import { DocumentButtons } from '../documents/document-buttons';
import { clientForm } from '../obligation/client-form';
import { chosenRow, RowChoice } from '../together/row-choice';
import { ProvinceTable } from './province-table';
import classes from './province-table.module.css';
import type { OpenedRound } from './round-page';
import { RoundTableQuery } from './rounds.graphql';
import { shownColumns } from './table-head';

const route = getRouteApi('/shell/bao-cao/dot/$roundId');

/** The province's table of a round, with its search, its sums and its print. */
export function RoundTablePart({ round }: { round: OpenedRound }) {
  const { t } = useTranslation('reporting');
  const search = route.useSearch();
  const navigate = useNavigate();
  const [{ data, error }, ask] = useQuery({
    query: RoundTableQuery,
    variables: { roundId: round.id, row: search.dong ?? null },
  });
  const form = useMemo(() => clientForm(round.formVersion), [round.formVersion]);
  if (error && !data?.roundTable)
    return <QueryProblem error={error} what={t('rounds.whatTable')} onRetry={ask} />;
  if (!data?.roundTable) return <PageSkeleton />;
  if (!form) return <EmptyState title={t('obligation.body.noForm')} />;
  const { rows, total, row } = data.roundTable;
  const chosen = chosenRow(form, search.dong, row);
  const own = shownColumns(form, row, data.roundTable.columns);
  if (rows.length === 0) {
    return <EmptyState title={t('rounds.table.empty')}>{t('rounds.table.emptyHint')}</EmptyState>;
  }
  const wanted = search.don_vi;
  const shown = wanted ? rows.filter(({ unit }) => matches(unit?.name ?? '', wanted)) : rows;
  const official = rows.filter((row) => row.official).length;
  const reported = rows.filter((row) => row.submissionId).length;
  return (
    <section className={classes.part}>
      <header className={classes.printHead} data-print="only">
        <h2>{form.definition.title}</h2>
        <p>{`${round.regime?.leadUnit?.name ?? ''} · ${periodWords(round)}`}</p>
      </header>
      <div className={classes.bar} data-print="never">
        <SearchField
          label={t('rounds.table.filter')}
          value={search.don_vi ?? ''}
          onChange={(text) =>
            void navigate({
              to: '/bao-cao/dot/$roundId',
              params: { roundId: round.id },
              search: { ...search, don_vi: text || undefined },
              replace: true,
            })
          }
        />
        <span className={classes.counts} role="status">
          {t('rounds.table.counts', {
            official,
            unapproved: reported - official,
            missing: rows.length - reported,
          })}
        </span>
        <Button
          variant="default"
          leftSection={<Printer size={16} />}
          loading={chosen !== row}
          onClick={() => window.print()}
        >
          {t('rounds.table.print')}
        </Button>
        <DocumentButtons door="rounds" id={round.id} />
      </div>
      <RowChoice
        form={form}
        value={chosen}
        onChange={(dong) =>
          void navigate({
            to: '/bao-cao/dot/$roundId',
            params: { roundId: round.id },
            search: { ...search, dong },
            replace: true,
          })
        }
      />
      <ProvinceTable
        label={t('rounds.table.label')}
        busy={chosen !== row}
        form={own.form}
        columns={own.columns}
        rows={shown.map((each) => ({ ...each, values: each.values && own.pick(each.values) }))}
        total={total && own.pick(total)}
      />
      <p className={classes.legend}>
        {reported > official && `${t('rounds.table.legend')} `}
        {t('rounds.table.source', { reported, owed: rows.length, at: formatDateTime(businessNow()) })}
      </p>
    </section>
  );
}
