import { describe, expect, it } from 'vitest';
import type { Rule } from '@/shared/session/rules';
import { firstTab, tabOf, visibleTabs } from './tabs';

const everybody: Rule[] = ['unit.read', 'calendar.read'];
const keys = (...rules: Rule[]) => visibleTabs(new Set(rules)).map((tab) => tab.key);
const first = (...rules: Rule[]) => firstTab(new Set(rules))?.key;

describe('parts of the administration', () => {
  it('shows only what the position may read', () => {
    expect(keys(...everybody)).toEqual(['units', 'calendar', 'outages']);
    expect(keys(...everybody, 'journal.read')).toEqual(['units', 'calendar', 'outages', 'journal']);
    expect(keys()).toEqual([]);
  });

  it('opens where the work of the position is', () => {
    expect(first(...everybody, 'account.manage', 'duty.read', 'duty.manage')).toBe('accounts');
    expect(first(...everybody, 'journal.read')).toBe('journal');
    expect(first(...everybody, 'duty.read', 'calendar.manage', 'outage.declare')).toBe('calendar');
    expect(first(...everybody)).toBe('units');
    expect(first()).toBeUndefined();
  });

  it('knows the part of an address, also of a page below it', () => {
    expect(tabOf('/quan-tri/don-vi/018f')?.key).toBe('units');
    expect(tabOf('/quan-tri/lich')?.key).toBe('calendar');
    expect(tabOf('/quan-tri/lich-khac')).toBeUndefined();
    expect(tabOf('/quan-tri')).toBeUndefined();
  });
});
