import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { CaseLineFragment } from '../gql/graphql';
import { DueCell } from './due-cell';

const row = (masked: string[]) =>
  ({ id: 'a', clocks: [], overdue: false, masked }) as unknown as CaseLineFragment;

describe('the time limit in the list', () => {
  it('is marked as hidden where it is not told, and is empty where none runs', () => {
    const { unmount } = render(<DueCell row={row(['CaseRecord.status'])} />);
    expect(screen.getByText('Ẩn')).toBeTruthy();
    unmount();
    const { container } = render(<DueCell row={row([])} />);
    expect(container.textContent?.trim()).toBe('');
  });
});
