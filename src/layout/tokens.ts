// Tokens in payloads: `{{value}}` anywhere in a text, `$value.x` for a joystick's axes.
import { isArray, isObject, type Json } from './json.ts';

const TOKEN = /\{\{\s*([\w.]+)\s*\}\}|(\$value\.[xy])(?![\w.])/g;
const ALONE = /^(?:\{\{\s*([\w.]+)\s*\}\}|(\$value\.[xy]))$/;

/** The names of all tokens in a payload: `value`, `item`, `$value.x`. */
export function tokensIn(payload: Json): ReadonlySet<string> {
  const names = new Set<string>();
  const look = (value: Json): void => {
    if (typeof value === 'string') for (const match of value.matchAll(TOKEN)) names.add(match[1] ?? match[2] ?? '');
    else if (isArray(value)) value.forEach(look);
    else if (isObject(value)) Object.values(value).forEach(look);
  };
  look(payload);
  return names;
}

/** How a value reads inside a longer text. */
function asText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/**
 * The payload with tokens replaced. A text that is one token and nothing else takes the value with its own type;
 * a token without a value stays as it is written.
 */
export function fillTokens(payload: Json, values: Readonly<Record<string, Json>>): Json {
  const given = (name: string) => (Object.hasOwn(values, name) ? values[name] : undefined);
  if (typeof payload === 'string') {
    const alone = ALONE.exec(payload);
    const whole = alone === null ? undefined : given(alone[1] ?? alone[2] ?? '');
    if (whole !== undefined) return whole;
    return payload.replace(TOKEN, (written, braced?: string, axis?: string) => {
      const value = given(braced ?? axis ?? '');
      return value === undefined ? written : asText(value);
    });
  }
  if (isArray(payload)) return payload.map((item) => fillTokens(item, values));
  if (isObject(payload)) {
    return Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, fillTokens(value, values)]));
  }
  return payload;
}
