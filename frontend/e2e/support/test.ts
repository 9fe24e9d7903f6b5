import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { signIn } from './people';

interface Fixtures {
  /** Opens a browser of its own, signed in as this account: somebody else at another desk. */
  desk: (username: string) => Promise<Page>;
  /** What the browser may complain of in this test, e.g. requests while offline. */
  forgive: (complaint: RegExp) => void;
  watched: (page: Page) => void;
}

/** Every test ends with the browser having complained of nothing: no error of script, console or security policy. */
export const test = base.extend<Fixtures & { forgiven: RegExp[] }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from the pattern.
  forgiven: async ({}, use) => use([]),
  forgive: async ({ forgiven }, use) => use((complaint) => void forgiven.push(complaint)),
  watched: [
    async ({ context, forgiven }, use) => {
      const complaints: string[] = [];
      const watch = (page: Page) => {
        page.on('pageerror', (error) => complaints.push(error.message));
        page.on('console', (message) => {
          if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`);
        });
      };
      context.on('page', watch);
      await use(watch);
      expect(complaints.filter((text) => !forgiven.some((each) => each.test(text)))).toEqual([]);
    },
    { auto: true },
  ],
  desk: async ({ browser, contextOptions, baseURL, watched }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (username) => {
      const context = await browser.newContext({ ...contextOptions, ...(baseURL && { baseURL }) });
      opened.push(context);
      context.on('page', watched);
      const page = await context.newPage();
      await signIn(page, username);
      return page;
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});

export { expect };
