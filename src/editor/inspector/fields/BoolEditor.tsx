import type { BoolField } from '../../../layout/fields.ts';
import { Switch } from '../../ui/Switch.tsx';
import styles from '../Row.module.css';
import { common, type RowProps } from '../row.ts';
import { placeholderOf } from '../words.ts';
import { Segments } from './Segments.tsx';

const BOTH = [
  { value: 'true', label: 'On' },
  { value: 'false', label: 'Off' },
];

/** A switch that stands at its default while nothing is written; where controls differ, both sides to choose from. */
export function BoolEditor({ field, values, write, id, labelId, describedBy }: RowProps<BoolField>) {
  const { mixed, value } = common(values);
  if (mixed) {
    return (
      <div className={styles.line}>
        <Segments
          labelId={labelId}
          describedBy={describedBy}
          value={undefined}
          options={BOTH}
          onChoose={(choice) => write(choice === 'true')}
        />
        <span className={styles.quiet}>Mixed</span>
      </div>
    );
  }
  const isSet = typeof value === 'boolean';
  return (
    <div className={styles.line} data-unset={isSet ? undefined : true}>
      <Switch id={id} labelledBy={labelId} checked={isSet ? value : field.default === true} onChange={write} />
      {!isSet && <span className={styles.quiet}>{placeholderOf(field) || 'Not set'}</span>}
    </div>
  );
}
