import type { Json } from '../../layout/json.ts';

/** JSON where it is JSON, else the letters themselves: nobody types quotes around a word. */
export function typedValue(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
