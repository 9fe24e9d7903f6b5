import '@/shared/i18n/page-texts';
import { useTranslation } from '@/shared/i18n';
import { useViewer } from '../session/viewer';
import { Lock } from './icons';
import { StateFrame } from './state-frame';

interface Props {
  what?: string;
  ask?: string;
  wholePage?: boolean;
}

/** Not permitted: which position, what, and whom to ask. */
export function DeniedState({ what, ask, wholePage = false }: Props) {
  const { t } = useTranslation();
  const { position } = useViewer();
  return (
    <StateFrame wholePage={wholePage} icon={Lock} title={t('denied.title')}>
      <p>{t('denied.text', { position: position.title, what: what ?? t('denied.thisPage') })}</p>
      <p>{t('denied.ask', { who: ask ?? t('denied.askDefault') })}</p>
    </StateFrame>
  );
}
