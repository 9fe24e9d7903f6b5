import { setBusinessClock } from '@/shared/format';

/** A fictitious account that the sign-in page offers. */
export interface DemoAccount {
  username: string;
  title: string;
}

/** What the server tells everybody: whether this is a demonstration, and its business clock. */
export interface ServerConfig {
  demo: boolean;
  /** Business instant. */
  now?: string;
  accounts?: DemoAccount[];
  password?: string;
}

let loading: Promise<ServerConfig> | undefined;

async function load(): Promise<ServerConfig> {
  try {
    const response = await fetch('/config.json', { cache: 'no-store' });
    if (!response.ok) return { demo: false };
    const config = (await response.json()) as ServerConfig;
    if (config.now) setBusinessClock(config.now);
    return config;
  } catch {
    return { demo: false };
  }
}

/** The settings of the server; without them the application works as in production. */
export function serverConfig(): Promise<ServerConfig> {
  loading ??= load();
  return loading;
}
