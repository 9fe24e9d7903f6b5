import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import '../texts';
import { useQuery } from 'urql';
import { useAction } from '@/shared/graphql/use-action';
import { useCan } from '@/shared/session/viewer';
import { ActionButton } from '@/shared/ui/action-button';
import { ConfirmDialog, ReasonDialog } from '@/shared/ui/dialogs';
import { notify } from '@/shared/ui/notify';
import { PageHead } from '@/shared/ui/page-head';
import { QueryProblem } from '@/shared/ui/query-problem';
import { PageSkeleton } from '@/shared/ui/skeletons';
import { EmptyState } from '@/shared/ui/states';
import { StatusBadge } from '@/shared/ui/status-badge';
import { read } from '../gql';
import type { RegimeFieldsFragment } from '../gql/graphql';
import { RegimeContents } from './regime-contents';
import { RegimeFile } from './regime-file';
import { RegimeForm } from './regime-form';
import { valuesOf } from './regime-values';
import { PublishRegime, RegimeFields, RegimeQuery, SuspendRegime, UpdateRegime } from './regimes.graphql';

const route = getRouteApi('/shell/bao-cao/che-do/$regimeId');

/** One regime with the contents of NĐ 09/2019 Điều 7, to read or to edit. */
export function RegimePage() {
  const { t } = useTranslation('reporting');
  const { regimeId } = route.useParams();
  const { sua } = route.useSearch();
  const writes = useCan('regime.write');
  const [{ data, error }, ask] = useQuery({ query: RegimeQuery, variables: { id: regimeId } });
  if (error && !data?.regime) return <QueryProblem error={error} what={t('regimes.what')} onRetry={ask} />;
  if (!data) return <PageSkeleton />;
  if (!data.regime) return <EmptyState title={t('regimes.notFound')} />;
  const regime = read(RegimeFields, data.regime);
  return sua && writes ? <Editing key={regime.version} regime={regime} /> : <Reading regime={regime} />;
}

function Reading({ regime }: { regime: RegimeFieldsFragment }) {
  const { t } = useTranslation('reporting');
  return (
    <>
      <PageHead
        crumbs={
          <Link to="/bao-cao" search={{ phan: 'che-do' }}>
            {t('tabs.regimes')}
          </Link>
        }
        title={regime.name}
        meta={<StatusBadge status={regime.state} />}
        actions={<Actions regime={regime} />}
      />
      <RegimeContents regime={regime} />
      <RegimeFile regime={regime} />
    </>
  );
}

function Actions({ regime }: { regime: RegimeFieldsFragment }) {
  const { t } = useTranslation('reporting');
  const navigate = useNavigate();
  const writes = useCan('regime.write');
  const publishes = useCan('regime.publish');
  const [open, setOpen] = useState<'publish' | 'suspend' | null>(null);
  const noPublish = publishes ? null : t('regimes.noPublish');
  const published = regime.state === 'PUBLISHED';
  return (
    <>
      {!published && (
        <ActionButton disabledReason={noPublish} onClick={() => setOpen('publish')}>
          {t('regimes.publish')}
        </ActionButton>
      )}
      <ActionButton
        variant="default"
        disabledReason={writes ? null : t('regimes.noWrite')}
        onClick={() =>
          void navigate({
            to: '/bao-cao/che-do/$regimeId',
            params: { regimeId: regime.id },
            search: { sua: true },
          })
        }
      >
        {t('regimes.edit')}
      </ActionButton>
      <ActionButton
        variant="default"
        disabledReason={noPublish ?? (published ? null : t('regimes.notPublished'))}
        onClick={() => setOpen('suspend')}
      >
        {t('regimes.suspend')}
      </ActionButton>
      <Dialogs regime={regime} open={open} onClose={() => setOpen(null)} />
    </>
  );
}

interface DialogsProps {
  regime: RegimeFieldsFragment;
  open: 'publish' | 'suspend' | null;
  onClose: () => void;
}

function Dialogs({ regime, open, onClose }: DialogsProps) {
  const { t } = useTranslation('reporting');
  const publish = useAction(PublishRegime);
  const suspend = useAction(SuspendRegime);
  const target = { id: regime.id, version: regime.version };
  return (
    <>
      <ConfirmDialog
        title={t('regimes.publishTitle')}
        action={t('regimes.publish')}
        opened={open === 'publish'}
        onClose={onClose}
        onConfirm={async () => {
          await publish({ regime: target });
          void notify.done(t('regimes.published'));
        }}
      >
        <p>{t('regimes.publishText')}</p>
      </ConfirmDialog>
      <ReasonDialog
        title={t('regimes.suspendTitle')}
        action={t('regimes.suspend')}
        danger
        opened={open === 'suspend'}
        onClose={onClose}
        onConfirm={async ({ text }) => {
          await suspend({ regime: target, reason: text });
          void notify.done(t('regimes.suspended'));
        }}
      >
        <p>{t('regimes.suspendText')}</p>
      </ReasonDialog>
    </>
  );
}

function Editing({ regime }: { regime: RegimeFieldsFragment }) {
  const { t } = useTranslation('reporting');
  const navigate = useNavigate();
  const update = useAction(UpdateRegime);
  const back = () => navigate({ to: '/bao-cao/che-do/$regimeId', params: { regimeId: regime.id } });
  return (
    <>
      <PageHead title={t('regimes.editTitle')} meta={<StatusBadge status={regime.state} />} />
      <RegimeForm
        initial={valuesOf(regime)}
        action={t('regimes.saveChanges')}
        onCancel={() => void back()}
        onSave={async (input) => {
          await update({ regime: { id: regime.id, version: regime.version }, input });
          void notify.done(t('regimes.saved'));
          await back();
        }}
      />
    </>
  );
}
