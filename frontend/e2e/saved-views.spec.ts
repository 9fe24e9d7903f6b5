import type { APIRequestContext } from '@playwright/test';
import { ask } from './support/api';
import { expectAccessibleInBothThemes } from './support/axe';
import { look } from './support/look';
import { expect, test } from './support/test';

/** Another run may have left some. */
async function forget(request: APIRequestContext, username: string) {
  const read = '{ savedViews(place: CASES) { version } }';
  const { savedViews } = await ask<{ savedViews: { version: number } }>(request, username, read);
  const write = 'mutation ($input: SavedViewsInput!) { keepViews(input: $input) { version } }';
  await ask(request, username, write, { input: { place: 'CASES', version: savedViews.version, views: [] } });
}

test('filters are kept under a name, renamed, moved, removed and taken back', async ({ desk, request }) => {
  await forget(request, 'ca.phuong2');
  const page = await desk('ca.phuong2');
  await page.goto('/ho-so?xem=tat-ca');
  const own = page.getByRole('navigation', { name: 'Bộ lọc của tôi' });
  const groups = page.getByRole('navigation', { name: 'Các nhóm hồ sơ' });
  const names = () => own.getByRole('listitem').getByRole('link').allTextContents();
  const dialog = page.getByRole('dialog');
  const open = async (name: string, item: string) => {
    await page.getByRole('button', { name: `Sửa bộ lọc “${name}”` }).click();
    await page.getByRole('dialog').getByRole('button', { name: item }).click();
  };
  await expect(groups.getByRole('link', { name: /^Tất cả/ })).toHaveAttribute('aria-current', 'page');
  await expect(own).toBeHidden(); // one of the list's own groups: nothing to save

  // By keys alone: the filter, then L, the name, Enter.
  await page.getByLabel('Tình trạng').selectOption({ label: 'Người nghiện' });
  await expect(own.getByRole('button', { name: 'Lưu bộ lọc này' })).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('l');
  await expect(dialog.getByLabel('Tên bộ lọc')).toHaveValue('Tất cả · Người nghiện');
  await page.keyboard.type('Người nghiện cần theo dõi');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  expect(await names()).toEqual(['Người nghiện cần theo dõi']);
  await expect(own.getByRole('link', { name: 'Người nghiện cần theo dõi' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await look(page, 'saved-views-one');

  // A second one; the name of the first is refused.
  await page.goto('/ho-so?xem=qua-han&xep=moi');
  await own.getByRole('button', { name: 'Lưu bộ lọc này' }).click();
  await dialog.getByLabel('Tên bộ lọc').fill('người NGHIỆN  cần theo dõi');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(dialog.getByText('Đã có bộ lọc tên này.')).toBeVisible();
  await dialog.getByLabel('Tên bộ lọc').fill('Mới quá hạn');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(dialog).toBeHidden();

  // It is still there after a reload, opens by its link and by its number, and takes its filters with it.
  await page.goto('/ho-so');
  await expect(own.getByRole('listitem')).toHaveCount(2);
  await own.getByRole('link', { name: 'Người nghiện cần theo dõi' }).click();
  await expect(page).toHaveURL(/\/ho-so\?tinh_trang=DEPENDENT&xem=tat-ca$/);
  await page.keyboard.press('2');
  await expect(page).toHaveURL(/\/ho-so\?xem=qua-han&xep=moi$/);
  await groups.getByRole('link', { name: /^Quá hạn/ }).click();
  await expect(page).toHaveURL(/\/ho-so\?xem=qua-han$/);

  await open('Mới quá hạn', 'Đổi tên');
  await dialog.getByLabel('Tên bộ lọc').fill('Quá hạn, mới cập nhật');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(dialog).toBeHidden();
  await open('Quá hạn, mới cập nhật', 'Chuyển lên trước');
  await expect.poll(names).toEqual(['Quá hạn, mới cập nhật', 'Người nghiện cần theo dõi']);

  // What stands takes the place of what was kept.
  await page.goto('/ho-so?xem=chinh-thuc&tinh_trang=USER');
  await open('Quá hạn, mới cập nhật', 'Cập nhật theo bộ lọc đang đặt');
  await expect(own.getByRole('link', { name: 'Quá hạn, mới cập nhật' })).toHaveAttribute(
    'aria-current',
    'page',
  );

  await open('Quá hạn, mới cập nhật', 'Xóa');
  await expect.poll(names).toEqual(['Người nghiện cần theo dõi']);
  await expect(page.getByRole('button', { name: 'Hoàn tác' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(names).toEqual(['Quá hạn, mới cập nhật', 'Người nghiện cần theo dõi']);

  await expectAccessibleInBothThemes(page);

  // Another window was first: what is done here is done to what that one kept.
  const other = await page.context().newPage();
  await other.goto('/ho-so?xem=tat-ca&xep=moi');
  await other.getByRole('button', { name: 'Lưu bộ lọc này' }).click();
  await other.getByRole('dialog').getByLabel('Tên bộ lọc').fill('Từ cửa sổ khác');
  await other.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
  await expect(other.getByRole('dialog')).toBeHidden();
  await open('Người nghiện cần theo dõi', 'Xóa');
  await expect.poll(names).toEqual(['Quá hạn, mới cập nhật', 'Từ cửa sổ khác']);

  // Nobody else has them.
  const colleague = await desk('pc04');
  await colleague.goto('/ho-so?xem=tat-ca');
  await expect(colleague.getByRole('link', { name: /^Tất cả/ })).toBeVisible();
  await expect(colleague.getByRole('link', { name: 'Quá hạn, mới cập nhật' })).toHaveCount(0);
});

test('a view outlives its unit, and says so', async ({ desk }) => {
  const page = await desk('pc04');
  await page.goto('/ho-so?xem=tat-ca&don_vi=0199a7c2-0000-7000-8000-000000000001');
  await expect(page.getByRole('combobox', { name: 'Đơn vị quản lý' })).toHaveValue('Đơn vị không rõ');
  await expect(page.getByText('Không có dòng nào khớp bộ lọc')).toBeVisible();
});
