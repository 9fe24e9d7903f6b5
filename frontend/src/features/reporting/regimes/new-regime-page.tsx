import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from '@/shared/i18n';
import '../texts';
import { useAction } from '@/shared/graphql/use-action';
import { useCan } from '@/shared/session/viewer';
import { notify } from '@/shared/ui/notify';
import { PageHead } from '@/shared/ui/page-head';
import { DeniedState } from '@/shared/ui/states';
import { read } from '../gql';
import { RegimeForm } from './regime-form';
import { blankValues } from './regime-values';
import { DraftRegime, RegimeFields } from './regimes.graphql';

/** Drafts a regime; it takes effect when it is published. */
export function NewRegimePage() {
  const { t } = useTranslation('reporting');
  const navigate = useNavigate();
  const writes = useCan('regime.write');
  const draft = useAction(DraftRegime);
  if (!writes) return <DeniedState what={t('regimes.newTitle')} />;
  return (
    <>
      <PageHead title={t('regimes.newTitle')} />
      <RegimeForm
        initial={blankValues}
        action={t('regimes.save')}
        onCancel={() => void navigate({ to: '/bao-cao', search: { phan: 'che-do' } })}
        onSave={async (input) => {
          const { draftRegime } = await draft({ input });
          void notify.done(t('regimes.saved'));
          if (draftRegime) {
            const { id } = read(RegimeFields, draftRegime);
            await navigate({ to: '/bao-cao/che-do/$regimeId', params: { regimeId: id } });
          }
        }}
      />
    </>
  );
}
