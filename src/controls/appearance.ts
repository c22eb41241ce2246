// The shell a layout is shown in: mode, page, picture, header. Pure; LayoutScreen.tsx draws it.
import { APPEARANCE } from '../layout/blocks/layout.ts';
import { normaliseColor } from '../layout/color.ts';
import { backgroundOf, type Layout, type Tab, tabsOf, text } from '../layout/document.ts';
import { isArray, isObject, type Json, member } from '../layout/json.ts';
import { resolveBlock } from '../layout/props.ts';
import { contrast, over, readableOn } from './contrast.ts';
import type { Scheme, Theme } from './theme.ts';

export interface Backdrop {
  /** Undefined for a picture that only the app has. */
  readonly url: string | undefined;
  readonly fit: 'cover' | 'contain';
  readonly blur: number;
  readonly opacity: number;
  readonly overlay: string | undefined;
}

export interface Header {
  readonly shown: boolean;
  readonly title: string;
  readonly style: 'transparent' | 'material' | 'color';
  /** A CSS background, for `color`. */
  readonly fill: string | undefined;
}

/** The mode a layout pins, else the device’s own. */
export function schemeOf(layout: Layout, device: Scheme): Scheme {
  const pinned = member(member(layout, 'appearance'), 'colorScheme');
  return pinned === 'dark' || pinned === 'light' ? pinned : device;
}

function fillOf(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return normaliseColor(value);
  if (!isArray(value)) return undefined;
  const stops = value.flatMap((stop) => normaliseColor(stop) ?? []);
  return stops.length > 1 ? `linear-gradient(90deg, ${stops.join(', ')})` : stops[0];
}

function themeFill(theme: Theme): string | undefined {
  const { headerBackground, headerBackgroundGradient: stops } = theme;
  return stops.length > 1 ? `linear-gradient(90deg, ${stops.join(', ')})` : headerBackground;
}

export function headerOf(layout: Layout, theme: Theme): Header {
  const appearance = member(layout, 'appearance');
  const { showHeader } = resolveBlock(APPEARANCE, appearance);
  const title = text(member(layout, 'headerTitle')) ?? text(member(layout, 'name')) ?? '';
  const written = member(appearance, 'header');
  const style = member(written, 'style');
  const own = isObject(written) ? fillOf(written[theme.scheme]) : undefined;
  const fill = own ?? (isObject(written) ? undefined : themeFill(theme));
  const saysColor = isObject(written) && (Object.hasOwn(written, 'light') || Object.hasOwn(written, 'dark'));
  const wanted =
    style === 'material' || style === 'transparent'
      ? style
      : style === 'color' || saysColor || fill
        ? 'color'
        : 'transparent';
  // A colour header without a colour for this mode shows the page.
  return { shown: showHeader, title, style: wanted === 'color' && fill === undefined ? 'transparent' : wanted, fill };
}

export function pageFill({ pageBackground, pageBackgroundGradient: stops }: Theme): string {
  return stops.length > 1 ? `linear-gradient(135deg, ${stops.join(', ')})` : pageBackground;
}

export function backdropOf(layout: Layout): Backdrop | undefined {
  const image = backgroundOf(layout);
  if (image === undefined) return undefined;
  const { backgroundImage } = resolveBlock(APPEARANCE, { backgroundImage: image });
  if (backgroundImage === undefined) return undefined;
  const { url, contentMode, blur, opacity, overlay } = backgroundImage;
  return { url, fit: contentMode === 'fit' ? 'contain' : 'cover', blur: blur ?? 0, opacity, overlay };
}

export interface TabFace {
  readonly title: string;
  readonly icon: string;
}

export function tabFaces(layout: Layout): readonly TabFace[] {
  return tabsOf(layout).map((tab: Tab, index) => ({
    title: text(member(tab, 'title')) ?? `Tab ${index + 1}`,
    icon: text(member(tab, 'icon')) ?? 'square.grid.2x2',
  }));
}

/** White or black, whichever reads better on a colour: for the header’s title. */
export function inkOn(color: string): '#FFFFFF' | '#000000' {
  return contrast('#FFFFFF', color) >= contrast('#000000', color) ? '#FFFFFF' : '#000000';
}

/** The tab bar’s tint and quiet text as they can be read on it, whatever the author picked. */
export function tabInks(theme: Theme): { readonly active: string; readonly quiet: string } {
  const ground = over(theme.tabBarBackground ?? '#00000000', over(theme.pageBackground, '#000000'));
  return { active: readableOn(theme.tabBarTint, ground), quiet: readableOn(theme.secondaryColor, ground) };
}
