import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ProblemList } from './problem-list';

const wrong = { code: 'X', severity: 'ERROR', message: 'Thiếu họ tên', place: 'identity.fullName' } as const;

describe('what is wrong with a version', () => {
  it('says nothing of sections that are not seen', () => {
    const said = (problems: (typeof wrong)[], hidden: boolean) =>
      render(<ProblemList problems={problems} hidden={hidden} />).container.textContent;
    expect(said([], false)).toContain('Không có lỗi, không có cảnh báo.');
    expect(said([], true)).toContain('trong các phần được xem');
    expect(said([wrong], true)).toContain('Phần không được xem không nêu ở đây.');
    expect(said([wrong], false)).not.toContain('không nêu ở đây');
  });
});
