// What an editor of one field is given, whichever kind of field it is for. The row around it draws the label, the help,
// what is wrong and the reset; the editor draws the input alone.
import type { ComponentType } from 'react';
import type { Definition } from '../../layout/control.ts';
import type { Target } from '../../layout/edit.ts';
import type { Field, FieldKind } from '../../layout/fields.ts';
import { type Json, type Path, sameJson } from '../../layout/json.ts';

/** What the rows are about: the selected nodes, or a place of the document. The same object until that changes. */
export interface Subject {
  /** For keys of lists: another subject has another. */
  readonly key: string;
  /** The nodes written to; none where the rows are about a place. */
  readonly targets: readonly Target[];
  /** What all of them are; undefined for groups, blocks, unknown types, and when they differ. */
  readonly definition: Definition | undefined;
  /** Where each of them is in the document right now; asked for, not kept. */
  readonly places: () => readonly Path[];
  /**
   * Writes one field of all of them as one edit, or takes it away when the value is undefined. The field’s path starts
   * at the node or place. Answers with the sentence why not, if so.
   */
  readonly write: (field: Path, value: Json | undefined, burst?: string) => string | undefined;
}

/** What is written in a field, one entry for each target; undefined where nothing is. */
export type Values = readonly (Json | undefined)[];

export interface RowProps<F extends Field = Field> {
  readonly field: F;
  /** From the subject to the field. */
  readonly path: Path;
  readonly values: Values;
  readonly subject: Subject;
  /** Writes this field; undefined resets it. A refusal is shown under the row. */
  readonly write: (value: Json | undefined, burst?: string) => void;
  /** The input takes it, so that the row’s label belongs to it. */
  readonly id: string;
  /** The label’s own id, for what is not an input: `aria-labelledby`. */
  readonly labelId: string;
  /** Ids of the help and of what is wrong: `aria-describedby`. */
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
}

export type FieldOf<K extends FieldKind> = Extract<Field, { readonly kind: K }>;
export type FieldEditor<K extends FieldKind> = ComponentType<RowProps<FieldOf<K>>>;

/** The one value all of them have; `mixed` when they differ. */
export function common(values: Values): { readonly mixed: boolean; readonly value: Json | undefined } {
  const [first, ...rest] = values;
  return rest.every((value) => sameJson(value, first))
    ? { mixed: false, value: first }
    : { mixed: true, value: undefined };
}

export const sameValues = (a: Values, b: Values): boolean =>
  a === b || (a.length === b.length && a.every((value, index) => Object.is(value, b[index])));

let bursts = 0;

/** A key for one focus of one input: what is typed until it is left is one step of undo. */
export function newBurst(path: Path): string {
  bursts += 1;
  return `${path.join('.')}#${bursts}`;
}
