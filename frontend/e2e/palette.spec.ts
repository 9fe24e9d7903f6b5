import { expect, test } from './support/test';

test('the search everywhere opens a record by its number, and hands a name to the list alone', async ({
  desk,
}) => {
  const page = await desk('ca.phuong');
  const find = async (typed: string, entry: string | RegExp) => {
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('Tìm trang, đơn vị, báo cáo…').fill(typed);
    await page.getByRole('dialog').getByText(entry).first().click();
  };
  await page.goto('/ho-so?xem=chinh-thuc');
  const code =
    (await page
      .getByRole('link', { name: /^HS-\d+$/ })
      .first()
      .textContent()) ?? '';

  await find(code, `Mở hồ sơ ${code}`);
  await expect(page.getByRole('heading', { level: 1, name: `Hồ sơ ${code}` })).toBeVisible();
  await expect(page).toHaveURL(/\/ho-so\/[0-9a-f-]{36}$/);

  await find('Nguyễn Văn', 'Tìm người: Nguyễn Văn');
  const search = page
    .getByRole('textbox', { name: 'Tìm hồ sơ' })
    .or(page.getByRole('searchbox', { name: 'Tìm hồ sơ' }));
  await expect(search).toHaveValue('Nguyễn Văn');
  await expect(page).toHaveURL(/\/ho-so\?xem=tat-ca$/);
  expect(decodeURIComponent(page.url())).not.toContain('Nguyễn');

  // The plain entry opens the list without what was searched for before.
  await find('danh sách hồ sơ', 'Danh sách hồ sơ');
  await expect(search).toHaveValue('');
});
