import { Button } from '@mantine/core';
import { useState } from 'react';
import { businessNow, isoDate } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { DateInput } from '@/shared/ui/date-input';
import classes from '../casework.module.css';

/** An official record is changed from a day on: that of the paper, from which the 5 days count. */
export function BeginAmendment({ onBegin }: { onBegin: (effectiveOn: string) => void }) {
  const { t } = useTranslation('casework');
  const [day, setDay] = useState(isoDate(businessNow()));
  const [checked, setChecked] = useState(false);
  return (
    <form
      className={`${classes.form} ${classes.panel} ${classes.narrow}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (day) onBegin(day);
      }}
    >
      <h2 className={classes.heading}>{t('entry.beginTitle')}</h2>
      <p className={classes.text}>{t('entry.beginText')}</p>
      <DateInput
        label={t('entry.effectiveOn')}
        value={day}
        onChange={setDay}
        error={checked && !day && t('entry.effectiveMissing')}
        required
      />
      <div className={classes.actions}>
        <Button type="submit">{t('entry.begin')}</Button>
      </div>
    </form>
  );
}
