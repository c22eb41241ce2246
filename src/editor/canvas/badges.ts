// Small marks at the corners of controls. Findings are the first to give some; what a device says of a control is another.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { at, isObject, type Path } from '../../layout/json.ts';
import type { Findings } from '../findings.ts';
import { keyOf, targetAt } from '../selection.ts';

export interface Badge {
  readonly sign: 'finding' | 'shown' | 'dropped' | 'different';
  readonly tone: 'ok' | 'warn' | 'bad';
  /** For who rests on it, and for screen readers. */
  readonly says: string;
}

/** By `keyOf(target)`. */
export type BadgeMap = ReadonlyMap<string, Badge>;

export interface Badges {
  readonly state: StoreApi<Readonly<Record<string, BadgeMap>>>;
  /** One voice says all it has to say; another keeps its own. An empty map takes them away. */
  readonly provide: (voice: string, badges: BadgeMap) => void;
}

export function createBadges(): Badges {
  const state = createStore<Readonly<Record<string, BadgeMap>>>(() => ({}));
  return { state, provide: (voice, badges) => state.setState({ [voice]: badges }) };
}

/** The worst comes first; verdicts of a device stand before findings. */
const RANK: Readonly<Record<Badge['tone'], number>> = { bad: 0, warn: 1, ok: 2 };

export const badgesOf = (voices: Readonly<Record<string, BadgeMap>>, key: string): readonly Badge[] =>
  Object.values(voices)
    .flatMap((map) => map.get(key) ?? [])
    .sort((a, b) => RANK[a.tone] - RANK[b.tone]);

const HOLDING = new Set(['children', 'panels']);

/** The paths of all nodes that a path leads through, the outermost first. */
function nodesOn(path: Path): readonly Path[] {
  const found: Path[] = [];
  for (let depth = 3; depth < path.length; depth += 1) {
    const [key, before] = [path[depth], path[depth - 1]];
    const isListed = typeof key === 'number' && typeof before === 'string' && HOLDING.has(before);
    const isCard = key === 'control' && path[depth - 3] === 'canvasConfig';
    if (isListed || isCard || key === 'longPressGroup') found.push(path.slice(0, depth + 1));
  }
  return found;
}

/** What is wrong with a control, or with anything in it. */
export function findingBadges({ layout, list }: Pick<Findings, 'layout' | 'list'>): BadgeMap {
  const messages = new Map<string, { count: number; bad: boolean; first: string }>();
  if (layout === undefined) return new Map();
  for (const { path, severity, message } of list) {
    for (const node of nodesOn(path)) {
      if (!isObject(at(layout, node))) continue;
      const key = keyOf(targetAt(layout, node));
      const known = messages.get(key);
      const bad = severity === 'error';
      if (known === undefined) messages.set(key, { count: 1, bad, first: message });
      else
        messages.set(key, {
          count: known.count + 1,
          bad: known.bad || bad,
          first: bad && !known.bad ? message : known.first,
        });
    }
  }
  return new Map(
    [...messages].map(([key, { count, bad, first }]): [string, Badge] => [
      key,
      { sign: 'finding', tone: bad ? 'bad' : 'warn', says: count === 1 ? first : `${first} And ${count - 1} more.` },
    ]),
  );
}
