import type { Page } from '@playwright/test';
import { look } from './support/look';
import { signIn } from './support/people';
import {
  act,
  editor,
  enter,
  excelLine,
  expectSaved,
  goTo,
  issue,
  openWork,
  paste,
  soundRow,
  told,
} from './support/report';
import { expect, test } from './support/test';

const period = 'Quý III/2026';
const unit = 'UBND xã Tịnh Khê';

/** What the leader sees of the province in this quarter, of official figures. */
async function provinceFigure(page: Page): Promise<number> {
  const tiles = page.getByRole('list', { name: 'Số liệu chính' }).getByRole('listitem');
  const figure = tiles.first().getByText(/^[\d.]+ lượt$/);
  return Number((await figure.innerText()).replaceAll('.', '').split(' ')[0]);
}

/** The table of the province for this quarter, found the way a reader finds it. */
async function openTable(page: Page): Promise<void> {
  await page.goto('/bao-cao?phan=dot');
  await page.getByRole('row').filter({ hasText: period }).first().click();
  await page.getByRole('link', { name: 'Bảng tổng hợp' }).click();
  const table = page.getByRole('grid', { name: 'Bảng tổng hợp của tỉnh' });
  await expect(table.locator('tbody').getByRole('row')).toHaveCount(96);
}

/** Column 1 of TỔNG CỘNG. */
async function tableTotal(page: Page): Promise<number> {
  const total = page
    .getByRole('row', { name: /^TỔNG CỘNG/ })
    .getByRole('gridcell')
    .first();
  return Number((await total.innerText()).replaceAll('.', ''));
}

