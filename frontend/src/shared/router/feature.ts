import type { AnyRoute } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { CommonTexts } from '../i18n/vi';
import type { Rule } from '../session/rules';
import type { Viewer } from '../session/viewer';

export type Place = keyof CommonTexts['place'];

/** A line of the side rail; it also stands in the palette and on a `g` shortcut. */
export interface RailEntry {
  place: Place;
  to: string;
  icon: ComponentType<{ size?: number | string }>;
  /** Shown when the acting position may use any of these rules; always when absent. */
  anyOf?: readonly Rule[];
  /** Shown to these roles too, whose work has no rule of its own. */
  orRoles?: readonly string[];
  /** Second key of the shortcut "g …". */
  key: string;
}

/** What a feature gives the application: its routes (below the shell) and its line of the rail. */
export interface Feature<Routes extends readonly AnyRoute[]> {
  routes: Routes;
  rail: RailEntry;
}

/** Whether a viewer sees an entry. */
export function isVisible(entry: RailEntry, viewer: Pick<Viewer, 'allowed' | 'roles'>): boolean {
  if (!entry.anyOf) return true;
  return (
    entry.anyOf.some((rule) => viewer.allowed.has(rule)) ||
    !!entry.orRoles?.some((role) => viewer.roles.includes(role))
  );
}
