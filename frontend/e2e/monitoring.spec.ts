import { look } from './support/look';
import { expect, test } from './support/test';

test('units are shared out by former district, urged, and take note', async ({ desk }) => {
  const lead = await desk('thanhtra');
  await lead.goto('/bao-cao?phan=nhom');
  await lead.getByRole('button', { name: 'Lập theo huyện cũ' }).click();
  const districts = lead.getByRole('dialog', { name: 'Lập nhóm theo huyện cũ' });
  await districts.getByLabel('Cán bộ phụ trách nhóm Huyện Bình Sơn').selectOption({ index: 1 });
  await districts.getByRole('button', { name: /^Lập \d+ nhóm$/ }).click();
  await expect(lead.getByRole('row', { name: /Huyện Bình Sơn/ })).toBeVisible();
  await look(lead, 'groups');

  await lead.goto('/bao-cao?phan=dot');
  await lead.getByRole('row', { name: /01-TCD.*Quý III\/2026/ }).click();
  await lead.getByLabel('Tìm đơn vị').fill('Đông Sơn');
  await lead.getByRole('checkbox', { name: /UBND xã Đông Sơn/ }).check();
  await lead.getByRole('button', { name: 'Đôn đốc 1 đơn vị' }).click();
  const dialog = lead.getByRole('dialog', { name: 'Đôn đốc nộp báo cáo' });
  await expect(dialog).toContainText('UBND xã Đông Sơn');
  await look(lead, 'urging');
  await dialog.getByRole('button', { name: 'Đôn đốc 1 đơn vị' }).click();
  await expect(dialog).toBeHidden();

  const unit = await desk('xa.dongson');
  await unit.getByRole('button', { name: /Thông báo, \d+ chưa đọc/ }).click();
  await expect(unit.getByText('Đôn đốc nộp báo cáo')).toBeVisible();
  await unit.getByRole('link', { name: '1 báo cáo được đôn đốc' }).click();
  await unit.getByRole('link', { name: 'UBND xã Đông Sơn' }).first().click();
  await unit.getByRole('button', { name: 'Tiếp nhận' }).click();
  await expect(unit.getByText(/Đã tiếp nhận lúc/)).toBeVisible();

  await expect(lead.getByRole('row', { name: /UBND xã Đông Sơn/ })).toContainText('đã tiếp nhận');
});

test('registers and the on-time table open, and a figure opens its reports', async ({ desk }) => {
  const lead = await desk('thanhtra');
  await lead.goto('/bao-cao?phan=so&don_vi=Tịnh Khê');
  await expect(lead.getByRole('row', { name: /UBND xã Tịnh Khê/ }).first()).toBeVisible();
  const download = lead.waitForEvent('download');
  await lead.getByRole('button', { name: 'Tải XLSX' }).click();
  expect((await download).suggestedFilename()).toBe('so-theo-doi-nhan.xlsx');

  const leader = await desk('lanhdao.tinh');
  await leader.goto('/bao-cao?phan=dung-han&nam=2026');
  await expect(leader.getByRole('rowheader', { name: 'TỔNG CỘNG' })).toBeVisible();
  await leader.getByRole('rowheader', { name: 'UBND xã Tịnh Khê' }).getByRole('link').click();
  await expect(leader.getByText(/Hạn nộp từ 01\/01\/2026 đến 31\/12\/2026/)).toBeVisible();
});
