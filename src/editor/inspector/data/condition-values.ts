// What a condition can compare with: the values of the control it looks at.
import { catalog } from '../../../controls/catalog.ts';
import { idOf, type Layout, typeOf } from '../../../layout/document.ts';
import { at, isArray, isObject, type Json, type JsonObject } from '../../../layout/json.ts';
import { sampleOf } from '../../../layout/sample.ts';
import { findNode, nodesIn } from '../../../layout/walk.ts';

/** The values a control can have, where they are few. */
export function choicesOf(layout: Layout, id: Json | undefined): readonly Json[] {
  const node = typeof id === 'string' ? findNode(layout, id)?.node : undefined;
  const definition = catalog.get(typeOf(node));
  if (definition === undefined) return [];
  if (definition.value.stores === 'bool') return [true, false];
  const listed = definition.value.oneOf === undefined ? undefined : at(node, definition.value.oneOf);
  if (isArray(listed)) return listed.filter((entry) => typeof entry === 'string');
  return isObject(listed) ? Object.keys(listed).filter((key) => key !== 'default') : [];
}

function startOf(layout: Layout, id: string): Json {
  const node = findNode(layout, id)?.node;
  return choicesOf(layout, id)[0] ?? sampleOf(catalog.get(typeOf(node)), node) ?? true;
}

/** The first other control with a value, as a start. */
export function newCondition(layout: Layout, own: readonly string[]): JsonObject | undefined {
  for (const { node } of nodesIn(layout)) {
    const id = idOf(node);
    const definition = catalog.get(typeOf(node));
    if (id === undefined || own.includes(id) || definition === undefined || definition.value.stores === 'none')
      continue;
    return { when: id, operator: 'eq', value: startOf(layout, id) };
  }
  return undefined;
}

const KINDS: Readonly<Record<string, string>> = { bool: 'boolean', number: 'number', text: 'string' };

/** For a condition that looks at another control now: a value that one can have, where the written one is none. */
export function valueFor(layout: Layout, id: string, written: Json | undefined): Json | undefined {
  const stores = catalog.get(typeOf(findNode(layout, id)?.node))?.value.stores;
  const kind = stores === undefined ? undefined : KINDS[stores];
  // Of what is written otherwise, such as a chart, nobody knows what it is compared with.
  if (kind === undefined) return undefined;
  const choices = choicesOf(layout, id);
  const canBe = typeof written === kind && (choices.length === 0 || choices.includes(written as Json));
  return canBe ? undefined : startOf(layout, id);
}
