// Shortcuts as text: `mod+shift+z`, `?`, `arrowleft`. How they are read from the keyboard, and written for people.

export interface Stroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  /** The place on the keyboard: with Alt held a Mac sends other letters. */
  readonly code?: string;
}

const SYMBOLS: Readonly<Record<string, string>> = {
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  escape: 'Esc',
  enter: 'Enter',
  delete: 'Delete',
  backspace: '⌫',
  space: 'Space',
  tab: 'Tab',
};

const letterOf = ({ key, code, altKey }: Stroke): string => {
  const fromPlace = /^(?:Key|Digit)([A-Z\d])$/.exec(code ?? '')?.[1];
  if (altKey && fromPlace !== undefined) return fromPlace.toLowerCase();
  return key === ' ' ? 'space' : key.toLowerCase();
};

/** Characters that need Shift on many keyboards say what they are: `?` is `?` wherever it sits. */
const isSign = (key: string) => key.length === 1 && !/[a-z\d]/.test(key);

/** The plus sign divides keys, and is one itself: `+`, `mod++`. */
function partsOf(keys: string): readonly string[] {
  if (!keys.endsWith('+')) return keys.split('+');
  return [...keys.slice(0, -1).split('+').filter(Boolean), '+'];
}

export function matches(keys: string, stroke: Stroke, mac: boolean): boolean {
  const parts = partsOf(keys);
  const key = parts.at(-1);
  const wants = (modifier: string) => parts.slice(0, -1).includes(modifier);
  const pressed = letterOf(stroke);
  if (pressed !== key) return false;
  const mod = mac ? stroke.metaKey : stroke.ctrlKey;
  const otherMod = mac ? stroke.ctrlKey : stroke.metaKey;
  if (mod !== wants('mod') || otherMod || stroke.altKey !== wants('alt')) return false;
  return isSign(pressed) || stroke.shiftKey === wants('shift');
}

export function writtenKeys(keys: string, mac: boolean): string {
  const words = partsOf(keys).map((part) => {
    if (part === 'mod') return mac ? '⌘' : 'Ctrl';
    if (part === 'shift') return mac ? '⇧' : 'Shift';
    if (part === 'alt') return mac ? '⌥' : 'Alt';
    return SYMBOLS[part] ?? part.toUpperCase();
  });
  return words.join(mac ? '' : '+');
}

export const isMac = (): boolean => typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);
