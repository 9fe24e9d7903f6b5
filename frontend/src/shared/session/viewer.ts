import { createContext, useContext } from 'react';
import type { Rule } from './rules';

export interface ViewerPosition {
  id: string;
  title: string;
  unit: { id: string; name: string } | null;
}

/** Who is signed in and what the acting position may do at all. */
export interface Viewer {
  account: { id: string; username: string; displayName: string };
  position: ViewerPosition;
  positions: readonly ViewerPosition[];
  roles: readonly string[];
  level: string;
  duties: readonly string[];
  /** The rules of the contract which admit this viewer. */
  allowed: ReadonlySet<Rule>;
}

export const ViewerContext = createContext<Viewer | null>(null);

/** The viewer; only below the shell, where somebody is signed in. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer stands outside the shell');
  return viewer;
}

/** Whether the acting position may use a rule of the contract at all; some rows may still be refused. */
export function useCan(rule: Rule): boolean {
  return useViewer().allowed.has(rule);
}
