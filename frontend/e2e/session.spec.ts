import { look } from './support/look';
import { password, signIn } from './support/people';
import { editor, enter, expectSaved, goTo, openWork } from './support/report';
import { expect, test } from './support/test';

const commune = 'xa.bavinh';
const unit = 'UBND xã Ba Vinh';

test('a wrong password is refused without saying which part is wrong', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Tên đăng nhập').fill('xa.tinhkhe');
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill('khong-phai-mat-khau');
  await page.keyboard.press('Enter');
  const alert = page.getByRole('alert').filter({ hasText: 'không đúng' });
  await expect(alert).toBeVisible();
  const told = await alert.innerText();
  await page.getByLabel('Tên đăng nhập').fill('khong.co.ai');
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill('khong-phai-mat-khau');
  const answered = page.waitForResponse('**/graphql');
  await page.keyboard.press('Enter');
  await answered;
  await expect(alert).toHaveText(told);
});

test('the idle lock keeps what is being typed', async ({ page }) => {
  await page.clock.install();
  await signIn(page, commune);
  await openWork(page, 'Quý IV/2026', unit);
  await enter(page, '4', '17');
  await page.clock.runFor(2_000);
  await expectSaved(page);
  await goTo(page, '5');
  await page.keyboard.type('2');
  await page.clock.fastForward('15:01');
  const lock = page.getByRole('dialog', { name: 'Màn hình đã khóa' });
  await expect(lock).toBeVisible();
  await expect(lock).toContainText('bản nháp được giữ nguyên');
  await look(page, 'session-locked');
  await lock.getByRole('textbox', { name: 'Mật khẩu' }).fill(password);
  await page.keyboard.press('Enter');
  await expect(lock).toBeHidden();
  await page.clock.runFor(2_000);
  await goTo(page, '4');
  await expect(editor(page)).toHaveValue('17');
  await goTo(page, '5');
  await expect(editor(page)).toHaveValue('2');
});

test('an access token that ran out is renewed in silence', async ({ page }) => {
  await page.clock.install();
  await signIn(page, commune);
  await expect(page.getByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeVisible();
  const renewed = page.waitForRequest((request) => request.postData()?.includes('refresh') ?? false);
  await page.clock.runFor('05:30');
  await renewed;
  await page.getByRole('link', { name: 'Báo cáo', exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: unit }).first()).toBeVisible();
});

test('two tabs are one session: what one does, the other follows', async ({ page, context }) => {
  await signIn(page, commune);
  const other = await context.newPage();
  await other.goto('/bao-cao');
  await expect(other.getByRole('heading', { level: 1, name: 'Báo cáo' })).toBeVisible();
  await page.getByRole('button', { name: /Công chức/ }).click();
  await page.getByRole('button', { name: 'Khóa màn hình' }).click();
  await expect(other.getByRole('dialog', { name: 'Màn hình đã khóa' })).toBeVisible();
  const lock = page.getByRole('dialog', { name: 'Màn hình đã khóa' });
  await lock.getByRole('textbox', { name: 'Mật khẩu' }).fill(password);
  await lock.getByRole('button', { name: 'Mở khóa' }).click();
  await expect(other.getByRole('dialog', { name: 'Màn hình đã khóa' })).toBeHidden();
  await page.getByRole('button', { name: /Công chức/ }).click();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Đăng nhập' })).toBeVisible();
  await expect(other.getByRole('heading', { level: 1, name: 'Đăng nhập' })).toBeVisible();
});

test('the dark theme is chosen once and stays', async ({ page }) => {
  await signIn(page, commune);
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.getByRole('button', { name: /Công chức/ }).click();
  await page.getByRole('button', { name: 'Tối' }).click();
  await expect.poll(ground).not.toBe(light);
  const dark = await ground();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeVisible();
  expect(await ground()).toBe(dark);
  await look(page, 'session-dark');
});
