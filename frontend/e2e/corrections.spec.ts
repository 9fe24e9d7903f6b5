import type { Page } from '@playwright/test';
import { look } from './support/look';
import { act, expectSaved, goTo, told } from './support/report';
import { expect, test } from './support/test';

const report = 'Công an xã Đông Sơn';

/** Opens the police report of a commune from the list of reports. */
async function open(page: Page): Promise<void> {
  await page.goto(`/bao-cao?phan=nghia-vu&don_vi=${report}`);
  await page.getByRole('row', { name: /Tháng 9\/2026/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: report })).toBeVisible();
}

/** An action whose dialog wants a reason. */
async function because(page: Page, name: string, reason: string, done: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(reason);
  await look(page, `because-${name}`);
  await dialog.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await told(page, done);
  await expect(dialog).toBeHidden();
}

/** The commune's police corrects its figures and sends them again; it has no văn thư, signing sends. */
async function correct(unit: Page, total: string, solved: string): Promise<void> {
  await expect(unit.getByRole('button', { name: 'Điền từ kỳ trước' })).toBeVisible(); // the sheet is open for entry
  await goTo(unit, '1');
  for (const figure of [total, solved]) {
    await unit.keyboard.type(figure);
    await unit.keyboard.press('Enter');
  }
  await expect(unit.getByRole('gridcell', { name: solved, exact: true })).toBeVisible();
  await expectSaved(unit);
  await act(unit, 'Trình ký', 'Đã trình ký.');
  await act(unit, 'Ký duyệt', 'Đã ký duyệt.');
}

test('a report is recalled, corrected after approval, and its round closed and opened again', async ({
  desk,
}) => {
  const unit = await desk('congan.dongson');
  const lead = await desk('congan.tinh');

  await test.step('taken back before it is approved', async () => {
    await open(unit);
    await because(unit, 'Thu hồi để đính chính', 'Nhầm số đã giải quyết', 'Đã thu hồi báo cáo.');
    await correct(unit, '18', '15');
  });

  await test.step('approved, then corrected: the receiver refuses first', async () => {
    await open(lead);
    await act(lead, 'Duyệt', 'Đã duyệt báo cáo.');
    await because(unit, 'Đề nghị đính chính', 'Thiếu một tin báo', 'Đã gửi đề nghị đính chính.');
    // The receiver may open one unasked: what is pressed before the request has come in is told that it came too early.
    await expect(lead.getByText('Đã duyệt, xin đính chính')).toBeVisible();
    await because(lead, 'Mở đính chính', 'Đồng ý đính chính', 'Đã mở đính chính.');
    await correct(unit, '19', '16');
    await look(unit, 'correction-sent');
    await act(lead, 'Duyệt', 'Đã duyệt báo cáo.');
    await expect(lead.getByRole('gridcell', { name: '19', exact: true })).toBeVisible();
    await look(lead, 'correction-approved');
  });

  await test.step('the round closes and opens again', async () => {
    await lead.goto('/bao-cao?phan=dot');
    await lead.getByRole('row', { name: /TBAN.*Tháng 10\/2026/ }).click();
    await because(lead, 'Đóng đợt', 'Dừng thu thập', 'Đã đóng đợt báo cáo.');
    await expect(lead.getByText(/Lý do: Dừng thu thập/)).toBeVisible();
    await look(lead, 'round-closed');
    await because(lead, 'Mở lại đợt', 'Thu thập tiếp', 'Đã mở lại đợt báo cáo.');
    await expect(lead.getByText(/Lý do: Dừng thu thập/)).toBeHidden();
  });
});
