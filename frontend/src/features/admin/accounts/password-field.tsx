import { Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { makePassword, shortestPassword } from '@/shared/session/credentials';
import { notify } from '@/shared/ui/notify';
import classes from './accounts.module.css';

interface Props {
  label: string;
  value: string;
  onChange: (password: string) => void;
  error: string | undefined;
}

/** A password for somebody else: typed, or made at random and then shown to be handed over. */
export function PasswordField({ label, value, onChange, error }: Props) {
  const { t } = useTranslation('admin');
  const [visible, setVisible] = useState(false);
  const make = () => {
    onChange(makePassword());
    setVisible(true);
  };
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    void notify.done(t('password.copied'));
  };
  return (
    <div>
      <PasswordInput
        label={label}
        description={t('password.hint', { count: shortestPassword })}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        visible={visible}
        onVisibilityChange={setVisible}
        visibilityToggleButtonProps={{ 'aria-label': t('password.show'), tabIndex: 0 }}
        autoComplete="new-password"
        error={error}
        required
      />
      <div className={classes.passwordTools}>
        <Button variant="default" size="compact-sm" onClick={make}>
          {t('password.make')}
        </Button>
        {visible && value && (
          <Button variant="default" size="compact-sm" onClick={copy}>
            {t('password.copy')}
          </Button>
        )}
      </div>
    </div>
  );
}
