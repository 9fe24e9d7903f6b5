import { expect, type Page } from '@playwright/test';

/** The one password of the demonstration. */
export const password = 'CongVu@2026';

/** Fills the sign-in form and waits for the frame. The page stays where the address led. */
export async function signIn(page: Page, username: string, address = '/'): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { name: 'Đăng nhập', level: 1 })).toBeVisible();
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Các nơi làm việc' })).toBeVisible();
}
