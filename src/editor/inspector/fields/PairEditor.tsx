import type { NumberField, PairField } from '../../../layout/fields.ts';
import { isArray } from '../../../layout/json.ts';
import styles from '../Row.module.css';
import { common, type RowProps } from '../row.ts';
import { Stepper } from './Stepper.tsx';
import { useBurst } from './useBurst.tsx';

/** A place counts from zero, a size from one: so the field’s least value tells which of the two it is. */
const NAMES = { place: ['row', 'column'], size: ['rows', 'columns'] } as const;

export function PairEditor({ field, path, values, write, labelId, describedBy }: RowProps<PairField>) {
  const burst = useBurst(path);
  const { mixed, value } = common(values);
  const pair = isArray(value) ? value : (field.default ?? [field.min, field.min]);
  const limits: Pick<NumberField, 'min' | 'integer'> = { min: field.min, integer: true };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a line in every browser
    <div className={styles.line} role="group" aria-labelledby={labelId} aria-describedby={describedBy}>
      {NAMES[field.min === 0 ? 'place' : 'size'].map((name, index) => (
        <Stepper
          key={name}
          label={`${field.label}, ${name}`}
          value={mixed ? undefined : Number(pair[index])}
          limits={limits}
          onFocus={burst.begin}
          onChange={(next) => write(index === 0 ? [next, Number(pair[1])] : [Number(pair[0]), next], burst.key())}
        />
      ))}
    </div>
  );
}
