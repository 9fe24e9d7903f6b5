import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { endWalkBut, tookStep, usePlace, wasPassed, wentOn } from './walk';

const at = (here: string | null) => renderHook(() => usePlace(here)).result;

describe('the walk through what waits', () => {
  beforeEach(() => act(() => endWalkBut('nowhere')));

  it('begins with a step and stands where its taker does, and nowhere else', () => {
    const [a, b, list] = [at('a'), at('b'), at(null)];
    act(() => tookStep('a'));
    expect([a.current?.id, b.current, list.current]).toEqual(['a', null, null]);
    act(() => tookStep('b', null));
    expect([a.current, b.current, list.current?.id]).toEqual([null, null, 'b']);
  });

  it('asks anew after each step', () => {
    const a = at('a');
    act(() => tookStep('a'));
    const first = a.current?.turn;
    act(() => tookStep('a'));
    expect(a.current?.turn).not.toBe(first);
  });

  it('goes on where the offer leads, without a step there, and knows what it has passed', () => {
    const b = at('b');
    act(() => tookStep('a'));
    act(() => wentOn('b'));
    expect(b.current).toMatchObject({ id: 'b', done: false });
    expect(['a', 'b', 'c'].map(wasPassed)).toEqual([true, true, false]);
  });

  it('ends once something else was opened', () => {
    const a = at('a');
    act(() => tookStep('a'));
    act(() => endWalkBut('a'));
    expect(a.current?.id).toBe('a');
    act(() => endWalkBut('b'));
    expect(a.current).toBeNull();
    expect(wasPassed('a')).toBe(false);
  });
});
