import { Plus, X } from 'lucide-react';
import { useRef, useState } from 'react';
import type { MapField } from '../../../layout/fields.ts';
import { isObject, type JsonObject } from '../../../layout/json.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { freeKey, renamedKey } from '../entries.ts';
import { seedOf } from '../fits.ts';
import styles from '../Row.module.css';
import { common, type RowProps } from '../row.ts';
import { sentence } from '../words.ts';
import { Combo } from './Combo.tsx';
import lines from './ListEditor.module.css';
import { Cell } from './ListEntry.tsx';
import { MixedNote } from './MixedNote.tsx';

const MOST_DRAWN = 100;

/** A table of keys and values. */
export function MapEditor({ field, path, values, subject, write, labelId, describedBy }: RowProps<MapField>) {
  const box = useRef<HTMLDivElement>(null);
  const [all, setAll] = useState(false);
  const { mixed, value } = common(values);
  const map: JsonObject = isObject(value) ? value : {};
  const keys = Object.keys(map);
  if (mixed) return <MixedNote values={values} write={write} word="table" />;
  const shown = all ? keys : keys.slice(0, MOST_DRAWN);
  const remaining = (field.suggestKeys ?? []).filter((key) => !Object.hasOwn(map, key));
  // A table of whole things is called after those, and not after what they are found by.
  const entry = field.of.kind === 'record' ? field.of.label.toLowerCase() : field.key;
  const add = () => {
    const key = remaining[0] ?? freeKey(map, entry.replaceAll(' ', '-'));
    write({ ...map, [key]: seedOf(field.of) });
    // The new line is there once this has been drawn.
    requestAnimationFrame(() => {
      const inputs = box.current?.querySelectorAll<HTMLInputElement>('[data-key] input');
      const last = inputs?.[inputs.length - 1];
      last?.focus();
      last?.select();
    });
  };
  const remove = (key: string) => {
    const { [key]: _, ...rest } = map;
    write(keys.length === 1 ? undefined : rest);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: the group has the row’s label for a name
    <div className={styles.stack} role="group" aria-labelledby={labelId} aria-describedby={describedBy} ref={box}>
      {shown.map((key, index) => (
        // A key being renamed keeps its line, so that the caret stays.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={index} className={lines.tableLine}>
          <div className={lines.keyCell} data-key>
            <KeyBox
              name={`${sentence(field.key)} ${index + 1}`}
              value={key}
              suggest={remaining}
              onRename={(next) => {
                const renamed = renamedKey(map, key, next);
                if (renamed !== undefined && renamed !== map) write(renamed);
                return renamed !== undefined;
              }}
            />
          </div>
          <Cell
            field={field.of}
            name={`${field.of.label} for ${key}`}
            value={map[key]}
            path={[...path, key]}
            subject={subject}
            keepEmpty
          />
          <IconButton size="small" className={lines.remove ?? ''} label={`Remove ${key}`} onClick={() => remove(key)}>
            <X size={13} />
          </IconButton>
        </div>
      ))}
      {shown.length < keys.length && (
        <Button size="small" look="quiet" onClick={() => setAll(true)}>
          Show all {keys.length}
        </Button>
      )}
      <Button size="small" className={lines.add ?? ''} onClick={add}>
        <Plus size={13} />
        Add {entry}
      </Button>
    </div>
  );
}

interface KeyBoxProps {
  readonly name: string;
  readonly value: string;
  readonly suggest: readonly string[];
  /** False when the key is taken; then what was typed is dropped. */
  readonly onRename: (key: string) => boolean;
}

/** A key takes effect when the box is left: half a key would be a key too. */
function KeyBox({ name, value, suggest, onRename }: KeyBoxProps) {
  const [typed, setTyped] = useState<string>();
  const [taken, setTaken] = useState<string>();
  const take = () => {
    if (typed === undefined) return;
    const done = typed === value || onRename(typed);
    setTaken(done ? undefined : typed);
    setTyped(undefined);
  };
  return (
    <>
      <Combo
        label={name}
        value={typed ?? value}
        options={suggest.map((key) => ({ value: key, label: key }))}
        aria-invalid={taken === undefined ? undefined : true}
        onType={(text) => {
          setTyped(text);
          setTaken(undefined);
        }}
        onEnter={take}
        onBlur={take}
      />
      {taken !== undefined && (
        <p role="alert" className={styles.note} data-tone="bad">
          There is a line for “{taken}” already.
        </p>
      )}
    </>
  );
}
