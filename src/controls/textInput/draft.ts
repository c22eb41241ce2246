// Text that was typed but not sent, and the value it was typed over.
import type { Json } from '../../layout/json.ts';
import { asText } from '../values.ts';

export interface Draft {
  readonly text: string;
  /** The value when the first letter was typed. */
  readonly over: Json | undefined;
}

/** A value that arrived since waits while somebody types; once they leave the field it replaces what was not sent. */
export function isStale(draft: Draft, value: Json | undefined, focused: boolean): boolean {
  return !focused && draft.over !== value;
}

export function shownText(draft: Draft | undefined, value: Json | undefined, focused: boolean): string {
  return draft === undefined || isStale(draft, value, focused) ? (asText(value) ?? '') : draft.text;
}

export function typedOver(draft: Draft | undefined, text: string, value: Json | undefined): Draft {
  return { text, over: draft === undefined ? value : draft.over };
}

interface Field {
  readonly style: string;
  readonly sendButton: boolean;
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  /** Return may confirm a word in an input method; that is not the end of the text. */
  readonly composing: boolean;
}

export const hasLines = ({ style, sendButton }: Field): boolean => sendButton || style === 'multiline';

/** Whether a key sends the text. Where Return adds a line, Ctrl or ⌘ with Return sends. */
export function sends(field: Field, { key, ctrlKey, metaKey, shiftKey, composing }: Key): boolean {
  if (key !== 'Enter' || composing) return false;
  return hasLines(field) ? ctrlKey || metaKey : !shiftKey;
}

/** A composer and a field that clears itself hold a message, and an empty one is none. Other fields may be set empty. */
export function maySend(text: string, { sendButton, clearOnSubmit }: Field & { readonly clearOnSubmit: boolean }) {
  return text.trim() !== '' || !(sendButton || clearOnSubmit);
}

type Keyboard = 'ascii' | 'default' | 'url' | 'email' | 'numbers';

const INPUT_MODES = { ascii: 'text', default: 'text', url: 'url', email: 'email', numbers: 'decimal' } as const;

/** What tells the browser which keyboard to bring up, and what to correct. */
export function keyboardOf(keyboard: string | undefined, autocorrect: boolean) {
  const kind = (keyboard ?? (autocorrect ? 'default' : 'ascii')) as Keyboard;
  return {
    inputMode: INPUT_MODES[kind] ?? 'text',
    autoCorrect: autocorrect ? 'on' : 'off',
    autoCapitalize: autocorrect ? 'sentences' : 'none',
    spellCheck: autocorrect,
  } as const;
}
