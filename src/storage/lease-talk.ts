// A lease by agreement, for pages that have no locks: tabs ask one another who writes, and answer.
import { isObject } from '../layout/json.ts';
import { GIVES_UP_WITHIN, type LeaseKind } from './lease-terms.ts';

/** ask: who writes? mine: I do. give: let me. free: I do no longer; `to` is who asked for it. */
interface Words {
  readonly kind: 'ask' | 'mine' | 'give' | 'free';
  readonly from: string;
  readonly since?: number;
  readonly forced?: boolean;
  readonly to?: string;
}

/** In milliseconds. */
export interface Pace {
  /** How long an answer may take; a tab that is busy for longer speaks up later, and the older claim counts. */
  readonly answer: number;
  /** How often a tab that waits looks whether the one that writes still lives. */
  readonly look: number;
}

const USUAL: Pace = { answer: 150, look: 2000 };
/** So many looks without an answer, and its tab has ended. */
const SILENT_LOOKS = 2;

const isWords = (value: unknown): value is Words =>
  isObject(value) && typeof value.kind === 'string' && typeof value.from === 'string';

export const spokenLease =
  (pace: Pace = USUAL): LeaseKind =>
  (layout, { tab, now, onGiveUp }, state) => {
    if (typeof BroadcastChannel === 'undefined') {
      state.setState({ holder: 'here' });
      return { takeOver: () => undefined, release: () => undefined };
    }
    const channel = new BroadcastChannel(`carter.lease.${layout}`);
    let since = Number.POSITIVE_INFINITY;
    let silent = 0;
    let closed = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let force: ReturnType<typeof setTimeout> | undefined;

    const holder = () => state.getState().holder;
    const say = (words: Omit<Words, 'from'>) => {
      if (!closed) channel.postMessage({ ...words, from: tab });
    };
    const soon = (run: () => void, ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(run, ms);
    };

    const claim = (forced = false) => {
      clearTimeout(timer);
      clearTimeout(force);
      since = now();
      state.setState({ holder: 'here' });
      say({ kind: 'mine', since, forced });
    };
    const ask = () => {
      say({ kind: 'ask' });
      soon(() => claim(), pace.answer);
    };
    const look = () => {
      silent += 1;
      if (silent > SILENT_LOOKS) return ask();
      say({ kind: 'ask' });
      soon(look, pace.look);
    };
    const stepBack = () => {
      since = Number.POSITIVE_INFINITY;
      silent = 0;
      state.setState({ holder: 'elsewhere' });
      soon(look, pace.look);
    };

    const heard = async (words: Words): Promise<void> => {
      const here = holder() === 'here';
      switch (words.kind) {
        case 'ask':
          if (here) say({ kind: 'mine', since });
          // Two that ask at once: one of them has to be first.
          else if (holder() === 'asking' && tab < words.from) claim();
          return;
        case 'mine': {
          if (!here) return stepBack();
          const theirs = words.since ?? Number.POSITIVE_INFINITY;
          const older = theirs === since ? words.from < tab : theirs < since;
          if (!older && words.forced !== true) return say({ kind: 'mine', since });
          stepBack();
          return onGiveUp('forced');
        }
        case 'give':
          if (!here) return;
          stepBack();
          await onGiveUp('asked');
          return say({ kind: 'free', to: words.from });
        case 'free':
          if (here) return;
          if (words.to === undefined) ask();
          else if (words.to === tab) claim();
          return;
        default:
          return words.kind satisfies never;
      }
    };
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isWords(data)) void heard(data);
    };
    const release = () => {
      clearTimeout(timer);
      clearTimeout(force);
      globalThis.removeEventListener?.('pagehide', release);
      if (closed) return;
      if (holder() === 'here') say({ kind: 'free' });
      closed = true;
      channel.close();
    };
    // Nobody releases what a page held that is left; until the others notice takes seconds.
    globalThis.addEventListener?.('pagehide', release);
    ask();

    return {
      takeOver: () => {
        if (holder() !== 'elsewhere') return;
        say({ kind: 'give' });
        clearTimeout(force);
        force = setTimeout(() => claim(true), GIVES_UP_WITHIN);
      },
      release,
    };
  };
