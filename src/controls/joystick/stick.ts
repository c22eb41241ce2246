// Where a stick leans and what it sends: right is positive x, up is positive y, both from -1 to 1.
import type { Json } from '../../layout/json.ts';
import { member } from '../../layout/json.ts';
import { asDocument, asNumber } from '../values.ts';

export interface Vector {
  readonly x: number;
  readonly y: number;
}

/** The middle of the knob travels this part of the base’s radius. */
export const TRAVEL = 0.62;

export const CENTRE: Vector = { x: 0, y: 0 };

export const sameVector = (a: Vector, b: Vector) => a.x === b.x && a.y === b.y;
export const isCentre = ({ x, y }: Vector) => x === 0 && y === 0;

/** Thousandths say more than a thumb can. */
const fine = (part: number) => Math.round(part * 1000) / 1000 + 0;

/** Into the unit disc: a corner leans no farther than a side. */
export function inDisc({ x, y }: Vector): Vector {
  const length = Math.hypot(x, y);
  return length > 1 ? { x: x / length, y: y / length } : { x, y };
}

/** The nearest of up, down, left and right; the centre inside the dead zone. */
function fourWay(lean: Vector, deadzone: number): Vector {
  const { x, y } = lean;
  if (isCentre(lean) || Math.hypot(x, y) < Math.min(deadzone, 0.9)) return CENTRE;
  return Math.abs(x) > Math.abs(y) ? { x: Math.sign(x), y: 0 } : { x: 0, y: Math.sign(y) };
}

/** At rest inside the dead zone; from its edge on it begins at nothing, so that small leans stay possible. */
function outside(lean: Vector, deadzone: number): Vector {
  const length = Math.hypot(lean.x, lean.y);
  if (length === 0 || length <= deadzone || deadzone >= 1) return CENTRE;
  const scale = Math.min(1, (length - deadzone) / (1 - deadzone)) / length;
  return { x: fine(lean.x * scale), y: fine(lean.y * scale) };
}

export function outputOf(lean: Vector, style: 'analog' | 'dpad', deadzone: number): Vector {
  const held = inDisc(lean);
  const dead = Math.max(0, deadzone);
  return style === 'dpad' ? fourWay(held, dead) : outside(held, dead);
}

/** Where the stick is drawn for what it sent: outside the dead zone again. */
export function leanOf(output: Vector, deadzone: number): Vector {
  const length = Math.hypot(output.x, output.y);
  if (length === 0) return CENTRE;
  const dead = Math.min(1, Math.max(0, deadzone));
  const lean = Math.min(1, dead + length * (1 - dead)) / length;
  return { x: output.x * lean, y: output.y * lean };
}

/** The place a value names; undefined for anything that is no pair of numbers. */
export function readVector(value: Json | undefined): Vector | undefined {
  const pair = asDocument(value);
  const x = asNumber(member(pair, 'x'));
  const y = asNumber(member(pair, 'y'));
  return x === undefined || y === undefined ? undefined : { x, y };
}

/** What arrow keys that are held together lean to. */
export function leanByKeys(keys: ReadonlySet<string>): Vector {
  const toward = (plus: string, minus: string) => (keys.has(plus) ? 1 : 0) - (keys.has(minus) ? 1 : 0);
  return inDisc({ x: toward('ArrowRight', 'ArrowLeft'), y: toward('ArrowUp', 'ArrowDown') });
}

export const ARROWS: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);

const NUDGE = 0.1;

/** A stick that stays put is moved on by a key instead of held by it. */
export function nudged(from: Vector, key: string): Vector {
  const step = leanByKeys(new Set([key]));
  const moved = inDisc({ x: from.x + step.x * NUDGE, y: from.y + step.y * NUDGE });
  return { x: fine(moved.x), y: fine(moved.y) };
}

export const readingOf = ({ x, y }: Vector) => `${x.toFixed(2)}, ${y.toFixed(2)}`.replace(/-(0\.00)/g, '$1');
