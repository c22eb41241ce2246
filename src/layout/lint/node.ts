// One tab, control, group or popup: all there is to say about it alone, and what it holds. It is kept by identity, so
// after an edit only what lies on the way to the change is looked at again.
import { SHARED } from '../blocks/shared.ts';
import type { Catalog, Definition } from '../control.ts';
import { childrenOf, idOf, isGroup, type Rect, rectOf, type Slot, typeOf } from '../document.ts';
import { idStem } from '../ids.ts';
import { isArray, isObject, type Json, type JsonObject, type Path } from '../json.ts';
import { slotsOf } from '../walk.ts';
import { compile } from './compile.ts';
import { checkChildren } from './grid.ts';
import { checkPanels } from './panels.ts';
import { definitionCheck, groupCheck, panelCheck, popupCheck, tabCheck } from './plan.ts';
import { isBlank } from './record.ts';
import {
  type Check,
  type Local,
  type Notes,
  notesOn,
  passes,
  put,
  putting,
  type Ref,
  report,
  type Use,
} from './report.ts';
import { called, nearest, quote } from './words.ts';

export type Role = 'tab' | 'node' | 'panel' | 'popup';

export interface Summary {
  readonly subject: JsonObject;
  readonly id: string | undefined;
  readonly findings: readonly Local[];
  readonly uses: readonly Use[];
  readonly refs: readonly Ref[];
  /** By their index; undefined where something else than a control stands. */
  readonly children: readonly (Summary | undefined)[];
  /** Panels, the controls on cards, the popup. */
  readonly others: readonly Other[];
  /** The cells it takes in a grid. */
  readonly rect: Rect | undefined;
  /** Nothing but ids in it, as deep as it goes. */
  readonly quiet: boolean;
}

export interface Other {
  readonly path: Path;
  readonly summary: Summary;
}

/** All that is remembered about nodes as one catalog sees them. */
export interface Memory {
  readonly catalog: Catalog;
  readonly checks: Map<Definition, Check>;
  readonly types: readonly string[];
  readonly seen: Readonly<Record<Role, WeakMap<JsonObject, Summary>>>;
}

const memories = new WeakMap<Catalog, Memory>();

export function memoryOf(catalog: Catalog): Memory {
  let memory = memories.get(catalog);
  if (memory === undefined) {
    memory = {
      catalog,
      checks: new Map(),
      types: [...catalog.list.map((definition) => definition.type), 'group'],
      seen: { tab: new WeakMap(), node: new WeakMap(), panel: new WeakMap(), popup: new WeakMap() },
    };
    memories.set(catalog, memory);
  }
  return memory;
}

function checkFor(type: string, memory: Memory): Check | undefined {
  if (type === 'group') return groupCheck;
  const definition = memory.catalog.get(type);
  if (definition === undefined) return undefined;
  let check = memory.checks.get(definition);
  if (check === undefined) {
    check = definitionCheck(definition);
    memory.checks.set(definition, check);
  }
  return check;
}

const ALWAYS = (['action', 'longPressAction', 'sync'] as const).map((key) => ({ key, check: compile(SHARED[key]) }));

/** Of a control the phone does not know, only which sources it would use. */
export function noteUses(node: JsonObject, notes: Notes): void {
  const aside = notesOn(node);
  for (const { key, check } of ALWAYS) {
    const value = node[key];
    if (value === undefined || value === null || typeof value !== 'object') continue;
    aside.trail.push(key);
    check?.(value, aside, node);
    aside.trail.pop();
  }
  for (const use of aside.uses) notes.uses.push({ ...use, silent: true });
}

function checkId(node: JsonObject, role: Role, notes: Notes): void {
  if (idOf(node) !== undefined) return;
  // A popup is a field of its control, so the validator tells when its id is no text. Of other ids it says nothing.
  if (role === 'popup' && !isBlank(node.id)) return;
  const stem = role === 'popup' ? 'popup' : idStem(node);
  report(
    notes,
    'error',
    'missing_field',
    isBlank(node.id)
      ? `This ${typeOf(node) ?? stem} has no id. Without one it keeps no value, and nothing can be bound to it. Give it an id of its own.`
      : `The id of this ${typeOf(node) ?? stem} is ${quote(node.id ?? null)}, but an id is text. The phone cannot use it. Give it an id of its own.`,
    {
      ...('id' in node && { tail: ['id'] }),
      fix: ({ base, fresh }) => {
        const id = fresh(stem);
        return { label: `Call it ${id}`, edit: put(base, ['id'], id) };
      },
    },
  );
}

