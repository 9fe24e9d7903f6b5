/** Where the access token comes from. */
export interface TokenSource {
  token(): string | undefined;
  tokenIsOver(): boolean;
  /** Settles when a token is there again, or when there is nothing to wait for. */
  renewed(): Promise<void>;
}

let source: TokenSource | undefined;

/** Says whose session files are asked for; the client of that session does. */
export function takeTokensFrom(next: TokenSource): void {
  source = next;
}

export const tokenSource = (): TokenSource | undefined => source;
