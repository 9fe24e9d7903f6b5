import { expect, type Locator, type Page } from '@playwright/test';
import { look } from './look';

/** 01/TCD of one unit, by column code. */
export type Row = Readonly<Record<string, string>>;

const codes = Array.from({ length: 29 }, (_, index) => String(index + 1));

/** A quarter in keeping with every printed formula: 1 = 4 + 13 + 22, 2 = 5 + 14 + 23, 3 = 6 + 7 + 15 + 16 + 24 + 25. */
export const soundRow: Row = {
  ...Object.fromEntries(codes.map((code) => [code, '-'])),
  ...{ 1: '36', 2: '50', 3: '36' },
  ...{ 4: '26', 5: '35', 6: '16', 7: '10', 8: '1', 9: '6', 10: '1' },
  ...{ 12: '12', 13: '8', 14: '12', 15: '5', 16: '3' },
  ...{ 21: '1', 22: '2', 23: '3', 24: '2' },
};

/** One line of a spreadsheet, as Excel puts it on the clipboard. */
export function excelLine(row: Row): string {
  return `${codes.map((code) => row[code] ?? '').join('\t')}\n`;
}

/** Opens what waits in "Việc của tôi" for a period and, for those who deal with many, a unit. */
export async function openWork(page: Page, period: string, unit: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Các nơi làm việc' })
    .getByRole('link', { name: 'Việc của tôi' })
    .click();
  const line = page.getByRole('listitem').filter({ hasText: period }).filter({ hasText: unit });
  await line.getByRole('link', { name: unit, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: unit })).toBeVisible();
}

/** The one input of the sheet, over its active cell. */
export function editor(page: Page): Locator {
  return page.getByRole('grid').locator('..').locator('input[data-mode]');
}

/** The sheet's cell of a column, by the name that it has for a screen reader. */
export async function goTo(page: Page, code: string): Promise<void> {
  const input = editor(page);
  await input.focus();
  await page.keyboard.press('Control+Home');
  const step =
    (await page.getByRole('grid').getAttribute('aria-rowcount')) === '30' ? 'ArrowDown' : 'ArrowRight';
  for (let at = 1; at < Number(code); at += 1) await page.keyboard.press(step);
  await expect(input).toHaveAccessibleName(new RegExp(`cột ${code} `));
}

/** Types a value into a column's cell, as a clerk does. */
export async function enter(page: Page, code: string, value: string): Promise<void> {
  await goTo(page, code);
  await page.keyboard.type(value);
  await page.keyboard.press('Enter');
}

/** Puts a text on the clipboard and pastes it at the first cell. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((clip) => navigator.clipboard.writeText(clip), text);
  await goTo(page, '1');
  await page.keyboard.press('Control+v');
}

export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByRole('region', { name: 'Lỗi và cảnh báo' }).getByRole('status')).toContainText(
    'Đã lưu',
  );
}

/** Waits for what the corner tells and takes it away: the next notice may say the same. */
export async function told(page: Page, words: string): Promise<void> {
  const notice = page.getByRole('alert').filter({ hasText: words });
  await expect(notice).toBeVisible();
  // It may go by itself while the button is being reached.
  await notice
    .getByRole('button')
    .click({ timeout: 6_000 })
    .catch(() => undefined);
  await expect(notice).toBeHidden();
}

/** Presses an action of the head and agrees in its dialog. */
export async function act(page: Page, name: string, done: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog', { name });
  await look(page, `dialog-${name}`);
  await dialog.getByRole('button', { name, exact: true }).click();
  await told(page, done);
  await expect(dialog).toBeHidden();
}

/** Văn thư gives number, notation and date, and sends. */
export async function issue(page: Page, number: string): Promise<void> {
  await page.getByRole('button', { name: 'Vào số và gửi', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Vào số và gửi báo cáo' });
  await dialog.getByLabel('Số', { exact: true }).fill(number);
  await dialog.getByLabel('Ký hiệu').fill('BC-UBND');
  await expect(dialog.getByLabel('Ngày văn bản')).toHaveValue('15/09/2026');
  await look(page, `dialog-issue-${number}`);
  await dialog.getByRole('button', { name: 'Vào số và gửi' }).click();
  await told(page, 'Đã vào số và gửi báo cáo.');
}
