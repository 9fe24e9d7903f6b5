import { Button, Checkbox } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { formatDate } from '@/shared/format';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { type Column, DataTable } from '@/shared/ui/data-table';
import { ConfirmDialog } from '@/shared/ui/dialogs';
import { notify } from '@/shared/ui/notify';
import { QueryProblem } from '@/shared/ui/query-problem';
import { ListSkeleton } from '@/shared/ui/skeletons';
import { EmptyState } from '@/shared/ui/states';
import { read } from '../gql';
import type { ReminderFieldsFragment } from '../gql/graphql';
import { whenOf } from './phrase';
import { ReminderDialog } from './reminder-dialog';
import { EndReminder, ReminderFields, RemindersQuery } from './reminders.graphql';
import './texts';
import classes from './reminders.module.css';

type Rule = ReminderFieldsFragment;

const ended = (rule: Rule) => !rule.inForce && rule.validTo !== null;

/** When the system reminds whom: the managing office adds rules and ends them. */
export function RemindersTab() {
  const { t } = useTranslation('reminders');
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState<'add' | Rule | null>(null);
  const [{ data, error }, ask] = useQuery({ query: RemindersQuery, variables: { ended: all } });
  const columns = useColumns();
  if (error && !data?.reminderRules) {
    return <QueryProblem error={error} what={t('what')} onRetry={ask} />;
  }
  if (!data?.reminderRules) return <ListSkeleton count={6} />;
  const rules = data.reminderRules.map((each) => read(ReminderFields, each));
  const name = (rule: Rule) => `${t(`to.${rule.addressee}`)}, ${whenOf(t, rule)}`;
  return (
    <>
      <p className={classes.intro}>{t('intro')}</p>
      <DataTable
        id="reporting.reminders"
        label={t('label')}
        columns={columns}
        rows={rules}
        rowKey={({ id }) => id}
        rowLabel={name}
        toolbar={
          <>
            <Button size="sm" onClick={() => setOpen('add')}>
              {t('add')}
            </Button>
            <Checkbox
              label={t('showEnded')}
              checked={all}
              onChange={(event) => setAll(event.currentTarget.checked)}
            />
          </>
        }
        rowActions={(rule) =>
          !ended(rule) && (
            <Button
              size="compact-sm"
              variant="subtle"
              color="red"
              aria-label={t('endOf', { rule: name(rule) })}
              onClick={() => setOpen(rule)}
            >
              {t('end')}
            </Button>
          )
        }
        empty={<EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>}
      />
      {open === 'add' && <ReminderDialog onClose={() => setOpen(null)} />}
      {open && open !== 'add' && <EndDialog rule={open} name={name(open)} onClose={() => setOpen(null)} />}
    </>
  );
}

function EndDialog({ rule, name, onClose }: { rule: Rule; name: string; onClose: () => void }) {
  const { t } = useTranslation('reminders');
  const end = useAction(EndReminder);
  return (
    <ConfirmDialog
      title={t('endOf', { rule: name })}
      opened
      onClose={onClose}
      action={t('end')}
      danger
      onConfirm={async () => {
        await end({ rule: { id: rule.id, version: rule.version } });
        void notify.done(t('ended'));
      }}
    >
      <p>{t('endText')}</p>
    </ConfirmDialog>
  );
}

function useColumns(): Column<Rule>[] {
  const { t } = useTranslation('reminders');
  return useMemo(
    () => [
      {
        key: 'to',
        title: t('column.to'),
        fixed: true,
        cell: ({ addressee }) => <strong>{t(`to.${addressee}`)}</strong>,
      },
      { key: 'when', title: t('column.when'), cell: (rule) => whenOf(t, rule) },
      {
        key: 'regime',
        title: t('column.regime'),
        cell: ({ regimeCode, regimeName }) =>
          regimeCode ? <span title={regimeName ?? ''}>{regimeCode}</span> : t('every'),
      },
      { key: 'source', title: t('column.source'), cell: ({ source }) => source },
      { key: 'from', title: t('column.from'), cell: ({ validFrom }) => formatDate(validFrom) },
      {
        key: 'until',
        title: t('column.until'),
        cell: ({ validFrom, validTo }) =>
          !validTo ? '' : validTo <= validFrom ? t('never') : formatDate(validTo),
      },
      {
        key: 'state',
        title: t('column.state'),
        cell: (rule) => t(rule.inForce ? 'current' : ended(rule) ? 'past' : 'future'),
      },
    ],
    [t],
  );
}
