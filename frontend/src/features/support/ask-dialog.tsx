import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useQuery } from 'urql';
import { businessNow, isoDate } from '@/shared/format';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { useViewer } from '@/shared/session/viewer';
import { DateInput } from '@/shared/ui/date-input';
import { DialogFrame } from '@/shared/ui/dialogs';
import { FormError } from '@/shared/ui/form-error';
import { notify } from '@/shared/ui/notify';
import { useTask } from '@/shared/ui/use-task';
import { type AskDraft, emptyAsk, missingOf, opens, toInput } from './ask-values';
import type { AccountRequestKind, Role } from './gql/graphql';
import { AskAccount, ColleaguesQuery, OwnUnitQuery } from './support.graphql';
import classes from './support.module.css';
import { askedRoles, requestKinds } from './words';

/** The unit that asks, with its rooms: the own one, or the one whose room the position belongs to. */
function useOwnUnit() {
  const { position } = useViewer();
  const [{ data }] = useQuery({
    query: OwnUnitQuery,
    variables: { id: position.unit?.id ?? '' },
    pause: !position.unit,
  });
  const unit = data?.unit;
  return unit?.kind === 'ROOM' && unit.parent ? unit.parent : unit;
}

/** A request about an account of the own unit. */
export function AskDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('support');
  const common = useTranslation();
  const unit = useOwnUnit();
  const ask = useAction(AskAccount);
  const [{ data }] = useQuery({ query: ColleaguesQuery });
  const [draft, setDraft] = useState(() => emptyAsk(isoDate(businessNow())));
  const [missing, setMissing] = useState<readonly string[]>([]);
  const set = (part: Partial<AskDraft>) => setDraft({ ...draft, ...part });
  const colleagues = data?.colleagues ?? [];
  const { run, busy, error } = useTask(() => {
    const about = colleagues.find(({ positionId }) => positionId === draft.positionId);
    return ask({ input: toInput(draft, unit?.id ?? '', about?.accountId ?? null) });
  });
  const fault = (path: string) =>
    missing.includes(path) ? t('request.required') : error?.place === path ? error.message : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = missingOf(draft);
    setMissing(found);
    if (found.length > 0 || !(await run())) return;
    void notify.done(t('request.sent'));
    onClose();
  };
  return (
    <DialogFrame title={t('request.create')} opened onClose={onClose}>
      <form className={classes.form} noValidate onSubmit={submit}>
        <NativeSelect
          label={t('column.kind')}
          value={draft.kind}
          onChange={(event) => set({ kind: event.currentTarget.value as AccountRequestKind })}
          data={requestKinds.map((value) => ({ value, label: t(`request.kind.${value}`) }))}
          data-autofocus
        />
        {draft.kind === 'CREATE' ? (
          <TextInput
            label={t('request.person')}
            value={draft.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
            error={fault('input.displayName')}
            maxLength={100}
            autoComplete="off"
            required
          />
        ) : (
          <NativeSelect
            label={t('request.colleague')}
            value={draft.positionId}
            onChange={(event) => set({ positionId: event.currentTarget.value })}
            error={fault('input.accountId')}
            data={[
              { value: '', label: t('request.colleagueNone') },
              ...colleagues.map(({ positionId, name, title }) => ({
                value: positionId,
                label: `${name} – ${title}`,
              })),
            ]}
            required
          />
        )}
        {opens(draft.kind) && <Position draft={draft} set={set} unit={unit} fault={fault} />}
        {draft.kind === 'REVOKE' && (
          <DateInput
            label={t('request.lastDay')}
            value={draft.lastDay}
            onChange={(lastDay) => set({ lastDay })}
            error={fault('input.lastDay')}
            required
          />
        )}
        <Textarea
          label={t('request.reason')}
          value={draft.reason}
          onChange={(event) => set({ reason: event.currentTarget.value })}
          error={fault('input.reason')}
          autosize
          minRows={2}
          maxLength={500}
          required
        />
        <TextInput
          label={t('request.document')}
          description={t('request.documentHint')}
          value={draft.document}
          onChange={(event) => set({ document: event.currentTarget.value })}
          error={fault('input.document')}
          maxLength={100}
          autoComplete="off"
        />
        <FormError error={error} />
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose} disabled={busy}>
            {common.t('dialog.cancel')}
          </Button>
          <Button type="submit" loading={busy} disabled={!unit}>
            {t('request.create')}
          </Button>
        </div>
      </form>
    </DialogFrame>
  );
}

interface PositionProps {
  draft: AskDraft;
  set: (part: Partial<AskDraft>) => void;
  unit: ReturnType<typeof useOwnUnit>;
  fault: (path: string) => string | null;
}

function Position({ draft, set, unit, fault }: PositionProps) {
  const { t } = useTranslation('support');
  const units = unit ? [{ id: unit.id, name: unit.name }, ...unit.rooms] : [];
  return (
    <>
      <TextInput
        label={t('request.positionTitle')}
        value={draft.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
        error={fault('input.position.title')}
        maxLength={150}
        required
      />
      <NativeSelect
        label={t('request.unit')}
        value={draft.unitId}
        onChange={(event) => set({ unitId: event.currentTarget.value })}
        error={fault('input.position.unitId')}
        data={[{ value: '', label: '–' }, ...units.map(({ id, name }) => ({ value: id, label: name }))]}
        required
      />
      <Checkbox.Group
        label={t('request.roles')}
        value={[...draft.roles]}
        onChange={(roles) => set({ roles: roles as Role[] })}
        error={fault('input.position.roles')}
        required
      >
        <div className={classes.choices}>
          {askedRoles.map((role) => (
            <Checkbox key={role} value={role} label={t(`request.role.${role}`)} size="sm" />
          ))}
        </div>
      </Checkbox.Group>
      <DateInput
        label={t('request.validFrom')}
        value={draft.validFrom}
        onChange={(validFrom) => set({ validFrom })}
        error={fault('input.position.validFrom')}
        required
      />
    </>
  );
}
