import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import '../texts';
import { Outputs } from './outputs';

it('says why an empty list cannot be taken along or printed', () => {
  render(
    <MantineProvider>
      <Outputs filter={{}} order="DUE" total={0} shown={0} onPrint={vi.fn()} />
    </MantineProvider>,
  );
  for (const button of screen.getAllByRole('button')) {
    expect(button).toHaveAccessibleDescription(/Danh sách trống/);
    expect(button).toHaveAttribute('aria-disabled', 'true');
  }
  expect(screen.getAllByRole('button')).toHaveLength(2);
});
