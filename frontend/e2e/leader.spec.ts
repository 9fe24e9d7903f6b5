import { expectAccessible } from './support/axe';
import { look } from './support/look';
import { signIn } from './support/people';
import { expect, test } from './support/test';

const note = 'Nghị quyết 202/2025/QH15 là 2.161.755';

test('the leader reads the province, drills to a commune and comes back by the address', async ({ page }) => {
  await signIn(page, 'lanhdao.tinh');
  await expect(page).toHaveURL(/\/dieu-hanh/);
  const tiles = page.getByRole('list', { name: 'Số liệu chính' });
  await expect(tiles).toContainText('2.161.735 người');
  await expect(tiles).toContainText(note);
  await expect(tiles).toContainText('đã nhận 96/96, đã duyệt 96');

  const map = page.getByRole('figure', { name: /^Bản đồ: Dân số/ });
  await expect(map.locator('canvas').first()).toBeVisible();
  await expect(map).toContainText('Ô tính từ tâm xã, chưa có ranh giới chính thức.');
  const ranking = page.getByRole('list', { name: /^Xếp hạng: Dân số/ });
  await expect(ranking.getByRole('button')).toHaveCount(96);
  await expect(ranking.getByRole('button').first()).toContainText('Xã Bình Sơn');

  await test.step('the table behind the picture', async () => {
    await map.getByRole('button', { name: 'Xem dạng bảng' }).click();
    const table = map.getByRole('table');
    await expect(table.locator('tbody').getByRole('row')).toHaveCount(96);
    await expect(table.getByRole('row', { name: /Bình Sơn/ })).toContainText('89.058');
    await expectAccessible(page);
  });

  await test.step('to a commune and back', async () => {
    await ranking.getByRole('button', { name: /Xã Bình Sơn/ }).click();
    await expect(page).toHaveURL(/xa=\d{5}/);
    await expect(page.getByText('Đang lọc theo Xã Bình Sơn')).toBeVisible();
    await expect(tiles).toContainText('89.058 người');
    await ranking.getByRole('button', { name: /Xã Bình Sơn/ }).click();
    await expect(page).toHaveURL(/xem=chi-tiet/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Bình Sơn');
    await look(page, 'leader-commune');
    const there = page.url();
    await page.goBack();
    await page.goBack();
    await expect(tiles).toContainText('2.161.735 người');
    await page.goto(there);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Bình Sơn');
  });

  await test.step('period and unit stand in the address', async () => {
    await page.goto('/dieu-hanh?chu-de=01-TCD&ky=2025-Q2');
    await expect(page.getByLabel('Kỳ số liệu')).toHaveValue('2025-Q2');
    await page.getByLabel('Kỳ số liệu').selectOption('2026-Q2');
    await expect(page).toHaveURL(/ky=2026-Q2/);
    await expect(page.getByRole('figure', { name: /^Xu hướng/ })).toContainText('địa giới');
    await look(page, 'leader-tcd');
  });
});

test('the page prints what it says', async ({ page }) => {
  await signIn(page, 'lanhdao.tinh');
  const tiles = page.getByRole('list', { name: 'Số liệu chính' });
  await expect(tiles).toContainText('2.161.735 người');
  await page.emulateMedia({ media: 'print' });
  await expect(tiles).toBeVisible();
  await expect(tiles).toContainText(note);
  await expect(page.getByRole('figure', { name: /^Bản đồ/ })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Các nơi làm việc' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'In', exact: true })).toBeHidden();
  const paper = await page.pdf({ format: 'A4', printBackground: true });
  expect(paper.length).toBeGreaterThan(20_000);
});

test.describe('phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('between two meetings', async ({ page }) => {
    await page.goto('/');
    await page.getByLabel('Tên đăng nhập').fill('lanhdao.tinh');
    await page.getByRole('textbox', { name: 'Mật khẩu' }).fill('CongVu@2026');
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    const tiles = page.getByRole('list', { name: 'Số liệu chính' });
    await expect(tiles).toContainText('2.161.735 người');
    await expect(tiles).toContainText(note);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await look(page, 'leader-phone');
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Từ đâu ra số Dân số/ }).click();
    const drawer = page.getByRole('dialog', { name: /^Từ đâu ra/ });
    await expect(drawer.getByRole('row').filter({ hasText: 'Tịnh Khê' })).toBeVisible();
    await look(page, 'leader-phone-origin');
  });
});
