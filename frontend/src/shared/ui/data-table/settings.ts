import { useState } from 'react';
import type { Column, Density } from './types';

interface Settings {
  density: Density;
  /** Keys of columns that the user has shown or hidden against their default. */
  flipped: string[];
}

const storageKey = (id: string) => `congvu.table.${id}`;

function read(id: string): Settings {
  try {
    const stored = JSON.parse(localStorage.getItem(storageKey(id)) ?? '') as Partial<Settings>;
    return {
      density: stored.density === 'compact' ? 'compact' : 'normal',
      flipped: Array.isArray(stored.flipped) ? stored.flipped : [],
    };
  } catch {
    return { density: 'normal', flipped: [] };
  }
}

/** Which columns show and how dense the rows stand, remembered on this machine. */
export function useTableSettings<Row>(id: string, columns: readonly Column<Row>[]) {
  const [settings, setSettings] = useState(() => read(id));
  const save = (next: Settings) => {
    setSettings(next);
    localStorage.setItem(storageKey(id), JSON.stringify(next));
  };
  const isShown = (column: Column<Row>) =>
    column.fixed || settings.flipped.includes(column.key) !== !column.hidden;
  return {
    density: settings.density,
    shown: columns.filter(isShown),
    isShown,
    setDensity: (density: Density) => save({ ...settings, density }),
    toggle: (column: Column<Row>) => {
      const flipped = settings.flipped.includes(column.key)
        ? settings.flipped.filter((key) => key !== column.key)
        : [...settings.flipped, column.key];
      save({ ...settings, flipped });
    },
  };
}
