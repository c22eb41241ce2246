import { useState } from 'react';
import type { EitherField, Field } from '../../../layout/fields.ts';
import { FieldInput } from '../editors.tsx';
import { seedOf, variantOf } from '../fits.ts';
import styles from '../Row.module.css';
import { common, type RowProps } from '../row.ts';
import { Segments } from './Segments.tsx';

/** What a variant is called where its label is that of the field itself. */
const KIND_NAMES: Readonly<Partial<Record<Field['kind'], string>>> = {
  bool: 'On or off',
  choice: 'Named',
  record: 'Own',
  list: 'List',
  map: 'Table',
  text: 'Text',
  number: 'Number',
};

function namesOf({ label, of }: EitherField): readonly string[] {
  const labels = of.map((variant) =>
    variant.label === label ? (KIND_NAMES[variant.kind] ?? variant.label) : variant.label,
  );
  return new Set(labels).size === labels.length ? labels : labels.map((name, index) => `${name} ${index + 1}`);
}

/** The value says which variant it is; while there is none, the person does. */
export function EitherEditor(props: RowProps<EitherField>) {
  const { field, values, write, labelId } = props;
  const { value } = common(values);
  const [wanted, setWanted] = useState<number>();
  const read = value === undefined || value === null ? undefined : variantOf(field.of, value);
  const chosen = read ?? wanted ?? 0;
  const variant = field.of[chosen];
  const choose = (index: number) => {
    const next = field.of[index];
    setWanted(index);
    if (next === undefined || index === chosen) return;
    // What is written reads as the old variant, so it gives way to the least of the new one.
    if (read !== undefined) write(seedOf(next));
  };
  return (
    <div className={styles.stack}>
      <Segments
        labelId={labelId}
        value={`${chosen}`}
        options={namesOf(field).map((label, index) => ({ value: `${index}`, label, help: field.of[index]?.help }))}
        onChoose={(index) => choose(Number(index))}
      />
      {variant !== undefined && <FieldInput key={chosen} {...props} field={variant} />}
    </div>
  );
}
