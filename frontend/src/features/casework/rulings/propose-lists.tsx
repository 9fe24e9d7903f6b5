import { Button, Select, TextInput } from '@mantine/core';
import { useTranslation } from '@/shared/i18n';
import { Plus, X } from '@/shared/ui/icons';
import classes from './propose.module.css';
import type { PartProps } from './propose-dialog';
import { type MateDraft, type PaperDraft, roles } from './propose-draft';

const nextKey = (list: readonly { key: number }[]) => Math.max(-1, ...list.map(({ key }) => key)) + 1;

/** The members of the managing team, the officer of the police first. */
export function Team({ draft, set, wrong }: PartProps) {
  const { t } = useTranslation('rulings');
  const change = (key: number, part: Partial<MateDraft>) =>
    set({ team: draft.team.map((mate) => (mate.key === key ? { ...mate, ...part } : mate)) });
  return (
    <fieldset className={classes.list}>
      <legend>{t('propose.team')}</legend>
      {draft.team.map((mate, index) => (
        <div key={mate.key} className={classes.mate}>
          <Select
            label={t('propose.role')}
            data={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
            value={mate.role}
            onChange={(role) => role && change(mate.key, { role: role as MateDraft['role'] })}
            allowDeselect={false}
            disabled={index === 0}
          />
          <TextInput
            label={t('propose.name')}
            value={mate.name}
            onChange={(event) => change(mate.key, { name: event.currentTarget.value })}
            error={index === 0 && wrong('team')}
            required={index === 0}
            maxLength={100}
            autoComplete="off"
          />
          <TextInput
            label={t('propose.body')}
            value={mate.body}
            onChange={(event) => change(mate.key, { body: event.currentTarget.value })}
            maxLength={200}
            autoComplete="off"
          />
          <Remove
            label={t('propose.removeMate', { number: index + 1 })}
            disabled={index === 0}
            onClick={() => set({ team: draft.team.filter(({ key }) => key !== mate.key) })}
          />
        </div>
      ))}
      {draft.team.length < 10 && (
        <Add
          label={t('propose.addMate')}
          onClick={() =>
            set({
              team: [...draft.team, { key: nextKey(draft.team), role: 'OTHER_MEMBER', name: '', body: '' }],
            })
          }
        />
      )}
    </fieldset>
  );
}

/** The list of documents that goes with Mẫu 08. */
export function Papers({ draft, set, wrong }: PartProps) {
  const { t } = useTranslation('rulings');
  const change = (key: number, part: Partial<PaperDraft>) =>
    set({ papers: draft.papers.map((paper) => (paper.key === key ? { ...paper, ...part } : paper)) });
  return (
    <fieldset className={classes.list}>
      <legend>{t('propose.papers')}</legend>
      {draft.papers.map((paper, index) => (
        <div key={paper.key} className={classes.paper}>
          <TextInput
            label={t('propose.paperName')}
            value={paper.name}
            onChange={(event) => change(paper.key, { name: event.currentTarget.value })}
            error={index === 0 && wrong('papers')}
            required={index === 0}
            maxLength={200}
          />
          <TextInput
            label={t('propose.paperNumber')}
            value={paper.paper}
            onChange={(event) => change(paper.key, { paper: event.currentTarget.value })}
            maxLength={200}
          />
          <Remove
            label={t('propose.removePaper', { number: index + 1 })}
            onClick={() => set({ papers: draft.papers.filter(({ key }) => key !== paper.key) })}
          />
        </div>
      ))}
      {wrong('papers') && <p role="alert">{wrong('papers')}</p>}
      {draft.papers.length < 30 && (
        <Add
          label={t('propose.addPaper')}
          onClick={() =>
            set({ papers: [...draft.papers, { key: nextKey(draft.papers), name: '', paper: '' }] })
          }
        />
      )}
    </fieldset>
  );
}

function Remove({
  label,
  disabled = false,
  onClick,
}: {
  label: string;
  disabled?: boolean;
  onClick: () => void;
}) {
  return (
    <Button variant="subtle" px={6} aria-label={label} title={label} disabled={disabled} onClick={onClick}>
      <X size={16} aria-hidden />
    </Button>
  );
}

function Add({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button
      variant="default"
      size="compact-md"
      leftSection={<Plus size={14} aria-hidden />}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}
