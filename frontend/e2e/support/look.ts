import type { Page } from '@playwright/test';

const folder = process.env.E2E_SHOTS;

/** Keeps a picture of a step when E2E_SHOTS names a folder: for the eye, not for a check. */
export async function look(page: Page, name: string): Promise<void> {
  if (!folder) return;
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `${folder}/${name}.png` });
}
