import { expect, test } from './support/test';

test('a remark goes from a screen to the office and its answer comes back', async ({ desk }) => {
  const commune = await desk('xa.dongson');
  await commune.getByRole('banner').getByRole('button', { name: 'Góp ý' }).click();
  const dialog = commune.getByRole('dialog', { name: 'Gửi góp ý' });
  const text = 'Đề nghị cho in danh sách việc đang chờ theo đơn vị.';
  await dialog.getByLabel('Nội dung').fill(text);
  await commune.keyboard.press('Escape');
  await commune.getByRole('banner').getByRole('button', { name: 'Góp ý' }).click();
  await expect(dialog.getByLabel('Nội dung')).toHaveValue(text);
  await dialog.getByRole('button', { name: 'Gửi góp ý' }).click();
  await expect(dialog).toBeHidden();

  const office = await desk('vanphong');
  await office.goto('/ho-tro/gop-y');
  await office.getByRole('row').filter({ hasText: text }).click();
  const panel = office.getByRole('dialog', { name: 'Góp ý' });
  await panel.getByRole('button', { name: 'Trả lời' }).click();
  await panel.getByLabel('Nội dung trả lời').fill('Đã ghi nhận, sẽ bổ sung trong bản tới.');
  await panel.getByRole('button', { name: 'Trả lời' }).click();
  await expect(panel.getByText('Đã trả lời', { exact: true })).toBeVisible();

  await commune.goto('/ho-tro/gop-y');
  await expect(commune.getByRole('row').filter({ hasText: text })).toContainText('Có trả lời mới');
  await commune.getByRole('row').filter({ hasText: text }).click();
  await expect(commune.getByText('sẽ bổ sung trong bản tới')).toBeVisible();
});

test('an account that a unit asked for is opened from the request', async ({ desk }) => {
  const commune = await desk('xa.tinhkhe');
  await commune.goto('/ho-tro/tai-khoan?tao=1');
  const form = commune.getByRole('dialog', { name: 'Gửi đề nghị' });
  await form.getByLabel('Người được cấp tài khoản').fill('Phan Thị Thử');
  await form.getByLabel('Tên chức vụ').fill('Công chức Văn phòng');
  await form.getByLabel('Đơn vị, phòng').selectOption({ index: 1 });
  await form.getByLabel('Cán bộ nhập liệu').check();
  await form.getByLabel('Lý do').fill('Tiếp nhận công chức mới');
  await form.getByRole('button', { name: 'Gửi đề nghị' }).click();
  await expect(commune.getByRole('row').filter({ hasText: 'Phan Thị Thử' })).toContainText('Chờ xử lý');

  const admin = await desk('quantri');
  await admin.goto('/ho-tro/tai-khoan');
  await admin.getByRole('row').filter({ hasText: 'Phan Thị Thử' }).click();
  await admin.getByRole('button', { name: 'Thực hiện' }).click();
  const open = admin.getByRole('dialog', { name: 'Thực hiện: Khởi tạo tài khoản' });
  await open.getByLabel('Tên đăng nhập').fill('thu.tinhkhe');
  await open.getByRole('button', { name: 'Tạo mật khẩu' }).click();
  await open.getByRole('button', { name: 'Thực hiện' }).click();
  await expect(admin.getByRole('dialog').getByText('Đã thực hiện', { exact: true })).toBeVisible();
});
