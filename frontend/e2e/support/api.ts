import type { APIRequestContext } from '@playwright/test';
import { password } from './people';

/** Asks the contract as an account, to find addresses; what a journey checks it reads on the screen. */
export async function ask<Data>(
  request: APIRequestContext,
  username: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Data> {
  const send = async (data: unknown, token?: string) => {
    const headers: Record<string, string> = token ? { Authorization: `Bearer ${token}` } : {};
    const answer = await (await request.post('/graphql', { data, headers })).json();
    if (!answer.data) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  };
  const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }';
  const grant = await send({ query: signIn, variables: { input: { username, password } } });
  return send({ query, variables }, grant.signIn.accessToken);
}
