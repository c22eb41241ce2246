// The blocks beside the tabs: whether each is what it should be, and the rules of glance, dynamic tabs and the connection.
import { CONNECTION, DYNAMIC_TAB, GLANCE, LAYOUT, STATE } from '../blocks/layout.ts';
import type { Layout } from '../document.ts';
import type { Fields } from '../fields.ts';
import { isArray, isObject, type Json, member } from '../json.ts';
import { blockCheck, eachEntry } from './block.ts';
import { compile } from './compile.ts';
import { appearanceCheck, themeCheck } from './looks.ts';
import { noteUses } from './node.ts';
import { isBlank } from './record.ts';
import { type Check, dropping, type Notes, notesOn, passes, putting, report, trailOf } from './report.ts';
import { alertCheck, pollGroupsCheck, publisherCheck } from './signals.ts';
import { sourcesCheck } from './sources.ts';
import { quote, spoken } from './words.ts';

const glanceFields = blockCheck(GLANCE, 'Glance', {
  instead: { hero: undefined, slots: undefined, controls: undefined },
});

function noteShown(id: Json | undefined, what: string, notes: Notes): void {
  if (typeof id !== 'string' || id === '') return;
  notes.refs.push({
    id,
    rule: 'bad_glance',
    at: trailOf(notes),
    says: (name) =>
      `${what} ${name}, but nothing in the layout is called that, so the widget has nothing to show there.`,
  });
}

const glanceCheck: Check = (glance, notes, beside) => {
  if (!isObject(glance)) return;
  glanceFields(glance, notes, beside);
  notes.trail.push('hero');
  noteShown(glance.hero, 'The main control of the widget is', notes);
  notes.trail.pop();
  for (const [index, id] of (isArray(glance.slots) ? glance.slots : []).entries()) {
    notes.trail.push('slots', index);
    noteShown(id, 'One of the controls of the widget is', notes);
    notes.trail.length -= 2;
  }
  // These stand on the phone's own surfaces and follow rules nobody has published; their sources are in use, though.
  for (const control of isArray(glance.controls) ? glance.controls : [])
    if (isObject(control)) noteUses(control, notes);
};

const dynamicTabFields = blockCheck(DYNAMIC_TAB, 'The dynamic tab');

const dynamicTabCheck: Check = (tab, notes, beside) => {
  if (isObject(tab) && typeof tab.event === 'string' && tab.event !== '') {
    dynamicTabFields(tab, notes, beside);
    return;
  }
  const named = typeof tab === 'string' && tab !== '';
  report(
    notes,
    'warn',
    'bad_dynamic_tab',
    'A dynamic tab needs the name of the command that brings it, as { "event": "…" }. Like this no tab is ever added.',
    {
      tail: isObject(tab) && Object.hasOwn(tab, 'event') ? ['event'] : [],
      fix: named
        ? putting(`Write it as { "event": ${quote(tab)} }`, trailOf(notes), { event: tab })
        : dropping('Remove it', trailOf(notes)),
    },
  );
};

const connectionFields = blockCheck(CONNECTION, 'The connection');

const connectionCheck: Check = (connection, notes, beside) => {
  if (!isObject(connection)) return;
  connectionFields(connection, notes, beside);
  if (connection.mode !== 'room' && isBlank(connection.e2eeKey)) return;
  for (const key of ['url', 'token'] as const) {
    if (isBlank(connection[key])) continue;
    report(
      notes,
      'warn',
      'secret_in_layout',
      `In a room the phone signs in with its own account. With a ${key} of another relay in the layout it keeps reconnecting, and everybody who gets the layout can read it. Remove it.`,
      { tail: [key], fix: dropping(`Remove the ${key}`, trailOf(notes, key)) },
    );
  }
};

interface Block {
  readonly holds: 'list' | 'object' | 'any';
  readonly check: Check | undefined;
}

const BLOCKS: ReadonlyMap<string, Block> = new Map<string, Block>([
  ['accentColor', { holds: 'any', check: compile(LAYOUT.accentColor) }],
  ['appearance', { holds: 'object', check: appearanceCheck }],
  ['theme', { holds: 'object', check: themeCheck }],
  ['connection', { holds: 'any', check: connectionCheck }],
  ['sources', { holds: 'any', check: sourcesCheck }],
  ['publishers', { holds: 'list', check: eachEntry(publisherCheck) }],
  ['alerts', { holds: 'list', check: eachEntry(alertCheck) }],
  ['glance', { holds: 'object', check: glanceCheck }],
  ['pollGroups', { holds: 'object', check: pollGroupsCheck }],
  ['dynamicTabs', { holds: 'list', check: eachEntry(dynamicTabCheck) }],
  ['state', { holds: 'object', check: blockCheck(STATE, 'State') }],
]);

const FIELDS: Fields = LAYOUT;

function checkContainer(key: string, { holds, check }: Block, value: Json, notes: Notes): boolean {
  if (holds === 'any' || (holds === 'list' ? isArray(value) : isObject(value))) return true;
  const wraps = holds === 'list' && isObject(value) && passes(check, [value], notes);
  report(
    notes,
    'warn',
    'bad_top_level',
    `${spoken(key, FIELDS[key])} has to be ${holds === 'list' ? 'a list' : 'an object'}, but it is ${quote(value)}. The phone passes it over.`,
    { fix: wraps ? putting('Put it in a list', [key], [value]) : dropping('Remove it', [key]) },
  );
  return false;
}

const seen = new Map<string, WeakMap<object, Notes>>();
const NOTHING: Notes = notesOn({});

function notesFor(key: string, block: Block, value: Json): Notes {
  const remembered = seen.get(key) ?? new WeakMap<object, Notes>();
  seen.set(key, remembered);
  const whole = typeof value === 'object' && value !== null ? value : undefined;
  const known = whole === undefined ? undefined : remembered.get(whole);
  if (known !== undefined) return known;
  const notes = notesOn({});
  notes.trail.push(key);
  if (checkContainer(key, block, value, notes)) block.check?.(value, notes, { [key]: value });
  notes.trail.pop();
  if (whole !== undefined) remembered.set(whole, notes);
  return notes;
}

/** All that is to be said about the blocks, with paths from the root of the document. */
export function checkBlocks(layout: Layout): readonly Notes[] {
  return [...BLOCKS].map(([key, block]) => {
    const value = member(layout, key);
    return value === undefined || value === null ? NOTHING : notesFor(key, block, value);
  });
}
