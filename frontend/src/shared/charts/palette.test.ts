import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { palettes, scaleColors } from './palette';

const css = readFileSync('src/app/theme/tokens.css', 'utf8');

function token(theme: string, name: string): string | undefined {
  const block = new RegExp(`data-mantine-color-scheme="${theme}"\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  return new RegExp(`--cv-${name}: (#[0-9a-f]{6})`).exec(block)?.[1];
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe.each(['light', 'dark'] as const)('%s palette', (theme) => {
  const palette = palettes[theme];

  it.each([
    ['text', 'text'],
    ['text2', 'text-2'],
    ['line', 'line'],
    ['lineStrong', 'line-strong'],
    ['surface', 'surface'],
    ['sunken', 'sunken'],
    ['accent', 'accent'],
    ['note', 'note'],
    ['focus', 'focus'],
  ] as const)('%s is the token %s', (key, name) => {
    expect(palette[key]).toBe(token(theme, name));
  });

  it('has a scale whose neighbours differ in lightness alone', () => {
    const steps = palette.scale.map(luminance);
    const rising = theme === 'light' ? [...steps].reverse() : steps;
    rising.slice(1).forEach((step, index) => {
      expect((step + 0.05) / ((rising[index] ?? 0) + 0.05)).toBeGreaterThan(1.35);
    });
  });
});

describe('scaleColors', () => {
  it('keeps both ends whatever the number of classes', () => {
    const { scale } = palettes.light;
    expect(scaleColors(palettes.light, 5)).toEqual(scale);
    expect(scaleColors(palettes.light, 2)).toEqual([scale[0], scale[4]]);
    expect(scaleColors(palettes.light, 3)).toEqual([scale[0], scale[2], scale[4]]);
    expect(scaleColors(palettes.light, 1)).toHaveLength(1);
  });
});
