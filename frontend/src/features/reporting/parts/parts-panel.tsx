import { Button, Progress } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { businessNow, formatDateTime } from '@/shared/format';
import type { ClientForm } from '@/shared/forms';
import { useTranslation } from '@/shared/i18n';
import { StatusBadge } from '@/shared/ui/status-badge';
import type { HeadFieldsFragment, PartAction, PartFieldsFragment } from '../gql/graphql';
import { mayNow } from '../obligation/actions';
import panel from '../obligation/obligation.module.css';
import classes from './parts.module.css';
import { useScopeWords } from './words';

// Comes with the first step taken: most visits only look.
const PartDialog = lazy(() => import('./part-dialog').then(({ PartDialog }) => ({ default: PartDialog })));

export type Opened = { action: 'GIVE' } | { action: PartAction; part: PartFieldsFragment };

interface Props {
  head: HeadFieldsFragment;
  form: ClientForm | undefined;
  parts: readonly PartFieldsFragment[];
  onChanged: () => void;
}

/** Who does which part, as a tree, with what may be done with each. */
export function PartsPanel({ head, form, parts, onChanged }: Props) {
  const { t } = useTranslation('parts');
  const [open, setOpen] = useState<Opened | null>(null);
  const gives = mayNow(head.actions, 'HAND_OVER') && !parts.some(({ mine }) => mine);
  if (parts.length === 0 && !gives) return null;
  const done = parts.filter(({ state }) => state === 'DONE').length;
  return (
    <section className={panel.panel} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <p className={panel.quiet}>
        {parts.length === 0 ? t('none') : t('summary', { done, all: parts.length })}
      </p>
      <Branch head={head} form={form} parts={parts} parent={null} onOpen={setOpen} />
      {gives && (
        <Button
          className={classes.give}
          size="compact-md"
          variant="default"
          onClick={() => setOpen({ action: 'GIVE' })}
        >
          {t('give')}
        </Button>
      )}
      {open && (
        <Suspense>
          <PartDialog
            head={head}
            form={form}
            parts={parts}
            opened={open}
            onChanged={onChanged}
            onClose={() => setOpen(null)}
          />
        </Suspense>
      )}
    </section>
  );
}

interface BranchProps {
  head: HeadFieldsFragment;
  form: ClientForm | undefined;
  parts: readonly PartFieldsFragment[];
  parent: string | null;
  onOpen: (opened: Opened) => void;
}

function Branch({ head, form, parts, parent, onOpen }: BranchProps) {
  const own = parts.filter(({ parentId }) => (parentId ?? null) === parent);
  if (own.length === 0) return null;
  return (
    <ul className={classes.tree} data-top={parent === null || undefined}>
      {own.map((part) => (
        <li key={part.id}>
          <Part head={head} form={form} part={part} onOpen={onOpen} />
          <Branch head={head} form={form} parts={parts} parent={part.id} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}

/** Finishing stands above the holder's own sheet. */
const buttons: readonly PartAction[] = ['HAND_ON', 'REOPEN', 'RECALL_PART'];
const badges = { GIVEN: 'DRAFTING', REOPENED: 'RETURNED', DONE: 'APPROVED' } as const;

function Part({
  head,
  form,
  part,
  onOpen,
}: Pick<BranchProps, 'head' | 'form' | 'onOpen'> & { part: PartFieldsFragment }) {
  const { t } = useTranslation('parts');
  const words = useScopeWords(form, head.round?.outline?.document);
  const name = part.person ?? part.holder?.name ?? '';
  const late = part.dueAt && part.state !== 'DONE' && new Date(part.dueAt) < businessNow();
  return (
    <div className={classes.part} data-mine={part.mine || undefined}>
      <strong>{name}</strong>
      {part.person && <span className={panel.quiet}>{part.holder?.name}</span>}
      <span>{words(part)}</span>
      <span className={classes.line}>
        <StatusBadge status={badges[part.state]} label={t(`state.${part.state}`)} />
        <span className={panel.quiet} data-late={late || undefined}>
          {part.dueAt ? t(late ? 'overdue' : 'due', { at: formatDateTime(part.dueAt) }) : t('withReport')}
        </span>
      </span>
      <Filled part={part} name={name} />
      {part.note && <span className={classes.note}>{part.note}</span>}
      {part.state === 'REOPENED' && <span>{t('reopenedFor', { reason: part.reason })}</span>}
      <History part={part} />
      <span className={classes.line}>
        {part.actions
          .filter(({ action, allowed }) => allowed && buttons.includes(action))
          .map(({ action }) => (
            <Button key={action} size="compact-sm" variant="default" onClick={() => onOpen({ action, part })}>
              {t(`action.${action}`)}
            </Button>
          ))}
      </span>
    </div>
  );
}

function Filled({ part, name }: { part: PartFieldsFragment; name: string }) {
  const { t } = useTranslation('parts');
  const { progress } = part;
  if (!progress || progress.cells + progress.headings === 0) return null;
  const done = progress.filled + progress.written;
  const all = progress.cells + progress.headings;
  return (
    <span className={classes.filled}>
      <Progress
        value={(100 * done) / all}
        size="sm"
        color={done === all ? 'green' : 'blue'}
        aria-label={t('progress', { name })}
      />
      <span className={panel.quiet}>
        {[progress.cells > 0 && t('filled', progress), progress.headings > 0 && t('written', progress)]
          .filter(Boolean)
          .join(', ')}
      </span>
    </span>
  );
}

function History({ part }: { part: PartFieldsFragment }) {
  const { t } = useTranslation('parts');
  const { onBehalf, doneAt, doneBy, state, progress } = part;
  const kind = !progress?.headings ? 'cells' : progress.cells ? 'both' : 'headings';
  return (
    <>
      <span className={panel.quiet}>{t('by', { by: part.givenBy, at: formatDateTime(part.givenAt) })}</span>
      {state === 'DONE' && doneAt && (
        <span className={panel.quiet}>{t('doneBy', { by: doneBy ?? '', at: formatDateTime(doneAt) })}</span>
      )}
      {onBehalf && (
        <span className={classes.behalf}>
          {t(`onBehalf.${kind}`, {
            by: onBehalf.by,
            count: onBehalf.cells,
            at: formatDateTime(onBehalf.at),
          })}
        </span>
      )}
    </>
  );
}
