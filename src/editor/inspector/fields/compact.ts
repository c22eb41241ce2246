// Records of two or three small parts read best as lines of a table.
import type { Field, FieldKind, RecordField } from '../../../layout/fields.ts';

const SMALL: ReadonlySet<FieldKind> = new Set(['text', 'number', 'color', 'icon', 'ref', 'choice']);
const MOST_PARTS = 2;

export function isCompact(field: Field): field is RecordField & Field {
  if (field.kind !== 'record') return false;
  const parts = Object.values(field.fields);
  return parts.length <= MOST_PARTS && parts.every(({ kind, when }) => SMALL.has(kind) && when === undefined);
}
