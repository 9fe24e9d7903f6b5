import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from '@/shared/i18n';
import '../texts';
import { useQuery } from 'urql';
import { formatDate } from '@/shared/format';
import { useCan } from '@/shared/session/viewer';
import { ActionButton } from '@/shared/ui/action-button';
import { PageHead } from '@/shared/ui/page-head';
import { QueryProblem } from '@/shared/ui/query-problem';
import { PageSkeleton } from '@/shared/ui/skeletons';
import { EmptyState } from '@/shared/ui/states';
import { flat, readOutline } from '../content/outline-tree';
import { OutlinePreview } from './outline-preview';
import { OutlineVersionQuery } from './outlines.graphql';

const route = getRouteApi('/shell/bao-cao/de-cuong/$versionId');

/** One version of an outline, read only. */
export function OutlinePage() {
  const { t } = useTranslation('reporting');
  const navigate = useNavigate();
  const writes = useCan('outline.write');
  const { versionId } = route.useParams();
  const [{ data, error }, ask] = useQuery({ query: OutlineVersionQuery, variables: { id: versionId } });
  const version = data?.outlineVersion;
  const list = useMemo(() => flat(readOutline(version?.document)?.headings ?? []), [version]);
  if (error && !version) return <QueryProblem error={error} what={t('outlines.what')} onRetry={ask} />;
  if (!data) return <PageSkeleton />;
  if (!version) return <EmptyState title={t('outlines.notFound')} />;
  return (
    <>
      <PageHead
        crumbs={
          <Link to="/bao-cao" search={{ phan: 'de-cuong' }}>
            {t('tabs.outlines')}
          </Link>
        }
        title={`${version.code} – ${version.title}`}
        meta={
          <>
            <strong>
              {t('outlines.edition')} {version.edition}
            </strong>
            <span>
              {t('outlines.validFrom')} {formatDate(version.validFrom)},{' '}
              {version.validTo
                ? `${t('outlines.validTo')} ${formatDate(version.validTo)}`
                : t('outlines.inForce')}
            </span>
            <span>{version.legalBasis}</span>
          </>
        }
        actions={
          <ActionButton
            variant="default"
            disabledReason={writes ? null : t('outlines.noRight')}
            onClick={() => void navigate({ to: '/bao-cao/soan-de-cuong', search: { tu: version.id } })}
          >
            {t('outlines.rewrite')}
          </ActionButton>
        }
      />
      {list.length > 0 ? <OutlinePreview list={list} /> : <EmptyState title={t('outlines.unreadable')} />}
    </>
  );
}
