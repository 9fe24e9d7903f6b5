import { Button, Popover } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { ActionButton } from '@/shared/ui/action-button';
import { Ellipsis } from '@/shared/ui/icons';
import type { FlowAction, HeadFieldsFragment, PartFieldsFragment } from '../gql/graphql';
import classes from './action-bar.module.css';
import { type ActionButtonState, actionBar } from './actions';
import type { EntryGate } from './entry-body';
import type { History } from './obligation-page';

// Comes with the first action taken: most visits only read or type.
const ActionDialog = lazy(() =>
  import('./action-dialog').then(({ ActionDialog }) => ({ default: ActionDialog })),
);

interface Props {
  head: HeadFieldsFragment;
  gate: EntryGate | null;
  history: History;
  parts: readonly PartFieldsFragment[];
  onStale: () => void;
}

/** The one next step filled, the others beside, and behind "Thao tác khác" what is not possible and why. */
export function ActionBar({ head, gate, history, parts, onStale }: Props) {
  const { t } = useTranslation('reporting');
  const [open, setOpen] = useState<FlowAction | null>(null);
  const blocked = gate?.blocked ? { PROPOSE: gate.blocked } : {};
  const { primary, others, refused } = actionBar(head.actions, blocked);
  if (!primary && others.length + refused.length === 0) return null;
  return (
    <div className={classes.bar}>
      {primary && (
        <ActionButton disabledReason={primary.reason} onClick={() => setOpen(primary.action)}>
          {t(`obligation.action.${primary.action}`)}
        </ActionButton>
      )}
      {others.map(({ action, reason }) => (
        <ActionButton key={action} variant="default" disabledReason={reason} onClick={() => setOpen(action)}>
          {t(`obligation.action.${action}`)}
        </ActionButton>
      ))}
      {refused.length > 0 && <Refused actions={refused} />}
      {open && (
        <Suspense>
          <ActionDialog
            action={open}
            head={head}
            gate={gate}
            history={history}
            parts={parts}
            onStale={onStale}
            onClose={() => setOpen(null)}
          />
        </Suspense>
      )}
    </div>
  );
}

function Refused({ actions }: { actions: readonly ActionButtonState[] }) {
  const { t } = useTranslation('reporting');
  return (
    <Popover width={380} position="bottom-end" shadow="md" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button variant="default" px={8} aria-label={t('obligation.more')} title={t('obligation.more')}>
          <Ellipsis size={18} aria-hidden />
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('obligation.moreTitle')}>
        <section className={classes.refused} tabIndex={-1} data-autofocus>
          <h3>{t('obligation.moreTitle')}</h3>
          <dl>
            {actions.map(({ action, reason }) => (
              <div key={action}>
                <dt>{t(`obligation.action.${action}`)}</dt>
                <dd>{reason}</dd>
              </div>
            ))}
          </dl>
        </section>
      </Popover.Dropdown>
    </Popover>
  );
}
