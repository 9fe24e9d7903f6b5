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

/** Presses an action of the head or of its menu, fills its dialog in and agrees. */
async function act(page: Page, name: string, fill?: (dialog: Locator) => Promise<void>) {
  const button = page.getByRole('button', { name, exact: true });
  const more = page.getByRole('button', { name: 'Thao tác khác' });
  await expect(button.or(more).first()).toBeVisible();
  if (!(await button.isVisible())) await more.click();
  await button.click();
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

/** The police unit of an account, as the receivers' list names it. */
async function unitOf(request: APIRequestContext, username: string): Promise<string> {
  const { viewer } = await ask<{ viewer: { position: { unit: { name: string } } } }>(
    request,
    username,
    '{ viewer { position { unit { name } } } }',
  );
  return viewer.position.unit.name;
}

/** What stands on the paper by which a record moves, leaves or is opened again. */
async function paper(dialog: Locator, number: string) {
  await dialog.getByLabel('Ngày văn bản có hiệu lực').fill('15/9/2026');
  await dialog.getByLabel('Số, ký hiệu văn bản').fill(number);
  await dialog.getByLabel(/^Ngày văn bản( \*)?$/).fill('15/9/2026');
}

const closed = 'Ẩn. Chỉ hiện với đơn vị quản lý hồ sơ';

/** What a reader sees of a record: each section with a word of it, or closed. */
async function seesFields(page: Page, url: string, fields: Readonly<Record<string, string>>) {
  await page.goto(url);
  for (const [section, said] of Object.entries(fields))
    await expect(page.getByRole('region', { name: section, exact: true })).toContainText(said);
}

const sectionNames = [
  'Nhân thân',
  'Cư trú, liên hệ',
  'Gia đình',
  'Sức khỏe, sử dụng',
  'Nhân thân pháp lý',
  'Quản lý',
] as const;

/** Whoever may look at the whole record: no section is closed, and the lines named stand in theirs. */
async function seesWhole(page: Page, url: string, fields: Readonly<Record<string, string>>) {
  await seesFields(page, url, fields);
  for (const section of sectionNames)
    await expect(page.getByRole('region', { name: section, exact: true })).not.toContainText(closed);
}

/** QĐ 1054 art. 7.1a: a clinic goes on with identity and health of its patient, and nothing else. */
async function seesAsClinic(page: Page, url: string) {
  await seesFields(page, url, {
    'Nhân thân': person.name,
    'Sức khỏe, sử dụng': 'Heroine',
    'Cư trú, liên hệ': closed,
    'Gia đình': closed,
    'Nhân thân pháp lý': closed,
    'Quản lý': closed,
  });
  await expect(page.locator('body')).not.toContainText('Số 5, tổ dân phố 2');
}

/** The address of a record answers nothing to who may not see it: not even that it is there. */
async function seesNothing(page: Page, url: string) {
  await page.goto(url);
  await expect(page.getByText(/^(Không tìm thấy hồ sơ|Không thuộc phạm vi được xem)$/)).toBeVisible();
  await expect(page.locator('body')).not.toContainText(person.name);
}

interface Item {
  record: { id: string } | null;
  obligation: { id: string } | null;
}

/** The addresses of what waits for an account besides what stands at one, as the inbox orders it; queues have none. */
async function waitsElsewhere(request: APIRequestContext, username: string, url: string): Promise<string[]> {
  const { inbox } = await ask<{ inbox: { items: Item[] } }>(
    request,
    username,
    '{ inbox(first: 100) { items { record { id } obligation { id } } } }',
  );
  return inbox.items
    .map(({ record, obligation }) => {
      if (record) return `/ho-so/${record.id}`;
      return obligation ? `/bao-cao/nghia-vu/${obligation.id}` : '';
    })
    .filter((place) => place !== url);
}

/** After a decision Enter opens what waits next, and T what comes after it: the inbox in its order. */
async function goesOn(page: Page, places: readonly string[]) {
  const offer = page.getByRole('link', { name: 'Mở việc tiếp theo' });
  await expect(page.getByText(`Còn ${places.length} việc khác chờ bạn.`)).toBeVisible();
  await expect(offer).toBeFocused();
  await look(page, 'casework-next');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${places[0]}$`));
  await expect(offer).toHaveAttribute('href', places[1] ?? '');
  await page.keyboard.press('t');
  await expect(page).toHaveURL(new RegExp(`${places[1]}$`));
}

test('a record from the notice of a clinic to its reopening', async ({ desk, request }) => {
  test.setTimeout(300_000);
  const unit = await unitOf(request, 'ca.phuong');
  const next = await unitOf(request, 'ca.phuong2');
  const clinic = await desk('methadone');

  await test.step('the clinic tells what it knows and hands it to the police of the residence', async () => {
    await clinic.goto('/ho-so');
    await clinic.getByRole('link', { name: 'Mở hồ sơ mới' }).click();
    await clinic.getByLabel('Họ và tên').fill(person.name);
    await clinic.getByRole('button', { name: 'Mở hồ sơ' }).click();
    await clinic.getByLabel('Ngày sinh').fill('1991');
    await saved(clinic);
    await act(clinic, 'Chuyển Công an nơi cư trú', async (dialog) => {
      await dialog.getByRole('combobox', { name: 'Công an nơi cư trú' }).fill(unit);
      await clinic.getByRole('option', { name: unit }).click();
    });
    await expect(clinic).toHaveURL(/\/ho-so$/);
  });
  const police = await desk('ca.phuong');

  await test.step('the police takes it over and completes it; everything is saved by itself', async () => {
    await police.goto('/ho-so?xem=tat-ca');
    await police.getByRole('row').filter({ hasText: person.name }).click();
    await act(police, 'Tiếp nhận tin báo');
    await police.getByRole('button', { name: 'Nhập hồ sơ' }).click();
    await police.getByLabel('Số định danh cá nhân').fill(person.number);
    await enterPerson(police);
    await enterGround(police);
    await saved(police);
    await look(police, 'casework-entry');
    await act(police, 'Gửi phê duyệt');
    await expect(police.getByText('Chờ phê duyệt', { exact: true })).toBeVisible();
  });
  const url = new URL(police.url()).pathname;
  const office = await desk('pc04.duyet');
  const chairman = await desk('ct.phuong');
  const hospital = await desk('bv.tamthan');

  await test.step('handed over, the clinic sees identity and health alone; another clinic and the chairman nothing', async () => {
    await seesAsClinic(clinic, url);
    await seesNothing(hospital, url);
    await seesNothing(chairman, url);
  });

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
    await goesOn(office, await waitsElsewhere(request, 'pc04.duyet', url));
    await office.goto(url);
  });

  await test.step('an amendment stands beside the official version until it is approved', async () => {
    await police.goto(url);
    await police.getByRole('button', { name: 'Sửa đổi, bổ sung' }).click();
    await police.getByRole('button', { name: 'Bắt đầu sửa đổi' }).click();
    await police.getByLabel('Nghề nghiệp').fill('Thợ sơn');
    await saved(police);
    await act(police, 'Gửi phê duyệt', withReason('Người này tự khai khi làm việc.'));
    await office.reload();
    const row = office
      .getByRole('table', { name: /Nội dung sửa đổi/ })
      .getByRole('row', { name: /Nghề nghiệp/ });
    await expect(row).toContainText('Lao động tự do');
    await expect(row).toContainText('Thợ sơn');
    await look(office, 'casework-diff');
    await act(office, 'Phê duyệt sửa đổi');
    await expect(office.getByRole('region', { name: 'Nhân thân', exact: true })).toContainText('Thợ sơn');
    await seesWhole(office, url, { 'Cư trú, liên hệ': 'Số 5, tổ dân phố 2', 'Sức khỏe, sử dụng': 'Heroine' });
    await seesAsClinic(clinic, url);
    await seesNothing(hospital, url);
    await seesNothing(chairman, url);
  });
  const receiver = await desk('ca.phuong2');

  await test.step('it moves: before, the receiver sees nothing; after, the giver does not', async () => {
    await seesNothing(receiver, url);
    await police.goto(url);
    await act(police, 'Chuyển trong tỉnh', async (dialog) => {
      await dialog.getByRole('combobox', { name: 'Đơn vị tiếp nhận' }).fill(next);
      await police.getByRole('option', { name: next }).click();
      await paper(dialog, '51/CAX-CH');
    });
    // While it waits, the receiver reads what it is asked to take over, and changes nothing.
    await seesWhole(receiver, url, {
      'Nhân thân': person.name,
      'Cư trú, liên hệ': 'Số 5, tổ dân phố 2',
      'Sức khỏe, sử dụng': 'Heroine',
      'Quản lý': 'Xét nghiệm dương tính',
    });
    await expect(receiver.getByRole('button', { name: 'Sửa đổi, bổ sung' })).toBeHidden();
    await act(receiver, 'Tiếp nhận hồ sơ chuyển đến');
    await expect(receiver.getByText('Chính thức', { exact: true })).toBeVisible();
    await seesNothing(police, url);
    await seesWhole(receiver, url, { 'Cư trú, liên hệ': 'Số 5, tổ dân phố 2' });
    await seesAsClinic(clinic, url);
  });

  await test.step('the person leaves the province: the record is locked', async () => {
    await act(receiver, 'Ghi nhận rời địa phương', async (dialog) => {
      await dialog.getByRole('radio', { name: 'Chuyển ra ngoài tỉnh' }).check();
      await dialog.getByLabel('Nơi đến').fill('Tỉnh Quảng Trị');
      await paper(dialog, '52/CAX-CH');
    });
    await expect(receiver.getByText('Đã khóa', { exact: true })).toBeVisible();
    await expect(receiver.getByRole('button', { name: 'Nhập hồ sơ' })).toBeHidden();
  });

  await test.step('the person comes back: reopening is asked for and decided', async () => {
    await act(receiver, 'Đề nghị mở lại', withReason('Người này đã trở về địa phương.'));
    await office.goto(url);
    await act(office, 'Mở lại hồ sơ');
    await expect(office.getByText('Chính thức', { exact: true })).toBeVisible();
    await office.goto(`${url}?phan=qua-trinh`);
    for (const step of [
      'Mở lại hồ sơ',
      'Ghi nhận rời địa phương',
      'Tiếp nhận hồ sơ chuyển đến',
      'Phê duyệt sửa đổi',
    ])
      await expect(office.getByRole('main')).toContainText(step);
    await look(office, 'casework-timeline');
  });

  await test.step('leaders and auditors see nothing of the person', async () => {
    for (const username of ['lanhdao.tinh', 'kiemtra', 'quantri'])
      await seesNothing(await desk(username), url);
  });
});
