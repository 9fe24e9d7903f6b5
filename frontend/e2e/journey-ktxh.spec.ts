import { readFileSync } from 'node:fs';
import type { APIRequestContext, Page } from '@playwright/test';
import { ask } from './support/api';
import { look } from './support/look';
import { signIn } from './support/people';
import { act, editor, issue, told } from './support/report';
import { expect, test } from './support/test';

const commune = 'UBND xã Tịnh Khê';
const agency = 'Sở Tài chính';

interface Report {
  id: string;
  version: number;
  state: string;
  unit: { name: string };
  round: { id: string; periodKey: string; regime: { code: string } };
}

const fields = 'id version state unit { name } round { id periodKey regime { code } }';

/** The September report of a regime, as its own side finds it. */
async function reportOf(request: APIRequestContext, username: string, regime: string): Promise<Report> {
  const { obligations } = await ask<{ obligations: { items: Report[] } }>(
    request,
    username,
    `{ obligations(filter: {}, first: 100) { items { ${fields} } } }`,
  );
  const found = obligations.items.find(
    ({ round }) => round.regime.code === regime && round.periodKey === '2026-M09',
  );
  if (!found) throw new Error(`${username} has no report of ${regime}`);
  return found;
}

/** What the other communes have sent is approved: their pages are those of the first one. */
async function approveTheRest(request: APIRequestContext, but: string): Promise<void> {
  const { inbox } = await ask<{ inbox: { items: { obligation: Report }[] } }>(
    request,
    'so.taichinh.duyet',
    `{ inbox(first: 100) { items { obligation { ${fields} } } } }`,
  );
  const obligations = inbox.items
    .map(({ obligation }) => obligation)
    .filter(({ id, state, round }) => id !== but && state === 'SUBMITTED' && round.regime.code === 'KTXH')
    .map(({ id, version }) => ({ id, version }));
  await ask(
    request,
    'so.taichinh.duyet',
    'mutation ($input: ApproveInput!) { approve(input: $input) { problem { message } } }',
    { input: { obligations } },
  );
}

async function give(office: Page, room: string, rows: string): Promise<void> {
  await office
    .getByRole('region', { name: 'Phân công' })
    .getByRole('button', { name: 'Giao phần việc' })
    .click();
  const dialog = office.getByRole('dialog', { name: 'Giao phần việc' });
  await dialog.getByLabel('Giao cho').selectOption({ label: room });
  await dialog.getByText('Một phần').click();
  await dialog.getByRole('textbox', { name: 'Các dòng' }).fill(rows);
  await dialog.getByRole('button', { name: 'Giao phần việc' }).click();
  await expect(dialog).toBeHidden();
}

/** Pastes lines of a spreadsheet where the room's first cell is that it enters. */
async function paste(room: Page, lines: string[], down: number): Promise<void> {
  await room.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await room.evaluate((clip) => navigator.clipboard.writeText(clip), `${lines.join('\n')}\n`);
  await editor(room).focus();
  await room.keyboard.press('Control+Home');
  for (let at = 0; at < down; at += 1) await room.keyboard.press('ArrowDown');
  await room.keyboard.press('Control+v');
}

async function report(room: Page): Promise<void> {
  await room.getByRole('button', { name: 'Báo hoàn thành' }).click();
  await room.getByRole('dialog').getByRole('button', { name: 'Báo hoàn thành' }).click();
  await expect(room.getByText('Phần được giao đã báo hoàn thành và đang khóa.')).toBeVisible();
}

