import { Link, Outlet } from '@tanstack/react-router';
import { toAppError } from '@/shared/graphql/errors';
import { useTranslation } from '@/shared/i18n';
import { DeniedState } from '@/shared/ui/denied-state';
import { ErrorState } from '@/shared/ui/error-state';
import { LinkTabs } from '@/shared/ui/link-tabs';
import { PageHead } from '@/shared/ui/page-head';
import { ListSkeleton } from '@/shared/ui/skeletons';
import '../texts';
import classes from './contract.module.css';
import { SchemaContext } from './schema-context';
import { useSchema } from './use-schema';

// Both tabs carry filters of their own: only the path tells which one is open.
const byPath = { exact: true, includeSearch: false };

/** The contract with its documentation, and a place to try it. */
export function ContractPage() {
  const { t } = useTranslation('analysis');
  const { schema, error, retry } = useSchema();
  return (
    <>
      <PageHead
        title={t('contract.title')}
        meta={<span className={classes.quiet}>{t('contract.scope')}</span>}
      />
      <LinkTabs label={t('contract.tabs')}>
        <Link to="/phan-tich/hop-dong" search={{}} activeOptions={byPath}>
          {t('contract.browse')}
        </Link>
        <Link to="/phan-tich/hop-dong/thu" search={{}} activeOptions={byPath}>
          {t('contract.try')}
        </Link>
      </LinkTabs>
      {schema ? (
        <SchemaContext value={schema}>
          <Outlet />
        </SchemaContext>
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
