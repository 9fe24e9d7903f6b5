import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults, NodeResult } from 'axe-core';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface AxeWindow {
  axe: { run: (options: unknown) => Promise<AxeResults> };
}

/** Text of the colour of its own ground: axe calls it incomplete, not wrong, and it is the worst there is. */
function isInvisible(node: NodeResult): boolean {
  return [...node.any, ...node.all].some(
    (check) => (check.data as { messageKey?: string } | null)?.messageKey === 'equalRatio',
  );
}

/** Fails on any violation of WCAG 2.2 AA or good practice, and on invisible text. */
export async function expectAccessible(page: Page): Promise<void> {
  // Injected as evaluated code: a script tag would be stopped by the page's own security policy.
  const { readFile } = await import('node:fs/promises');
  await page.evaluate(await readFile(axePath, 'utf8'));
  const results = await page.evaluate(
    (runOnly) =>
      (window as unknown as AxeWindow).axe.run({ runOnly, resultTypes: ['violations', 'incomplete'] }),
    tags,
  );
  const violations = results.violations.map(
    (rule) => `${rule.id}: ${rule.nodes.map((node) => node.html).join(' | ')}`,
  );
  const invisible = results.incomplete
    .filter((rule) => rule.id === 'color-contrast')
    .flatMap((rule) => rule.nodes.filter(isInvisible).map((node) => node.html));
  expect(violations).toEqual([]);
  expect(invisible).toEqual([]);
}
