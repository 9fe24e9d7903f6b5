import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from '@/shared/i18n';
import '../texts';
import { useQuery } from 'urql';
import { useCan } from '@/shared/session/viewer';
import { PageHead } from '@/shared/ui/page-head';
import { QueryProblem } from '@/shared/ui/query-problem';
import { PageSkeleton } from '@/shared/ui/skeletons';
import { DeniedState } from '@/shared/ui/states';
import { readOutline } from '../content/outline-tree';
import { OutlineEditor } from './outline-editor';
import { OutlineVersionQuery } from './outlines.graphql';

const route = getRouteApi('/shell/bao-cao/soan-de-cuong');

/** Writes an outline: a new one, a new version of one there is, or one from a file. */
export function EditorPage() {
  const { t } = useTranslation('reporting');
  const writes = useCan('outline.write');
  const { tu } = route.useSearch();
  const [{ data, error }, ask] = useQuery({
    query: OutlineVersionQuery,
    variables: { id: tu ?? '' },
    pause: !tu,
  });
  if (!writes) return <DeniedState what={t('outlines.editor.title')} />;
  if (tu && error) return <QueryProblem error={error} what={t('outlines.what')} onRetry={ask} />;
  if (tu && !data) return <PageSkeleton />;
  return (
    <>
      <PageHead
        crumbs={
          <Link to="/bao-cao" search={{ phan: 'de-cuong' }}>
            {t('tabs.outlines')}
          </Link>
        }
        title={t('outlines.editor.title')}
      />
      <OutlineEditor key={tu} initial={readOutline(data?.outlineVersion?.document)} />
    </>
  );
}
