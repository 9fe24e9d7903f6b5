import type { Page } from '@playwright/test';
import { ask } from './support/api';
import { expectAccessibleInBothThemes } from './support/axe';
import { look } from './support/look';
import { signIn } from './support/people';
import { expect, test } from './support/test';

/** An address, and what stands on its page when it is there. */
type Place = readonly [address: string, sign: string | RegExp];

interface Ids {
  rounds: { id: string; periodKey: string; formVersion: { id: string } }[];
  regimes: { id: string; code: string }[];
  obligations: { items: { id: string; state: string; round: { periodKey: string } }[] };
  units: { items: { id: string }[] };
}

const lists = `query {
  rounds(first: 20) { id periodKey formVersion { id } }
  regimes { id code }
  obligations(order: DUE, first: 100, filter: { states: [SUBMITTED] }) { items { id state round { periodKey } } }
}`;
const unitList = 'query { units(search: "UBND xã Tịnh Khê", first: 1) { items { id } } }';

test('axe finds nothing on the pages of the reports, in both themes', async ({ page, request }) => {
  test.setTimeout(240_000);
  const { rounds, regimes, obligations } = await ask<Ids>(request, 'thanhtra.duyet', lists);
  const round = rounds.find(({ periodKey }) => periodKey === '2026-Q3');
  const sent = obligations.items.find((item) => item.round.periodKey === '2026-Q3');
  const places: Place[] = [
    ['/viec', 'Tuần này'],
    ['/viec?phan=da-gui', 'Đã gửi, chờ duyệt'],
    ['/bao-cao?phan=dot', 'Quý III/2026'],
    ['/bao-cao?phan=nghia-vu', 'UBND'],
    ['/bao-cao?phan=che-do', '01-TCD'],
    ['/bao-cao?phan=bieu-mau', '01/TCD'],
    [`/bao-cao/che-do/${regimes.find(({ code }) => code === '01-TCD')?.id}`, 'Thanh tra'],
    [`/bao-cao/bieu-mau/${round?.formVersion.id}`, 'Tổng số lượt tiếp'],
    [`/bao-cao/dot/${round?.id}`, 'Phải nộp'],
    [`/bao-cao/dot/${round?.id}?phan=bang`, 'TỔNG CỘNG'],
    [`/bao-cao/nghia-vu/${sent?.id}`, 'So với kỳ trước'],
    [`/bao-cao/nghia-vu/${sent?.id}?xem=bieu`, 'Tiếp thường xuyên'],
  ];
  await signIn(page, 'thanhtra.duyet');
  for (const place of places) await visit(page, place);
});

test('axe finds nothing on the sheet of entry, either way it lies', async ({ page, request }) => {
  test.setTimeout(120_000);
  const { obligations } = await ask<Ids>(
    request,
    'xa.daksao',
    'query { obligations(order: DUE, first: 9, filter: { states: [ASSIGNED] }) { items { id state round { periodKey } } } }',
  );
  await signIn(page, 'xa.daksao');
  await visit(page, [`/bao-cao/nghia-vu/${obligations.items[0]?.id}`, 'Tổng số lượt tiếp']);
  await page.getByText('Ngang', { exact: true }).click();
  await expect(page.getByRole('gridcell').nth(20)).toBeAttached();
  await expectAccessibleInBothThemes(page);
  await look(page, 'axe-entry-horizontal');
});

test('axe finds nothing on the pages of the leader, in both themes', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, 'lanhdao.tinh');
  const places: Place[] = [
    ['/dieu-hanh', '2.161.735'],
    ['/dieu-hanh?chu-de=01-TCD&ky=2026-Q2', 'Tổng số lượt tiếp'],
    ['/dieu-hanh?xa=21211&xem=chi-tiet', 'Tịnh Khê'],
    ['/phan-tich', 'Tra cứu'],
    ['/khong-co', 'Không tìm thấy trang'],
  ];
  for (const place of places) await visit(page, place);
});

