// The panels beside the canvas. Where the window has room for one of them only, opening one closes the other.
import type { App } from '../app.ts';
import type { Settings } from '../settings.ts';

export type Side = 'left' | 'right';

export type Sides = Readonly<Record<Side, boolean>>;

/** Both panels and a phone between them need more than this. */
export const NARROW = '(max-width: 900px)';

export const isNarrow = (): boolean => window.matchMedia(NARROW).matches;

export const sidesOf = ({ leftOpen, rightOpen, onlySide }: Settings, narrow: boolean): Sides =>
  narrow ? { left: onlySide === 'left', right: onlySide === 'right' } : { left: leftOpen, right: rightOpen };

export const isSideOpen = ({ settings }: Pick<App, 'settings'>, side: Side): boolean =>
  sidesOf(settings.getState(), isNarrow())[side];

export function openSide({ settings }: Pick<App, 'settings'>, side: Side, open = true): void {
  if (isNarrow()) settings.setState({ onlySide: open ? side : 'none' });
  else settings.setState(side === 'left' ? { leftOpen: open } : { rightOpen: open });
}
