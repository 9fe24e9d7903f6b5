import { look } from './support/look';
import { signIn } from './support/people';
import { act, editor, enter, expectSaved, goTo, openWork, soundRow } from './support/report';
import { expect, test } from './support/test';

const next = 'Quý IV/2026';
const here = 'UBND xã Tịnh Khê';

test('two people on one draft: cells merge, a cell that both changed is asked about', async ({
  page,
  desk,
  forgive,
}) => {
  forgive(/ERR_INTERNET_DISCONNECTED/);
  await signIn(page, 'xa.tinhkhe');
  await openWork(page, next, here);
  await page
    .getByRole('region', { name: 'Phân công' })
    .getByRole('button', { name: 'Giao phần việc' })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Giao phần việc' });
  await dialog.getByLabel('Giao cho').selectOption({ label: 'Phòng Văn hóa - Xã hội' });
  await dialog.getByRole('button', { name: 'Giao phần việc' }).click();
  await expect(dialog).toBeHidden();
  const room = await desk('vhxh.tinhkhe');
  await openWork(room, next, here);

  await test.step('different cells', async () => {
    await enter(room, '4', '20');
    await expectSaved(room);
    await enter(page, '5', '31');
    await expectSaved(page);
    await goTo(page, '4');
    await expect(editor(page)).toHaveValue('20');
    await goTo(room, '5');
    await expect(editor(room)).toHaveValue('31');
  });

  await test.step('the same cell', async () => {
    await room.context().setOffline(true);
    await enter(room, '6', '11');
    await enter(page, '6', '12');
    await expectSaved(page);
    await room.context().setOffline(false);
    const conflict = room.getByRole('alert').filter({ hasText: 'có người khác sửa cùng lúc' });
    await expect(conflict.getByRole('row').filter({ hasText: '11' })).toContainText('12');
    await look(room, 'entry-conflict');
    await conflict.getByRole('button', { name: 'Giữ giá trị đang nhập' }).click();
    await expect(conflict).toBeHidden();
    await expectSaved(room);
    await goTo(page, '6');
    await expect(editor(page)).toHaveValue('11');
  });
});

test('typing goes on without a network and is saved when it is back', async ({ page, context, forgive }) => {
  forgive(/ERR_INTERNET_DISCONNECTED/);
  await signIn(page, 'xa.badong');
  await openWork(page, next, 'UBND xã Ba Động');
  await enter(page, '4', '9');
  await expectSaved(page);
  await context.setOffline(true);
  await enter(page, '5', '14');
  await enter(page, '6', '6');
  const status = page.getByRole('region', { name: 'Lỗi và cảnh báo' }).getByRole('status');
  await expect(status).toContainText('Ngoại tuyến (2 ô chờ)');
  await look(page, 'entry-offline');
  await context.setOffline(false);
  await expectSaved(page);
  await page.reload();
  await goTo(page, '5');
  await expect(editor(page)).toHaveValue('14');
});

test('nothing to report is one action', async ({ page }) => {
  await signIn(page, 'xa.dakha');
  await openWork(page, 'Quý III/2026', 'UBND xã Đăk Hà');
  await act(page, 'Không phát sinh', 'Đã lập báo cáo không phát sinh và trình ký.');
  await expect(page.locator('header').getByText('Chờ ký')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Báo cáo không phát sinh');
  await look(page, 'entry-nil');
});

test('who was second is told, and nothing typed is lost', async ({ page, desk }) => {
  await signIn(page, 'ct.mocay');
  await openWork(page, 'Quý III/2026', 'UBND xã Mỏ Cày');
  const second = await desk('ct.mocay');
  // No news reaches the second desk: it acts on what it saw.
  await second.route('**/events', (route) =>
    route.fulfill({ contentType: 'text/event-stream', body: ': quiet\n\n' }),
  );
  await second.goto(page.url());
  await second.getByRole('button', { name: 'Trả về người nhập' }).click();
  const dialog = second.getByRole('dialog', { name: 'Trả về người nhập' });
  await dialog.getByLabel('Lý do').fill('Đề nghị xem lại số vụ việc tiếp nhiều lần.');
  await act(page, 'Ký duyệt', 'Đã ký duyệt.');
  await dialog.getByRole('button', { name: 'Trả về người nhập' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Báo cáo vừa được người khác thay đổi');
  await expect(dialog.getByLabel('Lý do')).toHaveValue(/nhiều lần/);
  await look(second, 'entry-second');
});

test('a report is entered and put up for signature by keyboard alone', async ({ page }) => {
  await signIn(page, 'xa.dakpxi');
  await page.keyboard.press('g');
  await page.keyboard.press('v');
  const line = page.getByRole('listitem').filter({ hasText: 'Quý III/2026' });
  await expect(line).toBeVisible();
  for (let press = 0; press < 40; press += 1) {
    await page.keyboard.press('Tab');
    if (await line.evaluate((item) => item === document.activeElement)) break;
  }
  await expect(line).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'UBND xã Đăk Pxi' })).toBeVisible();
  await expect(editor(page)).toBeVisible();
  for (let press = 0; press < 40; press += 1) {
    await page.keyboard.press('Tab');
    if (await editor(page).evaluate((input) => input === document.activeElement)) break;
  }
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press('Control+Home');
  for (let code = 1; code <= 29; code += 1) {
    await page.keyboard.type(soundRow[code] ?? '');
    await page.keyboard.press('Enter');
  }
  await expect(page.getByText('Không có lỗi, không có cảnh báo.')).toBeVisible();
  await expectSaved(page);
  const propose = page.getByRole('button', { name: 'Trình ký' });
  for (let press = 0; press < 40; press += 1) {
    await page.keyboard.press('Shift+Tab');
    if (await propose.evaluate((button) => button === document.activeElement)) break;
  }
  await page.keyboard.press('Enter');
  const agree = page.getByRole('dialog', { name: 'Trình ký' }).getByRole('button', { name: 'Trình ký' });
  for (let press = 0; press < 10; press += 1) {
    await page.keyboard.press('Tab');
    if (await agree.evaluate((button) => button === document.activeElement)) break;
  }
  await page.keyboard.press('Enter');
  await expect(page.getByText('Đã trình ký.')).toBeVisible();
});
