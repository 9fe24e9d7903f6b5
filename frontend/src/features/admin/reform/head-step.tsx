import { useState } from 'react';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { ActionButton } from '@/shared/ui/action-button';
import { FormError } from '@/shared/ui/form-error';
import { notify } from '@/shared/ui/notify';
import common from '../common/admin.module.css';
import { useFormTask } from '../common/use-form-task';
import { checkHead, HeadFields, headFields } from './head-fields';
import { UpdateReform } from './reform.graphql';
import classes from './reform.module.css';
import type { StepProps } from './reform-page';
import { refusalOf, versionOf } from './use-reform';

/** The document the plan rests on. */
export function HeadStep({ reform, change }: StepProps) {
  const { t } = useTranslation('admin');
  const update = useAction(UpdateReform);
  const { title, resolution, issuedOn, effectiveOn, windUpTo, endsDistricts } = reform;
  const [draft, setDraft] = useState({ title, resolution, issuedOn, effectiveOn, windUpTo, endsDistricts });
  const task = useFormTask({
    check: () => checkHead(draft, t('reform.required')),
    work: () => change(() => update({ reorganisation: versionOf(reform), input: draft })),
    fields: headFields,
    onDone: () => void notify.done(t('reform.saved')),
  });
  return (
    <form
      className={`${common.form} ${classes.narrow}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void task.submit();
      }}
    >
      <HeadFields value={draft} onChange={setDraft} faults={task.faults} />
      <FormError error={task.error} />
      <div className={common.actions}>
        <ActionButton type="submit" loading={task.busy} disabledReason={refusalOf(reform, 'EDIT')}>
          {t('reform.save')}
        </ActionButton>
      </div>
    </form>
  );
}