test('a monthly socio-economic report from two rooms of a commune to UBND tỉnh', async ({
  page,
  desk,
  request,
}) => {
  test.setTimeout(360_000);
  const own = await reportOf(request, 'xa.tinhkhe', 'KTXH');
  const above = await reportOf(request, 'so.taichinh', 'KTXH-T');
  const [lower, upper] = [`/bao-cao/nghia-vu/${own.id}`, `/bao-cao/nghia-vu/${above.id}`];

  await signIn(page, 'xa.tinhkhe');
  await test.step('the office gives the rows to two rooms', async () => {
    await page.goto(lower);
    await give(page, 'Phòng Kinh tế', 'I-V');
    await give(page, 'Phòng Văn hóa - Xã hội', 'VI-VII, B2.Tổng số, B2.1-B2.3');
  });

  await test.step('each room fills in its own', async () => {
    const economy = await desk('kt.tinhkhe');
    await economy.goto(lower);
    const lines = [1200, 3400, 2100, 640, 580, 410, 12].map((n) => [n * 10, n, n * 7, n * 6].join('\t'));
    await paste(economy, lines, 1);
    await report(economy);
    const society = await desk('vhxh.tinhkhe');
    await society.goto(lower);
    await paste(society, ['240\t20\t160\t150', '9000\t700\t6100\t5200'], 0);
    const first = society.getByRole('tab', { name: /^Biểu 1 · KTXH-01a/ });
    const second = society.getByRole('tab', { name: /^Biểu 2 · KTXH-01b/ });
    await society.keyboard.press('Alt+PageDown');
    await expect(second).toHaveAttribute('aria-selected', 'true');
    await expect(society).toHaveURL(/bieu=2/);
    await paste(society, ['12\t100', '5\t40', '4\t20'], 1);
    // The tables say one number: 12 + 5 + 4 in the second, 20 in row VI of the first.
    const wrong = society.getByRole('button', { name: /biểu 2, cột 1\) là 21, dòng VI .* là 20, lệch 1\./ });
    await expect(wrong).toContainText('Tổng số, cột 1');
    await expect(second).toContainText('1 lỗi');
    await look(society, 'ktxh-two-tables');
    await paste(society, ['3'], 3);
    await expect(wrong).toBeHidden();
    await first.click();
    await expect(first).toHaveAttribute('aria-selected', 'true');
    await report(society);
  });

  await test.step('the office writes what is in the way, and puts the report up', async () => {
    await page.goto(`${lower}?phan=loi`);
    await page.getByRole('textbox', { name: /III\. Tồn tại/ }).fill('Đường ven biển sạt lở hai đoạn.');
    await expect(page.getByRole('main').getByText('Đã lưu').first()).toBeVisible();
    await act(page, 'Trình ký', 'Đã trình ký.');
  });

  await test.step('the chairman signs, văn thư sends', async () => {
    const chairman = await desk('ct.tinhkhe');
    await chairman.goto(lower);
    await act(chairman, 'Ký duyệt', 'Đã ký duyệt.');
    const records = await desk('vt.tinhkhe');
    await records.goto(lower);
    await issue(records, '318');
  });

  const deputy = await desk('so.taichinh.duyet');
  await test.step('the department approves the communes', async () => {
    await deputy.goto(lower);
    await expect(deputy.getByRole('heading', { level: 1, name: commune })).toBeVisible();
    await act(deputy, 'Duyệt', 'Đã duyệt báo cáo.');
    await approveTheRest(request, own.id);
  });

  const clerk = await desk('so.taichinh');
  await test.step('96 communes are put together, figures and words, with one adjustment', async () => {
    await clerk.goto(`${upper}?phan=tong-hop`);
    await clerk.getByRole('button', { name: 'Tổng hợp', exact: true }).click();
    await expect(clerk.getByText(/^96 báo cáo của KTXH/)).toBeVisible();
    await clerk
      .getByLabel('Dòng của biểu')
      .selectOption({ label: 'II. Thu ngân sách nhà nước trên địa bàn (triệu đồng)' });
    // At once, while the table of the row is still on its way: the line belongs to the row that was chosen.
    await clerk.getByRole('button', { name: 'Thêm điều chỉnh' }).click();
    const dialog = clerk.getByRole('dialog', { name: 'Thêm dòng điều chỉnh' });
    await dialog.getByLabel('Cột').selectOption({ label: '2. Thực hiện – Ước thực hiện tháng' });
    await dialog.getByLabel('Số điều chỉnh (+/-)').fill('1500');
    await dialog.getByLabel('Lý do điều chỉnh').fill('Thu do Thuế tỉnh quản lý trực tiếp');
    await dialog.getByRole('button', { name: 'Ghi điều chỉnh' }).click();
    await expect(dialog).toBeHidden();
    const row = clerk.getByRole('row').filter({ hasText: 'Thuế tỉnh quản lý' });
    await expect(row).toContainText('+1.500');
    const words = clerk.getByRole('region', { name: 'Lời của các đơn vị' });
    await words.getByText(/^III\. Tồn tại/).click();
    await expect(words).toContainText('Đường ven biển sạt lở hai đoạn.');
    await look(clerk, 'ktxh-together');
  });

  await test.step('the words stand in the text to be edited, and the report goes up', async () => {
    await clerk.goto(`${upper}?phan=loi`);
    const hardships = clerk.getByRole('textbox', { name: /III\. Tồn tại/ });
    await expect(hardships).toHaveValue(new RegExp(`${commune}: Đường ven biển sạt lở hai đoạn\\.`));
    await look(clerk, 'ktxh-words');
    await hardships.fill('Mưa lớn gây sạt lở ven biển; giải ngân còn chậm ở nhiều xã.');
    await expect(clerk.getByRole('main').getByText('Đã lưu').first()).toBeVisible();
    await act(clerk, 'Trình ký', 'Đã trình ký.');
    await deputy.goto(upper);
    await act(deputy, 'Ký duyệt', 'Đã ký duyệt.');
  });

  const committee = await desk('ubnd.duyet');
  await test.step('UBND tỉnh returns it, and it is corrected', async () => {
    await committee.goto(upper);
    await expect(committee.getByRole('heading', { level: 1, name: agency })).toBeVisible();
    await committee.getByRole('button', { name: 'Trả lại để bổ sung' }).click();
    const dialog = committee.getByRole('dialog', { name: 'Trả lại báo cáo để bổ sung' });
    await dialog.getByRole('checkbox').first().check();
    await dialog.getByLabel('Nội dung cụ thể').fill('Bổ sung nhiệm vụ trọng tâm về thu ngân sách.');
    await dialog.getByRole('button', { name: 'Trả lại báo cáo' }).click();
    await told(committee, 'Đã trả lại báo cáo.');
    await clerk.goto(`${upper}?phan=loi`);
    await expect(clerk.getByRole('main')).toContainText('Bổ sung nhiệm vụ trọng tâm về thu ngân sách.');
    await clerk
      .getByRole('textbox', { name: /IV\. Nhiệm vụ/ })
      .fill('- Chống thất thu, thu hồi nợ đọng thuế.');
    await expect(clerk.getByRole('main').getByText('Đã lưu').first()).toBeVisible();
    await act(clerk, 'Trình ký', 'Đã trình ký.');
    await deputy.goto(upper);
    await act(deputy, 'Ký duyệt', 'Đã ký duyệt.');
  });

  await test.step('it is approved, and its PDF opens', async () => {
    await committee.goto(upper);
    await act(committee, 'Duyệt', 'Đã duyệt báo cáo.');
    await look(committee, 'ktxh-approved');
    const left = committee.waitForEvent('download');
    await committee.getByRole('button', { name: 'Tải PDF' }).first().click();
    const path = test.info().outputPath('ktxh.pdf');
    await (await left).saveAs(path);
    const content = readFileSync(path).toString('latin1');
    expect(content.startsWith('%PDF-')).toBe(true);
    expect(content.match(/\/Type \/Page\n/g)?.length).toBeGreaterThan(1);
    expect(content.trimEnd().endsWith('%%EOF')).toBe(true);
  });
});
