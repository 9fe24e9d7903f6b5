import { expect, type Page, test } from '@playwright/test';
import { answer, password, underPolicy } from './support/answers';
import { expectAccessible } from './support/axe';

// The frame by itself: failure, silence and time, which a journey against the real server cannot bring about.

const phone = { width: 390, height: 844 };
const shots = process.env.E2E_SHOTS;

/** The size is told at once; the layout of a phone comes with a later frame. */
async function turnToPhone(page: Page): Promise<void> {
  await page.setViewportSize(phone);
  const bar = page.getByRole('banner');
  if ((await bar.count()) > 0) await expect(bar).toHaveCSS('padding-left', '12px');
}

async function look(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  if (shots) await page.screenshot({ path: `${shots}/${name}.png` });
  await expectAccessible(page);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('sign-in page', async ({ page }) => {
      const complaints = await underPolicy(page);
      await answer(page, {});
      await page.goto('/bao-cao?ky=2026-Q3');
      await expect(page.getByRole('heading', { name: 'Đăng nhập', level: 1 })).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Tài khoản trình diễn' })).toBeVisible();
      await look(page, `sign-in-${colorScheme}`);

      await page.getByRole('button', { name: 'Đăng nhập' }).click();
      await expect(page.getByText('Chưa nhập tên đăng nhập.')).toBeVisible();
      await page.getByLabel('Tên đăng nhập').fill('xa.tinhkhe');
      await page.getByRole('textbox', { name: 'Mật khẩu' }).fill('sai');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('alert').filter({ hasText: 'không đúng' })).toBeVisible();
      await look(page, `sign-in-wrong-${colorScheme}`);

      await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(password);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/bao-cao\?ky=2026-Q3$/);
      await turnToPhone(page);
      expect(complaints).toEqual([]);
    });

    test('frame, its menu, its help and an address that leads nowhere', async ({ page }) => {
      const complaints = await underPolicy(page);
      await answer(page, { signedIn: true });
      await page.goto('/khong-co');
      await expect(page.getByRole('heading', { name: 'Không tìm thấy trang' })).toBeVisible();
      await look(page, `shell-${colorScheme}`);

      await page.getByRole('button', { name: /Nguyễn Thị Thu Hoài/ }).click();
      await expect(page.getByRole('button', { name: 'Khóa màn hình' })).toBeVisible();
      await look(page, `menu-${colorScheme}`);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('button', { name: /Nguyễn Thị Thu Hoài/ })).toBeFocused();

      await page.locator('body').click({ position: { x: 700, y: 700 } });
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Phím tắt' })).toBeVisible();
      await look(page, `keys-${colorScheme}`);
      await page.keyboard.press('Escape');

      await page.keyboard.press('Control+k');
      await page.getByPlaceholder(/Gõ để tìm/).fill('bang dieu');
      await expect(page.getByRole('button', { name: 'Bảng điều hành' })).toBeVisible();
      await look(page, `palette-${colorScheme}`);
      await page.keyboard.press('Escape');

      await turnToPhone(page);
      await look(page, `shell-phone-${colorScheme}`);
      expect(complaints).toEqual([]);
    });

    test('idle warning, lock and the way back', async ({ page }) => {
      await page.clock.install();
      const complaints = await underPolicy(page);
      const server = await answer(page, { signedIn: true, idleMinutes: 5 });
      await page.goto('/khong-co');
      await expect(page.getByRole('heading', { name: 'Không tìm thấy trang' })).toBeVisible();

      await page.clock.fastForward('04:10');
      await expect(page.getByRole('dialog', { name: 'Sắp khóa màn hình' })).toBeVisible();
      await look(page, `idle-${colorScheme}`);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog')).toBeHidden();

      await page.clock.fastForward('05:01');
      const lock = page.getByRole('dialog', { name: 'Màn hình đã khóa' });
      await expect(lock).toBeVisible();
      await expect(page.getByText('Không có thao tác trong 5 phút.')).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Không tìm thấy trang' })).toBeHidden();
      await look(page, `lock-${colorScheme}`);
      expect(server.signedIn).toBe(false);

      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await expect(lock).toBeVisible();
      await turnToPhone(page);
      await look(page, `lock-phone-${colorScheme}`);

      await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(password);
      await page.keyboard.press('Enter');
      await expect(lock).toBeHidden();
      await expect(page.getByRole('heading', { name: 'Không tìm thấy trang' })).toBeVisible();
      expect(complaints).toEqual([]);
    });

    test('a page that does not load says so and can be tried again', async ({ page }) => {
      await answer(page, { signedIn: true });
      await page.goto('/khong-co');
      await expect(page.getByRole('heading', { name: 'Không tìm thấy trang' })).toBeVisible();
      await page.route('**/assets/*.js', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken");' }),
      );
      await page.getByRole('link', { name: 'Quản trị' }).click();
      const alert = page.getByRole('alert').filter({ hasText: 'Không mở được trang này' });
      await expect(alert).toBeVisible();
      await expect(alert.getByRole('button', { name: 'Thử lại' })).toBeVisible();
      await look(page, `error-${colorScheme}`);
      await turnToPhone(page);
      await look(page, `error-phone-${colorScheme}`);
    });
  });
}

test('a reload of a locked page does not open it', async ({ page }) => {
  await page.clock.install();
  await answer(page, { signedIn: true, idleMinutes: 5 });
  await page.goto('/khong-co');
  await expect(page.getByRole('heading', { name: 'Không tìm thấy trang' })).toBeVisible();
  await page.clock.fastForward('05:01');
  await expect(page.getByRole('dialog', { name: 'Màn hình đã khóa' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Đăng nhập', level: 1 })).toBeVisible();
});

test('the rail shows what the position may use, and the keys lead there', async ({ page }) => {
  await answer(page, { signedIn: true, rules: (rule) => rule === 'figures.read' });
  await page.goto('/khong-co');
  const rail = page.getByRole('navigation', { name: 'Các nơi làm việc' });
  await expect(rail.getByRole('link')).toHaveText(['Bảng điều hành', 'Phân tích']);
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await expect(page).toHaveURL(/\/phan-tich/);
});
