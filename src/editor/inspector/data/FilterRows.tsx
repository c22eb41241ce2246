// “Only when”: keys of the payload and the values they must have.
import { Plus, X } from 'lucide-react';
import { useId } from 'react';
import { type Json, type JsonObject, member, type Path } from '../../../layout/json.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { freeKey, renamedKey } from '../entries.ts';
import styles from './data.module.css';
import { filterChoices } from './filter-choices.ts';
import { KeyField } from './KeyField.tsx';
import { LiteralField } from './LiteralField.tsx';

interface FilterRowsProps {
  readonly filter: JsonObject | undefined;
  readonly path: Path;
  readonly seen: readonly Json[];
  readonly onChange: (filter: JsonObject | undefined, burst?: string) => void;
}

export function FilterRows({ filter = {}, path, seen, onChange }: FilterRowsProps) {
  const id = useId();
  const choices = filterChoices(seen);
  const put = (next: JsonObject, burst?: string) => onChange(Object.keys(next).length === 0 ? undefined : next, burst);
  const remove = (key: string) => {
    const { [key]: _, ...rest } = filter;
    put(rest);
  };
  const rename = (from: string, to: string): boolean => {
    const next = renamedKey(filter, from, to);
    if (next !== undefined) put(next);
    return next !== undefined;
  };
  const add = () => {
    const base = Object.hasOwn(filter, 'msg_type') ? 'key' : 'msg_type';
    const key = freeKey(filter, base);
    put({ ...filter, [key]: choices.get(key)?.[0] ?? '' });
  };
  return (
    <fieldset className={styles.filter}>
      <legend className={styles.caption}>Only when</legend>
      <datalist id={`${id}-keys`}>
        {[...choices.keys()].map((key) => (
          <option key={key} value={key} />
        ))}
      </datalist>
      {Object.keys(filter).length === 0 && <p className={styles.quiet}>Takes everything that comes.</p>}
      <ul className={styles.pairs}>
        {Object.keys(filter).map((key, index) => (
          // A key that is renamed is still the same row.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index} className={styles.pair}>
            <KeyField
              label={`Key ${key}`}
              value={key}
              suggestions={`${id}-keys`}
              onRename={(name) => rename(key, name)}
            />
            <LiteralField
              label={`${key} is`}
              path={[...path, key]}
              value={member(filter, key)}
              options={choices.get(key) ?? []}
              onChange={(next, burst) => put({ ...filter, [key]: next }, burst)}
            />
            <IconButton size="small" label={`Remove ${key}`} onClick={() => remove(key)}>
              <X size={14} />
            </IconButton>
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button size="small" look="quiet" onClick={add}>
          <Plus size={14} aria-hidden="true" /> Add a key
        </Button>
      </div>
    </fieldset>
  );
}
