import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

const deepBlue: MantineColorsTuple = [
  '#eef3fb',
  '#d9e4f5',
  '#b3c8ea',
  '#9dbcf0',
  '#628cd1',
  '#3f70c3',
  '#2a5bb0',
  '#1b4a99',
  '#123b80',
  '#0c2e66',
];

const slate: MantineColorsTuple = [
  '#e6eaf0',
  '#adb7c4',
  '#8f9aa9',
  '#77849a',
  '#303a47',
  '#2a3340',
  '#1a2029',
  '#161b23',
  '#12161c',
  '#0c0f14',
];

/** Mantine's own names point at our tokens, so that a colour is decided in one place. */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--cv-surface)',
    '--mantine-color-text': 'var(--cv-text)',
    '--mantine-color-dimmed': 'var(--cv-text-2)',
    '--mantine-color-placeholder': 'var(--cv-text-2)',
    '--mantine-color-anchor': 'var(--cv-accent)',
    '--mantine-color-error': 'var(--cv-bad)',
    '--mantine-color-default': 'var(--cv-surface)',
    '--mantine-color-default-color': 'var(--cv-text)',
    '--mantine-color-default-hover': 'var(--cv-sunken)',
    '--mantine-color-default-border': 'var(--cv-line-strong)',
    '--mantine-color-disabled': 'var(--cv-sunken)',
    '--mantine-color-disabled-color': 'var(--cv-text-2)',
    '--mantine-color-disabled-border': 'var(--cv-line)',
    '--mantine-primary-color-filled': 'var(--cv-accent)',
    '--mantine-primary-color-filled-hover': 'var(--cv-accent-hover)',
    '--mantine-primary-color-contrast': 'var(--cv-on-accent)',
    '--mantine-primary-color-light': 'var(--cv-accent-soft)',
    '--mantine-primary-color-light-hover': 'var(--cv-accent-soft)',
    '--mantine-primary-color-light-color': 'var(--cv-accent)',
    '--mantine-color-blue-filled': 'var(--cv-accent)',
    '--mantine-color-blue-filled-hover': 'var(--cv-accent-hover)',
    '--mantine-color-blue-light': 'var(--cv-accent-soft)',
    '--mantine-color-blue-light-hover': 'var(--cv-accent-soft)',
    '--mantine-color-blue-light-color': 'var(--cv-accent)',
    '--mantine-color-blue-outline': 'var(--cv-accent)',
    '--mantine-color-red-filled': 'var(--cv-bad)',
  };
  return { variables: {}, light: shared, dark: shared };
};

/** Filled buttons take ink and ground from the tokens: their contrast is tested in both themes. */
const variantColors: VariantColorsResolver = (input) => {
  const usual = defaultVariantColorsResolver(input);
  if (input.variant !== 'filled') return usual;
  if (input.color === 'red') {
    return { ...usual, background: 'var(--cv-bad)', hover: 'var(--cv-bad)', color: 'var(--cv-surface)' };
  }
  return {
    ...usual,
    background: 'var(--cv-accent)',
    hover: 'var(--cv-accent-hover)',
    color: 'var(--cv-on-accent)',
  };
};

export const theme = createTheme({
  variantColorResolver: variantColors,
  primaryColor: 'blue',
  primaryShade: { light: 8, dark: 3 },
  colors: { blue: deepBlue, dark: slate },
  fontFamily: 'var(--cv-font)',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", Consolas, "Noto Sans Mono", monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '15px', lg: '17px', xl: '20px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.45', lg: '1.4', xl: '1.35' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '2px', sm: '4px', md: '4px', lg: '6px', xl: '8px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
});