test('axe finds nothing on the pages of the administration, in both themes', async ({ page, request }) => {
  test.setTimeout(240_000);
  const { units } = await ask<Pick<Ids, 'units'>>(request, 'quantri', unitList);
  await signIn(page, 'quantri');
  const places: Place[] = [
    ['/quan-tri/tai-khoan', 'bv.tamthan'],
    ['/quan-tri/tai-khoan?chon=xa.dongson', 'Các chức vụ'],
    ['/quan-tri/tai-khoan?tao=1', 'Chức vụ đầu tiên'],
    ['/quan-tri/don-vi', 'UBND'],
    [`/quan-tri/don-vi/${units.items[0]?.id}`, 'Thông tin đơn vị'],
    ['/quan-tri/nhiem-vu', 'Văn thư'],
    ['/quan-tri/lich', 'Quốc khánh'],
    ['/quan-tri/su-co', 'Sự cố kỹ thuật'],
    ['/quan-tri/nhat-ky', 'Nhật ký hệ thống'],
  ];
  for (const place of places) await visit(page, place);
});

test('axe finds nothing on the pages of the managing office and the developer', async ({ page, desk }) => {
  test.setTimeout(120_000);
  await signIn(page, 'vanphong');
  await visit(page, ['/bao-cao/soan-che-do', 'Chế độ báo cáo']);
  await visit(page, ['/bao-cao/nhap-bieu-mau', 'biểu mẫu']);
  await visit(page, ['/bao-cao', 'Báo cáo']);
  const developer = await desk('spa');
  await visit(developer, ['/phan-tich/hop-dong?kieu=Obligation', 'Dùng ở đâu']);
  await visit(developer, ['/phan-tich/hop-dong/thu', 'Chạy']);
});

test('axe finds nothing on the pages of the records, in both themes', async ({ page, request }) => {
  test.setTimeout(240_000);
  const find = (state: string) =>
    ask<{ caseRecords: { items: { id: string }[] } }>(
      request,
      'ca.phuong',
      `{ caseRecords(filter: { states: [${state}] }, order: UPDATED, first: 1) { items { id } } }`,
    ).then(({ caseRecords }) => caseRecords.items[0]?.id);
  const [draft, official, amended] = await Promise.all(
    ['DRAFT', 'OFFICIAL', 'AMENDMENT_SUBMITTED'].map(find),
  );
  await signIn(page, 'ca.phuong');
  const places: Place[] = [
    ['/ho-so?xem=tat-ca', 'HS-'],
    ['/ho-so/moi', 'Ngày tiếp nhận thông tin'],
    [`/ho-so/${official}`, 'Nhân thân pháp lý'],
    [`/ho-so/${official}?phan=thoi-han`, 'vì sao?'],
    [`/ho-so/${official}?phan=qua-trinh`, 'Lập hồ sơ'],
    [`/ho-so/${official}?phan=duoc-xem`, 'Ngoài đơn vị quản lý'],
    [`/ho-so/${amended}?phan=sua-doi`, 'Bản chính thức'],
    [`/ho-so/${draft}/nhap`, 'Giấy tờ khác'],
    [`/ho-so/${draft}/nhap?muc=health`, 'Phiếu kết quả xét nghiệm'],
    ['/ho-so/trung-lap', 'Cặp hồ sơ'],
    ['/ho-so/nhap-tep', 'Tải tệp mẫu'],
    ['/ho-so/da-chuyen', 'đã chuyển đi'],
  ];
  for (const place of places) await visit(page, place);
});

async function visit(page: Page, [address, sign]: Place): Promise<void> {
  await test.step(address, async () => {
    await page.goto(address);
    await expect(page.locator('body')).toContainText(sign, { ignoreCase: true });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
    await look(page, `axe${address.replace(/\W+/g, '-').slice(0, 60)}`);
    await expectAccessibleInBothThemes(page);
  });
}
