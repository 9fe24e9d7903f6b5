import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { ask } from './support/api';
import { look } from './support/look';
import { expect, test } from './support/test';

/** An invented person whose number goes with sex and year of birth (046: Huế, 0: man of the 20th century, 91). */
const person = { name: 'Nguyễn Văn Hành Trình', birth: '12/4/1991', number: '046091778899' };

async function saved(page: Page) {
  await expect(page.getByRole('status').filter({ hasText: 'Đã lưu' })).toBeVisible();
}

async function openSection(page: Page, section: string) {
  await page
    .getByRole('navigation', { name: 'Các phần của hồ sơ' })
    .getByRole('link', { name: section })
    .click();
  await expect(page.getByRole('region', { name: section })).toBeVisible();
}

/** Presses an action of the head, fills its dialog in and agrees. */
async function act(page: Page, name: string, fill?: (dialog: Locator) => Promise<void>) {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog', { name });
  if (fill) await fill(dialog);
  await look(page, `casework-${name}`);
  await dialog.getByRole('button', { name, exact: true }).click();
  await expect(dialog).toBeHidden();
}

const withReason = (reason: string) => (dialog: Locator) => dialog.getByLabel('Lý do').fill(reason);

async function enterPerson(page: Page) {
  await page.getByLabel('Giới tính').selectOption({ label: 'Nam' });
  await page.getByLabel('Ngày sinh').fill(person.birth);
  await openSection(page, 'Cư trú, liên hệ');
  await page.getByLabel('Nơi ở hiện tại').fill('Số 5, tổ dân phố 2');
  await openSection(page, 'Sức khỏe, sử dụng');
  await page.getByRole('group', { name: 'Loại ma túy' }).getByLabel('Heroine').check();
}

/** The status with its ground, and the test on which it rests. */
async function enterGround(page: Page) {
  await page.getByRole('button', { name: 'Thêm dòng: Phiếu kết quả xét nghiệm (Mẫu 03)' }).click();
  const line = page.getByRole('group', { name: 'Phiếu kết quả xét nghiệm (Mẫu 03), dòng 1' });
  await line.getByLabel('Ngày xét nghiệm').fill('14/9/2026');
  await line.getByLabel('Cơ quan xét nghiệm').fill('Trạm Y tế');
  await line.getByLabel('Kết quả dương tính').selectOption({ label: 'Có' });
  await openSection(page, 'Quản lý');
  await page.getByLabel('Tình trạng').selectOption({ label: 'Người sử dụng trái phép chất ma túy' });
  await page.getByLabel('Căn cứ', { exact: false }).first().selectOption({ label: 'Xét nghiệm dương tính' });
  await page.getByLabel('Ngày của căn cứ').fill('14/9/2026');
}

