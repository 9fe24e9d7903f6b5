import type { ComponentType } from 'react';

/** One thing that the search everywhere can find. */
export interface PaletteItem {
  id: string;
  label: string;
  description?: string;
  icon?: ComponentType<{ size?: number | string }>;
  open: () => void;
}

/** A group that this side knows, e.g. the pages: searched at every key. */
export interface LocalSource {
  kind: 'local';
  id: string;
  label: string;
  search: (text: string) => PaletteItem[];
}

/** A group that the server knows, e.g. units: asked 200 ms after the last key. */
export interface RemoteSource {
  kind: 'remote';
  id: string;
  label: string;
  search: (text: string, signal: AbortSignal) => Promise<PaletteItem[]>;
}

export type PaletteSource = LocalSource | RemoteSource;

const sources = new Map<string, PaletteSource>();

/** Adds a group to the search everywhere. Returns the way back. */
export function addPaletteSource(source: PaletteSource): () => void {
  sources.set(source.id, source);
  return () => sources.delete(source.id);
}

export function paletteSources(): PaletteSource[] {
  return [...sources.values()];
}
