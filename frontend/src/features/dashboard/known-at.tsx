import { Button, Popover, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatDate, readDate } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { Clock } from '@/shared/ui/icons';
import classes from './dashboard.module.css';
import { useAddress } from './use-address';

/** As known when: now, or the end of an earlier day. */
export function KnownAt() {
  const { t } = useTranslation('dashboard');
  const { search, go } = useAddress();
  const [opened, setOpened] = useState(false);
  const day = search['tinh-den'];
  const choose = (date: string | undefined) => {
    setOpened(false);
    go((before) => ({ ...before, 'tinh-den': date }));
  };
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width={300}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          variant="default"
          size="sm"
          leftSection={<Clock size={16} />}
          onClick={() => setOpened(!opened)}
        >
          {day ? t('knownDay', { date: formatDate(day) }) : t('knownNow')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('known')}>
        <DayForm key={day ?? ''} day={day} onChoose={choose} />
      </Popover.Dropdown>
    </Popover>
  );
}

function DayForm({
  day,
  onChoose,
}: {
  day: string | undefined;
  onChoose: (date: string | undefined) => void;
}) {
  const { t } = useTranslation('dashboard');
  const [text, setText] = useState(day ? formatDate(day) : '');
  const [wrong, setWrong] = useState(false);
  return (
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
  );
}
