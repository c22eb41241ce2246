// The theme as CSS custom properties, which is all that stylesheets of views refer to.
import type { Theme } from './theme.ts';

const FONT_STACKS: Readonly<Record<Theme['fontDesign'], string>> = {
  default: "-apple-system, 'SF Pro Text', Inter, system-ui, 'Segoe UI', Roboto, sans-serif",
  rounded: "ui-rounded, 'SF Pro Rounded', 'Nunito', system-ui, sans-serif",
  serif: "ui-serif, 'New York', Georgia, serif",
  monospaced: "ui-monospace, 'SF Mono', Menlo, 'JetBrains Mono', Consolas, monospace",
};

const WEIGHTS: Readonly<Record<string, number>> = {
  ultraLight: 200,
  thin: 250,
  light: 300,
  regular: 400,
  medium: 500,
  semibold: 600,
  bold: 700,
  heavy: 800,
  black: 900,
};

export type CssVariables = Readonly<Record<`--${string}`, string>>;

/** A font's name is the author's text: quoted, it can be nothing but a name. */
function quoted(name: string): string {
  return `"${name.replace(/["\\\n\r]/g, '')}"`;
}

export function themeStyle(theme: Theme, accent: string, textScale: number): CssVariables {
  const stack = FONT_STACKS[theme.fontDesign];
  const gradient =
    theme.accentGradient.length > 1 ? `linear-gradient(90deg, ${theme.accentGradient.join(', ')})` : accent;
  return {
    '--accent': accent,
    '--accent-fill': gradient,
    '--fg': theme.foregroundColor,
    '--second': theme.secondaryColor,
    '--third': theme.tertiaryColor,
    '--surface': theme.surfacePrimary,
    '--surface-2': theme.surfaceSecondary,
    '--surface-3': theme.surfaceTertiary,
    '--border': theme.borderColor,
    '--border-width': `${theme.borderWidth}px`,
    '--radius': `${theme.cornerRadius}px`,
    '--pad': `${theme.controlPadding}px`,
    '--card-pad': `${theme.cardPadding}px`,
    '--font': theme.fontFamily === undefined ? stack : `${quoted(theme.fontFamily)}, ${stack}`,
    '--label-size': `${theme.labelFontSize * textScale}px`,
    '--value-size': `${theme.valueFontSize * textScale}px`,
    '--value-weight': String(WEIGHTS[theme.valueFontWeight] ?? 600),
    '--text-scale': String(textScale),
  };
}