test('a record is entered, returned, completed, approved and amended', async ({ desk }) => {
  test.setTimeout(180_000);
  const police = await desk('ca.phuong');

  await test.step('the commune police opens a record and enters it; everything is saved by itself', async () => {
    await police.goto('/ho-so');
    await police.getByRole('link', { name: 'Mở hồ sơ mới' }).click();
    await police.getByLabel('Họ và tên').fill(person.name);
    await police.getByLabel('Số định danh cá nhân').fill(person.number);
    await police.getByRole('button', { name: 'Mở hồ sơ' }).click();
    await expect(police.getByLabel('Số định danh cá nhân')).toHaveValue('046 091 778 899');
    await enterPerson(police);
    await enterGround(police);
    await saved(police);
    await look(police, 'casework-entry');
    await act(police, 'Gửi phê duyệt');
    await expect(police.getByText('Chờ phê duyệt', { exact: true })).toBeVisible();
  });
  const url = new URL(police.url()).pathname;
  const office = await desk('pc04.duyet');

  await test.step('who approves finds it by the name without marks and returns it', async () => {
    await office.goto('/ho-so?xem=tat-ca');
    await office.getByRole('searchbox', { name: 'Tìm hồ sơ' }).fill('nguyen van hanh trinh');
    await expect(office.getByText('Tìm theo họ tên, tên gọi khác')).toBeVisible();
    // Its head and what was found.
    await expect(office.getByRole('row')).toHaveCount(2);
    await office.getByRole('row').filter({ hasText: person.name }).click();
    await expect(office.getByRole('region', { name: 'Sức khỏe, sử dụng' })).toContainText('Heroine');
    // What names a person stands in no address and in no title.
    expect(office.url()).not.toContain('hanh');
    await expect(office).not.toHaveTitle(new RegExp(person.name));
    await act(office, 'Trả lại để bổ sung', withReason('Bổ sung nghề nghiệp của người này.'));
    await expect(office.getByText('Bị trả lại', { exact: true })).toBeVisible();
  });

  await test.step('the police completes it and sends it again; it becomes official', async () => {
    await police.goto(`${url}/nhap`);
    await expect(police.getByText('Bổ sung nghề nghiệp của người này.')).toBeVisible();
    await police.getByLabel('Nghề nghiệp').fill('Lao động tự do');
    await saved(police);
    await act(police, 'Gửi phê duyệt');
    await office.reload();
    await act(office, 'Phê duyệt hồ sơ chính thức');
    await expect(office.getByText('Chính thức', { exact: true })).toBeVisible();
  });

  await test.step('an amendment stands beside the official version until it is approved', async () => {
    await police.goto(url);
    await police.getByRole('button', { name: 'Sửa đổi, bổ sung' }).click();
    await police.getByRole('button', { name: 'Bắt đầu sửa đổi' }).click();
    await police.getByLabel('Nghề nghiệp').fill('Thợ sơn');
    await saved(police);
    await act(police, 'Gửi phê duyệt');
    await office.reload();
    const row = office
      .getByRole('table', { name: /Nội dung sửa đổi/ })
      .getByRole('row', { name: /Nghề nghiệp/ });
    await expect(row).toContainText('Lao động tự do');
    await expect(row).toContainText('Thợ sơn');
    await look(office, 'casework-diff');
    await act(office, 'Phê duyệt sửa đổi');
    await expect(office.getByRole('region', { name: 'Nhân thân', exact: true })).toContainText('Thợ sơn');
  });
});

/** The police unit of an account, as the receivers' list names it. */
async function unitOf(request: APIRequestContext, username: string): Promise<string> {
  const { viewer } = await ask<{ viewer: { position: { unit: { name: string } } } }>(
    request,
    username,
    '{ viewer { position { unit { name } } } }',
  );
  return viewer.position.unit.name;
}

test('a hospital tells the police of the place of residence', async ({ desk, request }) => {
  test.setTimeout(120_000);
  const hospital = await desk('bv.tamthan');
  await hospital.goto('/ho-so/moi');
  await hospital.getByLabel('Họ và tên').fill('Trần Thị Tin Báo');
  await hospital.getByRole('button', { name: 'Mở hồ sơ' }).click();
  await hospital.getByLabel('Ngày sinh').fill('1988');
  await saved(hospital);
  const url = new URL(hospital.url()).pathname.replace('/nhap', '');
  const unit = await unitOf(request, 'ca.phuong');
  await act(hospital, 'Chuyển Công an nơi cư trú', async (dialog) => {
    await dialog.getByRole('combobox', { name: 'Công an nơi cư trú' }).fill(unit);
    await hospital.getByRole('option', { name: unit }).click();
  });
  await expect(hospital).toHaveURL(/\/ho-so$/);
  const police = await desk('ca.phuong');
  await police.goto(url);
  await expect(police.getByText('Tin báo, chờ tiếp nhận')).toBeVisible();
  await act(police, 'Tiếp nhận tin báo');
  await expect(police.getByText('Bản thảo', { exact: true })).toBeVisible();
  await expect(police.getByRole('button', { name: 'Nhập hồ sơ' })).toBeVisible();
});
