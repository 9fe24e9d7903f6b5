import type { Page, Route } from '@playwright/test';
import { rules } from '../../src/shared/session/rules';

/** Answers of a server, by operation, for what a journey against the real one cannot show: failure, silence, time. */
export interface Answers {
  signedIn?: boolean;
  idleMinutes?: number;
  rules?: (rule: string) => boolean;
}

export const password = 'CongVu@2026';

const position = {
  id: '11111111-1111-4111-8111-111111111111',
  title: 'Công chức Văn phòng HĐND và UBND xã Tịnh Khê',
  unit: { id: '21111111-1111-4111-8111-111111111111', name: 'Ủy ban nhân dân xã Tịnh Khê' },
};
const second = {
  id: '12222222-2222-4222-8222-222222222222',
  title: 'Văn thư Ủy ban nhân dân xã Tịnh Khê',
  unit: position.unit,
};

const accounts = [
  ['lanhdao.tinh', 'Lãnh đạo Ủy ban nhân dân tỉnh'],
  ['vanphong', 'Chuyên viên Văn phòng UBND tỉnh'],
  ['thanhtra', 'Thanh tra viên, Thanh tra tỉnh'],
  ['xa.tinhkhe', 'Công chức Văn phòng HĐND và UBND xã Tịnh Khê'],
  ['ct.tinhkhe', 'Chủ tịch Ủy ban nhân dân xã Tịnh Khê'],
  ['quantri', 'Quản trị hệ thống'],
].map(([username, title]) => ({ username, title }));

interface Operation {
  query: string;
  variables?: { input?: { password?: string } };
}

const json = (route: Route, body: unknown) => route.fulfill({ json: body });
const failure = (code: string, message: string) => ({
  data: null,
  errors: [{ message, extensions: { code } }],
});

/** Puts these answers between the page and any server. Returns a switch for the session cookie. */
export async function answer(page: Page, answers: Answers): Promise<{ signedIn: boolean }> {
  const state = { signedIn: answers.signedIn ?? false };
  const grant = () => ({
    accessToken: 'e30.e30.c2ln',
    expiresAt: new Date(Date.now() + 300_000).toISOString(),
    idleMinutes: answers.idleMinutes ?? 15,
    mustChangePassword: false,
  });
  const viewer = () => ({
    account: { id: 'a1', username: 'xa.tinhkhe', displayName: 'Nguyễn Thị Thu Hoài' },
    position,
    positions: [position, second],
    roles: ['CLERK'],
    level: 'COMMUNE',
    duties: [],
    allowed: rules.filter(answers.rules ?? (() => true)),
  });

  await page.route('**/config.json', (route) =>
    json(route, { demo: true, now: '2026-09-15T01:00:00Z', accounts, password }),
  );
  await page.route('**/events', (route) =>
    route.fulfill({ contentType: 'text/event-stream', body: ': hello\n\n' }),
  );
  await page.route('**/graphql', (route) => {
    const { query, variables } = route.request().postDataJSON() as Operation;
    if (query.includes('signOut')) {
      state.signedIn = false;
      return json(route, { data: { signOut: true } });
    }
    if (query.includes('signIn')) {
      if (variables?.input?.password !== password) {
        return json(route, failure('UNAUTHENTICATED', 'Tên đăng nhập hoặc mật khẩu không đúng.'));
      }
      state.signedIn = true;
      return json(route, { data: { signIn: grant() } });
    }
    if (!state.signedIn) return json(route, failure('UNAUTHENTICATED', 'Phiên làm việc đã kết thúc.'));
    if (query.includes('refresh')) return json(route, { data: { refresh: grant() } });
    if (query.includes('viewer')) return json(route, { data: { viewer: viewer() } });
    return json(route, failure('INTERNAL', ''));
  });
  return state;
}

/** Serves the page under the strict policy of the server and gathers what the browser complains of. */
export async function underPolicy(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const response = await route.fetch();
    const nonce = /nonce="([^"]+)"/.exec(await response.text())?.[1] ?? '';
    const policy = `default-src 'self'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'`;
    return route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': policy },
    });
  });
  return complaints;
}
