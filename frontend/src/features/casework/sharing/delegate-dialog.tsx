import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { DateInput } from '@/shared/ui/date-input';
import { DialogFrame } from '@/shared/ui/dialogs';
import { FormError, unplaced, useFirstWrong } from '@/shared/ui/form-error';
import { useTask } from '@/shared/ui/use-task';
import classes from '../casework.module.css';
import type { CaseHeadFragment } from '../gql/graphql';
import { CaseDelegatesQuery, DelegateCase } from './sharing.graphql';
import { useSharing } from './use-sharing';

interface Props {
  head: CaseHeadFragment;
  onStale: () => void;
  onClose: () => void;
}

/** Delegates the management of a record to a unit below. */
export function DelegateDialog(props: Props) {
  const { t } = useTranslation('casework');
  return (
    <DialogFrame title={t('delegate.title')} opened onClose={props.onClose}>
      <Form {...props} />
    </DialogFrame>
  );
}

function Form({ head, onStale, onClose }: Props) {
  const { t } = useTranslation('casework');
  const common = useTranslation();
  const [unitId, setUnitId] = useState('');
  const [number, setNumber] = useState('');
  const [date, setDate] = useState('');
  const [checks, setChecks] = useState(0);
  const [{ data }] = useQuery({ query: CaseDelegatesQuery });
  const delegate = useAction(DelegateCase);
  const share = useSharing(onStale);
  const paperNumber = number.normalize('NFC').trim();
  const task = useTask(async () => {
    const input = { record: { id: head.id, version: head.version }, unitId, paperNumber, paperDate: date };
    await share(() => delegate({ input }), t('delegate.done', { code: head.code }));
    onClose();
  });
  const wrong = (there: string, said: string, place: string) =>
    checks > 0 && !there ? said : task.error?.place === place ? task.error.message : undefined;
  const form = useFirstWrong(checks, task.error);
  return (
    <form
      ref={form}
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecks(checks + 1);
        if (unitId && paperNumber && date) void task.run();
      }}
    >
      <p className={classes.text}>{t('delegate.text')}</p>
      <Select
        label={t('delegate.unit')}
        searchable
        openOnFocus={false}
        data={(data?.caseDelegates ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={unitId || null}
        onChange={(id) => setUnitId(id ?? '')}
        nothingFoundMessage={t('delegate.none')}
        error={wrong(unitId, t('delegate.unitMissing'), 'input.unitId')}
        required
      />
      <div className={classes.pair}>
        <TextInput
          label={t('delegate.number')}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
          error={wrong(paperNumber, t('consent.numberMissing'), 'input.paperNumber')}
          maxLength={100}
          autoComplete="off"
          required
        />
        <DateInput
          label={t('consent.date')}
          value={date}
          onChange={setDate}
          error={wrong(date, t('consent.dateMissing'), 'input.paperDate')}
          required
        />
      </div>
      <FormError error={unplaced(task.error, ['unitId', 'paperNumber', 'paperDate'])} />
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose} disabled={task.busy}>
          {common.t('dialog.cancel')}
        </Button>
        <Button type="submit" loading={task.busy}>
          {t('delegate.action')}
        </Button>
      </div>
    </form>
  );
}
