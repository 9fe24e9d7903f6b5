import type { Rule } from '@/shared/session/rules';

/** A part of the administration. */
export interface AdminTab {
  key: 'accounts' | 'units' | 'reform' | 'duties' | 'calendar' | 'outages' | 'codes' | 'journal';
  to: string;
  /** Who may look. */
  read: Rule;
  /** Who has work here; null = it is only looked up. */
  work: Rule | null;
}

export const adminTabs = [
  { key: 'accounts', to: '/quan-tri/tai-khoan', read: 'account.manage', work: 'account.manage' },
  { key: 'units', to: '/quan-tri/don-vi', read: 'unit.read', work: null },
  { key: 'reform', to: '/quan-tri/sap-xep', read: 'reorganisation.read', work: null },
  { key: 'duties', to: '/quan-tri/nhiem-vu', read: 'duty.read', work: 'duty.manage' },
  { key: 'calendar', to: '/quan-tri/lich', read: 'calendar.read', work: 'calendar.manage' },
  { key: 'outages', to: '/quan-tri/su-co', read: 'calendar.read', work: 'outage.declare' },
  { key: 'codes', to: '/quan-tri/ma-lien-thong', read: 'regime.publish', work: null },
  { key: 'journal', to: '/quan-tri/nhat-ky', read: 'journal.read', work: 'journal.read' },
] as const satisfies readonly AdminTab[];

export type KnownTab = (typeof adminTabs)[number];

/** The tabs that the acting position may open. */
export function visibleTabs(allowed: ReadonlySet<Rule>): KnownTab[] {
  return adminTabs.filter((tab) => allowed.has(tab.read));
}

/** Where the administration opens: the first part with work for this position, otherwise the first it may read. */
export function firstTab(allowed: ReadonlySet<Rule>): KnownTab | undefined {
  const visible = visibleTabs(allowed);
  return visible.find((tab) => tab.work && allowed.has(tab.work)) ?? visible[0];
}

/** The tab that an address belongs to; undefined for the landing. */
export function tabOf(pathname: string): KnownTab | undefined {
  return adminTabs.find(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
}
