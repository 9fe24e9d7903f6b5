import { describe, expect, it } from 'vitest';
import type { ClientForm } from '@/shared/forms';
import { baseOf, changeList, nextChange } from './change-list';

const column = (name: string, label: string) => ({
  name,
  code: name.slice(1),
  label,
  labels: ['Tiếp dân', label],
  kind: 'NUMBER' as const,
  unit: 'lượt',
});

const form: ClientForm = {
  definition: {
    code: '01/TCD',
    edition: '2024',
    title: 'Tiếp công dân',
    legalBasis: '',
    validFrom: '2024-01-01',
    rows: { kind: 'SINGLE' },
    columns: [],
  },
  columns: [column('c1', 'Lượt'), column('c2', 'Người'), column('c3', 'Vụ việc'), column('c4', 'Đoàn')],
  checks: [],
};

const block = (...values: (string | null)[]) => ({
  rows: ['r1'],
  columns: ['c1', 'c2', 'c3', 'c4'],
  values: [values],
});

describe('list of changes', () => {
  it('compares with the version before when there is one', () => {
    const lines = changeList(form, block('10', '20', '-', null), {
      previousVersion: block('10', '18', '3', null),
      previousPeriod: block('9', '20', '-', null),
    });
    expect(lines.map(({ code, changed }) => [code, changed])).toEqual([
      ['1', false],
      ['2', true],
      ['3', true],
    ]);
  });

  it('compares a first version with the period before', () => {
    const bases = { previousVersion: null, previousPeriod: block('10', '20', null, null) };
    expect(baseOf(bases)).toBe('PERIOD');
    const lines = changeList(form, block('10', '21', null, '0'), bases);
    expect(lines.filter(({ changed }) => changed).map(({ code }) => code)).toEqual(['2', '4']);
  });

  it('says that nothing can be compared instead of calling all new', () => {
    const lines = changeList(form, block('1', null, null, null), {});
    expect(baseOf({})).toBe('NOTHING');
    expect(lines).toHaveLength(1);
    expect(lines[0]?.changed).toBe(false);
  });

  it('shows a cell that was emptied', () => {
    const [line] = changeList(form, block(null, null, null, null), {
      previousVersion: block('5', null, null, null),
    });
    expect(line).toMatchObject({ place: 'r1.c1', now: '', before: '5', changed: true });
  });

  it('points out a figure that moved by half or more, never a symbol', () => {
    const lines = changeList(form, block('15', '149', '-', '40'), {
      previousPeriod: block('10', '100', '6', '80'),
    });
    expect(lines.map(({ outlier }) => outlier)).toEqual([true, false, false, true]);
  });
});

describe('next change', () => {
  const lines = changeList(form, block('1', '5', '3', '9'), { previousVersion: block('1', '2', '3', '4') });

  it('goes on from anywhere and starts over at the end', () => {
    expect(nextChange(lines, undefined, false)?.place).toBe('r1.c2');
    expect(nextChange(lines, 'r1.c2', false)?.place).toBe('r1.c4');
    expect(nextChange(lines, 'r1.c4', false)?.place).toBe('r1.c2');
  });

  it('goes back likewise', () => {
    expect(nextChange(lines, 'r1.c4', true)?.place).toBe('r1.c2');
    expect(nextChange(lines, 'r1.c1', true)?.place).toBe('r1.c4');
  });

  it('is null when nothing changed', () => {
    expect(nextChange(changeList(form, block('1', null, null, null), {}), undefined, false)).toBeNull();
  });
});
