import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { type Bar, BarList, stepOf } from './bar-list';

const bar = (key: string, rank: number): Bar => ({
  key,
  name: `Xã ${key}`,
  rank,
  share: 1 / rank,
  text: '10',
  unapproved: rank === 2,
});

describe('stepOf', () => {
  it('moves within the list and stops at its ends', () => {
    expect(stepOf('ArrowDown', 0, 3)).toBe(1);
    expect(stepOf('ArrowDown', 2, 3)).toBe(2);
    expect(stepOf('ArrowUp', 0, 3)).toBe(0);
    expect(stepOf('End', 0, 3)).toBe(2);
    expect(stepOf('Home', 2, 3)).toBe(0);
    expect(stepOf('a', 1, 3)).toBeNull();
  });
});

describe('BarList', () => {
  it('is one stop for Tab; arrows move and Enter picks', async () => {
    const user = userEvent.setup();
    const onPick = vi.fn();
    render(
      <BarList
        label="Xếp hạng"
        height={200}
        bars={[bar('A', 1), bar('B', 2), bar('C', 3)]}
        onPick={onPick}
      />,
    );
    await user.tab();
    expect(screen.getByRole('button', { name: /Xã A/ })).toHaveFocus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onPick).toHaveBeenCalledWith('B');
    await user.tab();
    expect(document.body).toHaveFocus();
  });

  it('says in words that a figure is not approved', () => {
    render(<BarList label="Xếp hạng" height={200} bars={[bar('B', 2)]} onPick={() => undefined} />);
    expect(screen.getByRole('button', { name: /chưa duyệt/ })).toBeInTheDocument();
  });
});
