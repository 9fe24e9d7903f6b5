import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { businessNow, isoDate } from '@/shared/format';
import type { AppError } from '@/shared/graphql/errors';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { DateInput } from '@/shared/ui/date-input';
import { DialogFrame } from '@/shared/ui/dialogs';
import { FormError, unplaced, useFirstWrong } from '@/shared/ui/form-error';
import { useTask } from '@/shared/ui/use-task';
import classes from '../casework.module.css';
import type { CaseHeadFragment } from '../gql/graphql';
import { PdfChoice } from '../pdf-choice';
import { optionKey } from '../words';
import {
  type ConsentDraft,
  type ConsentField,
  emptyConsent,
  missingOf,
  toConsentInput,
} from './consent-draft';
import { GiveConsent } from './sharing.graphql';
import { UnitChoice } from './unit-choice';
import { useSharing } from './use-sharing';

interface Props {
  head: CaseHeadFragment;
  onStale: () => void;
  onClose: () => void;
}

const sections = ['identity', 'contact', 'family', 'health', 'criminal', 'management'] as const;

/** Opens sections of a record to a unit by a written consent. */
export function ConsentDialog(props: Props) {
  const { t } = useTranslation('casework');
  return (
    <DialogFrame title={t('consent.title')} opened onClose={props.onClose}>
      <Form {...props} />
    </DialogFrame>
  );
}

interface PartProps {
  draft: ConsentDraft;
  set: (part: Partial<ConsentDraft>) => void;
  wrong: (field: ConsentField, said: string) => string | undefined;
}

const wrongIn =
  (missing: readonly ConsentField[], error: AppError | null): PartProps['wrong'] =>
  (field, said) =>
    missing.includes(field) ? said : error?.place === `input.${field}` ? error.message : undefined;

function Form({ head, onStale, onClose }: Props) {
  const { t } = useTranslation('casework');
  const common = useTranslation();
  const [draft, setDraft] = useState(() => emptyConsent(isoDate(businessNow())));
  const [missing, setMissing] = useState<readonly ConsentField[]>([]);
  const give = useAction(GiveConsent);
  const share = useSharing(onStale);
  const task = useTask(async () => {
    await share(() => give({ input: toConsentInput(head, draft) }), t('consent.done', { code: head.code }));
    onClose();
  });
  const parts = {
    draft,
    set: (part: Partial<ConsentDraft>) => setDraft((before) => ({ ...before, ...part })),
    wrong: wrongIn(missing, task.error),
  };
  const form = useFirstWrong(missing, task.error);
  return (
    <form
      ref={form}
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const found = missingOf(draft);
        setMissing(found);
        if (found.length === 0) void task.run();
      }}
    >
      <p className={classes.text}>{t('consent.text')}</p>
      <Scope {...parts} />
      <Paper {...parts} />
      <FormError error={unplaced(task.error, Object.keys(draft))} />
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose} disabled={task.busy}>
          {common.t('dialog.cancel')}
        </Button>
        <Button type="submit" loading={task.busy}>
          {t('consent.action')}
        </Button>
      </div>
    </form>
  );
}

/** To whom, what and how long. */
function Scope({ draft, set, wrong }: PartProps) {
  const { t } = useTranslation('casework');
  return (
    <>
      <UnitChoice
        label={t('consent.unit')}
        value={draft.unitId}
        onChange={(unitId) => set({ unitId })}
        error={wrong('unitId', t('consent.unitMissing'))}
      />
      <Checkbox.Group
        label={t('consent.sections')}
        value={draft.sections}
        onChange={(chosen) => set({ sections: chosen })}
        error={wrong('sections', t('consent.sectionsMissing'))}
        required
      >
        <div className={classes.options} data-wrong={wrong('sections', 'x') && true}>
          {sections.map((name) => (
            <Checkbox key={name} value={name} label={t(optionKey('section', name))} />
          ))}
        </div>
      </Checkbox.Group>
      <div className={classes.pair}>
        <DateInput
          label={t('consent.from')}
          description={t('consent.fromHint')}
          value={draft.from}
          onChange={(from) => set({ from })}
          error={wrong('from', t('consent.daysMissing'))}
          required
        />
        <DateInput
          label={t('consent.to')}
          description={t('consent.toHint')}
          value={draft.to}
          onChange={(to) => set({ to })}
          error={wrong('to', t('consent.daysMissing'))}
          required
        />
      </div>
    </>
  );
}

/** The paper that the consent is written on. */
function Paper({ draft, set, wrong }: PartProps) {
  const { t } = useTranslation('casework');
  return (
    <>
      <div className={classes.pair}>
        <TextInput
          label={t('consent.number')}
          value={draft.paperNumber}
          onChange={(event) => set({ paperNumber: event.currentTarget.value })}
          error={wrong('paperNumber', t('consent.numberMissing'))}
          maxLength={100}
          autoComplete="off"
          required
        />
        <DateInput
          label={t('consent.date')}
          value={draft.paperDate}
          onChange={(paperDate) => set({ paperDate })}
          error={wrong('paperDate', t('consent.dateMissing'))}
          required
        />
      </div>
      <TextInput
        label={t('consent.issuer')}
        value={draft.issuer}
        onChange={(event) => set({ issuer: event.currentTarget.value })}
        error={wrong('issuer', t('consent.issuerMissing'))}
        maxLength={200}
        autoComplete="off"
        required
      />
      <PdfChoice
        label={t('consent.file')}
        value={draft.fileId}
        onChange={(fileId) => set({ fileId })}
        error={wrong('fileId', '')}
      />
    </>
  );
}
