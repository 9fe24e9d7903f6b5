import { useEffect, useState } from 'react';
import { type ServerConfig, serverConfig } from './server-config';

/** The settings of the server once they are there; those of production until then. */
export function useServerConfig(): ServerConfig {
  const [config, setConfig] = useState<ServerConfig>({ demo: false });
  useEffect(() => {
    void serverConfig().then(setConfig);
  }, []);
  return config;
}
