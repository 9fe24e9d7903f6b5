import { readFileSync, writeFileSync } from 'node:fs';
import { expectAccessible } from './support/axe';
import { look } from './support/look';
import { signIn } from './support/people';
import { editor, enter, expectSaved, goTo, openWork } from './support/report';
import { expect, test } from './support/test';

test('a report leaves as a workbook and a PDF, and a workbook comes back cell by cell', async ({
  page,
  forgive,
}) => {
  forgive(/400 \(Bad Request\)/);
  await signIn(page, 'xa.nghiagiang');
  await openWork(page, 'Quý IV/2026', 'UBND xã Nghĩa Giang');
  await enter(page, '4', '9');
  await enter(page, '5', '14');
  await expectSaved(page);
  const path = test.info().outputPath('entry.xlsx');

  await test.step('out', async () => {
    const left = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải tệp Excel' }).click();
    await (await left).saveAs(path);
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
  });

  await test.step('in, one cell at a time', async () => {
    await enter(page, '4', '10');
    await page.getByRole('button', { name: 'Nhập từ XLSX' }).click();
    const dialog = page.getByRole('dialog', { name: 'Nhập số liệu từ tệp XLSX' });
    await dialog.locator('input[type=file]').setInputFiles(path);
    const line = dialog.getByRole('row').filter({ hasText: 'Số lượt tiếp' });
    await expect(line.getByRole('cell').nth(3)).toHaveText('10');
    await expect(line.getByRole('cell').nth(4)).toHaveText('9');
    await expect(dialog.getByText('Bản nháp đã được sửa sau khi tệp này được tải xuống')).toBeVisible();
    await look(page, 'documents-import');
    await expectAccessible(page, '[role="dialog"]');
    await dialog.getByRole('button', { name: 'Nhận 1 ô' }).click();
    await expect(dialog).toBeHidden();
    await goTo(page, '4');
    await expect(editor(page)).toHaveValue('9');
    await page.keyboard.press('Control+z');
    await expect(editor(page)).toHaveValue('10');
    await expectSaved(page);
  });

  await test.step('what is no workbook is refused with the reason', async () => {
    writeFileSync(path, 'Biểu số 01/TCD');
    await page.getByRole('button', { name: 'Nhập từ XLSX' }).click();
    const dialog = page.getByRole('dialog', { name: 'Nhập số liệu từ tệp XLSX' });
    await dialog.locator('input[type=file]').setInputFiles(path);
    await expect(dialog.getByRole('alert')).toContainText('Excel (.xlsx)');
    await look(page, 'documents-import-refused');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('the draft as PDF', async () => {
    const left = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải PDF' }).click();
    const download = await left;
    expect(download.suggestedFilename()).toContain('du-thao.pdf');
    const content = readFileSync(await download.path()).toString('latin1');
    expect(content.startsWith('%PDF-')).toBe(true);
    expect(content.match(/\/Type \/Page\n/g)).toHaveLength(2);
    expect(content.trimEnd().endsWith('%%EOF')).toBe(true);
    await expect(page.getByText(/Đã tải .*SHA-256/)).toBeVisible();
    const opened = page.waitForEvent('popup');
    await page.getByRole('button', { name: 'Xem bản in' }).click();
    await (await opened).waitForURL(/^blob:/);
  });
});
