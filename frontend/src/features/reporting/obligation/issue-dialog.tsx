import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { businessNow, isoDate } from '@/shared/format';
import { uploadFile } from '@/shared/graphql/files';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { DateInput } from '@/shared/ui/date-input';
import { DialogFrame } from '@/shared/ui/dialogs';
import { useTask } from '@/shared/ui/use-task';
import { DialogForm } from '../dialog-form';
import form from '../dialog-form.module.css';
import type { ActionProps } from './action-dialog';
import { type IssueFaults, type IssueValues, issueFaults } from './issue-values';
import { Issue } from './mutations.graphql';
import { SubstituteFields } from './substitute-fields';
import { useFlow } from './use-flow';

/** Văn thư gives the document its number, notation and date, and sends it (NĐ 30/2020 Điều 15). */
export function IssueDialog(props: ActionProps) {
  const { t } = useTranslation('reporting');
  return (
    <DialogFrame title={t('obligation.issue.title')} opened onClose={props.onClose}>
      <Body {...props} />
    </DialogFrame>
  );
}

function useIssue(props: ActionProps, values: IssueValues) {
  const flow = useFlow(props);
  const issue = useAction(Issue);
  return useTask(async () => {
    const { docNumber, docNotation, docDate, substitute } = values;
    const fileId = substitute?.file ? await uploadFile(substitute.file) : '';
    const sent = substitute && {
      outageId: substitute.outageId,
      number: substitute.number.trim(),
      date: substitute.date,
      fileId,
    };
    await flow('ISSUE', (obligation) =>
      issue({
        input: {
          obligation,
          docNumber: docNumber.trim(),
          docNotation: docNotation.trim(),
          docDate,
          substitute: sent ?? null,
        },
      }),
    );
    props.onClose();
  });
}

function Body(props: ActionProps) {
  const { t } = useTranslation('reporting');
  const [values, setValues] = useState<IssueValues>({
    docNumber: '',
    docNotation: '',
    docDate: isoDate(businessNow()),
    substitute: null,
  });
  const [checked, setChecked] = useState(false);
  const task = useIssue(props, values);
  const faults = issueFaults(values);
  const told = (key: keyof typeof faults) => {
    const fault = checked ? faults[key] : undefined;
    return fault && t(`obligation.issue.${fault}`);
  };
  const set = (change: Partial<IssueValues>) => setValues({ ...values, ...change });
  const submit = () => {
    setChecked(true);
    if (Object.keys(faults).length === 0) void task.run();
  };
  return (
    <DialogForm
      action={t('obligation.issue.action')}
      busy={task.busy}
      error={task.error}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <DocumentFields values={values} set={set} told={told} />
      <Checkbox
        label={t('obligation.issue.outage')}
        checked={values.substitute !== null}
        onChange={(event) =>
          set({
            substitute: event.currentTarget.checked
              ? { outageId: '', number: '', date: '', file: null }
              : null,
          })
        }
      />
      {values.substitute && (
        <SubstituteFields
          values={values.substitute}
          onChange={(substitute) => set({ substitute })}
          told={told}
        />
      )}
    </DialogForm>
  );
}

interface FieldsProps {
  values: IssueValues;
  set: (change: Partial<IssueValues>) => void;
  told: (key: keyof IssueFaults) => string | undefined;
}

function DocumentFields({ values, set, told }: FieldsProps) {
  const { t } = useTranslation('reporting');
  return (
    <>
      <div className={form.pair}>
        <TextInput
          label={t('obligation.issue.number')}
          value={values.docNumber}
          onChange={(event) => set({ docNumber: event.currentTarget.value })}
          error={told('docNumber')}
          maxLength={40}
          data-autofocus
        />
        <TextInput
          label={t('obligation.issue.notation')}
          placeholder={t('obligation.issue.notationHint')}
          value={values.docNotation}
          onChange={(event) => set({ docNotation: event.currentTarget.value })}
          error={told('docNotation')}
          maxLength={80}
        />
      </div>
      <DateInput
        label={t('obligation.issue.date')}
        value={values.docDate}
        onChange={(docDate) => set({ docDate })}
        error={told('docDate')}
      />
    </>
  );
}
