import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useStore } from '@/shared/grid/use-session';
import { useTranslation } from '@/shared/i18n';
import { ActionButton } from '@/shared/ui/action-button';
import type { CaseAction, CaseHeadFragment } from '../gql/graphql';
import { StepDialog } from '../record/step-dialog';
import { givesAway } from '../steps';
import { useSaid, whyNot } from '../texts/said';
import { unfinishedLines } from '../values';
import type { CaseDesk } from './case-desk';
import classes from './entry.module.css';

const route = getRouteApi('/shell/ho-so/$caseId/nhap');

/** Steps that end the entry. */
const ending: ReadonlySet<CaseAction> = new Set(['SUBMIT', 'HAND_OVER']);

/** To pass on a notice that came to the wrong police is a step of the record, with its reason: it ends no entry. */
const ends = ({ action, needsReason }: CaseHeadFragment['actions'][number]) =>
  ending.has(action) && !(action === 'HAND_OVER' && needsReason);

/** Sends what was entered on its way; what is unsaved is saved first. */
export function EntryActions({ desk }: { desk: CaseDesk }) {
  const { t } = useTranslation('casework');
  const said = useSaid();
  const head = useStore(desk.head);
  const content = useStore(desk.content);
  const navigate = route.useNavigate();
  const [open, setOpen] = useState<CaseAction | null>(null);
  const lines = unfinishedLines(content);
  const begin = async (action: CaseHeadFragment['actions'][number]) => {
    await desk.saver.flush();
    const now = desk.head.get().actions.find((each) => each.action === action.action);
    if (desk.edits.isClean && now?.allowed) setOpen(action.action);
  };
  const action = head.actions.find((each) => each.action === open);
  return (
    <div className={classes.actions}>
      {head.actions
        .filter((each) => ends(each) && (each.allowed || each.reason))
        .map((each) => (
          <ActionButton
            key={each.action}
            disabledReason={
              lines > 0 ? t('save.lines', { count: lines }) : each.allowed ? null : (whyNot(each) ?? '')
            }
            onClick={() => void begin(each)}
          >
            {said('step', each.action, each.label)}
          </ActionButton>
        ))}
      {action && (
        <StepDialog
          action={action}
          head={head}
          onClose={() => setOpen(null)}
          onStale={() => void desk.reload()}
          onDone={() =>
            void (givesAway(action.action)
              ? navigate({ to: '/ho-so' })
              : navigate({ to: '/ho-so/$caseId', params: { caseId: head.id } }))
          }
        />
      )}
    </div>
  );
}
