// One row of the configurator, by the kind of its field. What is too rich for a phone’s form is edited as JSON.
import { useId, useState } from 'react';
import type { Field } from '../layout/fields.ts';
import { humanise } from '../layout/fields.ts';
import type { Json } from '../layout/json.ts';
import styles from './Device.module.css';

interface FieldRowProps {
  readonly field: Field;
  readonly value: Json | undefined;
  /** Undefined takes the key out, and the default holds again. */
  readonly set: (value: Json | undefined) => void;
}

export function FieldRow({ field, value, set }: FieldRowProps) {
  const id = useId();
  return (
    <div className={styles.row}>
      <label htmlFor={id}>{field.label}</label>
      <Entry id={id} field={field} value={value} set={set} />
      <p className={styles.help}>{field.help}</p>
    </div>
  );
}

const written = (value: Json | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

function hint(field: Field): string | undefined {
  if (field.auto !== undefined) return field.auto;
  const fallback = 'default' in field ? field.default : undefined;
  return typeof fallback === 'string' || typeof fallback === 'number' ? String(fallback) : undefined;
}

function Entry({ id, field, value, set }: FieldRowProps & { readonly id: string }) {
  switch (field.kind) {
    case 'bool':
      return (
        <input
          id={id}
          type="checkbox"
          checked={typeof value === 'boolean' ? value : field.default === true}
          onChange={(event) => set(event.target.checked)}
        />
      );
    case 'number':
      return (
        <input
          id={id}
          type="number"
          inputMode="decimal"
          step={field.step ?? (field.integer ? 1 : 'any')}
          placeholder={hint(field)}
          value={written(value)}
          onChange={(event) => set(event.target.value === '' ? undefined : event.target.valueAsNumber)}
        />
      );
    case 'choice':
      if (field.open !== true) {
        return (
          <select id={id} value={written(value)} onChange={(event) => set(event.target.value || undefined)}>
            <option value="">
              {hint(field) === undefined ? 'By the control' : `${humanise(hint(field) ?? '')} (default)`}
            </option>
            {Object.keys(field.choices).map((choice) => (
              <option key={choice} value={choice}>
                {humanise(choice)}
              </option>
            ))}
          </select>
        );
      }
      return <TextEntry id={id} field={field} value={value} set={set} />;
    case 'color':
      return (
        <span className={styles.color}>
          <input
            type="color"
            aria-label={`${field.label}, picked`}
            value={(written(value) || field.default || '#667eea').slice(0, 7)}
            onChange={(event) => set(event.target.value.toUpperCase())}
          />
          <TextEntry id={id} field={field} value={value} set={set} />
        </span>
      );
    case 'text':
    case 'icon':
    case 'url':
    case 'date':
    case 'ref':
      return <TextEntry id={id} field={field} value={value} set={set} />;
    default:
      return <JsonEntry id={id} value={value} set={set} />;
  }
}

function TextEntry({ id, field, value, set }: FieldRowProps & { readonly id: string }) {
  return (
    <input
      id={id}
      type="text"
      autoCapitalize="off"
      placeholder={hint(field)}
      value={written(value)}
      onChange={(event) => set(event.target.value === '' ? undefined : event.target.value)}
    />
  );
}

function JsonEntry({ id, value, set }: Pick<FieldRowProps, 'value' | 'set'> & { readonly id: string }) {
  const [draft, setDraft] = useState<string>();
  const text = draft ?? (value === undefined ? '' : JSON.stringify(value, null, 1));
  let readable = true;
  try {
    if (text.trim() !== '') JSON.parse(text);
  } catch {
    readable = false;
  }
  return (
    <>
      <textarea
        id={id}
        rows={Math.min(6, text.split('\n').length)}
        spellCheck={false}
        aria-invalid={!readable}
        value={text}
        onChange={(event) => {
          setDraft(event.target.value);
          if (event.target.value.trim() === '') return set(undefined);
          try {
            set(JSON.parse(event.target.value));
          } catch {
            // Told under the field; the control keeps what it had.
          }
        }}
        onBlur={() => readable && setDraft(undefined)}
      />
      {!readable && <p className={styles.wrong}>This is not JSON yet. The control keeps what it had.</p>}
    </>
  );
}
