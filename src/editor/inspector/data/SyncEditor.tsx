// The editor of a sync field: where what a control shows comes from.
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { idOf } from '../../../layout/document.ts';
import type { SyncField } from '../../../layout/fields.ts';
import { isObject, type Json } from '../../../layout/json.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { common, type RowProps } from '../row.ts';
import styles from './data.module.css';
import { EntryForm } from './EntryForm.tsx';
import { listOf, METHODS, type Method, newEntry } from './entry-shape.ts';
import { canShow } from './incoming.ts';
import { useFirstNode } from './useFirstNode.tsx';

const ALL = Object.keys(METHODS) as readonly Method[];

export function SyncEditor({ path, values, subject, write }: RowProps<SyncField>) {
  const node = useFirstNode(subject);
  const [open, setOpen] = useState(0);
  const { mixed, value } = common(values);
  const { definition } = subject;
  if (mixed) {
    const first = values.find((one) => one !== undefined);
    return (
      <div className={styles.empty}>
        <p className={styles.quiet}>These show different data.</p>
        <div className={styles.buttons}>
          {first !== undefined && (
            <Button size="small" onClick={() => write(first)}>
              Bind all of them as the first
            </Button>
          )}
        </div>
      </div>
    );
  }
  const entries = listOf(value);
  const add = (method: Method) => {
    setOpen(entries.length);
    write([...entries, newEntry(method, idOf(node) ?? 'value')]);
  };
  if (entries.length === 0) {
    return (
      <div className={styles.empty}>
        <p className={styles.quiet}>
          {canShow(definition)
            ? 'Shows its starting value only. Where does its data come from?'
            : 'This control shows no data of its own; a binding would have no effect.'}
        </p>
        <div className={styles.buttons}>
          {ALL.map((method) => (
            <Button key={method} size="small" title={METHODS[method].help} onClick={() => add(method)}>
              {METHODS[method].label}
            </Button>
          ))}
        </div>
      </div>
    );
  }
  const put = (index: number, entry: Json | undefined, burst?: string) => {
    const next = entry === undefined ? entries.toSpliced(index, 1) : entries.with(index, entry);
    write(next.length === 0 ? undefined : next, burst);
  };
  return (
    <div className={styles.stack}>
      {entries.map((entry, index) => (
        <EntryForm
          // Bindings have no names; their order is all there is.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={index}
          entry={isObject(entry) ? entry : {}}
          path={isObject(value) ? path : [...path, index]}
          node={node}
          subject={subject}
          isOpen={open === index}
          onOpen={(isOpen) => setOpen(isOpen ? index : -1)}
          onChange={(next, burst) => put(index, next, burst)}
          onRemove={() => put(index, undefined)}
        />
      ))}
      <div className={styles.buttons}>
        <Menu
          entries={() =>
            ALL.map((method) => ({
              label: `${METHODS[method].label}: ${METHODS[method].help}`,
              run: () => add(method),
            }))
          }
        >
          <Button size="small" look="quiet">
            <Plus size={14} aria-hidden="true" /> Add a second source
          </Button>
        </Menu>
        {entries.length > 1 && <p className={styles.quiet}>The latest delivery wins.</p>}
      </div>
    </div>
  );
}
