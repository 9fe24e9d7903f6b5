import { Button, Checkbox } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { readListKey } from '@/shared/ui/data-table/keys';
import { useShortcuts } from '@/shared/ui/shortcuts';
import { byGroup, type Group as GroupName } from '@/shared/waiting/order';
import { ApproveMany } from './approve-many';
import { InboxRow } from './inbox-item';
import { isReport, keyOf, placeOf, type ReportingItem, type WorkItem } from './items';
import classes from './work.module.css';

/** The inbox as one list in groups: arrows move, Enter opens, Space selects, D approves. */
export function InboxList({ items }: { items: readonly WorkItem[] }) {
  const navigate = useNavigate();
  const { selected, setSelected, toggle } = useSelection();
  const [approving, setApproving] = useState<ReportingItem[] | null>(null);
  const groups = byGroup(items);
  const ordered = groups.flatMap((group) => group.items);
  const approvable = ordered.filter(isApproval);
  const chosen = approvable.filter(({ line }) => selected.has(line.id));

  const open = (item: WorkItem) => void navigate(placeOf(item));
  const { frame, at, setCurrent, onKeyDown } = useRows(ordered, open, toggle);
  useApproveKey(() => {
    const here = ordered[at];
    if (chosen.length > 0) setApproving(chosen);
    else if (here && isApproval(here)) setApproving([here]);
  });

  return (
    <div ref={frame} className={classes.list} data-approvable={approvable.length > 0 || undefined}>
      {approvable.length > 1 && (
        <BulkBar
          approvable={approvable}
          chosen={chosen}
          onSelect={setSelected}
          onApprove={() => setApproving(chosen)}
        />
      )}
      {groups.map(({ group, items: own }) => (
        <Group key={group} group={group} count={own.length}>
          {own.map((item) => {
            const index = ordered.indexOf(item);
            return (
              <InboxRow
                key={keyOf(item)}
                item={item}
                selected={isReport(item) && selected.has(item.line.id)}
                current={index === at}
                onOpen={() => open(item)}
                onToggle={() => toggle(item)}
                onApprove={() => isApproval(item) && setApproving([item])}
                onFocus={() => setCurrent(index)}
                onKeyDown={(event) => onKeyDown(event, index)}
              />
            );
          })}
        </Group>
      ))}
      {approving && (
        <ApproveMany
          items={approving}
          onClose={() => {
            setApproving(null);
            setSelected(new Set());
          }}
        />
      )}
    </div>
  );
}

type OnItem = (item: WorkItem) => void;

const isApproval = (item: WorkItem): item is ReportingItem => isReport(item) && item.action === 'APPROVE';

/** Arrows move from line to line, Enter opens, Space selects. */
function useRows(ordered: readonly WorkItem[], open: OnItem, toggle: OnItem) {
  const frame = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const focus = (index: number) => {
    setCurrent(index);
    frame.current?.querySelectorAll<HTMLElement>('[data-item]')[index]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const move = readListKey(event.key, index, ordered.length);
    const item = ordered[index];
    if (!move || !item) return;
    event.preventDefault();
    if (move.kind === 'open') open(item);
    else if (move.kind === 'select') toggle(item);
    else focus(move.index);
  };
  return { frame, at: Math.min(current, ordered.length - 1), setCurrent, onKeyDown };
}

/** Only what waits for approval can be chosen. */
function useSelection() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const toggle = (item: WorkItem) => {
    if (!isApproval(item)) return;
    const next = new Set(selected);
    if (!next.delete(item.line.id)) next.add(item.line.id);
    setSelected(next);
  };
  return { selected, setSelected, toggle };
}

function useApproveKey(run: () => void): void {
  const { t } = useTranslation('work');
  useShortcuts([{ keys: 'd', label: t('keys.approve'), run }]);
}

function Group({ group, count, children }: { group: GroupName; count: number; children: ReactNode }) {
  const { t } = useTranslation('work');
  return (
    <section className={classes.group} data-group={group}>
      <h2>
        {t(`group.${group}`)} <span className={classes.count}>{t('count', { count })}</span>
      </h2>
      <ul className={classes.items}>{children}</ul>
    </section>
  );
}

interface BulkProps {
  approvable: readonly ReportingItem[];
  chosen: readonly ReportingItem[];
  onSelect: (selected: ReadonlySet<string>) => void;
  onApprove: () => void;
}

function BulkBar({ approvable, chosen, onSelect, onApprove }: BulkProps) {
  const { t } = useTranslation('work');
  return (
    <div className={classes.bulk}>
      <Checkbox
        label={t('selectAll')}
        checked={chosen.length === approvable.length}
        indeterminate={chosen.length > 0 && chosen.length < approvable.length}
        onChange={(event) =>
          onSelect(new Set(event.currentTarget.checked ? approvable.map(({ line }) => line.id) : []))
        }
      />
      {chosen.length > 0 && (
        <>
          <span role="status">{t('selected', { count: chosen.length })}</span>
          <Button size="compact-md" onClick={onApprove}>
            {t('approve.action', { count: chosen.length })}
          </Button>
        </>
      )}
    </div>
  );
}
