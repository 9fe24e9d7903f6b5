import { Button } from '@mantine/core';
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
import { StatusBadge } from '@/shared/ui/status-badge';
import { useBegin } from '../designer/use-begin';
import type { ReportingFormVersionQuery } from '../gql/graphql';
import { clientForm } from '../obligation/client-form';
import { FormPreview } from './form-preview';
import { FormVersionQuery } from './forms.graphql';

const route = getRouteApi('/shell/bao-cao/bieu-mau/$versionId');

/** One version of a form: its table and its checks, read only. */
export function FormPage() {
  const { t } = useTranslation('reporting');
  const { versionId } = route.useParams();
  const [{ data, error }, ask] = useQuery({ query: FormVersionQuery, variables: { id: versionId } });
  if (error && !data?.formVersion) return <QueryProblem error={error} what={t('forms.what')} onRetry={ask} />;
  if (!data) return <PageSkeleton />;
  if (!data.formVersion) return <EmptyState title={t('forms.notFound')} />;
  return <Opened key={versionId} version={data.formVersion} />;
}

/** Compares with another version; makes a new one out of this. */
function VersionActions({ id, form }: { id: string; form: ReturnType<typeof clientForm> }) {
  const { t } = useTranslation('reporting');
  const navigate = useNavigate();
  const writes = useCan('form.design');
  const begin = useBegin();
  return (
    <>
      <Button
        variant="default"
        onClick={() =>
          void navigate({ to: '/bao-cao/so-sanh-bieu-mau/$versionId', params: { versionId: id } })
        }
      >
        {t('forms.compare')}
      </Button>
      {form && (
        <ActionButton
          variant="default"
          loading={begin.busy}
          disabledReason={writes ? null : t('forms.import.noRight')}
          onClick={() => void begin.run(JSON.stringify(form.definition))}
        >
          {t('forms.redesign')}
        </ActionButton>
      )}
    </>
  );
}

function Opened({ version }: { version: NonNullable<ReportingFormVersionQuery['formVersion']> }) {
  const { t } = useTranslation('reporting');
  const form = useMemo(() => clientForm(version), [version]);
  return (
    <>
      <PageHead
        crumbs={
          <Link to="/bao-cao" search={{ phan: 'bieu-mau' }}>
            {t('tabs.forms')}
          </Link>
        }
        title={`${version.code} – ${version.title}`}
        meta={
          <>
            <strong>
              {t('forms.edition')} {version.edition}
            </strong>
            <span>
              {t('forms.validFrom')} {formatDate(version.validFrom)},{' '}
              {version.validTo ? `${t('forms.validTo')} ${formatDate(version.validTo)}` : t('forms.inForce')}
            </span>
            {version.illustrativeFrom && (
              <StatusBadge
                status="ILLUSTRATIVE"
                label={`${t('forms.illustrativeFrom')} ${formatDate(version.illustrativeFrom)}`}
              />
            )}
            <span>{version.legalBasis}</span>
          </>
        }
        actions={<VersionActions id={version.id} form={form} />}
      />
      {form ? <FormPreview form={form} /> : <EmptyState title={t('obligation.body.noForm')} />}
    </>
  );
}
