import type { Page } from '@playwright/test';
import { signIn } from './support/people';
import { editor, openWork } from './support/report';
import { expect, test } from './support/test';

const KB = 1024;
/** Of the frame, compressed as the server sends it; then what many pages share, and one page's own. */
const initial = { script: 140 * KB, stylesheet: 20 * KB };
const shared = 110 * KB;
const route = 60 * KB;
/** A key in the sheet beside one in a plain text box: time itself says nothing on a machine that does other work too. */
const perPlainKey = 20;

type Kind = keyof typeof initial;

/** Sums what comes over the wire, by kind, from now on. */
async function meter(page: Page): Promise<Record<Kind, number>> {
  const sum = { script: 0, stylesheet: 0 };
  const kinds = new Map<string, Kind>();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') kinds.set(requestId, 'script');
    else if (type === 'Stylesheet') kinds.set(requestId, 'stylesheet');
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind) sum[kind] += encodedDataLength;
  });
  return sum;
}

test('what the browser downloads stays within the budgets', async ({ page, context }) => {
  const first = await meter(page);
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Đăng nhập', exact: true })).toBeVisible();
  expect(first.script).toBeGreaterThan(0);
  tell(`sign-in: ${first.script} bytes of script, ${first.stylesheet} of styles`);
  expect(first.script).toBeLessThanOrEqual(initial.script);
  expect(first.stylesheet).toBeLessThanOrEqual(initial.stylesheet);

  await signIn(page, 'xa.daktokan');
  const later = await context.newPage();
  const work = await meter(later);
  await later.goto('/viec');
  await expect(later.getByRole('listitem').filter({ hasText: 'Quý III/2026' })).toBeVisible();
  tell(`/viec: ${work.script} bytes of script, ${work.stylesheet} of styles`);
  expect(work.script).toBeGreaterThan(0);
  expect(work.script).toBeLessThanOrEqual(initial.script + shared + route);
});

/** CPU of the page's thread for a key and the move to the next cell, in ms, the least of three rounds. */
async function perKey(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const column = async (value: string) => {
    const before = await busy();
    for (let cell = 0; cell < 28; cell += 1) {
      await page.keyboard.type(value);
      await page.keyboard.press('ArrowDown');
    }
    const spent = (await busy()) - before;
    await page.keyboard.press('Control+Home');
    return spent / 56;
  };
  await column('1');
  return Math.min(await column('2'), await column('3'), await column('4'));
}

test('a key in the sheet costs little', async ({ page, context }) => {
  await signIn(page, 'xa.daktokan');
  await openWork(page, 'Quý IV/2026', 'UBND xã Đăk Tờ Kan');
  await editor(page).focus();
  await page.keyboard.press('Control+Home');
  const sheet = await perKey(page);
  // What the browser itself takes for a key, on the same machine in the same minute.
  const plain = await context.newPage();
  await plain.setContent('<textarea rows="40"></textarea>');
  await plain.locator('textarea').focus();
  const floor = await perKey(plain);
  tell(`${sheet.toFixed(1)} ms of CPU a key, budget 6; a plain text box ${floor.toFixed(1)} ms`);
  expect(sheet / floor).toBeLessThan(perPlainKey);
});

/** For the reader of the run. */
function tell(text: string): void {
  process.stdout.write(`${text}\n`);
}
