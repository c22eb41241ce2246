// The devices’ word on each control, as marks on the canvas.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Badge, BadgeMap, Badges } from '../canvas/badges.ts';
import { keyOf } from '../selection.ts';
import type { Link } from './link.ts';
import {
  type DeviceVerdict,
  lacksOf,
  NO_VERDICTS,
  sameVerdicts,
  type Verdicts,
  verdictSentence,
  verdictsOf,
  worstOf,
} from './verdicts.ts';

export interface VerdictView {
  readonly verdicts: Verdicts;
  /** By control type, the sentence that says who does not draw it. */
  readonly lacks: ReadonlyMap<string, string>;
  /** Marks only where a device shows something else. */
  readonly onlyDiffering: boolean;
}

export type VerdictViewStore = StoreApi<VerdictView>;

function badgeOf(said: readonly DeviceVerdict[]): Badge | undefined {
  const worst = worstOf(said);
  if (worst === undefined) return undefined;
  const says = said.map(verdictSentence).join(' ');
  switch (worst.verdict) {
    case 'shown':
      // What was true of an older revision is not claimed of this one.
      return worst.stale ? undefined : { sign: 'shown', tone: 'ok', says };
    case 'moved':
    case 'different':
      return { sign: 'different', tone: 'warn', says };
    case 'dropped':
      return { sign: 'dropped', tone: 'bad', says };
    case 'unchecked':
      return undefined;
    default:
      return worst.verdict satisfies never;
  }
}

export function badgesFor({ verdicts, onlyDiffering }: Pick<VerdictView, 'verdicts' | 'onlyDiffering'>): BadgeMap {
  const badges = new Map<string, Badge>();
  for (const [id, said] of verdicts) {
    const badge = badgeOf(said);
    if (badge !== undefined && !(onlyDiffering && badge.sign === 'shown')) badges.set(keyOf(id), badge);
  }
  return badges;
}

const NO_LACKS: VerdictView['lacks'] = new Map();

const sameLacks = (a: VerdictView['lacks'], b: VerdictView['lacks']): boolean =>
  a.size === b.size && [...a].every(([type, sentence]) => b.get(type) === sentence);

/** Keeps the marks at what the devices say. `later` reads it when the page has a moment, and returns its cancel. */
export function watchVerdicts(
  link: Link,
  badges: Badges,
  later: (read: () => void) => () => void,
): { readonly store: VerdictViewStore; readonly stop: () => void } {
  const store = createStore<VerdictView>(() => ({ verdicts: NO_VERDICTS, lacks: NO_LACKS, onlyDiffering: false }));
  let stopStudio: (() => void) | undefined;
  let cancel: (() => void) | undefined;
  const follow = () => {
    stopStudio?.();
    cancel?.();
    const studio = link.state.getState().live?.studio;
    const read = () => {
      cancel = undefined;
      const state = studio?.state.getState();
      const before = store.getState();
      const verdicts = state === undefined ? NO_VERDICTS : verdictsOf(state);
      const lacks = state === undefined ? NO_LACKS : lacksOf(state);
      // Each push passes here several times, and most say of every control what was said before.
      const isNew = !sameVerdicts(before.verdicts, verdicts);
      if (isNew || !sameLacks(before.lacks, lacks)) store.setState({ lacks, ...(isNew && { verdicts }) });
    };
    stopStudio = studio?.state.subscribe((state, before) => {
      // A phone that answers at once keeps its marks, instead of losing and getting them with every change.
      if (state.devices !== before.devices || state.revision !== before.revision) cancel ??= later(read);
    });
    read();
  };
  const stops = [
    link.state.subscribe((state, before) => {
      if (state.live !== before.live) follow();
    }),
    store.subscribe((view, before) => {
      if (view.verdicts !== before.verdicts || view.onlyDiffering !== before.onlyDiffering)
        badges.provide('devices', badgesFor(view));
    }),
  ];
  follow();
  return {
    store,
    stop: () => {
      stopStudio?.();
      cancel?.();
      for (const stop of stops) stop();
    },
  };
}
