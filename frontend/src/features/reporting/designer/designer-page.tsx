import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from '@/shared/i18n';
import '../texts';
import './texts';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useCan } from '@/shared/session/viewer';
import { LinkTabs, tabOptions } from '@/shared/ui/link-tabs';
import { PageHead } from '@/shared/ui/page-head';
import { QueryProblem } from '@/shared/ui/query-problem';
import { PageSkeleton } from '@/shared/ui/skeletons';
import { DeniedState, EmptyState } from '@/shared/ui/states';
import type { ReportingFormDraftQuery } from '../gql/graphql';
import { ChecksPanel } from './checks-panel';
import { ColumnsPanel, useSelected } from './columns-panel';
import { DesignQuery } from './designer.graphql';
import classes from './designer.module.css';
import { DesignerTools } from './designer-tools';
import { GeneralPanel } from './general-panel';
import { partOf } from './panel';
import { Preview } from './preview';
import { ProblemList } from './problem-list';
import { RowsPanel } from './rows-panel';
import { TableFields } from './table-fields';
import { tablePlace } from './tables';
import { TablesBar } from './tables-bar';
import { placeIn } from './tree';
import { type Designer, ofTable, useDesigner } from './use-designer';

const route = getRouteApi('/shell/bao-cao/thiet-ke-bieu-mau/$draftId');

type Opened = NonNullable<ReportingFormDraftQuery['formDraft']>;

/** One form being designed. */
export function DesignerPage() {
  const { t } = useTranslation('designer');
  const { draftId } = route.useParams();
  const designs = useCan('form.design');
  const [{ data, error }, ask] = useQuery({
    query: DesignQuery,
    variables: { id: draftId },
    requestPolicy: 'cache-and-network',
    pause: !designs,
  });
  if (!designs) return <DeniedState what={t('title')} />;
  if (error && !data?.formDraft) return <QueryProblem error={error} what={t('what')} onRetry={ask} />;
  if (!data) return <PageSkeleton />;
  if (!data.formDraft) return <EmptyState title={t('notFound')} />;
  return <Desk key={draftId} draft={data.formDraft} />;
}

const parts = [
  { part: 'cot', text: 'columns', Panel: null },
  { part: 'dong', text: 'rows', Panel: RowsPanel },
  { part: 'kiem-tra', text: 'checks', Panel: ChecksPanel },
  { part: 'chung', text: 'general', Panel: GeneralPanel },
] as const;

/** Where the designer stands: the part, the table, the column, and the field of a problem that was pressed. */
function useWhereabouts(designer: Designer, draftId: string) {
  const navigate = useNavigate();
  const search = route.useSearch();
  const [selected, select] = useSelected();
  const [focus, setFocus] = useState<string | null>(null);
  const last = Math.max(0, (designer.design.tables?.length ?? 0) - 1);
  const at = Math.min(Math.max(0, (search.bieu ?? 1) - 1), last);
  const to = '/bao-cao/thiet-ke-bieu-mau/$draftId';
  const openTable = (table: number) => {
    select([0]);
    void navigate({ to, params: { draftId }, search: { ...search, bieu: table + 1 }, replace: true });
  };
  const go = (found: string) => {
    const { table, rest: place } = tablePlace(found);
    const path = placeIn(place)?.path;
    if (path) select(path);
    setFocus(null);
    // The field takes the focus anew even when the same problem is pressed twice.
    setTimeout(() => setFocus(place));
    const bieu = table === null ? search.bieu : table + 1;
    void navigate({ to, params: { draftId }, search: { phan: partOf(place), bieu } });
  };
  return { search, at, selected, select, focus, openTable, go };
}

function Desk({ draft }: { draft: Opened }) {
  const { t } = useTranslation('designer');
  const [source] = useState(draft); // what others save meanwhile is told by the next write
  const designer = useDesigner(source);
  const { search, at, selected, select, focus, openTable, go } = useWhereabouts(designer, draft.id);
  const open = parts.find(({ part }) => part === (search.phan ?? 'cot')) ?? parts[0];
  const scoped = ofTable(designer, at);
  const { code, title } = designer.design;
  return (
    <>
      <PageHead
        crumbs={<Link to="/bao-cao/thiet-ke-bieu-mau">{t('title')}</Link>}
        title={[code, title].filter(Boolean).join(' – ') || t('untitled')}
        actions={<DesignerTools id={draft.id} designer={designer} published={draft.publishedId ?? null} />}
      />
      <div className={classes.desk}>
        <div className={classes.side}>
          <LinkTabs label={t('tabs.label')}>
            {parts.map(({ part, text }) => (
              <Link
                key={part}
                to="/bao-cao/thiet-ke-bieu-mau/$draftId"
                params={{ draftId: draft.id }}
                search={{ ...search, phan: part }}
                replace
                activeOptions={tabOptions}
                aria-current={part === open.part ? 'page' : undefined}
              >
                {t(`tabs.${text}`)}
              </Link>
            ))}
          </LinkTabs>
          <TablesBar designer={designer} at={at} onOpen={openTable} />
          {open.part === 'chung' && <TableFields designer={designer} at={at} focus={focus} />}
          {open.Panel ? (
            <open.Panel designer={open.part === 'chung' ? designer : scoped} focus={focus} />
          ) : (
            <ColumnsPanel designer={scoped} focus={focus} selected={selected} onSelect={select} />
          )}
        </div>
        <div className={classes.main}>
          <Preview designer={designer} />
          <ProblemList label={t('problems.label')} problems={designer.problems} onGo={go} />
          <ProblemList label={t('findings.label')} problems={draft.findings} />
        </div>
      </div>
    </>
  );
}
