import { Button, Checkbox, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { businessNow, isoDate } from '@/shared/format';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import './texts';
import { useCan } from '@/shared/session/viewer';
import { DateInput } from '@/shared/ui/date-input';
import { FormError, unplaced, useFirstWrong } from '@/shared/ui/form-error';
import { PageHead } from '@/shared/ui/page-head';
import { DeniedState } from '@/shared/ui/states';
import { useTask } from '@/shared/ui/use-task';
import { OpenCase } from './casework.graphql';
import classes from './casework.module.css';
import { PersonalNumberInput } from './entry/typed-inputs';

/** Opens a record with what is known of the person. */
export function OpenPage() {
  const { t } = useTranslation('casework');
  const opens = useCan('case.open');
  return (
    <>
      <PageHead title={t('open.title')} crumbs={<Link to="/ho-so">{t('record.back')}</Link>} />
      {opens ? <OpenForm /> : <DeniedState what={t('what.open')} />}
    </>
  );
}

const clean = (text: string) => text.normalize('NFC').trim() || null;

const dayFault = (day: string, today: string) =>
  !day ? 'open.receivedMissing' : day > today ? 'open.future' : undefined;

function OpenForm() {
  const { t } = useTranslation('casework');
  const open = useAction(OpenCase);
  const navigate = useNavigate();
  const today = isoDate(businessNow());
  const [receivedOn, setReceivedOn] = useState(today);
  const [fullName, setFullName] = useState('');
  const [personalNumber, setPersonalNumber] = useState('');
  const [remote, setRemote] = useState(false);
  const [checks, setChecks] = useState(0);
  const fault = dayFault(receivedOn, today);
  const task = useTask(async () => {
    const identity = { fullName: clean(fullName), personalNumber: clean(personalNumber) };
    const { openCase } = await open({ input: { receivedOn, remote, content: { identity } } });
    if (openCase)
      await navigate({ to: '/ho-so/$caseId/nhap', params: { caseId: openCase.id }, replace: true });
  });
  const at = (place: string) => (task.error?.place === place ? task.error.message : undefined);
  const form = useFirstWrong(checks, task.error);
  return (
    <form
      ref={form}
      className={`${classes.form} ${classes.panel} ${classes.narrow}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecks(checks + 1);
        if (!fault) void task.run();
      }}
    >
      <p className={classes.text}>{t('open.intro')}</p>
      <DateInput
        label={t('open.received')}
        description={t('open.receivedHint')}
        value={receivedOn}
        onChange={setReceivedOn}
        error={(checks > 0 && fault && t(fault)) || at('input.receivedOn')}
        required
      />
      <Checkbox
        label={t('open.remote')}
        description={t('open.remoteHint')}
        checked={remote}
        onChange={(event) => setRemote(event.currentTarget.checked)}
      />
      <TextInput
        label={t('identity.fullName')}
        description={t('open.nameHint')}
        value={fullName}
        onChange={(event) => setFullName(event.currentTarget.value)}
        maxLength={100}
        autoComplete="off"
      />
      <PersonalNumberInput
        label={t('identity.personalNumber')}
        description={t('open.numberHint')}
        value={personalNumber}
        onChange={setPersonalNumber}
        error={at('input.content.identity.personalNumber')}
      />
      <FormError error={unplaced(task.error, ['receivedOn', 'content.identity.personalNumber'])} />
      <div className={classes.actions}>
        <Button type="submit" loading={task.busy}>
          {t('open.action')}
        </Button>
      </div>
    </form>
  );
}
