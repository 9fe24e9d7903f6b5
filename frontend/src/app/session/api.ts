import { post } from '@/shared/graphql/post';
import type { Rule } from '@/shared/session/rules';
import type { Viewer, ViewerPosition } from '@/shared/session/viewer';

/** Tokens and settings of a session, as the contract answers them. */
export interface Grant {
  accessToken: string;
  expiresAt: string;
  idleMinutes: number;
  mustChangePassword: boolean;
}

/** What the session asks of the server. */
export interface SessionApi {
  signIn(username: string, password: string): Promise<Grant>;
  refresh(): Promise<Grant>;
  signOut(token?: string): Promise<void>;
  changePassword(current: string, next: string, token: string): Promise<Grant>;
  switchPosition(positionId: string, token: string): Promise<Grant>;
  viewer(token: string): Promise<Viewer>;
}

const grant = 'accessToken expiresAt idleMinutes mustChangePassword';

const documents = {
  signIn: `mutation SignIn($input: SignInInput!) { signIn(input: $input) { ${grant} } }`,
  refresh: `mutation Refresh { refresh { ${grant} } }`,
  signOut: 'mutation SignOut { signOut }',
  changePassword: `mutation ChangePassword($input: ChangePasswordInput!) { changePassword(input: $input) { ${grant} } }`,
  switchPosition: `mutation SwitchPosition($id: UUID!) { switchPosition(positionId: $id) { ${grant} } }`,
  viewer: `query Viewer { viewer {
    account { id username displayName }
    position { id title unit { id name } }
    positions { id title unit { id name } }
    roles level duties allowed
  } }`,
};

interface ViewerAnswer {
  account: Viewer['account'] | null;
  position: ViewerPosition | null;
  positions: ViewerPosition[] | null;
  roles: string[];
  level: string;
  duties: string[];
  allowed: Rule[];
}

function toViewer(answer: ViewerAnswer): Viewer {
  const account = answer.account ?? { id: '', username: '', displayName: '' };
  const position = answer.position ?? { id: '', title: account.displayName, unit: null };
  return {
    account,
    position,
    positions: answer.positions ?? [position],
    roles: answer.roles,
    level: answer.level,
    duties: answer.duties,
    allowed: new Set(answer.allowed),
  };
}

/** The session over GraphQL. */
export const sessionApi: SessionApi = {
  async signIn(username, password) {
    return (await post<{ signIn: Grant }>(documents.signIn, { input: { username, password } })).signIn;
  },
  async refresh() {
    return (await post<{ refresh: Grant }>(documents.refresh)).refresh;
  },
  async signOut(token) {
    await post<{ signOut: boolean }>(documents.signOut, {}, token);
  },
  async changePassword(current, next, token) {
    const variables = { input: { current, next } };
    return (await post<{ changePassword: Grant }>(documents.changePassword, variables, token)).changePassword;
  },
  async switchPosition(positionId, token) {
    const answer = await post<{ switchPosition: Grant }>(documents.switchPosition, { id: positionId }, token);
    return answer.switchPosition;
  },
  async viewer(token) {
    return toViewer((await post<{ viewer: ViewerAnswer }>(documents.viewer, {}, token)).viewer);
  },
};
