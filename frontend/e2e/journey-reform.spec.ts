import { ask } from './support/api';
import { look } from './support/look';
import { signIn } from './support/people';
import { expect, test } from './support/test';

interface Figures {
  aggregate: { labels: string[]; totals: (string | null)[]; values: (number | null)[][] }[];
}

const day = '2026-10-01';
const figures = `{ aggregate(queries: [
  { indicators: ["tcd.c1"], by: COMMUNE, periods: ["2026-Q2"] },
  { indicators: ["tcd.c1"], by: COMMUNE, periods: ["2026-Q2"], boundariesOn: "${day}" },
  { indicators: ["tcd.c1"], by: PERIOD, periods: ["2024-Q4", "2025-Q2", "2026-Q2"] }
]) { labels totals values } }`;

// Two communes that no other journey works in become one from a day to come: the other specs go on with 96.
const lineage = `old_code,new_code,partial,share,new_name,new_type,new_province
23377,23378,0,whole,Ngã Ba Biên,xã,51
23392,23378,0,whole,,,
`;

test('two communes become one: tried, reviewed, applied; figures before and after agree', async ({
  page,
  request,
}) => {
  const before = await ask<Figures>(request, 'lanhdao.tinh', figures);
  await signIn(page, 'quantri', '/quan-tri/sap-xep');
  await page.getByRole('button', { name: 'Lập phương án' }).click();
  const form = page.getByRole('dialog', { name: 'Lập phương án sắp xếp' });
  await form.getByLabel('Tên phương án').fill('Sáp nhập Bờ Y và Sa Loong');
  await form.getByRole('textbox', { name: 'Nghị quyết' }).fill('NQ 12/NQ-UBTVQH16');
  await form.getByLabel('Ngày ban hành').fill('10/09/2026');
  await form.getByLabel('Ngày hiệu lực').fill('01/10/2026');
  await form.getByLabel('Hạn hoàn tất việc dở dang').fill('31/12/2026');
  await form.getByRole('button', { name: 'Lập phương án' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sáp nhập Bờ Y và Sa Loong' })).toBeVisible();

  const steps = page.getByRole('navigation', { name: 'Các bước của phương án' });
  await page.getByRole('button', { name: 'Dán danh sách' }).click();
  const paste = page.getByRole('dialog', { name: 'Dán danh sách chuyển đổi' });
  await paste.getByLabel('Nội dung').fill(lineage);
  await paste.getByRole('button', { name: 'Nhận danh sách' }).click();
  await expect(page.getByText('xã Ngã Ba Biên').first()).toBeVisible();

  await steps.getByRole('link', { name: 'Kiểm tra thử' }).click();
  await page.getByRole('button', { name: 'Chạy kiểm tra thử' }).click();
  await expect(page.getByText('Không có lỗi. Chuyển sang bước Rà soát.')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('row', { name: /Cấp xã 96 2 1 95/ })).toBeVisible();
  await look(page, 'reform-dry-run');

  await steps.getByRole('link', { name: 'Rà soát' }).click();
  const all = page.getByRole('checkbox', { name: /Chọn tất cả|Chọn mọi/ });
  await all.check(); // of each commune a chairman: one keeps the signature
  await page.getByRole('button', { name: 'Xác nhận đề xuất' }).click();
  await expect(page.getByText('Không còn mục nào cần xem')).toBeVisible();

  await steps.getByRole('link', { name: 'Áp dụng' }).click();
  await page.getByRole('button', { name: 'Áp dụng từ 01/10/2026' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Áp dụng từ 01/10/2026' }).click();
  await steps.getByRole('link', { name: 'Kết quả' }).click();
  await expect(page.getByRole('heading', { name: 'Báo cáo kết quả sắp xếp' })).toBeVisible({
    timeout: 30_000,
  });
  await look(page, 'reform-result');

  const after = await ask<Figures>(request, 'lanhdao.tinh', figures);
  expect(after.aggregate[0]).toEqual(before.aggregate[0]);
  expect(after.aggregate[2]).toEqual(before.aggregate[2]);
  const [today, then] = after.aggregate;
  expect(then?.totals).toEqual(today?.totals);
  const of = (name: string, answer = today) => answer?.values[0]?.[answer.labels.indexOf(name)] ?? 0;
  expect(of('Xã Ngã Ba Biên', then)).toBe(of('Xã Bờ Y') + of('Xã Sa Loong'));
});
