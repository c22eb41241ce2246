import { openSettings } from '../../../storage/settings.ts';

const MOST = 8;

/** Colours chosen lately, the latest first; kept in this browser. */
export const recentColors = openSettings<{ readonly colors: readonly string[] }>('carter.colors', { colors: [] });

export function rememberColor(color: string): void {
  const { colors } = recentColors.getState();
  if (colors[0] !== color)
    recentColors.setState({ colors: [color, ...colors.filter((one) => one !== color)].slice(0, MOST) });
}
