import type { ComponentType } from 'react';

/** One thing that the search everywhere can find. */
export interface PaletteItem {
  id: string;
  label: string;
  description?: string;
  icon?: ComponentType<{ size?: number | string }>;
  open: () => void;
}

/** A group of findable things; `search` is asked 200 ms after the last key. */
export interface PaletteSource {
  id: string;
  label: string;
  search: (text: string, signal: AbortSignal) => Promise<PaletteItem[]> | PaletteItem[];
}

const sources = new Map<string, PaletteSource>();

/** Adds a group to the search everywhere. Returns the way back. */
export function addPaletteSource(source: PaletteSource): () => void {
  sources.set(source.id, source);
  return () => sources.delete(source.id);
}

export function paletteSources(): PaletteSource[] {
  return [...sources.values()];
}
