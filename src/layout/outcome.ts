// A refusal is a value, so that whoever asked can show it before anything was tried.

/** Why something cannot be done, as a sentence for the person who wants it done. */
export interface Refused {
  readonly refused: string;
}

/** A document may itself have a key `refused`, so what worked is wrapped. */
export type Outcome<T> = { readonly done: T } | Refused;

export const refuse = (refused: string): Refused => ({ refused });

export function isRefused(outcome: object): outcome is Refused {
  return 'refused' in outcome;
}
