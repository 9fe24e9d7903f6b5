import { describe, expect, it } from 'vitest';
import { bySection, fieldAt, messagesAt } from './problems';

const problem = (place: string) => ({ code: 'C', severity: 'ERROR' as const, message: place, place });

describe('places of problems', () => {
  it('name a field, or a field of a line', () => {
    expect(fieldAt('identity.birthYear')?.field.key).toBe('birth');
    expect(fieldAt('identity.papers.2.number')).toMatchObject({ line: 2, inner: { key: 'number' } });
    expect(fieldAt('nowhere.x')).toBeNull();
  });

  it('are sorted to their sections and fields', () => {
    const all = [problem('identity.fullName'), problem('identity.papers.2.number'), problem('health.dose')];
    expect(bySection(all).identity).toHaveLength(2);
    expect(messagesAt(all, 'identity', 'papers')).toEqual([]);
    expect(messagesAt(all, 'identity', 'papers', 2, 'number')).toEqual([all[1]]);
  });
});
