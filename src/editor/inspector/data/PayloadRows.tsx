// What a command carries, as key → value; an object inside has rows of its own.
import { Plus, X } from 'lucide-react';
import { isObject, type Json, type JsonObject, type Path } from '../../../layout/json.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { freeKey, renamedKey } from '../entries.ts';
import type { Tokens } from './completing.ts';
import styles from './data.module.css';
import { KeyField } from './KeyField.tsx';
import { type Insert, TokenField } from './TokenField.tsx';

interface PayloadRowsProps {
  readonly value: JsonObject;
  /** For steps of undo. */
  readonly path: Path;
  /** Keys with a field of their own elsewhere. */
  readonly apart?: readonly string[];
  readonly tokens: Tokens;
  readonly onChange: (value: JsonObject, burst?: string) => void;
  readonly onFocus: (insert: Insert) => void;
  readonly depth?: number;
}

const DEEPEST = 6;

export function PayloadRows({ value, path, apart = [], tokens, onChange, onFocus, depth = 0 }: PayloadRowsProps) {
  const without = (key: string): JsonObject => {
    const { [key]: _, ...rest } = value;
    return rest;
  };
  const rename = (from: string, to: string): boolean => {
    const next = renamedKey(value, from, to);
    if (next !== undefined) onChange(next);
    return next !== undefined;
  };
  const shown = Object.entries(value).filter(([key]) => !apart.includes(key));
  return (
    <>
      {shown.length > 0 && (
        <ul className={styles.pairs}>
          {shown.map(([key, inner], index) => (
            // A key that is renamed is still the same row.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={index}>
              <div className={styles.pair}>
                <KeyField label={`Key ${key}`} value={key} onRename={(name) => rename(key, name)} />
                {isObject(inner) && depth < DEEPEST ? (
                  <span className={styles.quiet}>holds</span>
                ) : (
                  <TokenField
                    label={`Value of ${key}`}
                    path={[...path, key]}
                    value={inner}
                    tokens={tokens}
                    onChange={(next, burst) => onChange({ ...value, [key]: next ?? '' }, burst)}
                    onFocus={onFocus}
                  />
                )}
                <IconButton size="small" label={`Remove ${key}`} onClick={() => onChange(without(key))}>
                  <X size={14} />
                </IconButton>
              </div>
              {isObject(inner) && depth < DEEPEST && (
                <PayloadRows
                  value={inner}
                  path={[...path, key]}
                  tokens={tokens}
                  onChange={(next, burst) => onChange({ ...value, [key]: next }, burst)}
                  onFocus={onFocus}
                  depth={depth + 1}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        <Button size="small" look="quiet" onClick={() => onChange({ ...value, [freeKey(value, 'key')]: '' })}>
          <Plus size={14} aria-hidden="true" /> Add a key
        </Button>
        {depth === 0 && (
          <Button
            size="small"
            look="quiet"
            onClick={() => onChange({ ...value, [freeKey(value, 'group')]: {} satisfies Json })}
          >
            <Plus size={14} aria-hidden="true" /> Add a group
          </Button>
        )}
      </div>
    </>
  );
}
