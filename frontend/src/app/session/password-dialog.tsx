import { DialogFrame } from '@/shared/ui/dialogs';
import { notify } from '@/shared/ui/notify';
import { PasswordForm } from './password-form';
import { useTranslation } from './texts';

/** Change of the own password from the account's menu. */
export default function PasswordDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('session');
  const done = () => {
    onClose();
    void notify.done(t('password.done'));
  };
  return (
    <DialogFrame title={t('password.title')} opened onClose={onClose}>
      <PasswordForm onDone={done} />
    </DialogFrame>
  );
}
