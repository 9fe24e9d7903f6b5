import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { formatDate } from '@/shared/format';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { useCan } from '@/shared/session/viewer';
import { type Column, DataTable } from '@/shared/ui/data-table';
import { ConfirmDialog } from '@/shared/ui/dialogs';
import { TriangleAlert } from '@/shared/ui/icons';
import { notify } from '@/shared/ui/notify';
import { QueryProblem } from '@/shared/ui/query-problem';
import { ListSkeleton } from '@/shared/ui/skeletons';
import { EmptyState } from '@/shared/ui/states';
import { read } from '../gql';
import type { GroupFieldsFragment, ReportingUnitGroupingQuery } from '../gql/graphql';
import notice from '../obligation/notice.module.css';
import { DistrictDialog } from './district-dialog';
import { GroupDialog } from './group-dialog';
import { EndUnitGroup, GroupFields, UnitGroupingQuery } from './groups.graphql';
import './texts';
import classes from './groups.module.css';

export type Grouping = NonNullable<ReportingUnitGroupingQuery['unitGrouping']>;
export type Group = GroupFieldsFragment;

type Open = { kind: 'add' } | { kind: 'districts' } | { kind: 'edit' | 'end'; group: Group };

/** How a lead agency shares its units out among its officers. */
export function GroupsTab() {
  const { t } = useTranslation('groups');
  const [{ data, error }, ask] = useQuery({ query: UnitGroupingQuery });
  const [open, setOpen] = useState<Open | null>(null);
  const manages = useCan('group.manage');
  const columns = useColumns();
  const grouping = data?.unitGrouping;
  if (error && !grouping) return <QueryProblem error={error} what={t('what')} onRetry={ask} />;
  if (!grouping) return <ListSkeleton count={8} />;
  const groups = (grouping.groups ?? []).map((each) => read(GroupFields, each));
  return (
    <>
      {groups.length > 0 && <Ungrouped units={grouping.ungrouped ?? []} />}
      <DataTable
        id="reporting.groups"
        label={t('label')}
        columns={columns}
        rows={groups}
        rowKey={({ id }) => id}
        rowLabel={({ name }) => name}
        {...(manages && { onOpen: (group: Group) => setOpen({ kind: 'edit', group }) })}
        toolbar={
          manages && (
            <>
              <Button size="sm" onClick={() => setOpen({ kind: 'add' })}>
                {t('add')}
              </Button>
              <Button size="sm" variant="default" onClick={() => setOpen({ kind: 'districts' })}>
                {t('byDistrict')}
              </Button>
            </>
          )
        }
        rowActions={(group) =>
          manages && (
            <span className={classes.actions}>
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={t('editOf', { name: group.name })}
                onClick={() => setOpen({ kind: 'edit', group })}
              >
                {t('edit')}
              </Button>
              <Button
                size="compact-sm"
                variant="subtle"
                color="red"
                aria-label={t('endOf', { name: group.name })}
                onClick={() => setOpen({ kind: 'end', group })}
              >
                {t('end')}
              </Button>
            </span>
          )
        }
        empty={<EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>}
      />
      <Dialogs open={open} grouping={grouping} groups={groups} onClose={() => setOpen(null)} />
    </>
  );
}

/** Units nobody follows: said before the table, because nothing else would. */
function Ungrouped({ units }: { units: readonly { id: string; name: string }[] }) {
  const { t } = useTranslation('groups');
  const shown = 8;
  if (units.length === 0) return null;
  const names = units.slice(0, shown).map(({ name }) => name);
  if (units.length > shown) names.push(t('more', { count: units.length - shown }));
  return (
    <p className={notice.notice} data-tone="warn" role="status">
      <TriangleAlert size={16} aria-hidden />
      <span>{t('ungrouped', { count: units.length, names: names.join(', ') })}</span>
    </p>
  );
}

interface DialogsProps {
  open: Open | null;
  grouping: Grouping;
  groups: readonly Group[];
  onClose: () => void;
}

function Dialogs({ open, grouping, groups, onClose }: DialogsProps) {
  const { t } = useTranslation('groups');
  const end = useAction(EndUnitGroup);
  if (!open) return null;
  if (open.kind === 'districts') return <DistrictDialog grouping={grouping} onClose={onClose} />;
  if (open.kind === 'end') {
    const { id, version, name } = open.group;
    return (
      <ConfirmDialog
        title={t('endOf', { name })}
        opened
        onClose={onClose}
        action={t('end')}
        danger
        onConfirm={async () => {
          await end({ group: { id, version } });
          void notify.done(t('ended'));
        }}
      >
        <p>{t('endText')}</p>
      </ConfirmDialog>
    );
  }
  return (
    <GroupDialog
      group={open.kind === 'edit' ? open.group : null}
      grouping={grouping}
      groups={groups}
      onClose={onClose}
    />
  );
}

function useColumns(): Column<Group>[] {
  const { t } = useTranslation('groups');
  return useMemo(
    () => [
      { key: 'name', title: t('name'), fixed: true, cell: ({ name }) => <strong>{name}</strong> },
      {
        key: 'officers',
        title: t('officers'),
        cell: ({ officers }) =>
          officers.length > 0 ? officers.map(({ name }) => name).join(', ') : t('noOfficer'),
      },
      {
        key: 'units',
        title: t('units'),
        cell: ({ units }) => (
          <span className={classes.units} title={(units ?? []).map(({ name }) => name).join(', ')}>
            <strong>{t('unitCount', { count: units?.length ?? 0 })}</strong>{' '}
            {(units ?? []).map(({ name }) => name).join(', ')}
          </span>
        ),
      },
      { key: 'since', title: t('since'), cell: ({ validFrom }) => formatDate(validFrom) },
    ],
    [t],
  );
}
