// A wheel slowed by air, which brakes the more the faster it turns, and by its bearing, which brakes evenly and stops
// it. Turns and seconds; the formulas are solved, so a spin ends at the same place at any frame rate.

export interface Friction {
  /** Per second: how quickly air takes speed away. */
  readonly air: number;
  /** Turns per second, per second. */
  readonly bearing: number;
}

/** Turns per second of a full-power spin. */
export const FULL_POWER = 4.2;
// At full power this part of the speed is lost to air in the whole spin.
const AIR = 2.6;

/** Seconds: whoever writes more would wait forever. */
const LONGEST = 60;

/** Such that a full-power spin lasts so many seconds. */
export function frictionFor(seconds: number): Friction {
  const lasting = Math.min(LONGEST, Math.max(0.05, seconds));
  const air = AIR / lasting;
  return { air, bearing: (FULL_POWER * air) / (Math.exp(AIR) - 1) };
}

export function durationOf(speed: number, { air, bearing }: Friction): number {
  return Math.log(1 + (Math.abs(speed) * air) / bearing) / air;
}

/** How far the wheel has turned after some time; it stays where it stopped. */
export function turnedAfter(seconds: number, speed: number, friction: Friction): number {
  const { air, bearing } = friction;
  const time = Math.min(Math.max(0, seconds), durationOf(speed, friction));
  const rest = bearing / air;
  const turned = ((Math.abs(speed) + rest) * (1 - Math.exp(-air * time))) / air - rest * time;
  return Math.sign(speed) * Math.max(0, turned);
}

/** The speed that ends after exactly so many turns. */
export function speedFor(turns: number, friction: Friction): number {
  const reach = (speed: number) => turnedAfter(Number.POSITIVE_INFINITY, speed, friction);
  let low = 0;
  let high = 1;
  while (reach(high) < turns && high < 1e6) high *= 2;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (reach(middle) < turns) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * A strong spin by chance (0 to 1): every place on the rim is as likely as any other, so that the size of a slice is
 * its chance.
 */
export function randomSpin(chance: number, friction: Friction): number {
  const full = Math.abs(turnedAfter(Number.POSITIVE_INFINITY, FULL_POWER, friction));
  return speedFor(Math.max(1, Math.floor(full * 0.8)) + chance, friction);
}
