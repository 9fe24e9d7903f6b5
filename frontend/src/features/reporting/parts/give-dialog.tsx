import { NativeSelect, SegmentedControl, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { formatDateTime } from '@/shared/format';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { DateInput } from '@/shared/ui/date-input';
import { DialogFrame } from '@/shared/ui/dialogs';
import { useTask } from '@/shared/ui/use-task';
import { DialogForm } from '../dialog-form';
import form from '../dialog-form.module.css';
import type { PartFieldsFragment, ReportingPartHoldersQuery } from '../gql/graphql';
import type { PartDialogProps } from './part-dialog';
import { GivePart, PartHoldersQuery } from './parts.graphql';
import { ScopeFields } from './scope-fields';
import { usePartStep } from './use-parts';
import { useScopeWords } from './words';

export interface Chosen {
  headings: readonly string[];
  rows: readonly string[];
  columns: readonly string[];
}

const nothing: Chosen = { headings: [], rows: [], columns: [] };
const blank = { unitId: '', positionId: '', partly: false, dueOn: '', note: '' };

type Props = PartDialogProps & { from: PartFieldsFragment | null };

/** Gives the report or a part of it, or hands a part on: to whom, what, until when. */
export function GiveDialog({ head, form: client, parts, from, onChanged, onClose }: Props) {
  const { t } = useTranslation('parts');
  const words = useScopeWords(client, head.round?.outline?.document);
  const [values, setValues] = useState(blank);
  const [chosen, setChosen] = useState<Chosen>(from ?? nothing);
  const [checked, setChecked] = useState(false);
  const [{ data, fetching, error }] = useQuery({
    query: PartHoldersQuery,
    variables: { obligationId: head.id, parentId: from?.id ?? null },
  });
  const holders = useMemo(() => data?.partHolders ?? [], [data]);
  const step = usePartStep(onChanged);
  const give = useAction(GivePart);
  const set = (change: Partial<typeof blank>) => setValues({ ...values, ...change });
  const holder = holders.find(({ unit }) => unit?.id === values.unitId);
  const empty = chosen.headings.length + chosen.rows.length + chosen.columns.length === 0;
  const faults = {
    unit: values.unitId ? undefined : t('dialog.missingUnit'),
    person: holder?.personsOnly && !values.positionId ? t('dialog.missingPerson') : undefined,
    scope: values.partly && empty ? t('dialog.missingScope') : undefined,
  };
  const task = useTask(async () => {
    const whole = from ?? nothing;
    const { headings, rows, columns } = values.partly ? chosen : whole;
    await step('GIVE', () =>
      give({
        input: {
          obligation: { id: head.id, version: head.version },
          parentId: from?.id ?? null,
          unitId: values.unitId,
          positionId: values.positionId || null,
          scope: { headings: [...headings], rows: [...rows], columns: [...columns] },
          note: values.note || null,
          dueAt: values.dueOn ? `${values.dueOn}T17:00:00+07:00` : null,
        },
      }),
    );
    onClose();
  });
  const submit = () => {
    setChecked(true);
    if (!faults.unit && !faults.person && !faults.scope) void task.run();
  };
  const siblings = parts.filter(({ parentId }) => (parentId ?? null) === (from?.id ?? null));
  return (
    <DialogFrame
      title={from ? t('dialog.handOn', { scope: words(from) }) : t('dialog.title')}
      opened
      onClose={onClose}
    >
      <DialogForm
        action={t(from ? 'action.HAND_ON' : 'give')}
        busy={task.busy}
        error={task.error ?? error?.message ?? null}
        onSubmit={submit}
        onClose={onClose}
      >
        <p className={form.note}>{t('dialog.text')}</p>
        {fetching && holders.length === 0 && <p role="status">{t('dialog.loading')}</p>}
        {!fetching && holders.length === 0 && <p>{t('dialog.noHolders')}</p>}
        {holders.length > 0 && (
          <Holder holders={holders} values={values} set={set} faults={checked ? faults : {}} />
        )}
        <SegmentedControl
          aria-label={t('dialog.scope')}
          value={values.partly ? 'part' : 'whole'}
          onChange={(value) => set({ partly: value === 'part' })}
          data={[
            { value: 'whole', label: from && !from.whole ? words(from) : t('dialog.everything') },
            { value: 'part', label: t('dialog.partly') },
          ]}
        />
        {values.partly && client && (
          <ScopeFields
            form={client}
            outline={head.round?.outline?.document}
            inside={from}
            taken={siblings}
            chosen={chosen}
            onChange={setChosen}
            error={checked ? faults.scope : undefined}
          />
        )}
        <DateInput
          label={t('dialog.due')}
          description={t('dialog.dueHint', {
            at: formatDateTime(from?.dueAt ?? head.supplementDueAt ?? head.dueAt),
          })}
          value={values.dueOn}
          onChange={(dueOn) => set({ dueOn })}
        />
        <Textarea
          label={t('dialog.note')}
          value={values.note}
          onChange={(event) => set({ note: event.currentTarget.value })}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={2000}
        />
      </DialogForm>
    </DialogFrame>
  );
}

type Holders = NonNullable<ReportingPartHoldersQuery['partHolders']>;

interface HolderProps {
  holders: Holders;
  values: typeof blank;
  set: (change: Partial<typeof blank>) => void;
  faults: { unit?: string | undefined; person?: string | undefined };
}

/** A unit, and if wanted one of its people. */
function Holder({ holders, values, set, faults }: HolderProps) {
  const { t } = useTranslation('parts');
  const holder = holders.find(({ unit }) => unit?.id === values.unitId);
  const shown = holders.filter(({ personsOnly, persons }) => !personsOnly || persons.length > 0);
  return (
    <div className={form.pair}>
      <NativeSelect
        label={t('dialog.unit')}
        value={values.unitId}
        onChange={(event) => set({ unitId: event.currentTarget.value, positionId: '' })}
        data={[
          { value: '', label: t('dialog.chooseUnit') },
          ...shown.map(({ unit, personsOnly }) => ({
            value: unit?.id ?? '',
            label: personsOnly ? t('dialog.ownPeople', { name: unit?.name ?? '' }) : (unit?.name ?? ''),
          })),
        ]}
        error={faults.unit}
      />
      <NativeSelect
        label={t('dialog.person')}
        value={values.positionId}
        onChange={(event) => set({ positionId: event.currentTarget.value })}
        disabled={!holder}
        data={[
          { value: '', label: t('dialog.anybody'), disabled: holder?.personsOnly ?? false },
          ...(holder?.persons ?? []).map(({ positionId, title, name }) => ({
            value: positionId,
            label: `${name}, ${title}`,
          })),
        ]}
        error={faults.person}
      />
    </div>
  );
}
