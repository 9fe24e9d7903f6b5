import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults, NodeResult } from 'axe-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What a theme can change: everything else is the same document. */
const ofColour = ['color-contrast', 'link-in-text-block'];

/** The rows of a long table are alike: those past the first are the same work again, and most of the time. */
const alike = ['tbody > tr:nth-child(n + 13)', '[role="row"]:nth-child(n + 13)', 'li:nth-child(n + 25)'];

interface AxeWindow {
  axe: { run: (context: unknown, options: unknown) => Promise<AxeResults> };
}

/**
 * Text of the colour of its own ground: axe calls it incomplete, not wrong, and it is the worst there is. The input of
 * a sheet lies over its cell and, until something is typed, lets the cell's own text show through.
 */
function isInvisible(node: NodeResult): boolean {
  if (node.html.includes('data-mode="READY"')) return false;
  return [...node.any, ...node.all].some(
    (check) => (check.data as { messageKey?: string } | null)?.messageKey === 'equalRatio',
  );
}

/** Another size or theme of the page is told at once and drawn a frame later: what is judged has been drawn. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  );
}

/** What is wrong with the page, and still is after half a second: on a busy machine a frame may be older than the page. */
async function complaints(page: Page, runOnly: readonly string[], within = 'html'): Promise<string[]> {
  await painted(page);
  const found = await judge(page, runOnly, within);
  if (found.length === 0) return found;
  await page.waitForTimeout(500);
  return judge(page, runOnly, within);
}

async function judge(page: Page, runOnly: readonly string[], within: string): Promise<string[]> {
  // Injected as evaluated code: a script tag would be stopped by the page's own security policy.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const results = await page.evaluate(
    ({ include, exclude, rules }) =>
      (window as unknown as AxeWindow).axe.run(
        { include, exclude },
        { runOnly: rules, resultTypes: ['violations', 'incomplete'] },
      ),
    { include: [within], exclude: alike, rules: runOnly },
  );
  const violations = results.violations.map(
    (rule) => `${rule.id}: ${rule.nodes.map((node) => node.html).join(' | ')}`,
  );
  const invisible = results.incomplete
    .filter((rule) => rule.id === 'color-contrast')
    .flatMap((rule) => rule.nodes.filter(isInvisible).map((node) => `invisible: ${node.html}`));
  return [...violations, ...invisible];
}

/**
 * Fails on any violation of WCAG 2.2 AA or good practice, and on invisible text; of the page, or of a dialog alone:
 * what lies behind one is half covered and cannot be reached.
 */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  expect(await complaints(page, tags, within)).toEqual([]);
}

/** Has the device want this theme. */
async function want(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor({ state: 'attached' });
}

/** The same in both themes; the page must follow the device's theme. */
export async function expectAccessibleInBothThemes(page: Page): Promise<void> {
  await want(page, 'light');
  const light = await complaints(page, tags);
  await want(page, 'dark');
  const dark = await complaints(page, ofColour);
  await want(page, 'light');
  expect({ light, dark }).toEqual({ light: [], dark: [] });
}
