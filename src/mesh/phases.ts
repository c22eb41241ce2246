// The life of a connection as one pure reducer. It knows no socket and no timer: `dials` and `pings` count what is to be
// done, `wakeAt` says when it wants to hear of time passing.
import { type Connection, type ConnectionEvent, hasSocket, IDLE, type Phase, type Timings } from './connection.ts';
import { isWordless, judge } from './verdicts.ts';

export interface Context {
  readonly now: number;
  readonly date: number;
  readonly timings: Timings;
  readonly origin?: string | undefined;
}

/** Between half and all of a ceiling that doubles: 1–2 s at first, 15–30 s in the end. `chance` is in 0…1. */
export function backoff(attempt: number, chance: number, { backoffFirst, backoffLast }: Timings): number {
  const ceiling = Math.min(backoffLast, backoffFirst * 2 ** Math.min(attempt, 30));
  return Math.round(ceiling * (0.5 + 0.5 * Math.min(1, Math.max(0, chance))));
}

const OUTSIDE = {
  memberId: null,
  listed: false,
  tokenDoubted: false,
  retryAt: null,
  retryDate: null,
  unansweredSince: null,
  pingedAt: null,
  overslept: false,
} as const;

const enter = (connection: Connection, phase: Phase, { now, date }: Context): Connection => ({
  ...connection,
  ...OUTSIDE,
  phase,
  since: now,
  sinceDate: date,
});

const dial = (connection: Connection, context: Context): Connection => ({
  ...enter(connection, 'dialing', context),
  dials: connection.dials + 1,
});

function wait(connection: Connection, chance: number, context: Context): Connection {
  const ms = backoff(connection.attempt, chance, context.timings);
  return {
    ...enter(connection, 'waiting', context),
    attempt: connection.attempt + 1,
    retryAt: context.now + ms,
    retryDate: context.date + ms,
  };
}

function close(
  connection: Connection,
  { code, reason, chance }: ConnectionEvent & { readonly kind: 'closed' },
  context: Context,
): Connection {
  const { phase } = connection;
  if (!hasSocket(phase)) return connection;
  const { now, date, timings, origin } = context;
  const moment = phase === 'admitted' || phase === 'dialing' ? phase : 'joining';
  const wordless = isWordless(code, reason) ? 1 : 0;
  const soon = now - connection.since <= timings.eviction;
  const turnedAway = moment === 'joining' && wordless ? connection.turnedAway + 1 : connection.turnedAway;
  const displaced = moment === 'admitted' ? wordless * (soon ? connection.displaced + 1 : 1) : connection.displaced;
  const verdict = judge({ code, reason, moment, wordless: moment === 'admitted' ? displaced : turnedAway, origin });
  const lastClose = { code, reason, at: date, says: verdict.says, advice: verdict.advice };
  const closed = { ...connection, turnedAway, displaced, lastClose };
  return verdict.next === 'retry' ? wait(closed, chance, context) : enter(closed, verdict.next, context);
}

function tick(
  connection: Connection,
  { heardAt, chance }: ConnectionEvent & { readonly kind: 'tick' },
  context: Context,
): Connection {
  const { now, timings } = context;
  const elapsed = now - connection.since;
  switch (connection.phase) {
    case 'dialing': {
      if (elapsed < timings.dial) return connection;
      const says = 'The relay did not answer.';
      const advice = 'Check the address and that the relay is running.';
      return wait(
        { ...connection, lastClose: { code: 1006, reason: '', at: context.date, says, advice } },
        chance,
        context,
      );
    }
    case 'identifying':
      return elapsed < timings.quiet ? connection : enter(connection, 'parked', context);
    case 'parked':
      return elapsed < timings.doubt || connection.tokenDoubted ? connection : { ...connection, tokenDoubted: true };
    case 'waiting':
      return connection.retryAt !== null && now >= connection.retryAt ? dial(connection, context) : connection;
    case 'admitted':
      return beat(connection, heardAt, context);
    default:
      return connection;
  }
}

const ping = (connection: Connection, now: number, unansweredSince: number): Connection => ({
  ...connection,
  pings: connection.pings + 1,
  pingedAt: now,
  unansweredSince,
  overslept: false,
});

