import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PdfChoice } from './pdf-choice';

const choose = (content: string) =>
  fireEvent.change(screen.getByLabelText(/Chọn tệp/, { selector: 'input' }), {
    target: { files: [new File([content], 'phieu.pdf')] },
  });

describe('a document that is chosen', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is looked at before it is sent: a workbook named .pdf stays here, and what was sent before is kept', async () => {
    const send = vi.fn();
    vi.stubGlobal('fetch', send);
    render(
      <MantineProvider>
        <PdfChoice label="Phiếu kết quả" value="before" onChange={send} />
      </MantineProvider>,
    );
    choose('PK\u0003\u0004');
    expect(await screen.findByText(/nội dung tệp này không phải PDF/)).toBeTruthy();
    expect(screen.getByText('Giữ tệp đã tải lên trước đó')).toBeTruthy();
    expect(send).not.toHaveBeenCalled();
    choose('%PDF-1.7');
    await vi.waitFor(() => expect(send).toHaveBeenCalled());
  });
});
