import type { APIRequestContext, Page } from '@playwright/test';
import { ask } from './support/api';
import { look } from './support/look';
import { hostilePdf, pdf } from './support/pdf';
import { signIn } from './support/people';
import { expect, test } from './support/test';

/** Opens a part of a commune's monthly report. */
async function open(page: Page, request: APIRequestContext, username: string, period: string, part: string) {
  const { obligations } = await ask<{
    obligations: { items: { id: string; round: { periodKey: string; regime: { code: string } } }[] };
  }>(
    request,
    username,
    '{ obligations(filter: {}, first: 60) { items { id round { periodKey regime { code } } } } }',
  );
  const found = obligations.items.find(
    ({ round }) => round.regime.code === 'KTXH' && round.periodKey === period,
  );
  await page.goto(`/bao-cao/nghia-vu/${found?.id}?phan=${part}`);
}

const saved = (page: Page) => expect(page.getByRole('main').getByText('Đã lưu').first()).toBeVisible();

test('the text of a report is written by its outline, with figures and files', async ({
  page,
  request,
  forgive,
}) => {
  forgive(/status of 400/);
  await signIn(page, 'xa.badong');
  await open(page, request, 'xa.badong', '2026-M10', 'loi');
  const hardships = page.getByRole('textbox', { name: /III\. Tồn tại/ });

  await test.step('a section is kept as it is typed', async () => {
    await hardships.fill('Mưa lớn cuối tháng. ');
    await saved(page);
    await page.reload();
    await expect(hardships).toHaveValue('Mưa lớn cuối tháng.');
  });

  await test.step('a figure is put in where the cursor stands', async () => {
    await hardships.press('End');
    await hardships.press('Control+i');
    const picker = page.getByRole('form', { name: 'Chèn số liệu từ biểu' });
    await picker
      .getByLabel('Dòng')
      .selectOption({ label: 'II. Thu ngân sách nhà nước trên địa bàn (triệu đồng)' });
    await picker.getByLabel('Cách viết').selectOption({ label: 'Chỉ số' });
    await picker.getByRole('button', { name: 'Chèn' }).click();
    await expect(hardships).toHaveValue('Mưa lớn cuối tháng.{KTXH-01.1@r5=}');
    await expect(page.getByText('Chờ số liệu của biểu: {KTXH-01.1@r5=}.')).toBeVisible();
    await saved(page);
    await look(page, 'content-text');
  });

  await test.step('files are told by their content', async () => {
    await page.getByRole('link', { name: /Tệp kèm theo/ }).click();
    const choice = page.locator('input[type=file]');
    await choice.setInputFiles({
      name: 'trang.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('<html>'),
    });
    await page.getByRole('button', { name: 'Đính kèm' }).click();
    await expect(page.getByText(/Chỉ nhận tệp PDF hoặc Excel \(\.xlsx\); nội dung/)).toBeVisible();
    await choice.setInputFiles({ name: 'ma.pdf', mimeType: 'application/pdf', buffer: hostilePdf });
    await page.getByRole('button', { name: 'Đính kèm' }).click();
    await expect(page.getByText(/chứa mã JavaScript nên không nhận\. Mở tệp, chọn In/)).toBeVisible();
    await choice.setInputFiles({ name: 'phu-luc.pdf', mimeType: 'application/pdf', buffer: pdf });
    await page.getByLabel('Tên tài liệu').fill('Phụ lục tháng 10');
    await page.getByRole('button', { name: 'Đính kèm' }).click();
    await expect(page.getByRole('list', { name: 'Tệp kèm theo' })).toContainText('Phụ lục tháng 10');
    await expect(page.getByRole('link', { name: 'Tệp kèm theo (1)' })).toBeVisible();
    await look(page, 'content-files');
  });
});

test('the lead agency reads the text with its figures', async ({ page, request }) => {
  const { inbox } = await ask<{
    inbox: { items: { obligation: { id: string; round: { regime: { code: string } } } }[] };
  }>(
    request,
    'so.taichinh',
    '{ inbox(first: 20) { items { obligation { id round { regime { code } } } } } }',
  );
  const waiting = inbox.items.find(({ obligation }) => obligation.round.regime.code === 'KTXH');
  await signIn(page, 'so.taichinh');
  await page.goto(`/bao-cao/nghia-vu/${waiting?.obligation.id}?phan=loi`);
  await expect(page.getByRole('article')).toContainText(
    /Tổng giá trị sản xuất lũy kế từ đầu năm đạt [\d.]+ triệu đồng/,
  );
  await look(page, 'content-review');
});

test('an outline is written in a tree and checked before it is kept', async ({ page, request }) => {
  const { outlines } = await ask<{ outlines: { versions: { id: string }[] }[] }>(
    request,
    'so.taichinh',
    '{ outlines { versions { id } } }',
  );
  await signIn(page, 'so.taichinh');
  await page.goto(`/bao-cao/soan-de-cuong?tu=${outlines[0]?.versions[0]?.id}`);
  const tree = page.getByRole('list', { name: 'Các đề mục' });
  await tree.getByRole('button', { name: 'V. Kiến nghị, đề xuất' }).click();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+ArrowRight');
  await page.getByLabel('Tên đề mục').fill('Với Sở Tài chính');
  await page.getByLabel('Lời mở sẵn').fill('Chi ngân sách {KTXH-01.99@r6=}.');
  await page.getByRole('button', { name: 'Đánh số lại' }).click();
  await expect(tree.getByRole('button', { name: 'V.1. Với Sở Tài chính' })).toBeVisible();
  await page.getByLabel('Áp dụng từ').fill('01/01/2027');
  await page.getByLabel('Phiên bản').fill('2027');
  await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
  await expect(page.getByRole('button', { name: /cột mã 99, biểu KTXH-01 không có cột này/ })).toBeVisible();
  await look(page, 'outline-editor');
  await page.getByLabel('Lời mở sẵn').fill('Chi ngân sách {KTXH-01.3@r6=} triệu đồng.');
  await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
  await expect(page.getByText('Đề cương hợp lệ.')).toBeVisible();
  await page.getByRole('button', { name: 'Lưu đề cương' }).click();
  await expect(page.getByText('Đã lưu đề cương ĐC-KTXH.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('ĐC-KTXH');
});
