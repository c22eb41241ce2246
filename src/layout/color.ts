const HEX = /^#?([\da-f]{3}|[\da-f]{6}|[\da-f]{8})$/i;

export function isColor(value: unknown): value is string {
  return typeof value === 'string' && HEX.test(value);
}

/** `#RRGGBB` or `#RRGGBBAA` in capitals, from any spelling the app reads; undefined for anything else. */
export function normaliseColor(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const digits = HEX.exec(value)?.[1];
  if (digits === undefined) return undefined;
  const full = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  return `#${full.toUpperCase()}`;
}
