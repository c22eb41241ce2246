import { useEffect, useRef, useState } from 'react';
import { ControlView } from '../controls/ControlView.tsx';
import { catalog } from '../controls/catalog.ts';
import { type Definition, fieldsOf } from '../layout/control.ts';
import { idOf, type Node, typeOf } from '../layout/document.ts';
import { type Field, type Section, sectionOf } from '../layout/fields.ts';
import { isObject, type Json, type JsonObject, member } from '../layout/json.ts';
import styles from './Device.module.css';
import { FieldRow } from './FieldRow.tsx';

/** Where the control is and what is in it stays the editor’s business. */
const NOT_HERE = new Set(['type', 'id', 'position', 'span']);
const SECTIONS: readonly { readonly section: Section; readonly title: string }[] = [
  { section: 'content', title: 'Content' },
  { section: 'style', title: 'Style' },
  { section: 'data', title: 'Data' },
];

interface Row {
  readonly holder: string | undefined;
  readonly name: string;
  readonly field: Field;
}

/** The fields a person can shape here; options stand beside what they are options of. */
function rowsOf(definition: Definition, control: JsonObject): readonly Row[] {
  return Object.entries(fieldsOf(definition)).flatMap(([name, field]): readonly Row[] => {
    if (NOT_HERE.has(name) || field.kind === 'nodes') return [];
    const own = Object.hasOwn(definition.fields, name) || Object.hasOwn(control, name);
    if (!own) return [];
    if (field.kind !== 'record' || field.config !== true) return [{ holder: undefined, name, field }];
    return Object.entries(field.fields).map(([key, inner]) => ({ holder: name, name: key, field: inner }));
  });
}

function holderOf(control: JsonObject, holder: string | undefined): JsonObject {
  if (holder === undefined) return control;
  const options = member(control, holder);
  return isObject(options) ? options : {};
}

function put(object: JsonObject, name: string, value: Json | undefined): JsonObject {
  if (value !== undefined) return { ...object, [name]: value };
  const { [name]: _, ...rest } = object;
  return rest;
}

function isRelevant(field: Field, beside: JsonObject, fields: Readonly<Record<string, Field>>): boolean {
  if (field.when === undefined) return true;
  const other = fields[field.when.field];
  const value =
    member(beside, field.when.field) ??
    (other !== undefined && 'default' in other ? (other.default as Json) : undefined);
  return field.when.is.some((wanted) => wanted === value);
}

interface ConfiguratorProps {
  readonly control: Node;
  readonly send: (control: JsonObject) => void;
  readonly cancel: () => void;
}

/** Shapes one control that an editor handed over: drawn live above, its definition’s rows below. */
export function Configurator({ control, send, cancel }: ConfiguratorProps) {
  const [shaped, setShaped] = useState<JsonObject>(control);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const definition = catalog.get(typeOf(control));
  const name = typeof control.label === 'string' ? control.label : (idOf(control) ?? 'control');
  const set = ({ holder, name: key }: Row, value: Json | undefined) =>
    setShaped((now) =>
      holder === undefined ? put(now, key, value) : put(now, holder, put(holderOf(now, holder), key, value)),
    );
  return (
    <dialog ref={dialog} className={styles.configurator} aria-label={`Shape ${name}`} onClose={cancel}>
      <header>
        <button type="button" className={styles.secondary} onClick={cancel}>
          Cancel
        </button>
        <h1>{definition?.label ?? 'Unknown control'}</h1>
        <button type="button" className={styles.primary} onClick={() => send(shaped)}>
          Send to Editor
        </button>
      </header>
      <div className={styles.preview}>
        <ControlView node={shaped} size={previewSize(definition)} />
      </div>
      {definition === undefined ? (
        <p>This browser does not know this kind of control, so there is nothing to shape.</p>
      ) : (
        SECTIONS.map(({ section, title }) => {
          const rows = rowsOf(definition, control).filter(({ field, holder }) => {
            const fields = holder === undefined ? fieldsOf(definition) : {};
            return sectionOf(field) === section && isRelevant(field, holderOf(shaped, holder), fields);
          });
          if (rows.length === 0) return null;
          return (
            <fieldset key={section}>
              <legend>{title}</legend>
              {rows.map((row) => (
                <FieldRow
                  key={`${row.holder ?? ''}.${row.name}`}
                  field={row.field}
                  value={member(holderOf(shaped, row.holder), row.name)}
                  set={(value) => set(row, value)}
                />
              ))}
            </fieldset>
          );
        })
      )}
    </dialog>
  );
}

const COLUMN = 88;
const ROW = 56;

function previewSize(definition: Definition | undefined) {
  const [rows, cols] = definition?.span ?? [1, 2];
  return { width: Math.min(360, Math.max(2, cols) * COLUMN), height: Math.min(320, rows * ROW) };
}
