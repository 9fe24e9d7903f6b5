import type { LinkOptions } from '@tanstack/react-router';
import { isShown, placeOf as placeOfAny } from '@/shared/waiting/order';
import { read } from './gql';
import type { FlowAction, InboxGroup, WorkInboxQuery, WorkLineFragment } from './gql/graphql';
import { WorkLine } from './work.graphql';

type Sent = NonNullable<WorkInboxQuery['inbox']>['items'][number];

/** A report that waits. */
export interface ReportingItem {
  line: WorkLineFragment;
  action: FlowAction;
  since: string;
  dueAt: string;
  group: InboxGroup;
  changedCells?: number | null;
  /** Urged, and the unit has not taken note. */
  urged: boolean;
  part?: { whole: boolean; state: string } | null;
  partsGiven?: number;
  partsDone?: number;
}

/** A record, a paper to sign, or a queue of records; nothing in it tells who the person is. */
export interface CaseItem extends Pick<Sent, 'since' | 'dueAt' | 'group' | 'count' | 'record'> {
  ruling?: Sent['ruling'];
  task: NonNullable<Sent['task']>;
}

export type WorkItem = ReportingItem | CaseItem;

export const isReport = (item: WorkItem): item is ReportingItem => 'line' in item;

/** What the server sent as items of the page; what the gate hid is left out. */
export function itemsOf(sent: readonly Sent[]): WorkItem[] {
  return sent.flatMap(({ obligation, task, record, ruling, action, since, dueAt, ...item }): WorkItem[] => {
    if (task) {
      return isShown({ task, record, ruling }) ? [{ ...item, task, since, dueAt, record, ruling }] : [];
    }
    if (!obligation || !action || !since || !dueAt) return [];
    return [{ ...item, action, since, dueAt, line: read(WorkLine, obligation) }];
  });
}

/** Tells an item from the others of the page. */
export function keyOf(item: WorkItem): string {
  if (isReport(item)) return `${item.line.id} ${item.action}`;
  return `${item.task} ${item.record?.id ?? item.ruling?.id ?? ''}`;
}

/** Where the item is worked on. */
export const placeOf = (item: WorkItem): LinkOptions =>
  placeOfAny(isReport(item) ? { obligation: item.line } : item);
