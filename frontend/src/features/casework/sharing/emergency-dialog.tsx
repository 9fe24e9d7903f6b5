import { Button, Radio, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import '../texts';
import { DialogFrame } from '@/shared/ui/dialogs';
import { FormError, unplaced, useFirstWrong } from '@/shared/ui/form-error';
import { notify } from '@/shared/ui/notify';
import { useTask } from '@/shared/ui/use-task';
import classes from '../casework.module.css';
import { PersonalNumberInput } from '../entry/typed-inputs';
import { shortestReason } from '../steps';
import { OpenEmergency } from './sharing.graphql';
import own from './sharing.module.css';

/** Says what will happen, asks for a number and a reason, and opens the record for three hours. */
export default function EmergencyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('casework');
  return (
    <DialogFrame title={t('emergency.title')} opened onClose={onClose}>
      <Form onClose={onClose} />
    </DialogFrame>
  );
}

const happens = ['open', 'told', 'kept', 'limit'] as const;

type By = 'code' | 'number';

interface KeyProps {
  by: By;
  code: string;
  number: string;
  onCode: (code: string) => void;
  onNumber: (number: string) => void;
  error: string | undefined;
}

function KeyInput({ by, code, number, onCode, onNumber, error }: KeyProps) {
  const { t } = useTranslation('casework');
  return by === 'code' ? (
    <TextInput
      label={t('emergency.code')}
      description={t('emergency.codeHint')}
      value={code}
      onChange={(event) => onCode(event.currentTarget.value)}
      error={error}
      maxLength={20}
      autoComplete="off"
      required
    />
  ) : (
    <PersonalNumberInput
      label={t('identity.personalNumber')}
      value={number}
      onChange={onNumber}
      error={error}
      required
    />
  );
}

function Form({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('casework');
  const common = useTranslation();
  const navigate = useNavigate();
  const open = useAction(OpenEmergency);
  const [by, setBy] = useState<By>('code');
  const [code, setCode] = useState('');
  const [number, setNumber] = useState('');
  const [reason, setReason] = useState('');
  const [checks, setChecks] = useState(0);
  const named = by === 'code' ? code.trim() !== '' : number.length === 12;
  const said = reason.normalize('NFC').trim();
  const task = useTask(async () => {
    const input = {
      code: by === 'code' ? code.trim() : null,
      personalNumber: by === 'number' ? number : null,
      reason: said,
    };
    const { openCaseEmergency: opened } = await open({ input });
    if (!opened) return;
    void notify.done(
      t(opened.openInEmergency ? 'emergency.done' : 'emergency.already', { code: opened.code }),
    );
    onClose();
    await navigate({ to: '/ho-so/$caseId', params: { caseId: opened.id } });
  });
  const missing =
    checks > 0 && !named && t(by === 'code' ? 'emergency.codeMissing' : 'emergency.numberMissing');
  const key = by === 'code' ? 'code' : 'personalNumber';
  const refusedAt = (field: string) =>
    task.error?.place === `input.${field}` ? task.error.message : undefined;
  const form = useFirstWrong(checks, task.error);
  return (
    <form
      ref={form}
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecks(checks + 1);
        if (named && said.length >= shortestReason) void task.run();
      }}
    >
      <p className={classes.text}>{t('emergency.text')}</p>
      <ul className={own.happens}>
        {happens.map((line) => (
          <li key={line}>{t(`emergency.happens.${line}`)}</li>
        ))}
      </ul>
      <Radio.Group label={t('emergency.by')} value={by} onChange={(value) => setBy(value as By)}>
        <div className={classes.options}>
          <Radio value="code" label={t('emergency.byCode')} />
          <Radio value="number" label={t('emergency.byNumber')} />
        </div>
      </Radio.Group>
      <KeyInput
        by={by}
        code={code}
        number={number}
        onCode={setCode}
        onNumber={setNumber}
        error={missing || refusedAt(key)}
      />
      <Textarea
        label={t('emergency.reason')}
        description={t('emergency.reasonHint')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={
          checks > 0 && said.length < shortestReason ? t('emergency.reasonMissing') : refusedAt('reason')
        }
        autosize
        minRows={2}
        maxRows={6}
        maxLength={2000}
        required
      />
      <FormError error={unplaced(task.error, [key, 'reason'])} />
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose} disabled={task.busy}>
          {common.t('dialog.cancel')}
        </Button>
        <Button type="submit" color="red" loading={task.busy}>
          {t('emergency.open')}
        </Button>
      </div>
    </form>
  );
}
