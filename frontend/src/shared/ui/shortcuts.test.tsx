import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listenForShortcuts, type Shortcut, setSingleKeys, useShortcuts } from './shortcuts';

function Layer({ shortcuts }: { shortcuts: Shortcut[] }) {
  useShortcuts(shortcuts);
  return <input aria-label="ô nhập" />;
}

let stop: () => void;
beforeEach(() => {
  stop = listenForShortcuts();
});
afterEach(() => {
  stop();
  setSingleKeys(true);
});

const shortcut = (keys: string) => ({ keys, label: keys, run: vi.fn() });

describe('shortcuts', () => {
  it('runs single keys, sequences and Ctrl combinations', async () => {
    const [next, go, palette] = [shortcut('n'), shortcut('g v'), shortcut('mod+k')];
    render(<Layer shortcuts={[next, go, palette]} />);
    await userEvent.keyboard('n');
    await userEvent.keyboard('gv');
    await userEvent.keyboard('{Control>}k{/Control}');
    for (const { run } of [next, go, palette]) expect(run).toHaveBeenCalledOnce();
  });

  it('leaves the keys to a text field, all but Ctrl combinations', async () => {
    const [next, palette] = [shortcut('n'), shortcut('mod+k')];
    const { getByLabelText } = render(<Layer shortcuts={[next, palette]} />);
    getByLabelText('ô nhập').focus();
    await userEvent.keyboard('n{Control>}k{/Control}');
    expect(next.run).not.toHaveBeenCalled();
    expect(palette.run).toHaveBeenCalledOnce();
  });

  it('can be turned off, all but Ctrl combinations (WCAG 2.1.4)', async () => {
    const [next, palette] = [shortcut('n'), shortcut('mod+k')];
    render(<Layer shortcuts={[next, palette]} />);
    setSingleKeys(false);
    await userEvent.keyboard('n{Control>}k{/Control}');
    expect(next.run).not.toHaveBeenCalled();
    expect(palette.run).toHaveBeenCalledOnce();
  });

  it('gives the keys back when the page goes', async () => {
    const [frame, page] = [shortcut('n'), shortcut('n')];
    render(<Layer shortcuts={[frame]} />);
    const { unmount } = render(<Layer shortcuts={[page]} />);
    await userEvent.keyboard('n');
    unmount();
    await userEvent.keyboard('n');
    expect(page.run).toHaveBeenCalledOnce();
    expect(frame.run).toHaveBeenCalledOnce();
  });
});
