import { look } from './support/look';
import { password, signIn } from './support/people';
import { expect, test } from './support/test';

/** Where each printed account begins its day. */
const first: Record<string, string> = {
  'lanhdao.tinh': 'Dân số các xã',
  'ubnd.duyet': 'Việc của tôi',
  vanphong: 'Việc của tôi',
  thanhtra: 'Việc của tôi',
  'thanhtra.duyet': 'Việc của tôi',
  'so.noivu': 'Việc của tôi',
  'so.taichinh': 'Việc của tôi',
  'so.taichinh.duyet': 'Việc của tôi',
  'xa.tinhkhe': 'Việc của tôi',
  'vhxh.tinhkhe': 'Việc của tôi',
  'kt.tinhkhe': 'Việc của tôi',
  'ct.tinhkhe': 'Việc của tôi',
  'vt.tinhkhe': 'Việc của tôi',
  'cntt.tinhkhe': 'Tài khoản',
  'xa.dongson': 'Việc của tôi',
  phantich: 'Dân số các xã',
  quantri: 'Tài khoản',
  kiemtra: 'Nhật ký hệ thống',
  spa: 'Lược đồ giao tiếp (GraphQL)',
};

for (const [username, title] of Object.entries(first)) {
  test(`${username} signs in and begins at “${title}”`, async ({ page }) => {
    await signIn(page, username);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page.getByRole('main')).not.toContainText('Không thuộc phạm vi được xem');
  });
}

