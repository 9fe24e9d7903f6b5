import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/app/theme/tokens.css', 'utf8');

function tokensOf(theme: string): Map<string, string> {
  const block = new RegExp(`data-mantine-color-scheme="${theme}"\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  return new Map([...block.matchAll(/--cv-([\w-]+): (#[0-9a-f]{6})/g)].map((m) => [m[1] ?? '', m[2] ?? '']));
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const meanings = ['ok', 'warn', 'bad', 'note', 'quiet'];
const texts: [string, string][] = [
  ...['page', 'surface', 'sunken'].flatMap((ground): [string, string][] => [
    ['text', ground],
    ['text-2', ground],
    ['accent', ground],
  ]),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['accent', 'accent-soft'],
  ['on-bar', 'bar'],
  ['on-bar-2', 'bar'],
  ...meanings.flatMap((name): [string, string][] => [
    [name, `${name}-soft`],
    [name, 'surface'],
    [name, 'page'],
    ['text', `${name}-soft`],
  ]),
];
const lines: [string, string][] = [
  ['line-strong', 'surface'],
  ['line-strong', 'page'],
  ['focus', 'surface'],
  ['focus', 'page'],
  ['bar-line', 'bar'],
];

describe.each(['light', 'dark'])('%s theme', (theme) => {
  const tokens = tokensOf(theme);
  const ratio = ([ink, ground]: [string, string]) =>
    contrast(tokens.get(ink) ?? '', tokens.get(ground) ?? '');

  it.each(texts)('text %s on %s has 4.5:1', (...pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(lines)('line %s on %s has 3:1', (...pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(3);
  });
});
