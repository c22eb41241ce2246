// What there is to know of a connection at one moment, and what can happen to it.

export type Phase =
  | 'idle'
  | 'dialing'
  | 'identifying'
  | 'parked'
  | 'admitted'
  | 'waiting'
  | 'evicted'
  | 'refused'
  | 'stopped';

export interface Farewell {
  readonly code: number;
  readonly reason: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly says: string;
  readonly advice: string;
}

/** Times without `Date` in their name are of the clock that never jumps. */
export interface Connection {
  readonly phase: Phase;
  readonly since: number;
  readonly sinceDate: number;
  readonly memberId: string | null;
  /** The relay has shown that it counts us among its members; the open socket proves nothing. */
  readonly listed: boolean;
  /** Parked for ten seconds: the token was probably refused. The connection keeps waiting all the same. */
  readonly tokenDoubted: boolean;
  /** Failed attempts since the last admission. */
  readonly attempt: number;
  readonly retryAt: number | null;
  readonly retryDate: number | null;
  readonly lastClose: Farewell | null;
  /** Sockets asked for, and pings asked for, so far. */
  readonly dials: number;
  readonly pings: number;
  /** The first and the latest of the pings nobody has answered yet. */
  readonly unansweredSince: number | null;
  readonly pingedAt: number | null;
  /** The last tick came far too late, and its ping has not been answered yet. */
  readonly overslept: boolean;
  /** Wordless closes in a row, before the welcome and after it. */
  readonly turnedAway: number;
  readonly displaced: number;
}

export type ConnectionEvent =
  | { readonly kind: 'start' }
  | { readonly kind: 'stop' }
  | { readonly kind: 'opened' }
  | { readonly kind: 'welcomed'; readonly memberId: string }
  | { readonly kind: 'listed'; readonly listed: boolean }
  | { readonly kind: 'closed'; readonly code: number; readonly reason: string; readonly chance: number }
  /** The identity has changed: everything starts over under the new one. */
  | { readonly kind: 'redial' }
  | { readonly kind: 'undialable'; readonly problem: string }
  | { readonly kind: 'tick'; readonly heardAt: number; readonly chance: number }
  | { readonly kind: 'retry'; readonly by: 'person' | 'network' | 'sight' };

/** All in milliseconds. */
export interface Timings {
  readonly dial: number;
  /** An open socket without a welcome for this long is parked. */
  readonly quiet: number;
  readonly doubt: number;
  readonly ping: number;
  readonly silence: number;
  readonly backoffFirst: number;
  readonly backoffLast: number;
  /** A wordless close this soon after being let in again counts as an eviction. */
  readonly eviction: number;
}

export const TIMINGS: Timings = {
  dial: 10_000,
  quiet: 2_000,
  doubt: 10_000,
  ping: 2_000,
  silence: 6_000,
  backoffFirst: 2_000,
  backoffLast: 30_000,
  eviction: 30_000,
};

export const IDLE: Connection = {
  phase: 'idle',
  since: 0,
  sinceDate: 0,
  memberId: null,
  listed: false,
  tokenDoubted: false,
  attempt: 0,
  retryAt: null,
  retryDate: null,
  lastClose: null,
  dials: 0,
  pings: 0,
  unansweredSince: null,
  pingedAt: null,
  overslept: false,
  turnedAway: 0,
  displaced: 0,
};

/** What the world outside may know of a connection. */
export interface MeshState {
  readonly phase: Phase;
  /** Milliseconds since 1970, as all times here. */
  readonly since: number;
  readonly memberId: string | null;
  /** Admitted, and the relay was heard within the last six seconds. */
  readonly live: boolean;
  /** Welcomed and seen to be counted among the members: the one fact that means "connected". */
  readonly member: boolean;
  readonly tokenDoubted: boolean;
  readonly attempt: number;
  readonly retryAt: number | null;
  readonly lastClose: Farewell | null;
}

export function publicState(connection: Connection): MeshState {
  const {
    phase,
    memberId,
    listed,
    tokenDoubted,
    attempt,
    lastClose,
    sinceDate: since,
    retryDate: retryAt,
  } = connection;
  const live = phase === 'admitted';
  return { phase, since, memberId, live, member: live && listed, tokenDoubted, attempt, retryAt, lastClose };
}

export const hasSocket = (phase: Phase): boolean =>
  phase === 'dialing' || phase === 'identifying' || phase === 'parked' || phase === 'admitted';