test('an account is made, locked while it works, and unlocked', async ({ page, browser, baseURL }) => {
  await signIn(page, 'quantri');
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
  const form = page.getByRole('dialog', { name: 'Tạo tài khoản mới' });
  await form.getByLabel('Họ và tên').fill('Phạm Thị Minh Hà');
  await form.getByLabel('Tên đăng nhập').fill('ha.pham');
  await form.getByLabel('Mật khẩu tạm').fill(password);
  await form.getByLabel('Tên chức vụ').fill('Công chức Phòng Kinh tế');
  await form.getByLabel(/^Đơn vị/).fill('Phòng Kinh tế');
  await page.getByRole('option', { name: 'Phòng Kinh tế – UBND xã An Phú' }).click();
  await form.getByLabel('Cán bộ nhập liệu').check();
  await look(page, 'accounts-create');
  await form.getByRole('button', { name: 'Tạo tài khoản' }).click();
  const drawer = page.getByRole('dialog', { name: 'Phạm Thị Minh Hà', exact: true });
  await expect(drawer).toContainText('Công chức Phòng Kinh tế');
  await expect(drawer).toContainText('Đang hoạt động');

  const context = await browser.newContext({ ...(baseURL && { baseURL }) });
  const theirs = await context.newPage();
  await signIn(theirs, 'ha.pham');
  await expect(theirs.getByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeVisible();

  await drawer.getByRole('button', { name: 'Khóa tài khoản' }).click();
  const reason = page.getByRole('dialog', { name: 'Khóa tài khoản của Phạm Thị Minh Hà' });
  await reason.getByLabel('Lý do').fill('Nghỉ chế độ thai sản từ hôm nay.');
  await reason.getByRole('button', { name: 'Khóa tài khoản' }).click();
  const told = theirs.getByRole('dialog', { name: 'Màn hình đã khóa' });
  await expect(drawer).toContainText('Lý do khóa: Nghỉ chế độ thai sản từ hôm nay.');
  await expect(told).toBeVisible({ timeout: 2_000 });
  await expect(told).toContainText('Phiên làm việc đã kết thúc');
  await told.getByRole('textbox', { name: 'Mật khẩu' }).fill(password);
  await told.getByRole('button', { name: 'Mở khóa' }).click();
  await expect(told.getByRole('alert')).toContainText('khóa');
  await look(theirs, 'accounts-locked');

  await drawer.getByRole('button', { name: 'Mở khóa' }).click();
  await page
    .getByRole('dialog', { name: /^Mở khóa tài khoản/ })
    .getByRole('button', { name: 'Mở khóa' })
    .click();
  await expect(drawer).toContainText('Đang hoạt động');
  await told.getByRole('textbox', { name: 'Mật khẩu' }).fill(password);
  await told.getByRole('button', { name: 'Mở khóa' }).click();
  await expect(told).toBeHidden();
  await context.close();
});

test('an IT officer sees the accounts of the unit alone', async ({ page }) => {
  await signIn(page, 'cntt.tinhkhe');
  const rows = page.getByRole('grid', { name: 'Tài khoản' }).getByRole('row');
  await expect(rows.filter({ hasText: 'xa.tinhkhe' })).toBeVisible();
  for (const name of ['ct.tinhkhe', 'vt.tinhkhe', 'vhxh.tinhkhe']) {
    await expect(rows.filter({ hasText: name })).toBeVisible();
  }
  await expect(rows.filter({ hasText: 'dongson' })).toHaveCount(0);
  await page.goto('/quan-tri/tai-khoan?chon=xa.dongson');
  await expect(page.getByRole('dialog')).toContainText('Không tìm thấy tài khoản');
});

test('the auditor reads who did what, and no figures', async ({ page }) => {
  const answers: string[] = [];
  page.on('response', async (response) => {
    if (response.url().endsWith('/graphql')) answers.push(await response.text().catch(() => ''));
  });
  await signIn(page, 'kiemtra');
  await page.goto('/quan-tri/nhat-ky?viec=EDIT');
  const rows = page.getByRole('grid').getByRole('row').filter({ hasText: 'Nhập số liệu' });
  await expect(rows.first()).toBeVisible();
  await expect(rows.first()).toContainText('xa.');
  await look(page, 'accounts-journal');
  expect(answers.some((text) => text.includes('"journal"'))).toBe(true);
  expect(answers.filter((text) => /"(cells|values|theirs|mine)"/.test(text))).toEqual([]);
});

test('the managing office records an outage', async ({ page }) => {
  await signIn(page, 'vanphong');
  await page.goto('/quan-tri/su-co');
  await page.getByRole('button', { name: 'Ghi nhận sự cố' }).click();
  const form = page.getByRole('dialog', { name: 'Ghi nhận sự cố kỹ thuật' });
  await form.getByRole('button', { name: 'Ghi nhận sự cố' }).click();
  await expect(form).toContainText('Nhập nguyên nhân');
  await form.getByLabel('Ngày bắt đầu').fill('14/09/2026');
  await form.getByLabel('Giờ bắt đầu').fill('13:30');
  await form.getByLabel('Ngày kết thúc').fill('14/09/2026');
  await form.getByLabel('Giờ kết thúc').fill('15:00');
  await form.getByLabel('Nguyên nhân').fill('Đứt cáp quang tại trung tâm dữ liệu.');
  await form.getByRole('button', { name: 'Ghi nhận sự cố' }).click();
  const row = page.getByRole('row').filter({ hasText: 'Đứt cáp quang' });
  await expect(row).toContainText('13:30, 14/09/2026');
  await expect(row).toContainText('1 giờ 30 phút');
  await look(page, 'accounts-outage');
});

test('the developer reads the contract', async ({ page }) => {
  await signIn(page, 'spa');
  await page.getByRole('searchbox').fill('obligation');
  await page
    .getByRole('link', { name: /^Obligation(?![A-Za-z])/ })
    .first()
    .click();
  await expect(page.getByRole('article')).toContainText('nghĩa vụ báo cáo', { ignoreCase: true });
  await look(page, 'accounts-contract');
});

test('the analyst sees the same figures as the leader', async ({ page }) => {
  await signIn(page, 'phantich');
  await expect(page.getByRole('list', { name: 'Số liệu chính' })).toContainText('2.161.735 người');
});
