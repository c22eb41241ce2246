import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../layout/json.ts';
import {
  type Box,
  complaintsOf,
  documentOf,
  mayDrop,
  mayLift,
  slotAt,
  steppedSlot,
  TRAY,
  withMoved,
  zoneOf,
  zonesOf,
} from './zones.ts';

const chips = [
  { id: 'docs', zone: 'todo', locked: false },
  { id: 'login', zone: 'doing', locked: false },
  { id: 'icons', zone: undefined, locked: false },
  { id: 'certs', zone: 'todo', locked: true },
  { id: 'lost', zone: 'nowhere', locked: false },
];
const rules = [
  { id: 'todo', accepts: undefined, capacity: undefined, locked: false },
  { id: 'doing', accepts: undefined, capacity: 1, locked: false },
  { id: 'done', accepts: ['login', 'icons'], capacity: undefined, locked: false },
  { id: 'old', accepts: undefined, capacity: undefined, locked: true },
];
const board = { chips, rules, hasTray: true };
const now = (value?: Json) => zonesOf(chips, rules, value);
const plain = (value?: Json) => Object.fromEntries(now(value));

describe('an arrangement', () => {
  it('is the one of the layout before any other', () => {
    expect(plain()).toEqual({
      todo: ['docs', 'certs'],
      doing: ['login'],
      done: [],
      old: [],
      [TRAY]: ['icons', 'lost'],
    });
  });

  it('discards ids that are not declared, and returns chips that are missing to the tray', () => {
    expect(plain({ zones: { doing: ['login', 'ghost'], heaven: ['docs'] } })).toEqual({
      todo: [],
      doing: ['login'],
      done: [],
      old: [],
      [TRAY]: ['docs', 'icons', 'certs', 'lost'],
    });
  });

  it('takes the first mention of a chip', () => {
    expect(plain({ zones: { doing: ['login', 'login'], todo: ['login', 'docs'] } })).toMatchObject({
      todo: ['login', 'docs'],
      doing: [],
    });
  });

  it('is applied beyond capacity and rules, and what breaks them is marked', () => {
    const zones = now({ zones: { doing: ['docs', 'icons'], done: ['docs', 'login', 'certs'] } });
    expect(zones.get('doing')).toEqual(['docs', 'icons']);
    expect(zones.get('done')).toEqual(['login', 'certs']);
    expect([...complaintsOf(zones, rules)]).toEqual([
      ['icons', 'More than the 1 that fit'],
      ['certs', 'Not meant for this zone'],
    ]);
    expect(complaintsOf(now(), rules).size).toBe(0);
  });

  it('comes back as it was sent', () => {
    const zones = withMoved(now(), 'icons', 'done', 0, chips);
    expect(now({ zones: documentOf(zones) })).toEqual(zones);
    expect(now(JSON.stringify({ zones: documentOf(zones) }))).toEqual(zones);
  });

  it('has every chip in exactly one place, whatever is pushed', () => {
    const ids = fc.oneof(fc.constantFrom(...chips.map(({ id }) => id)), fc.jsonValue());
    const pushes = fc.oneof(
      fc.jsonValue(),
      fc.record({ zones: fc.dictionary(fc.constantFrom('todo', 'doing', 'done', TRAY, 'x'), fc.array(ids)) }),
    );
    fc.assert(
      fc.property(pushes, (push) => {
        const all = [...now(push as Json).values()].flat();
        expect([...all].sort()).toEqual(chips.map(({ id }) => id).sort());
      }),
    );
  });
});

describe('moving by hand', () => {
  it('leaves locked chips and locked zones alone', () => {
    const zones = now({ zones: { old: ['docs'], todo: ['certs', 'icons'] } });
    expect(['docs', 'certs', 'icons', 'ghost'].map((chip) => mayLift(chip, zones, board))).toEqual([
      false,
      false,
      true,
      false,
    ]);
    expect(mayDrop('icons', 'old', zones, board)).toBe(false);
  });

  it('keeps to capacity and to what a zone takes', () => {
    expect(mayDrop('docs', 'doing', now(), board)).toBe(false);
    expect(mayDrop('login', 'doing', now(), board)).toBe(true);
    expect(mayDrop('docs', 'done', now(), board)).toBe(false);
    expect(mayDrop('icons', 'done', now(), board)).toBe(true);
    expect(mayDrop('icons', TRAY, now(), { ...board, hasTray: false })).toBe(false);
  });

  it('inserts at the slot, and keeps the tray in the order of the layout', () => {
    const inserted = withMoved(now(), 'login', 'todo', 1, chips);
    expect(inserted.get('todo')).toEqual(['docs', 'login', 'certs']);
    expect(withMoved(inserted, 'docs', 'todo', 2, chips).get('todo')).toEqual(['login', 'certs', 'docs']);
    expect(withMoved(now(), 'docs', TRAY, 9, chips).get(TRAY)).toEqual(['docs', 'icons', 'lost']);
    expect(zoneOf(inserted, 'login')).toBe('todo');
  });

  it('steps over zones that do not take the chip', () => {
    const zones = now();
    const step = (chip: string, zone: string, index: number, x: number, y: number) =>
      steppedSlot(chip, { zone, index }, { x, y }, zones, board);
    expect(step('icons', TRAY, 0, 1, 0)).toEqual({ zone: 'todo', index: 0 });
    expect(step('icons', 'todo', 2, 1, 0)).toEqual({ zone: 'done', index: 0 });
    expect(step('icons', 'done', 0, 1, 0)).toBeUndefined();
    expect(step('docs', 'todo', 0, -1, 0)).toEqual({ zone: TRAY, index: 0 });
    expect(step('docs', 'todo', 0, 0, 1)).toEqual({ zone: 'todo', index: 1 });
    expect(step('docs', 'todo', 1, 0, 1)).toBeUndefined();
    expect(step('docs', 'todo', 0, 0, -1)).toBeUndefined();
  });
});

describe('the slot under a pointer', () => {
  const box = (left: number, top: number, width: number): Box => ({ left, top, right: left + width, bottom: top + 30 });

  it('is found among chips in rows', () => {
    const rows = [box(0, 0, 50), box(60, 0, 50), box(0, 40, 50), box(60, 40, 50)];
    expect([slotAt(10, 10, rows), slotAt(55, 10, rows), slotAt(105, 10, rows)]).toEqual([0, 1, 2]);
    expect([slotAt(10, 50, rows), slotAt(100, 50, rows), slotAt(10, 90, rows)]).toEqual([2, 4, 4]);
  });

  it('is found among chips under one another, wherever across', () => {
    const column = [box(0, 0, 100), box(0, 40, 100)];
    expect([slotAt(99, 10, column), slotAt(1, 20, column), slotAt(99, 60, column)]).toEqual([0, 1, 2]);
    expect(slotAt(5, 5, [])).toBe(0);
  });
});
