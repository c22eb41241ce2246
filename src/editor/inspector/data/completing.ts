// Tokens while they are typed: what may follow `{{`, and where the caret stands afterwards.
import type { Token } from '../../../layout/fields.ts';

export type Tokens = Readonly<Record<string, Token>>;

/** As it is written in a payload: a joystick’s axes have a spelling of their own. */
export const written = (name: string): string => (name.startsWith('$') ? name : `{{${name}}}`);

export interface Completion {
  /** The part of the text that a choice takes the place of. */
  readonly from: number;
  readonly to: number;
  readonly names: readonly string[];
}

const OPEN_BRACES = /\{\{?\s*([\w.]*)$/;
const DOLLAR = /\$[\w.]*$/;

/** What could be meant by what is being typed before the caret; undefined where no token is begun. */
export function completionAt(text: string, caret: number, tokens: Tokens): Completion | undefined {
  const before = text.slice(0, caret);
  const braces = OPEN_BRACES.exec(before);
  const dollar = braces === null ? DOLLAR.exec(before) : null;
  const begun = braces ?? dollar;
  if (begun === null) return undefined;
  const typed = (braces === null ? begun[0] : (begun[1] ?? '')).toLowerCase();
  const names = Object.keys(tokens).filter(
    (name) => name.startsWith('$') === (dollar !== null) && name.toLowerCase().startsWith(typed),
  );
  if (names.length === 0) return undefined;
  // Braces that are already closed behind the caret belong to it.
  const behind = braces === null ? '' : (/^[\w.]*\s*\}{1,2}/.exec(text.slice(caret))?.[0] ?? '');
  return { from: begun.index, to: caret + behind.length, names };
}

export interface Typed {
  readonly text: string;
  readonly caret: number;
}

export function withToken(text: string, { from, to }: Pick<Completion, 'from' | 'to'>, name: string): Typed {
  const token = written(name);
  return { text: text.slice(0, from) + token + text.slice(to), caret: from + token.length };
}