function reportNoType(node: JsonObject, notes: Notes): void {
  const hasChildren = Array.isArray(node.children);
  report(
    notes,
    'error',
    'missing_field',
    `${called(node)} does not say what kind of control it is, so the phone cannot draw it. Give it a "type".`,
    {
      ...('type' in node && { tail: ['type'] }),
      ...(hasChildren && { fix: putting('Make it a group', ['type'], 'group') }),
    },
  );
}

function reportUnknownType(node: JsonObject, notes: Notes, memory: Memory): void {
  const written = node.type ?? null;
  const near = typeof written === 'string' ? nearest(written, memory.types) : undefined;
  const fits = near !== undefined && passesAs({ ...node, type: near }, checkFor(near, memory));
  report(
    notes,
    'error',
    'unknown_type',
    `The phone knows no control called ${quote(written)} and leaves it out. ${
      near === undefined ? 'Choose one from the palette.' : `"${near}" is probably meant.`
    }`,
    { tail: ['type'], ...(near !== undefined && fits && { fix: putting(`Change to ${near}`, ['type'], near) }) },
  );
}

function passesAs(node: JsonObject, check: Check | undefined): boolean {
  const whole: Check = (value, notes, beside) => {
    check?.(value, notes, beside);
    const standing = childrenOf(node).map((child) => ({ rect: rectOf(child) }));
    if (isGroup(node)) checkChildren(node, standing, notes);
  };
  return passes(whole, node, notesOn(node));
}

function checkType(node: JsonObject, role: Role, notes: Notes, memory: Memory): void {
  const type = typeOf(node);
  if (type === undefined) {
    // Of a panel without a type its holder says that it is no group.
    if (!isBlank(node.type)) reportUnknownType(node, notes, memory);
    else if (role !== 'panel') reportNoType(node, notes);
    noteUses(node, notes);
    return;
  }
  const check = role === 'panel' && type === 'group' ? panelCheck : checkFor(type, memory);
  if (check === undefined) {
    reportUnknownType(node, notes, memory);
    noteUses(node, notes);
    return;
  }
  if (!Object.hasOwn(node, 'type')) {
    report(
      notes,
      'warn',
      'legacy_shape',
      `${called(node)} is a group by its children, but does not say so. Older apps wrote groups like this; write the type.`,
      { fix: putting('Add the type group', ['type'], 'group') },
    );
  }
  check(node, notes, node);
}

// A document nested deeper than this is refused when it is read; one made in code must not overflow the stack either.
const DEEPEST = 256;

const ROLES: Readonly<Record<Slot['kind'], Role>> = {
  children: 'node',
  item: 'node',
  panel: 'panel',
  popup: 'popup',
};

function checkAlone(subject: JsonObject, role: Role, notes: Notes, memory: Memory): void {
  if (role === 'tab') {
    tabCheck(subject, notes, subject);
  } else if (role === 'popup') {
    popupCheck(subject, notes, subject);
    checkId(subject, role, notes);
  } else {
    checkType(subject, role, notes, memory);
    checkId(subject, role, notes);
  }
}

/** What a control may hold others in beside children. Most hold nothing, and are not worth remembering that. */
const HOLDS = ['panels', 'canvasConfig', 'longPressGroup'];

function otherSlots(subject: JsonObject): readonly Slot[] {
  if (!HOLDS.some((key) => Object.hasOwn(subject, key))) return [];
  return slotsOf(subject).filter((slot) => slot.kind !== 'children');
}

export function summarise(subject: JsonObject, role: Role, memory: Memory, depth = 0): Summary {
  const known = memory.seen[role].get(subject);
  if (known !== undefined) return known;
  const notes = notesOn(subject);
  checkAlone(subject, role, notes, memory);
  const inside = (node: Json, as: Role) =>
    isObject(node) && depth < DEEPEST ? summarise(node, as, memory, depth + 1) : undefined;
  const children = isArray(subject.children) ? subject.children.map((child) => inside(child, 'node')) : [];
  if (role === 'tab' || role === 'popup' || typeOf(subject) === 'group') checkChildren(subject, children, notes);
  const slots = otherSlots(subject);
  checkPanels(slots, notes, (type) => checkFor(type, memory) !== undefined);
  const others = slots.flatMap((slot): readonly Other[] => {
    const summary = inside(slot.node, ROLES[slot.kind]);
    return summary === undefined ? [] : [{ path: slot.path, summary }];
  });
  const { findings, uses, refs } = notes;
  const summary: Summary = {
    subject,
    id: role === 'tab' ? undefined : idOf(subject),
    findings,
    uses,
    refs,
    children,
    others,
    rect: role === 'node' ? rectOf(subject) : undefined,
    quiet:
      findings.length === 0 &&
      uses.length === 0 &&
      refs.length === 0 &&
      children.every((child) => child === undefined || child.quiet) &&
      others.every((other) => other.summary.quiet),
  };
  memory.seen[role].set(subject, summary);
  return summary;
}
