import { fileURLToPath } from 'node:url';
import { ask } from './support/api';
import { look } from './support/look';
import { signIn } from './support/people';
import { act, enter, expectSaved, issue, openWork, paste } from './support/report';
import { expect, test } from './support/test';

const workbook = fileURLToPath(
  new URL('../../server/reporting/formsheet/testdata/stranger.xlsx', import.meta.url),
);
const unit = 'UBND xã Tịnh Khê';

test('a stranger’s form comes in from XLSX and is reported the same day', async ({ page, desk, request }) => {
  test.setTimeout(150_000);
  await signIn(page, 'vanphong');

  await test.step('the workbook is read, and what it does not say is listed with its cell', async () => {
    await page.goto('/bao-cao/thiet-ke-bieu-mau');
    await page.getByLabel('Tệp XLSX').setInputFiles(workbook);
    await expect(page.getByText('đã đọc trang tính “Sheet1”')).toBeVisible();
    const findings = page.getByRole('region', { name: 'Đọc từ tệp: chỗ cần xem lại' });
    await expect(findings).toContainText('Sheet1!G7');
    await look(page, 'designer-read');
    await page.getByRole('button', { name: 'Mở để thiết kế' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      '07/ATTP – Tổng hợp kết quả kiểm tra an toàn thực phẩm',
    );
  });

  await test.step('it is mended where the fault leads, undone and done again', async () => {
    const faults = page.getByRole('region', { name: 'Lỗi của bản thiết kế' });
    await faults.getByRole('button', { name: 'Cột thiếu tên.' }).click();
    const label = page.getByLabel('Tên trên đầu cột');
    await expect(label).toBeFocused();
    await label.fill('Phải thu');
    await expect(page.getByRole('treeitem', { name: /5 Phải thu/ })).toBeVisible();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect(label).toHaveValue('');
    await page.getByRole('button', { name: 'Làm lại' }).click();
    await expect(faults).not.toContainText('Cột thiếu tên.');
    await expect(page.getByText('Đã lưu', { exact: true })).toBeVisible();
    await look(page, 'designer-mended');
  });

  await test.step('it is published from a day on', async () => {
    await page.getByRole('link', { name: 'Thông tin' }).click();
    await page.getByLabel('Áp dụng từ ngày').fill('01/01/2026');
    await page.getByLabel('Áp dụng từ ngày').blur();
    await expect(page.getByRole('region', { name: 'Lỗi của bản thiết kế' })).toBeHidden();
    await page.getByRole('button', { name: 'Ban hành', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Ban hành phiên bản biểu' });
    await dialog.getByRole('button', { name: 'Ban hành phiên bản này' }).click();
    await expect(page.getByText('Đã ban hành biểu 07/ATTP, phiên bản 2026.')).toBeVisible();
  });

  await test.step('a regime collects it at once', () => collect(request));

  const clerk = await desk('xa.tinhkhe');
  await test.step('a commune fills it and is held to the printed sum', async () => {
    await openWork(clerk, 'an toàn thực phẩm', unit);
    await paste(clerk, '9\t7\t3\t1\t20\t20\n');
    await expect(clerk.getByRole('region', { name: 'Lỗi và cảnh báo' })).toContainText('1 lỗi');
    await enter(clerk, '1', '10');
    await expectSaved(clerk);
    await act(clerk, 'Trình ký', 'Đã trình ký.');
  });

  const chairman = await desk('ct.tinhkhe');
  await openWork(chairman, 'an toàn thực phẩm', unit);
  await act(chairman, 'Ký duyệt', 'Đã ký duyệt.');
  const records = await desk('vt.tinhkhe');
  await openWork(records, 'an toàn thực phẩm', unit);
  await issue(records, '716');
  await expect(records.getByText('Số 716/BC-UBND, ngày 15/09/2026')).toBeVisible();
});

/** An ad hoc regime over the form, led by the managing office, with its round: its pages have journeys of their own. */
async function collect(request: Parameters<typeof ask>[0]): Promise<void> {
  const units = await ask<{ units: { items: { id: string; name: string }[] } }>(
    request,
    'vanphong',
    '{ units(search: "Văn phòng UBND tỉnh", first: 5) { items { id name } } }',
  );
  const input = {
    code: '07-ATTP',
    name: 'Báo cáo kiểm tra an toàn thực phẩm',
    kind: 'AD_HOC',
    origin: 'PROVINCE',
    leadUnitId: units.units.items[0]?.id,
    legalBasis: 'Quyết định số 45/2026/QĐ-UBND',
    content: 'Kết quả kiểm tra',
    recipients: 'Văn phòng UBND tỉnh',
    method: 'Qua Hệ thống',
    frequency: 'AD_HOC',
    windowRule: 'CALENDAR',
    dueRules: [{ level: 'COMMUNE', workingDays: 3 }],
    supplementDays: 2,
    respondents: [{ level: 'COMMUNE', validFrom: '2025-07-01' }],
    formCode: '07/ATTP',
    guidance: '',
  };
  const { draftRegime } = await ask<{ draftRegime: { id: string; version: number } }>(
    request,
    'vanphong',
    'mutation ($input: RegimeInput!) { draftRegime(input: $input) { id version } }',
    { input },
  );
  await ask(request, 'vanphong', 'mutation ($regime: Versioned!) { publishRegime(regime: $regime) { id } }', {
    regime: draftRegime,
  });
  await ask(
    request,
    'vanphong',
    'mutation ($id: UUID!) { openRound(regimeId: $id, periodKey: "2026-09-01_2026-09-14") { id } }',
    { id: draftRegime.id },
  );
}
