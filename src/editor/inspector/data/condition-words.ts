// A condition as a sentence. A control in a group shows only while both do, so the groups around it are in it too.
import { CONDITION } from '../../../layout/blocks/binding.ts';
import { idOf, type Layout, text } from '../../../layout/document.ts';
import { at, isObject, type Json, type JsonObject, member, type Path } from '../../../layout/json.ts';
import { resolveBlock } from '../../../layout/props.ts';
import { findNode } from '../../../layout/walk.ts';
import type { Condition } from '../../../runtime/conditions.ts';

const WORDS: Readonly<Record<Condition['operator'], string>> = {
  eq: 'is',
  neq: 'is not',
  gt: 'is above',
  lt: 'is below',
  gte: 'is at least',
  lte: 'is at most',
};

function valueInWords(value: Json): string {
  if (value === true) return 'on';
  if (value === false) return 'off';
  if (typeof value === 'string') return value === '' ? 'empty' : value;
  return JSON.stringify(value);
}

function callOf(layout: Layout, id: string): string {
  const node = findNode(layout, id)?.node;
  return text(member(node, 'label')) || id;
}

/** “Fan is above 20”; undefined while it is not complete, and so has no effect. */
export function conditionInWords(layout: Layout, condition: unknown): string | undefined {
  if (!isObject(condition)) return undefined;
  const { when, operator, value } = resolveBlock(CONDITION, condition);
  if (when === undefined || operator === undefined || value === undefined) return undefined;
  return `${callOf(layout, when)} ${WORDS[operator]} ${valueInWords(value as Json)}`;
}

/** Of the groups and pages around the node at this path, from the outside in. */
function around(layout: Layout, path: Path): readonly JsonObject[] {
  return path.slice(0, -1).flatMap((_, depth) => {
    const holder = at(layout, path.slice(0, depth + 1));
    return isObject(holder) && idOf(holder) !== undefined && isObject(holder.visible) ? [holder] : [];
  });
}

export function visibilityInWords(layout: Layout, path: Path): string {
  const own = conditionInWords(layout, member(at(layout, path), 'visible'));
  const outer = around(layout, path).flatMap((holder) => conditionInWords(layout, holder.visible) ?? []);
  const all = [...outer, ...(own === undefined ? [] : [own])];
  if (all.length === 0) return 'Always shown.';
  return `Shown while ${[...new Set(all)].join(' and ')}.`;
}
