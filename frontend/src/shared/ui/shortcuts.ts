import { useEffect, useRef, useSyncExternalStore } from 'react';

/** A shortcut as the help lists it. `keys`: "n", "?", "mod+k", or two keys one after the other: "g v". */
export interface Shortcut {
  keys: string;
  label: string;
  /** Absent when the key is read elsewhere and only listed here. */
  run?: () => void;
  scope?: 'page' | 'everywhere';
}

const singleKey = 'congvu.single-key-shortcuts';
const sequencePause = 1_200;
const layers = new Map<symbol, () => readonly Shortcut[]>();
const listeners = new Set<() => void>();
let version = 0;
let pending = '';
let pendingUntil = 0;

function changed(): void {
  version += 1;
  for (const listener of listeners) listener();
}

/** Whether shortcuts of one character are on: WCAG 2.1.4 asks that they can be turned off. */
export function singleKeysOn(): boolean {
  return localStorage.getItem(singleKey) !== 'off';
}

export function setSingleKeys(on: boolean): void {
  localStorage.setItem(singleKey, on ? 'on' : 'off');
  changed();
}

function isTyping(target: EventTarget | null): boolean {
  const element = target instanceof HTMLElement ? target : null;
  return !!element && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));
}

/** The shortcut that an event stands for; "" when it is none of ours to take. */
export function keysOf(event: KeyboardEvent): string {
  if (event.isComposing || event.altKey) return '';
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return event.ctrlKey || event.metaKey ? `mod+${key}` : key;
}

function find(keys: string): Shortcut | undefined {
  // The layer mounted last is nearest to the user: its keys win.
  for (const layer of [...layers.values()].reverse()) {
    const found = layer().find((shortcut) => shortcut.run && shortcut.keys === keys);
    if (found) return found;
  }
  return undefined;
}

function startsSequence(keys: string): boolean {
  return [...layers.values()].some((layer) =>
    layer().some((shortcut) => shortcut.run && shortcut.keys.startsWith(`${keys} `)),
  );
}

function onKeyDown(event: KeyboardEvent): void {
  const keys = keysOf(event);
  if (!keys || event.defaultPrevented) return;
  const modified = keys.startsWith('mod+');
  const dialogOpen = document.querySelector('[role="dialog"], dialog[open]') !== null;
  if (!modified && (isTyping(event.target) || !singleKeysOn() || dialogOpen)) return;
  const now = Date.now();
  const sequence = pending && now < pendingUntil ? `${pending} ${keys}` : keys;
  pending = '';
  const shortcut = find(sequence) ?? find(keys);
  if (shortcut?.run) {
    event.preventDefault();
    shortcut.run();
  } else if (startsSequence(keys)) {
    pending = keys;
    pendingUntil = now + sequencePause;
  }
}

/** Begins to listen; once, by the shell. Returns the way to stop. */
export function listenForShortcuts(): () => void {
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}

/** Offers shortcuts while the component stands; `?` lists them. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  useEffect(() => {
    const layer = Symbol('shortcuts');
    layers.set(layer, () => current.current);
    changed();
    return () => {
      layers.delete(layer);
      changed();
    };
  }, []);
}

/** All shortcuts on offer now, for the help. */
export function useAllShortcuts(): Shortcut[] {
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => version,
  );
  return [...layers.values()].flatMap((layer) => [...layer()]);
}
