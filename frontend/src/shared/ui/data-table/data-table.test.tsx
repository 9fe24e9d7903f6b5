import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Column, DataTable, type Sort } from './index';

interface Commune {
  id: string;
  name: string;
  people: number;
}

const communes: Commune[] = [
  { id: '1', name: 'Tịnh Khê', people: 53_000 },
  { id: '2', name: 'Đông Sơn', people: 41_000 },
  { id: '3', name: 'Lý Sơn', people: 22_000 },
];

const columns: Column<Commune>[] = [
  { key: 'name', title: 'Xã', cell: (row) => row.name, sortKey: 'NAME', fixed: true },
  { key: 'people', title: 'Dân số (người)', cell: (row) => row.people, align: 'right' },
];

interface Spies {
  onOpen?: (row: Commune) => void;
  onSort?: (sort: Sort) => void;
}

function Sample({ onOpen, onSort }: Spies) {
  const [selected, setSelected] = useState(new Set<string>());
  return (
    <MantineProvider env="test">
      <DataTable
        id="sample"
        label="Các xã"
        columns={columns}
        rows={communes}
        rowKey={(row) => row.id}
        rowLabel={(row) => row.name}
        selected={selected}
        onSelect={setSelected}
        onOpen={onOpen ?? (() => {})}
        sort={{ key: 'NAME', descending: false }}
        onSort={onSort ?? (() => {})}
      />
    </MantineProvider>
  );
}

const row = (name: string) => screen.getByRole('row', { name: new RegExp(name) });

beforeEach(() => localStorage.clear());

describe('list', () => {
  it('is one tab stop, moved through by arrows, Home and End', async () => {
    const user = userEvent.setup();
    render(<Sample />);
    row('Tịnh Khê').focus();
    await user.keyboard('{ArrowDown}');
    expect(row('Đông Sơn')).toHaveFocus();
    await user.keyboard('{End}{ArrowDown}');
    expect(row('Lý Sơn')).toHaveFocus();
    await user.keyboard('{Home}');
    expect(row('Tịnh Khê')).toHaveFocus();
    expect(row('Lý Sơn')).toHaveAttribute('tabindex', '-1');
  });

  it('opens by Enter and chooses by Space', async () => {
    const user = userEvent.setup();
    const onOpen = vi.fn();
    render(<Sample onOpen={onOpen} />);
    row('Tịnh Khê').focus();
    await user.keyboard('{ArrowDown}{Enter} ');
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(communes[1]);
    expect(row('Đông Sơn')).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByText('Đã chọn 1 dòng')).toBeInTheDocument();
  });

  it('does not open the row when its checkbox is pressed', async () => {
    const user = userEvent.setup();
    const onOpen = vi.fn();
    render(<Sample onOpen={onOpen} />);
    await user.click(within(row('Lý Sơn')).getByRole('checkbox'));
    expect(onOpen).not.toHaveBeenCalled();
    expect(row('Lý Sơn')).toHaveAttribute('aria-selected', 'true');
  });

  it('turns the order round at the column that already orders', async () => {
    const user = userEvent.setup();
    const onSort = vi.fn();
    render(<Sample onSort={onSort} />);
    expect(screen.getByRole('columnheader', { name: /Xã/ })).toHaveAttribute('aria-sort', 'ascending');
    await user.click(screen.getByRole('button', { name: /Xã/ }));
    expect(onSort).toHaveBeenCalledExactlyOnceWith({ key: 'NAME', descending: true });
  });

  it('remembers hidden columns; a fixed one cannot be hidden', async () => {
    const user = userEvent.setup();
    const { unmount } = render(<Sample />);
    await user.click(screen.getByRole('button', { name: 'Cột' }));
    expect(screen.getByRole('checkbox', { name: 'Xã' })).toBeDisabled();
    await user.click(screen.getByRole('checkbox', { name: 'Dân số (người)' }));
    expect(screen.queryByRole('columnheader', { name: 'Dân số (người)' })).toBeNull();
    unmount();
    render(<Sample />);
    expect(screen.queryByRole('columnheader', { name: 'Dân số (người)' })).toBeNull();
  });
});
