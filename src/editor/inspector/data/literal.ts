// Values in a one-line field. What reads as a number, a switch or JSON is one; a text that would be taken for one of
// those stands in quotation marks; everything else is text as it is.
import type { Json } from '../../../layout/json.ts';

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

export function readLiteral(text: string): Json {
  const trimmed = text.trim();
  return parsed(trimmed) ?? (trimmed === 'null' ? null : text);
}

export function writeLiteral(value: Json): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  const read = readLiteral(value);
  return read === value ? value : JSON.stringify(value);
}
