// Every limit of the relay in one table: what it is by default, and why there is one at all.

import { FRAME_LIMIT } from './frames.ts';

interface Limit {
  readonly default: number;
  readonly unit: string;
  readonly why: string;
}

export const LIMITS = {
  frameBytes: {
    default: FRAME_LIMIT,
    unit: 'bytes',
    why: 'What the public relay takes, so that a message which fits here fits there. Above it: 1009.',
  },
  unidentifiedPerAddress: {
    default: 10,
    unit: 'sockets',
    why: 'Sockets that never join cost memory and prove nothing. Members do not count. One more: 4429.',
  },
  identifyTimeout: {
    default: 5_000,
    unit: 'ms',
    why: 'A client identifies as its first act; one that has not by then never will. After it: 4408.',
  },
  verbsBeforeIdentify: {
    default: 20,
    unit: 'frames',
    why: 'Leaves room for a client that talks too early, not for one that floods without joining. At it: 4400.',
  },
  queueBytes: {
    default: 4 * 1_048_576,
    unit: 'bytes per peer',
    why: 'Four of the largest frames: a hiccup of the network passes, a peer that stopped reading does not. Above it: 4508.',
  },
  framesPerSecond: {
    default: Number.POSITIVE_INFINITY,
    unit: 'frames per second and connection',
    why: 'Off on a LAN, where a fast server is welcome. An account of a gateway sets its own. Above it: 1008.',
  },
  membersPerChannel: {
    default: 2_000,
    unit: 'members',
    why: 'One broadcast costs one write for each member.',
  },
  channels: {
    default: 10_000,
    unit: 'channels',
    why: 'Channels are made by naming them; this bounds what made-up names can hold.',
  },
  nameLength: {
    default: 128,
    unit: 'characters of a name or role',
    why: 'Names travel in every roster, once for each member and monitor.',
  },
  channelLength: {
    default: 128,
    unit: 'characters',
    why: 'As for names.',
  },
  frameIdLength: {
    default: 128,
    unit: 'characters',
    why: 'The id of a routed request is kept until its answer comes; a uuid has 36 characters.',
  },
  callTimeout: {
    default: 5_000,
    unit: 'ms',
    why: 'Shorter than the 6 s a caller waits by itself, so that the caller hears the reason.',
  },
  callsPerMember: {
    default: 1_024,
    unit: 'unanswered calls',
    why: 'Bounds what calls to a silent target can hold until they time out.',
  },
  rosterInterval: {
    default: 100,
    unit: 'ms between rosters to one monitor',
    why: 'Ten a second look instant to a person; more is only traffic.',
  },
} as const satisfies Readonly<Record<string, Limit>>;

export type Limits = { readonly [Name in keyof typeof LIMITS]: number };

const defaults = Object.fromEntries(Object.entries(LIMITS).map(([name, limit]) => [name, limit.default])) as Limits;

export function limitsWith(given: Partial<Limits> = {}): Limits {
  return { ...defaults, ...given };
}
