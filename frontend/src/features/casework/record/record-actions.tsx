import { Button, Popover } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { Ellipsis } from '@/shared/ui/icons';
import type { CaseHeadFragment } from '../gql/graphql';
import { ProposeDialog } from '../rulings/propose-dialog';
import { actionBar, givesAway } from '../steps';
import { useSaid, whyNot } from '../texts/said';
import classes from './actions.module.css';
import { StepDialog } from './step-dialog';

type Action = CaseHeadFragment['actions'][number];

interface Props {
  head: CaseHeadFragment;
  onStale: () => void;
}

/** The next step filled, what goes with it beside, the rest and what is not possible now behind "Thao tác khác". */
export function RecordActions({ head, onStale }: Props) {
  const { t } = useTranslation('casework');
  const said = useSaid();
  const navigate = useNavigate();
  const [open, setOpen] = useState<Action | null>(null);
  const { primary, beside, more, refused } = actionBar(head.actions);
  const take = (action: Action) => {
    if (action.action === 'EDIT') void navigate({ to: '/ho-so/$caseId/nhap', params: { caseId: head.id } });
    else setOpen(action);
  };
  // To enter what is official already is to amend it.
  const name = ({ action, label }: Action) =>
    action === 'EDIT' && head.official ? t('record.amend') : said('step', action, label);
  if (!primary && beside.length + refused.length === 0) return null;
  return (
    <div className={classes.bar}>
      {primary && <Button onClick={() => take(primary)}>{name(primary)}</Button>}
      {beside.map((action) => (
        <Button key={action.action} variant="default" onClick={() => take(action)}>
          {name(action)}
        </Button>
      ))}
      {more.length + refused.length > 0 && <More more={more} refused={refused} name={name} onTake={take} />}
      {open?.action === 'PROPOSE_RULING' && (
        <ProposeDialog head={head} onStale={onStale} onClose={() => setOpen(null)} />
      )}
      {open && open.action !== 'PROPOSE_RULING' && (
        <StepDialog
          action={open}
          head={head}
          onStale={onStale}
          onClose={() => setOpen(null)}
          onDone={() => givesAway(open.action) && void navigate({ to: '/ho-so' })}
        />
      )}
    </div>
  );
}

interface MoreProps {
  more: readonly Action[];
  refused: readonly Action[];
  name: (action: Action) => string;
  onTake: (action: Action) => void;
}

function More({ more, refused, name, onTake }: MoreProps) {
  const { t } = useTranslation('casework');
  const said = useSaid();
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width={380}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <Button
          ref={button}
          variant="default"
          px={8}
          data-more
          aria-label={t('record.more')}
          title={t('record.more')}
          onClick={() => setOpened(!opened)}
        >
          <Ellipsis size={18} aria-hidden />
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('record.more')}>
        <section className={classes.more} tabIndex={-1} data-autofocus>
          {more.map((action) => (
            <Button
              key={action.action}
              variant="subtle"
              fullWidth
              justify="flex-start"
              onClick={() => {
                setOpened(false);
                button.current?.focus(); // what the dialog gives the focus back to
                onTake(action);
              }}
            >
              {name(action)}
            </Button>
          ))}
          {refused.length > 0 && <h3>{t('record.refused')}</h3>}
          <dl>
            {refused.map((each) => (
              <div key={each.action}>
                <dt>{said('step', each.action, each.label)}</dt>
                <dd>{whyNot(each)}</dd>
              </div>
            ))}
          </dl>
        </section>
      </Popover.Dropdown>
    </Popover>
  );
}
