import { useSyncExternalStore } from 'react';

/** What the user chose; "auto" follows the device. */
export type ThemeChoice = 'light' | 'dark' | 'auto';

/** The same key is read by public/boot.js before the first paint. */
const storageKey = 'congvu.theme';
const device = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

export function themeChoice(): ThemeChoice {
  const stored = localStorage.getItem(storageKey);
  return stored === 'light' || stored === 'dark' ? stored : 'auto';
}

/** The theme on screen. */
export function shownTheme(): 'light' | 'dark' {
  const choice = themeChoice();
  if (choice !== 'auto') return choice;
  return device.matches ? 'dark' : 'light';
}

function apply(): void {
  document.documentElement.setAttribute('data-mantine-color-scheme', shownTheme());
  for (const listener of listeners) listener();
}

export function chooseTheme(choice: ThemeChoice): void {
  localStorage.setItem(storageKey, choice);
  apply();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  device.addEventListener('change', apply);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) device.removeEventListener('change', apply);
  };
}

export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(subscribe, themeChoice);
}

export function useShownTheme(): 'light' | 'dark' {
  return useSyncExternalStore(subscribe, shownTheme);
}