test('01/TCD of a commune from the entry to the leader', async ({ page, desk }) => {
  test.setTimeout(180_000);
  const leader = await desk('lanhdao.tinh');
  await leader.goto('/dieu-hanh?chu-de=01-TCD&ky=2026-Q3');
  const before = await provinceFigure(leader);

  const approver = await desk('thanhtra.duyet');
  await openTable(approver);
  const totalBefore = await tableTotal(approver);

  await signIn(page, 'xa.tinhkhe');
  await openWork(page, period, unit);
  await expect(page.getByText('Biểu minh họa')).toBeVisible();
  const address = new URL(page.url()).pathname;
  const problems = page.getByRole('region', { name: 'Lỗi và cảnh báo' });
  const propose = page.getByRole('button', { name: 'Trình ký' });

  await test.step('a pasted row that contradicts itself is stopped', async () => {
    await paste(page, excelLine({ ...soundRow, 1: '38', 8: '27' }));
    await expect(problems).toContainText('2 lỗi, 1 cảnh báo');
    await expect(problems).toContainText('Cột 1 (Tổng số lượt tiếp) là 38, phải bằng tổng cột 4+13+22 là 36');
    await expect(problems).toContainText('không được lớn hơn tổng số lượt tiếp (cột 4) là 26');
    await expect(propose).toBeDisabled();
    await propose.hover();
    await expect(page.getByRole('tooltip')).toContainText('Còn 2 lỗi trong biểu');
    await look(page, 'tcd-1-stopped');
  });

  await test.step('each error leads to its cell', async () => {
    await problems.getByRole('button', { name: /Lỗi Cột 8/ }).click();
    await expect(editor(page)).toHaveAccessibleName(/cột 8 .*có lỗi/);
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await expect(problems).toContainText('1 lỗi, 0 cảnh báo');
    await page.keyboard.press('F8');
    await expect(editor(page)).toHaveAccessibleName(/cột 1 /);
    await page.keyboard.type('36');
    await page.keyboard.press('Enter');
    await expect(problems).toContainText('Không có lỗi, không có cảnh báo.');
    await expectSaved(page);
  });

  await test.step('a reload keeps everything', async () => {
    await page.reload();
    await goTo(page, '8');
    await expect(editor(page)).toHaveValue('1');
    await goTo(page, '29');
    await expect(editor(page)).toHaveValue('-');
    await look(page, 'tcd-2-reloaded');
    await act(page, 'Trình ký', 'Đã trình ký.');
    await expect(page.locator('header').getByText('Chờ ký')).toBeVisible();
  });

  const chairman = await desk('ct.tinhkhe');
  await test.step('the chairman signs', async () => {
    await openWork(chairman, period, unit);
    await look(chairman, 'tcd-3-signer');
    await act(chairman, 'Ký duyệt', 'Đã ký duyệt.');
  });

  const records = await desk('vt.tinhkhe');
  await test.step('the records officer numbers and sends', async () => {
    await openWork(records, period, unit);
    await issue(records, '215');
    await look(records, 'tcd-4-sent');
    await expect(records.getByText('Số 215/BC-UBND, ngày 15/09/2026')).toBeVisible();
  });

  const inspector = await desk('thanhtra');
  await test.step('the lead agency returns it with a remark on a cell', async () => {
    await openWork(inspector, period, unit);
    await inspector.getByRole('row', { name: /^5 Số người được tiếp/ }).click();
    await inspector.keyboard.press('c');
    const remark = inspector.getByRole('dialog', { name: /^Nhận xét tại/ });
    await expect(remark).toContainText('Cột 5');
    await remark.getByRole('textbox').fill('Kiểm tra lại số người của đoàn ngày 20/8.');
    await remark.getByRole('button', { name: 'Gửi nhận xét' }).click();
    await expect(inspector.getByText('Kiểm tra lại số người của đoàn ngày 20/8.')).toBeVisible();
    await inspector.getByRole('button', { name: 'Trả lại để bổ sung' }).click();
    const dialog = inspector.getByRole('dialog', { name: 'Trả lại báo cáo để bổ sung' });
    await dialog.getByRole('checkbox').first().check();
    await dialog.getByLabel('Nội dung cụ thể').fill('Đề nghị rà soát số người được tiếp ở cột 5.');
    await expect(dialog).toContainText('Kiểm tra lại số người của đoàn ngày 20/8.');
    await look(inspector, 'tcd-5-return');
    await dialog.getByRole('button', { name: 'Trả lại báo cáo' }).click();
    await told(inspector, 'Đã trả lại báo cáo.');
  });

  await test.step('the commune sees the remark and corrects', async () => {
    await page.goto('/viec');
    await openWork(page, period, unit);
    await expect(page.locator('header').getByText('Bị trả lại')).toBeVisible();
    await expect(page.getByRole('main')).toContainText('Đề nghị rà soát số người được tiếp ở cột 5.');
    await page.getByRole('link', { name: /^Cột 5/ }).click();
    await expect(editor(page)).toHaveAccessibleName(/cột 5 .*có nhận xét/);
    await look(page, 'tcd-6-returned');
    await enter(page, '5', '37');
    await enter(page, '2', '52');
    await expect(problems).toContainText('Không có lỗi, không có cảnh báo.');
    await expectSaved(page);
    await act(page, 'Trình ký', 'Đã trình ký.');
  });

  await test.step('signed and sent again', async () => {
    await openWork(chairman, period, unit);
    await expect(chairman.getByRole('table', { name: 'Thay đổi' })).toContainText('37');
    await act(chairman, 'Ký duyệt', 'Đã ký duyệt.');
    await openWork(records, period, unit);
    await issue(records, '221');
  });

  await test.step('the lead agency approves, and the table of the province changes', async () => {
    await openWork(approver, period, unit);
    await look(approver, 'tcd-7-review');
    await act(approver, 'Duyệt', 'Đã duyệt báo cáo.');
    await openTable(approver);
    const own = approver.getByRole('row', { name: new RegExp(`^${unit}`) });
    await expect(own.getByRole('gridcell').first()).toHaveText('36');
    await expect(own).not.toContainText('Chưa duyệt');
    expect(await tableTotal(approver)).toBe(totalBefore + 36);
    await look(approver, 'tcd-8-table');
  });

  await test.step('the dashboard counts it and tells where it comes from', async () => {
    await leader.reload();
    await expect.poll(() => provinceFigure(leader)).toBe(before + 36);
    await look(leader, 'tcd-9-leader');
    await leader.getByRole('button', { name: /^Từ đâu ra số Tổng số lượt tiếp/ }).click();
    const drawer = leader.getByRole('dialog', { name: /^Từ đâu ra/ });
    const line = drawer.getByRole('row').filter({ hasText: 'Tịnh Khê' });
    await expect(line).toContainText('36');
    await look(leader, 'tcd-10-origin');
    await line.getByRole('link').click();
    await expect(leader).toHaveURL(new RegExp(`${address}\\?phien-ban=.*o=.*c1`));
    await expect(leader.getByRole('heading', { level: 1, name: unit })).toBeVisible();
    await look(leader, 'tcd-11-cell');
  });

  await test.step('the neighbour sees none of it', async () => {
    const neighbour = await desk('xa.dongson');
    await neighbour.goto(address);
    await expect(neighbour.getByText('Không tìm thấy báo cáo')).toBeVisible();
    await neighbour.goto('/bao-cao?phan=nghia-vu');
    await expect(neighbour.getByRole('row').filter({ hasText: 'Đông Sơn' }).first()).toBeVisible();
    await expect(neighbour.getByText('Tịnh Khê')).toHaveCount(0);
  });
});
