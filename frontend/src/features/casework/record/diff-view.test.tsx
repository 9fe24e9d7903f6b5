import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import '../texts';
import type { Content } from '../values';
import { DiffView } from './diff-view';

const tests = (...fileIds: (string | null)[]): Content => ({
  health: {
    tests: fileIds.map((fileId, at) => ({
      key: `given${at}`,
      values: { on: '2026-09-14', agency: 'Trạm Y tế', positive: false, substances: [], fileId },
    })),
  },
});

describe('the amendment beside the official version', () => {
  it('opens the evidence of a line where it stands, on both sides', () => {
    render(
      <MantineProvider>
        <DiffView official={tests('old')} pending={tests('new', null)} changed={['health.tests']} />
      </MantineProvider>,
    );
    const [before, after] = screen.getAllByRole('cell').map((cell) => within(cell));
    const opens = { name: /Phiếu kết quả \(PDF\)$/ };
    expect(before?.getAllByRole('button', opens)).toHaveLength(1);
    expect(after?.getAllByRole('listitem')).toHaveLength(2);
    expect(after?.getAllByRole('button', opens)).toHaveLength(1);
  });
});
