import { getRouteApi, Link } from '@tanstack/react-router';
import { toAppError } from '@/shared/graphql/errors';
import { useTranslation } from '@/shared/i18n';
import { DeniedState } from '@/shared/ui/denied-state';
import { ErrorState } from '@/shared/ui/error-state';
import { LinkTabs } from '@/shared/ui/link-tabs';
import { PageHead } from '@/shared/ui/page-head';
import { ListSkeleton } from '@/shared/ui/skeletons';
import { Explorer } from '../explorer/explorer';
import '../texts';
import { Browser } from './browser';
import classes from './contract.module.css';
import { sampleOperation } from './sample';
import type { Schema } from './schema';
import { useSchema } from './use-schema';

const route = getRouteApi('/shell/phan-tich/hop-dong');

/** The contract with its documentation, and a place to try it. */
export function ContractPage() {
  const { t } = useTranslation('analysis');
  const { muc } = route.useSearch();
  const { schema, error, retry } = useSchema();
  return (
    <>
      <PageHead
        title={t('contract.title')}
        meta={<span className={classes.quiet}>{t('contract.scope')}</span>}
      />
      <LinkTabs label={t('contract.tabs')}>
        <Link to="/phan-tich/hop-dong" search={{}} aria-current={muc ? undefined : 'page'} activeProps={{}}>
          {t('contract.browse')}
        </Link>
        <Link
          to="/phan-tich/hop-dong"
          search={{ muc: 'thu' }}
          aria-current={muc ? 'page' : undefined}
          activeProps={{}}
        >
          {t('contract.try')}
        </Link>
      </LinkTabs>
      {schema ? (
        <Part schema={schema} />
      ) : !error ? (
        <ListSkeleton count={12} />
      ) : toAppError(error).code === 'FORBIDDEN' ? (
        <DeniedState what={t('contract.what')} />
      ) : (
        <ErrorState error={error} onRetry={retry} />
      )}
    </>
  );
}

/** "Query.units" in the address asks for a sample of that field. */
function sampleOf(schema: Schema, coordinate: string | undefined) {
  const [typeName = '', fieldName] = coordinate?.split('.') ?? [];
  const field = schema.types.get(typeName)?.fields?.find((one) => one.name === fieldName);
  return field ? sampleOperation(schema, field, typeName === schema.mutationType) : null;
}

function Part({ schema }: { schema: Schema }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  if (search.muc === 'thu') return <Explorer key={search.mau} sample={sampleOf(schema, search.mau)} />;
  return (
    <Browser
      schema={schema}
      typeName={search.kieu}
      search={search.tim ?? ''}
      onSearch={(tim) =>
        void navigate({ search: (before) => ({ ...before, tim: tim || undefined }), replace: true })
      }
    />
  );
}