// Silence is measured from the first unanswered ping, not from the last frame: a sleeping laptop or a throttled
// background tab hears nothing for an hour because it asked nothing.
function beat(connection: Connection, heardAt: number, context: Context): Connection {
  const { now, timings } = context;
  const { unansweredSince, pingedAt } = connection;
  if (unansweredSince === null || pingedAt === null || heardAt >= unansweredSince) {
    if (now - heardAt >= timings.ping) return ping(connection, now, now);
    return unansweredSince === null
      ? connection
      : { ...connection, unansweredSince: null, pingedAt: null, overslept: false };
  }
  // Woken far too late, this program was asleep, and the answer may lie unread behind this very tick. Only once: in a
  // hidden tab every tick comes late, and answers do not.
  const isLate = now - pingedAt >= 2 * timings.ping;
  if (isLate && !connection.overslept) return { ...ping(connection, now, now), overslept: true };
  if (now - unansweredSince >= timings.silence - timings.ping) {
    const says = 'The relay went silent.';
    const advice = 'Nothing to do: the connection is made anew.';
    const lastClose = { code: 1006, reason: '', at: context.date, says, advice };
    return dial({ ...connection, attempt: connection.attempt + 1, lastClose }, context);
  }
  return now - pingedAt >= timings.ping ? ping(connection, now, unansweredSince) : connection;
}

function retry(connection: Connection, by: 'person' | 'network' | 'sight', context: Context): Connection {
  switch (connection.phase) {
    case 'waiting':
      return dial(connection, context);
    case 'parked':
      return by === 'sight' ? connection : dial(connection, context);
    case 'evicted':
    case 'refused':
      return by === 'person' ? dial({ ...connection, attempt: 0, turnedAway: 0, displaced: 0 }, context) : connection;
    case 'admitted':
      return connection.unansweredSince === null ? ping(connection, context.now, context.now) : connection;
    default:
      return connection;
  }
}

export function reduce(connection: Connection, event: ConnectionEvent, context: Context): Connection {
  const { phase } = connection;
  switch (event.kind) {
    case 'start':
      return phase === 'idle' || phase === 'stopped'
        ? dial({ ...IDLE, dials: connection.dials, pings: connection.pings }, context)
        : connection;
    case 'stop':
      return phase === 'idle' || phase === 'stopped' ? connection : enter(connection, 'stopped', context);
    case 'opened':
      return phase === 'dialing' ? enter(connection, 'identifying', context) : connection;
    case 'welcomed':
      // Once in, a further "welcome" is a peer's routed frame trying to rename us.
      if (phase !== 'identifying' && phase !== 'parked') return connection;
      return { ...enter(connection, 'admitted', context), memberId: event.memberId, attempt: 0, turnedAway: 0 };
    case 'listed':
      return phase === 'admitted' && connection.listed !== event.listed
        ? { ...connection, listed: event.listed }
        : connection;
    case 'closed':
      return close(connection, event, context);
    case 'redial':
      if (phase === 'idle' || phase === 'stopped') return connection;
      return dial({ ...IDLE, dials: connection.dials, pings: connection.pings }, context);
    case 'undialable': {
      if (phase !== 'dialing') return connection;
      const advice = 'Check the address: pages opened over https can only dial wss://.';
      const lastClose = { code: 1006, reason: '', at: context.date, says: event.problem, advice };
      return { ...enter(connection, 'refused', context), lastClose };
    }
    case 'tick':
      return tick(connection, event, context);
    case 'retry':
      return retry(connection, event.by, context);
    default:
      return event satisfies never;
  }
}

/** When the reducer wants its next tick, or null while it waits for nothing. */
export function wakeAt(connection: Connection, heardAt: number, timings: Timings): number | null {
  const { phase, since } = connection;
  switch (phase) {
    case 'dialing':
      return since + timings.dial;
    case 'identifying':
      return since + timings.quiet;
    case 'parked':
      return connection.tokenDoubted ? null : since + timings.doubt;
    case 'waiting':
      return connection.retryAt;
    case 'admitted': {
      const { unansweredSince, pingedAt } = connection;
      if (unansweredSince === null || pingedAt === null || heardAt >= unansweredSince) return heardAt + timings.ping;
      return Math.min(pingedAt + timings.ping, unansweredSince + timings.silence - timings.ping);
    }
    default:
      return null;
  }
}
