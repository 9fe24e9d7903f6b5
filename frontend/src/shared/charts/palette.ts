/**
 * Colours for canvases, which cannot read CSS variables. Ink and lines are those of the tokens (a test compares
 * them); the scale is one hue from weak to strong, so that it reads without telling colours apart.
 */
export interface Palette {
  text: string;
  text2: string;
  line: string;
  lineStrong: string;
  surface: string;
  sunken: string;
  accent: string;
  note: string;
  focus: string;
  /** Five steps, weak to strong. */
  scale: readonly string[];
}

export const palettes: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    text: '#1a212b',
    text2: '#4a5563',
    line: '#d5dae1',
    lineStrong: '#7a8594',
    surface: '#ffffff',
    sunken: '#eceff3',
    accent: '#123b80',
    note: '#6239ab',
    focus: '#1f62d6',
    scale: ['#dbe7f8', '#aac6ec', '#6f9cd8', '#396db8', '#123b80'],
  },
  dark: {
    text: '#e6eaf0',
    text2: '#adb7c4',
    line: '#303a47',
    lineStrong: '#77849a',
    surface: '#1a2029',
    sunken: '#232b36',
    accent: '#9dbcf0',
    note: '#c8aef5',
    focus: '#7db0ff',
    scale: ['#223b62', '#335d9b', '#5286cf', '#8bb3eb', '#d3e3fb'],
  },
};

/** Colours of `count` classes: with fewer classes than steps the ends of the scale are kept. */
export function scaleColors(palette: Palette, count: number): string[] {
  const last = palette.scale.length - 1;
  if (count <= 1) return palette.scale.slice(last - 1, last);
  return Array.from({ length: count }, (_, index) => {
    return palette.scale[Math.round((index * last) / (count - 1))] ?? palette.accent;
  });
}

/** Hatching of a figure that is not approved yet: seen without colour. */
export function unapprovedHatch(palette: Palette) {
  return {
    symbol: 'rect',
    color: palette.note,
    dashArrayX: [1, 0],
    dashArrayY: [2, 4],
    rotation: Math.PI / 4,
    symbolSize: 1,
  };
}

/** Hatching of a place without a comparable figure. */
export function missingHatch(palette: Palette) {
  return {
    symbol: 'rect',
    color: palette.lineStrong,
    dashArrayX: [1, 0],
    dashArrayY: [1, 6],
    rotation: -Math.PI / 4,
    symbolSize: 1,
  };
}
