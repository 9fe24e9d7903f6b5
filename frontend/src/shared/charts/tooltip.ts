import type { Palette } from './palette';

/** Tooltips are drawn on the canvas: HTML ones would carry inline styles, which the page's CSP refuses. */
export function tooltipOf(palette: Palette) {
  return {
    renderMode: 'richText' as const,
    confine: true,
    backgroundColor: palette.surface,
    borderColor: palette.lineStrong,
    borderWidth: 1,
    padding: 8,
    textStyle: { color: palette.text, fontFamily: fontFamily, fontSize: 13, lineHeight: 20 },
  };
}

/** The typeface of the product, for canvases. */
export const fontFamily = '"Be Vietnam Pro", "Segoe UI", "Noto Sans", system-ui, sans-serif';
