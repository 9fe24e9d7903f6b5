import { MantineProvider } from '@mantine/core';
import { setNonce } from 'get-nonce';
import type { ReactNode } from 'react';
import '@/shared/ui/page-styles';
import { useShownTheme } from './color-scheme';
import './mantine.css';
import { cssVariables, theme } from './theme';

const nonce = () => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

// The scroll lock of dialogs writes a style of its own, and asks this package for the nonce.
setNonce(nonce());

/** Mantine for pages and dialogs. The frame and the sign-in do without, and so are there before it is loaded. */
export default function PageTheme({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={useShownTheme()}
      getStyleNonce={nonce}
    >
      {children}
    </MantineProvider>
  );
}
