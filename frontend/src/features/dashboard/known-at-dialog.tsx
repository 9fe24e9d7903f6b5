import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatDate, readDate } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { DialogFrame } from '@/shared/ui/dialogs';
import classes from './filters.module.css';

interface Props {
  day: string | undefined;
  onChoose: (date: string | undefined) => void;
  onClose: () => void;
}

/** Asks for the day up to whose end figures count as known. */
export default function KnownAtDialog({ day, onChoose, onClose }: Props) {
  const { t } = useTranslation('dashboard');
  const [text, setText] = useState(day ? formatDate(day) : '');
  const [wrong, setWrong] = useState(false);
  return (
    <DialogFrame title={t('known')} opened onClose={onClose}>
      <form
        className={classes.known}
        onSubmit={(event) => {
          event.preventDefault();
          const date = readDate(text);
          setWrong(!date);
          if (date) onChoose(date);
        }}
      >
        <p>{t('knownHint')}</p>
        <TextInput
          label={t('knownInput')}
          placeholder="15/09/2026"
          inputMode="numeric"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={wrong ? t('knownWrong') : null}
          data-autofocus
        />
        <div className={classes.knownButtons}>
          {day && (
            <Button variant="default" onClick={() => onChoose(undefined)}>
              {t('knownClear')}
            </Button>
          )}
          <Button type="submit">{t('knownApply')}</Button>
        </div>
      </form>
    </DialogFrame>
  );
}
