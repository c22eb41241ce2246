// Secrets never reach a log: neither those we know, wherever they stand, nor those that stand under a telling name.

export interface Redactor {
  text(text: string): string;
  /** The same value where there is nothing to hide; nothing is ever changed in place. */
  value(value: unknown): unknown;
}

export const HIDDEN = '•••';
const TOO_DEEP = '… (nested too deep to show)';
const DEPTH = 200;
// A shorter one would blank half of every text it happens to occur in; it is hidden only where it stands alone.
const FINDABLE = 6;

const SECRET_KEYS = new Set([
  'token',
  'auth_token',
  'authtoken',
  'e2eekey',
  'e2ee_key',
  'refresh',
  'refreshtoken',
  'refresh_token',
  'devicetoken',
  'device_token',
  'password',
  'secret',
  'credential',
]);

// Pairing codes carry the end-to-end key as `k`, which is a common name for harmless things too.
const IS_KEY = /^[A-Za-z0-9+/_-]{43}=?$/;

function isSecret(key: string, value: unknown): boolean {
  if (key === 'k') return typeof value === 'string' && IS_KEY.test(value);
  if (!SECRET_KEYS.has(key.toLowerCase())) return false;
  return (typeof value === 'string' && value !== '') || (typeof value === 'object' && value !== null);
}

export function createRedactor(secrets: () => readonly string[]): Redactor {
  const known = () => secrets().filter((secret) => secret !== '');

  const hide = (text: string, among: readonly string[]): string => {
    let shown = text;
    for (const secret of among) {
      if (shown === secret) return HIDDEN;
      if (secret.length >= FINDABLE && shown.includes(secret)) shown = shown.replaceAll(secret, HIDDEN);
    }
    return shown;
  };

  const walk = (value: unknown, among: readonly string[], depth: number): unknown => {
    if (typeof value === 'string') return hide(value, among);
    if (typeof value !== 'object' || value === null) return value;
    if (depth > DEPTH) return TOO_DEEP;
    if (Array.isArray(value)) {
      let copy: unknown[] | undefined;
      for (const [index, item] of value.entries()) {
        const shown = walk(item, among, depth + 1);
        if (shown === item) continue;
        copy ??= [...value];
        copy[index] = shown;
      }
      return copy ?? value;
    }
    let changed = false;
    const entries = Object.entries(value).map(([key, item]) => {
      const shown = isSecret(key, item) ? HIDDEN : walk(item, among, depth + 1);
      const name = hide(key, among);
      if (shown !== item || name !== key) changed = true;
      return [name, shown] as const;
    });
    return changed ? Object.fromEntries(entries) : value;
  };

  return {
    text: (text) => hide(text, known()),
    value: (value) => walk(value, known(), 0),
  };
}
