import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import './texts';
import { useViewer } from '@/shared/session/viewer';
import { DialogFrame } from '@/shared/ui/dialogs';
import { feedbackPlace } from '@/shared/ui/feedback-place';
import { FormError } from '@/shared/ui/form-error';
import { notify } from '@/shared/ui/notify';
import { useTask } from '@/shared/ui/use-task';
import type { FeedbackKind } from './gql/graphql';
import { SendFeedback } from './support.graphql';
import classes from './support.module.css';
import { feedbackKinds } from './words';

interface Kept {
  kind: FeedbackKind;
  text: string;
}

/** What was typed and not sent, by account, so that closing the dialog or going elsewhere loses nothing. */
const kept = new Map<string, Kept>();

/** Path of the screen with the keys that say which part was open; the server keeps fewer still. */
const addressNow = () => `${location.pathname}${location.search}`;

/** The heading of the screen; the browser's tab where there is none. */
const screenNow = () =>
  document.querySelector('main h1')?.textContent?.trim() || document.title.replace(/ – .*$/, '');

/** A remark to the managing office, with the screen it is sent from. */
export default function FeedbackDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('support');
  const common = useTranslation();
  const { account } = useViewer();
  const send = useAction(SendFeedback);
  const [from] = useState(() => ({ screen: screenNow(), address: addressNow(), place: feedbackPlace() }));
  const [draft, setDraft] = useState<Kept>(() => kept.get(account.id) ?? { kind: 'PROBLEM', text: '' });
  const [withForm, setWithForm] = useState(from.place !== null);
  const [fault, setFault] = useState<string | null>(null);
  const change = (part: Partial<Kept>) => {
    const next = { ...draft, ...part };
    kept.set(account.id, next);
    setDraft(next);
  };
  const { run, busy, error } = useTask((text: string) =>
    send({
      input: {
        kind: draft.kind,
        text,
        screen: from.screen,
        address: from.address,
        formVersionId: withForm ? (from.place?.formVersionId ?? null) : null,
        cell: withForm ? (from.place?.cell ?? null) : null,
      },
    }),
  );
  const submit = async () => {
    const text = draft.text.normalize('NFC').trim();
    if (text.length < 10) return setFault(t('feedback.textShort'));
    setFault(null);
    if (!(await run(text))) return;
    kept.delete(account.id);
    void notify.done(t('feedback.sent'));
    onClose();
  };
  const { place } = from;
  return (
    <DialogFrame title={t('feedback.dialogTitle')} opened onClose={onClose}>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p className={classes.quiet}>{t('feedback.dialogText')}</p>
        <NativeSelect
          label={t('feedback.kindLabel')}
          value={draft.kind}
          onChange={(event) => change({ kind: event.currentTarget.value as FeedbackKind })}
          data={feedbackKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <Textarea
          label={t('feedback.textLabel')}
          description={t('feedback.textHint')}
          value={draft.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
          error={fault}
          autosize
          minRows={4}
          maxRows={10}
          maxLength={4000}
          required
          data-autofocus
        />
        <p className={classes.from}>
          <strong>{t('feedback.from')}:</strong> {from.screen}
        </p>
        {place && (
          <Checkbox
            label={`${t('feedback.keepForm')}: ${t('feedback.withForm', { form: place.form })}${
              place.cell ? `, ${t('feedback.withCell', { cell: place.cell })}` : ''
            }`}
            checked={withForm}
            onChange={(event) => setWithForm(event.currentTarget.checked)}
          />
        )}
        <FormError error={error} />
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose} disabled={busy}>
            {common.t('dialog.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('feedback.send')}
          </Button>
        </div>
      </form>
    </DialogFrame>
  );
}
