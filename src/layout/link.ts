// Which addresses may be opened, by what they are for. Everything else never reaches a view: no javascript:, no
// data: page, no blob:, no file:.
import type { LinkKind } from './fields.ts';

export const SCHEMES: Readonly<Record<LinkKind, readonly string[]>> = {
  page: ['http', 'https'],
  http: ['http', 'https'],
  image: ['http', 'https', 'data'],
  relay: ['ws', 'wss'],
  mqtt: ['mqtt', 'mqtts', 'ws', 'wss'],
};

// Raster pictures only: an SVG may carry script, and where it is opened on its own that script would run.
const DATA_PICTURE = /^data:image\/(png|jpe?g|gif|webp|avif|bmp|x-icon)(;[\w=-]+)*(;base64)?,/i;

/** The address as it may be used, or undefined when it is not one of this kind. */
export function safeLink(value: unknown, kind: LinkKind): string | undefined {
  if (typeof value !== 'string') return undefined;
  // URL parsers drop tabs and line breaks, so “java\nscript:” is read the way a browser would read it.
  const text = value.trim();
  if (text === '') return undefined;
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return undefined;
  }
  const scheme = url.protocol.slice(0, -1);
  if (!SCHEMES[kind].includes(scheme)) return undefined;
  if (scheme === 'data') return DATA_PICTURE.test(text) ? text : undefined;
  return url.hostname === '' ? undefined : text;
}
