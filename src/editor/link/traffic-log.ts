// The frames that passed, as a ring outside React: what is drawn of it is drawn at the pace of the screen, not of the wire.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { member } from '../../layout/json.ts';
import type { Sighting } from '../../mesh/tap.ts';
import { detailOf, nameOfFrame } from './frame-words.ts';

export interface Entry {
  readonly key: number;
  readonly sighting: Sighting;
  /** What it is: `apply-layout`, `broadcast metrics`, `reply to apply-layout`. */
  readonly name: string;
  /** What is in it, in a few words. */
  readonly detail: string;
  /** Questions a machine asks every few seconds; left out unless asked for. */
  readonly chatter: boolean;
}

export interface TrafficState {
  /** Grows with every change of the list. */
  readonly version: number;
  /** The list stands still; what arrives meanwhile is kept behind it. */
  readonly paused: boolean;
  /** How many arrived since it was paused. */
  readonly waiting: number;
}

export interface TrafficLog {
  readonly state: StoreApi<TrafficState>;
  /** The oldest first. */
  readonly entries: () => readonly Entry[];
  readonly note: (sighting: Sighting) => void;
  readonly pause: (paused: boolean) => void;
  readonly clear: () => void;
}

/** Enough for minutes of a busy channel; a frame may be a megabyte, so their bytes are bounded as well. */
const MOST_ENTRIES = 2_000;
const MOST_BYTES = 16 * 1024 * 1024;

const CHATTER = new Set(['get_nodes', 'server_client_list', 'ping', 'pong']);
const CHATTER_WORDS = new Set(['get-connection-status', 'get-control-state', 'get-current-layout']);

/** `soon` runs what it is given at the next paint, however often it is asked before that. */
export function createTrafficLog(soon: (draw: () => void) => void): TrafficLog {
  const state = createStore<TrafficState>(() => ({ version: 0, paused: false, waiting: 0 }));
  let entries: Entry[] = [];
  let behind: Entry[] = [];
  let bytes = 0;
  let next = 0;
  let asked = false;
  // By frame id, what was asked: a reply says only whose reply it is.
  const questions = new Map<string, string>();

  const trim = (list: Entry[]): Entry[] => {
    let drop = Math.max(0, list.length - MOST_ENTRIES);
    let over = bytes - MOST_BYTES;
    for (let index = 0; index < list.length - 1 && (index < drop || over > 0); index += 1) {
      const size = list[index]?.sighting.bytes ?? 0;
      over -= size;
      bytes -= size;
      drop = Math.max(drop, index + 1);
    }
    return drop === 0 ? list : list.slice(drop);
  };

  const draw = () => {
    asked = false;
    entries = trim(entries);
    state.setState(({ version }) => ({ version: version + 1, waiting: behind.length }));
  };
  const changed = () => {
    if (asked) return;
    asked = true;
    soon(draw);
  };

  const entryOf = (sighting: Sighting): Entry => {
    const { frame } = sighting;
    const question = frame?.reply_to == null ? undefined : questions.get(frame.reply_to);
    const name = nameOfFrame(frame, question);
    if (frame !== null && frame.reply_to === null && frame.id !== '') {
      questions.set(frame.id, name);
      const [oldest] = questions.keys();
      if (questions.size > MOST_ENTRIES && oldest !== undefined) questions.delete(oldest);
    }
    next += 1;
    const plain = question ?? name;
    return {
      key: next,
      sighting,
      name,
      detail: detailOf(frame),
      chatter: CHATTER.has(plain) || CHATTER_WORDS.has(plain) || member(frame?.payload, 'msg_type') === 'ping',
    };
  };

  return {
    state,
    entries: () => entries,
    note: (sighting) => {
      const { paused } = state.getState();
      bytes += sighting.bytes;
      if (paused) behind = trim([...behind.slice(-MOST_ENTRIES), entryOf(sighting)]);
      else entries.push(entryOf(sighting));
      // A hidden page paints nothing, and must not fill up meanwhile.
      if (entries.length >= 2 * MOST_ENTRIES) entries = trim(entries);
      changed();
    },
    pause: (paused) => {
      if (!paused) {
        entries = [...entries, ...behind];
        behind = [];
      }
      state.setState({ paused });
      changed();
    },
    clear: () => {
      entries = [];
      behind = [];
      bytes = 0;
      changed();
    },
  };
}
