import { memo, useId, useMemo, useSyncExternalStore } from 'react';
import { isCharacters } from './characters.ts';
import { drawing, type Paint, type Shape, strokeWidth, type Weight } from './drawing.ts';
import { findGlyph, glyphState, isCoreGlyph, listenToGlyphs } from './glyph-store.ts';
import { type ResolvedSymbol, resolveSymbol } from './symbols.ts';

export interface IconProps {
  /** An SF Symbol name. */
  readonly name: string;
  /** Pixels, or a CSS length; as tall as the text when left out. */
  readonly size?: number | string;
  readonly weight?: Weight;
  readonly color?: string;
  /** Said by screen readers and shown on hover; without it the icon is decoration. */
  readonly title?: string;
  readonly className?: string;
}

const listenToNothing = () => () => {};

const isHere = (name: string | undefined) =>
  name === undefined || name === 'dot' || name === 'warning' || isCharacters(name) || isCoreGlyph(name);

/** Listens only for icons that are drawn with more than what is always here. */
function useGlyphState({ glyph, badge }: ResolvedSymbol) {
  const listen = isHere(glyph) && isHere(badge) ? listenToNothing : listenToGlyphs;
  return useSyncExternalStore(listen, glyphState, glyphState);
}

const transform = ({ place: { x, y, scale } }: Shape) =>
  scale === 1 ? undefined : `translate(${x - 12 * scale} ${y - 12 * scale}) scale(${scale})`;

function Shapes({ shapes, paints }: { readonly shapes: readonly Shape[]; readonly paints: Record<Paint, string> }) {
  return shapes.map((shape, at) => (
    <path
      // biome-ignore lint/suspicious/noArrayIndexKey: a drawing is replaced as a whole
      key={at}
      d={shape.d}
      fill={shape.fill ? paints[shape.fill] : 'none'}
      stroke={shape.stroke ? paints[shape.stroke] : 'none'}
      strokeWidth={shape.width}
      transform={transform(shape)}
    />
  ));
}

/**
 * What is left open must let the page through; and a see-through colour painted twice is darker where the paintings
 * meet, so of several one mask is made and painted once. The colour may be inherited: nobody here knows it.
 */
function needsMask(shapes: readonly Shape[]): boolean {
  const paints = shapes.flatMap(({ fill, stroke }) => [fill, stroke]).filter((paint) => paint !== undefined);
  return paints.length > 1 || paints.includes('gap');
}

const COLOURS = { ink: 'currentColor', gap: 'none' };
const MASK = { ink: '#fff', gap: '#000' };

export const Icon = memo(function Icon({ name, size = '1em', weight, color, title, className }: IconProps) {
  const symbol = useMemo(() => resolveSymbol(name), [name]);
  const state = useGlyphState(symbol);
  const width = strokeWidth(typeof size === 'number' ? size : 24, weight);
  const shapes = useMemo(
    () => drawing(state === 'failed' && !isHere(symbol.glyph) ? resolveSymbol('') : symbol, findGlyph, width),
    [symbol, width, state],
  );
  const mask = useId();
  const spoken = title ?? (symbol.known ? undefined : name);
  return (
    <svg
      className={className}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      color={color}
      strokeLinecap="round"
      strokeLinejoin="round"
      role={title === undefined ? undefined : 'img'}
      aria-label={title}
      aria-hidden={title === undefined ? true : undefined}
      focusable="false"
    >
      {spoken ? <title>{spoken}</title> : null}
      {needsMask(shapes) ? (
        <>
          <mask id={mask} maskUnits="userSpaceOnUse" x="0" y="0" width="24" height="24">
            <Shapes shapes={shapes} paints={MASK} />
          </mask>
          <rect width="24" height="24" fill="currentColor" mask={`url(#${mask})`} />
        </>
      ) : (
        <Shapes shapes={shapes} paints={COLOURS} />
      )}
    </svg>
  );
});
