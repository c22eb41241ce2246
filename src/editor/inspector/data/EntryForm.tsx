// One binding: where from, which of what comes, and which value in it.
import { ChevronRight, X } from 'lucide-react';
import { useId } from 'react';
import { SYNC } from '../../../layout/blocks/binding.ts';
import { idOf, type Node, text } from '../../../layout/document.ts';
import { isObject, type JsonObject, member, type Path } from '../../../layout/json.ts';
import { methodOf } from '../../../runtime/stage.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Segments } from '../fields/Segments.tsx';
import { Row } from '../Row.tsx';
import type { Subject } from '../row.ts';
import styles from './data.module.css';
import { entryInWords, fromElsewhere, METHODS, type Method } from './entry-shape.ts';
import { FilterRows } from './FilterRows.tsx';
import { IncomingPreview } from './IncomingPreview.tsx';
import { useSeen } from './useSeen.tsx';
import { ValuePath } from './ValuePath.tsx';
import { WhyEmpty } from './WhyEmpty.tsx';

const OPTIONS = Object.entries(METHODS).map(([value, { label, help }]) => ({ value, label, help }));

/** What stands above the filter, by where it comes from. */
const SOURCE_ROWS: Readonly<Record<Method, readonly (keyof typeof SYNC)[]>> = {
  meshsocket: ['event'],
  mqtt: ['source', 'topic'],
  http: ['source', 'url', 'path', 'interval'],
  sensor: ['sensor'],
};

interface EntryFormProps {
  readonly entry: JsonObject;
  /** From the node. */
  readonly path: Path;
  readonly node: Node | undefined;
  readonly subject: Subject;
  readonly isOpen: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onChange: (entry: JsonObject, burst?: string) => void;
  readonly onRemove: () => void;
}

export function EntryForm({ entry, path, node, subject, isOpen, onOpen, onChange, onRemove }: EntryFormProps) {
  const id = useId();
  const method = methodOf(entry);
  const seen = useSeen(entry);
  const words = entryInWords(entry);
  const without = (key: string): JsonObject => {
    const { [key]: _, ...rest } = entry;
    return rest;
  };
  const rows = SOURCE_ROWS[method].filter(
    (key) => method !== 'http' || key !== 'url' || !member(entry, 'path') || Object.hasOwn(entry, 'url'),
  );
  return (
    <section className={styles.card} aria-label={`From ${METHODS[method].label}: ${words}`}>
      <div className={styles.entryHead}>
        <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => onOpen(!isOpen)}>
          <ChevronRight size={14} strokeWidth={1.75} aria-hidden="true" />
          <strong>{METHODS[method].label}</strong>
          <code>{words}</code>
        </button>
        <IconButton size="small" label="Remove this binding" onClick={onRemove}>
          <X size={14} />
        </IconButton>
      </div>
      {isOpen && (
        <div id={id} className={styles.stack}>
          <span id={`${id}-from`} className={styles.quiet}>
            From
          </span>
          <Segments
            labelId={`${id}-from`}
            value={method}
            options={OPTIONS}
            onChoose={(next) => onChange(fromElsewhere(entry, next as Method, (node && idOf(node)) ?? 'value'))}
          />
          {rows.map((key) => (
            <Row key={key} field={SYNC[key]} path={[...path, key]} values={[member(entry, key)]} subject={subject} />
          ))}
          {method !== 'sensor' && (
            <>
              <FilterRows
                filter={isObject(entry.filter) ? entry.filter : undefined}
                path={[...path, 'filter']}
                seen={seen}
                onChange={(filter, burst) =>
                  onChange(filter === undefined ? without('filter') : { ...entry, filter }, burst)
                }
              />
              <ValuePath
                value={text(member(entry, 'valuePath')) ?? ''}
                path={[...path, 'valuePath']}
                entry={entry}
                node={node}
                definition={subject.definition}
                seen={seen}
                onChange={(valuePath, burst) =>
                  onChange(valuePath === '' ? without('valuePath') : { ...entry, valuePath }, burst)
                }
              />
            </>
          )}
          {node !== undefined && <WhyEmpty node={node} entry={entry} />}
          {node !== undefined && (
            <IncomingPreview
              node={node}
              definition={subject.definition}
              entry={entry}
              seen={seen}
              onChange={onChange}
            />
          )}
        </div>
      )}
    </section>
  );
}
