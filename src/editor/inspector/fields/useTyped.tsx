// Text that means something only once it is whole: a number, a colour, JSON. What is half typed stays in the input, and
// the document keeps what was last right.
import { useState } from 'react';
import type { Json, Path } from '../../../layout/json.ts';
import { sameJson } from '../../../layout/json.ts';
import { useBurst } from './useBurst.tsx';

export type Reading =
  | { readonly kind: 'value'; readonly value: Json }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unclear'; readonly message: string };

interface Typed {
  readonly text: string;
  /** What the document said while it was typed; when that changes from elsewhere, the text is out of date. */
  readonly over: Json | undefined;
}

interface TypedInput {
  readonly text: string;
  /** Why the text is not taken yet. */
  readonly message: string | undefined;
  readonly type: (text: string) => void;
  /** Writes at once, for keys that step. */
  readonly put: (value: Json) => void;
  readonly focus: () => void;
  readonly leave: () => void;
  /** Back to what was there on focus; false when it is there already. */
  readonly restore: () => boolean;
}

interface TypedOptions {
  readonly path: Path;
  readonly value: Json | undefined;
  readonly print: (value: Json | undefined) => string;
  readonly read: (text: string) => Reading;
  readonly write: (value: Json | undefined, burst: string) => void;
  /** Half-typed text that stays when the input is left, because it is too much to lose. */
  readonly keepUnclear?: boolean;
}

export function useTyped({ path, value, print, read, write, keepUnclear = false }: TypedOptions): TypedInput {
  const burst = useBurst(path);
  const [typed, setTyped] = useState<Typed>();
  const [before, setBefore] = useState<Json | undefined>(value);
  const current = typed !== undefined && sameJson(typed.over, value) ? typed.text : undefined;
  const reading = current === undefined ? undefined : read(current);
  return {
    text: current ?? print(value),
    message: reading?.kind === 'unclear' ? reading.message : undefined,
    type: (text) => {
      const next = read(text);
      setTyped({ text, over: next.kind === 'value' ? next.value : value });
      if (next.kind === 'value') write(next.value, burst.key());
    },
    put: (next) => {
      setTyped(undefined);
      write(next, burst.key());
    },
    focus: () => {
      burst.begin();
      setBefore(value);
    },
    leave: () => {
      if (reading?.kind === 'empty' && value !== undefined) write(undefined, burst.key());
      if (!(keepUnclear && reading?.kind === 'unclear')) setTyped(undefined);
    },
    restore: () => {
      const isChanged = !sameJson(before, value);
      setTyped(undefined);
      if (isChanged) write(before, burst.key());
      return isChanged || current !== undefined;
    },
  };
}
