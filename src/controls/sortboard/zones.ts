// Which chip is where on a sortboard, and which may go where. The tray is a zone like the others but for its name.
import { isArray, type Json, type JsonObject } from '../../layout/json.ts';
import { byId } from '../boards/named.ts';
import { arranged } from '../boards/points.ts';

/** What the tray is called on the wire. */
export const TRAY = 'palette';

export interface ChipRule {
  readonly id: string;
  /** Where it starts. */
  readonly zone: string | undefined;
  readonly locked: boolean;
}

export interface ZoneRule {
  readonly id: string;
  /** Any chip without it. */
  readonly accepts: readonly (string | undefined)[] | undefined;
  readonly capacity: number | undefined;
  readonly locked: boolean;
}

/** Every zone in order, the tray last. Each chip is in exactly one of them. */
export type Zones = ReadonlyMap<string, readonly string[]>;

function listed(value: Json | undefined): readonly string[] {
  return isArray(value)
    ? value.flatMap((id) => (typeof id === 'string' || typeof id === 'number' ? [String(id)] : []))
    : [];
}

/**
 * As it was pushed or dragged, else as the layout has it. Of a push, unknown ids are passed over, the first mention of
 * a chip counts, and chips it leaves out are in the tray. Rules are not asked: the server knows better.
 */
export function zonesOf(chips: readonly ChipRule[], rules: readonly ZoneRule[], value: Json | undefined): Zones {
  const told = arranged(value, 'zones');
  const free = new Set(chips.map(({ id }) => id));
  const take = (ids: readonly string[]) => ids.filter((id) => free.delete(id));
  const zones = new Map<string, readonly string[]>();
  for (const { id } of rules) {
    const own = told === undefined ? chips.filter(({ zone }) => zone === id).map((chip) => chip.id) : undefined;
    zones.set(id, take(own ?? listed(told !== undefined && Object.hasOwn(told, id) ? told[id] : undefined)));
  }
  zones.set(TRAY, [...free]);
  return zones;
}

export function zoneOf(zones: Zones, chip: string): string | undefined {
  for (const [zone, ids] of zones) if (ids.includes(chip)) return zone;
  return undefined;
}

interface Board {
  readonly chips: readonly ChipRule[];
  readonly rules: readonly ZoneRule[];
  readonly hasTray: boolean;
}

/** Whether a hand may take it where it is. */
export function mayLift(chip: string, zones: Zones, { chips, rules }: Board): boolean {
  const from = zoneOf(zones, chip);
  return chips.find(({ id }) => id === chip)?.locked === false && rules.find(({ id }) => id === from)?.locked !== true;
}

/** Whether a hand may put it there. Within its own zone only the order changes. */
export function mayDrop(chip: string, to: string, zones: Zones, board: Board): boolean {
  if (to === TRAY) return board.hasTray;
  const rule = board.rules.find(({ id }) => id === to);
  if (rule === undefined || rule.locked) return false;
  const there = zones.get(to) ?? [];
  if (there.includes(chip)) return true;
  if (rule.accepts !== undefined && !rule.accepts.includes(chip)) return false;
  return rule.capacity === undefined || there.length < rule.capacity;
}

/** `index` counts the others in the zone. The tray keeps the order of the layout. */
export function withMoved(zones: Zones, chip: string, to: string, index: number, chips: readonly ChipRule[]): Zones {
  const order = new Map(chips.map(({ id }, place) => [id, place]));
  return new Map(
    [...zones].map(([zone, ids]) => {
      const others = ids.filter((id) => id !== chip);
      if (zone !== to) return [zone, others];
      if (zone !== TRAY) return [zone, [...others.slice(0, index), chip, ...others.slice(index)]];
      return [zone, [...others, chip].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))];
    }),
  );
}

/** As it is sent and stored; the tray is what is left out. */
export function documentOf(zones: Zones): JsonObject {
  return byId([...zones].filter(([zone]) => zone !== TRAY));
}

/** What is wrong with a chip where it is: only a push can bring that about. */
export function complaintsOf(zones: Zones, rules: readonly ZoneRule[]): ReadonlyMap<string, string> {
  const complaints = new Map<string, string>();
  for (const { id, accepts, capacity } of rules) {
    for (const [place, chip] of (zones.get(id) ?? []).entries()) {
      if (accepts !== undefined && !accepts.includes(chip)) complaints.set(chip, 'Not meant for this zone');
      else if (capacity !== undefined && place >= capacity) complaints.set(chip, `More than the ${capacity} that fit`);
    }
  }
  return complaints;
}

export interface Slot {
  readonly zone: string;
  readonly index: number;
}

/**
 * Where an arrow key takes a chip in hand: up and down in its zone, sideways to the next zone that takes it. Undefined
 * where there is no way on.
 */
export function steppedSlot(
  chip: string,
  { zone, index }: Slot,
  step: { readonly x: number; readonly y: number },
  zones: Zones,
  board: Board,
): Slot | undefined {
  const others = (at: string) => (zones.get(at) ?? []).filter((id) => id !== chip).length;
  if (step.y !== 0) {
    const next = index + step.y;
    return zone === TRAY || next < 0 || next > others(zone) ? undefined : { zone, index: next };
  }
  // The tray stands before the zones.
  const order = [TRAY, ...board.rules.map(({ id }) => id)];
  for (let at = order.indexOf(zone) + step.x; at >= 0 && at < order.length; at += step.x) {
    const to = order[at];
    if (to !== undefined && mayDrop(chip, to, zones, board)) return { zone: to, index: Math.min(index, others(to)) };
  }
  return undefined;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Before how many chips of a zone a point is, in reading order: rows of chips, or one under another. */
export function slotAt(x: number, y: number, chips: readonly Box[]): number {
  const first = chips.findIndex((box, place) => {
    const next = chips[place + 1];
    const before = chips[place - 1];
    const isAlone =
      (next === undefined || next.top >= box.bottom - 1) && (before === undefined || before.bottom <= box.top + 1);
    if (isAlone) return y < (box.top + box.bottom) / 2;
    return y < box.top || (y <= box.bottom && x < (box.left + box.right) / 2);
  });
  return first < 0 ? chips.length : first;
}
