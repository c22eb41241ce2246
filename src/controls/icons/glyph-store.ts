// A few glyphs are always here; the rest is one chunk, fetched when the first icon needs it.
import { CORE_GLYPHS } from './core-glyphs.ts';
import type { Glyph } from './glyph.ts';

export type GlyphState = 'absent' | 'present' | 'failed';

let fetched: Readonly<Record<string, Glyph>> | undefined;
let state: GlyphState = 'absent';
let loading: Promise<void> | undefined;
const listeners = new Set<() => void>();

export const glyphState = (): GlyphState => state;

export const isCoreGlyph = (name: string): boolean => Object.hasOwn(CORE_GLYPHS, name);

/** Undefined while it has not been fetched. */
export const findGlyph = (name: string): Glyph | undefined => CORE_GLYPHS[name] ?? fetched?.[name];

function settle(next: GlyphState): void {
  state = next;
  for (const listener of [...listeners]) listener();
}

/** Never rejects: a page without its chunk shows `unknown` for what is missing, and tries again with the next icon. */
export function loadGlyphs(): Promise<void> {
  loading ??= import('./glyphs.ts').then(
    ({ GLYPHS }) => {
      fetched = GLYPHS;
      settle('present');
    },
    () => {
      loading = undefined;
      settle('failed');
    },
  );
  return loading;
}

/** Listening starts the fetch. */
export function listenToGlyphs(listener: () => void): () => void {
  listeners.add(listener);
  void loadGlyphs();
  return () => listeners.delete(listener);
}
