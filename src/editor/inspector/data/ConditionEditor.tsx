// The editor of a visibility condition: one control, how it is compared, and with what.

import { catalog } from '../../../controls/catalog.ts';
import { CONDITION, OPERATORS } from '../../../layout/blocks/binding.ts';
import { idOf, type Layout, text, typeOf } from '../../../layout/document.ts';
import type { ConditionField } from '../../../layout/fields.ts';
import { at, isArray, isObject, type Json, type JsonObject, member } from '../../../layout/json.ts';
import { findNode, nodesIn } from '../../../layout/walk.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { useLayout } from '../../useApp.tsx';
import { Row } from '../Row.tsx';
import { common, type RowProps } from '../row.ts';
import { visibilityInWords } from './condition-words.ts';
import styles from './data.module.css';
import { Line } from './Line.tsx';
import { LiteralField } from './LiteralField.tsx';

const COMPARISONS = Object.entries(OPERATORS).map(([value, label]) => ({ value, label }));

/** The values a control can have, where they are few. */
function choicesOf(layout: Layout, id: Json | undefined): readonly Json[] {
  const node = typeof id === 'string' ? findNode(layout, id)?.node : undefined;
  const definition = catalog.get(typeOf(node));
  if (definition === undefined) return [];
  if (definition.value.stores === 'bool') return [true, false];
  const listed = definition.value.oneOf === undefined ? undefined : at(node, definition.value.oneOf);
  if (isArray(listed)) return listed.filter((entry) => typeof entry === 'string');
  return isObject(listed) ? Object.keys(listed).filter((key) => key !== 'default') : [];
}

/** The first other control with a value, as a start. */
function newCondition(layout: Layout, own: readonly string[]): JsonObject | undefined {
  for (const { node } of nodesIn(layout)) {
    const id = idOf(node);
    const definition = catalog.get(typeOf(node));
    if (id === undefined || own.includes(id) || definition === undefined || definition.value.stores === 'none')
      continue;
    const [first] = choicesOf(layout, id);
    return { when: id, operator: 'eq', value: first ?? definition.value.sample ?? true };
  }
  return undefined;
}

export function ConditionEditor({ path, values, subject, write }: RowProps<ConditionField>) {
  const layout = useLayout();
  const { mixed, value } = common(values);
  const places = subject.places();
  const own = places.flatMap((place) => idOf(at(layout, place)) ?? []);
  const [first] = places;
  if (!isObject(value)) {
    const start = newCondition(layout, own);
    return (
      <div className={styles.empty}>
        <p className={styles.quiet}>
          {mixed
            ? 'These are shown on different conditions.'
            : first === undefined
              ? 'Always shown.'
              : visibilityInWords(layout, first)}
        </p>
        <div className={styles.buttons}>
          {start === undefined ? (
            <p className={styles.quiet}>A condition needs another control with a value. Add one first.</p>
          ) : (
            <Button size="small" onClick={() => write(start)}>
              Show it only while…
            </Button>
          )}
        </div>
      </div>
    );
  }
  const when = member(value, 'when');
  const choices = choicesOf(layout, when);
  const operator = text(member(value, 'operator'));
  const written = member(value, 'value');
  return (
    <div className={styles.stack}>
      <Row field={CONDITION.when} path={[...path, 'when']} values={[when]} subject={subject} />
      <Line label={CONDITION.operator.label}>
        {(id) => (
          <Select
            id={id}
            value={operator}
            placeholder="Choose how"
            choices={COMPARISONS}
            onChange={(next) => write({ ...value, operator: next })}
          />
        )}
      </Line>
      <Line label={CONDITION.value.label}>
        {() => (
          <LiteralField
            label={CONDITION.value.label}
            path={[...path, 'value']}
            value={written}
            options={choices}
            onChange={(next, burst) => write({ ...value, value: next }, burst)}
          />
        )}
      </Line>
      {first !== undefined && (
        <p className={styles.said} role="status">
          {visibilityInWords(layout, first)}
        </p>
      )}
    </div>
  );
}
