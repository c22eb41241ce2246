// The bench convention of the project: a group is a file here, a figure is one JSON line. Figures are ratios of
// medians, both sides measured in interleaved rounds of one run, so that a busy machine slows both alike.

export interface Figure {
  /** `group.name` */
  readonly bench: string;
  readonly value: number;
  readonly unit: string;
  /** `<= 0.05`, `>= 2.5`, `= 0` */
  readonly target: string;
}

export interface Measured extends Figure {
  readonly ok: boolean;
}

export type Bench = (report: (figure: Figure) => void) => Promise<void> | void;

export function judge(figure: Figure): Measured {
  const [, relation, bound] = /^(<=|>=|=)\s*(-?[\d.]+)$/.exec(figure.target) ?? [];
  if (relation === undefined || bound === undefined) throw new Error(`Unreadable target: ${figure.target}`);
  const limit = Number(bound);
  const ok =
    relation === '<=' ? figure.value <= limit : relation === '>=' ? figure.value >= limit : figure.value === limit;
  return { ...figure, value: Number(figure.value.toPrecision(4)), ok };
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}

/** Milliseconds of one call. */
export function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Runs every side once per round, in turn, and gives each side's median in milliseconds. */
export function interleaved<Name extends string>(
  rounds: number,
  sides: Readonly<Record<Name, () => unknown>>,
): Record<Name, number> {
  const names = Object.keys(sides) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? names : [...names].reverse();
    for (const name of order) times.get(name)?.push(timed(sides[name]));
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<Name, number>;
}
