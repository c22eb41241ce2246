import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Connection,
  type ConnectionEvent,
  hasSocket,
  IDLE,
  type Phase,
  publicState,
  TIMINGS,
} from './connection.ts';
import { backoff, reduce, wakeAt } from './phases.ts';

const START = 1_000_000;
const DAY = 1_700_000_000_000;

/** Applies events at given milliseconds after the start; what is heard counts as heard at that moment. */
function after(...steps: readonly (readonly [number, ConnectionEvent])[]): Connection {
  return steps.reduce((connection, [ms, event]) => at(connection, ms, event), IDLE);
}

const at = (connection: Connection, ms: number, event: ConnectionEvent): Connection =>
  reduce(connection, event, { now: START + ms, date: DAY + ms, timings: TIMINGS });

const start: ConnectionEvent = { kind: 'start' };
const opened: ConnectionEvent = { kind: 'opened' };
const welcomed: ConnectionEvent = { kind: 'welcomed', memberId: 'm1' };
const closed = (code: number, reason = ''): ConnectionEvent => ({ kind: 'closed', code, reason, chance: 1 });
const tick = (heardMs = 0): ConnectionEvent => ({ kind: 'tick', heardAt: START + heardMs, chance: 1 });
const retry = (by: 'person' | 'network' | 'sight'): ConnectionEvent => ({ kind: 'retry', by });

const dialing = after([0, start]);
const identifying = at(dialing, 10, opened);
const parked = at(identifying, 2_010, tick());
const admitted = at(identifying, 100, welcomed);
const waiting = at(dialing, 50, closed(1006));
const evicted = at(admitted, 5_000, closed(4409, 'name taken over'));
const refused = at(identifying, 60, closed(4401, 'token refused'));
const stopped = at(admitted, 6_000, { kind: 'stop' });
const ALL = { idle: IDLE, dialing, identifying, parked, admitted, waiting, evicted, refused, stopped };

describe('the way in', () => {
  it('goes from idle over dialing and identifying to admitted', () => {
    expect(dialing).toMatchObject({ phase: 'dialing', dials: 1 });
    expect(identifying.phase).toBe('identifying');
    expect(admitted).toMatchObject({ phase: 'admitted', memberId: 'm1', attempt: 0 });
  });

  it('parks when nothing is said for two seconds, doubts the token after ten more, and keeps waiting', () => {
    expect(at(identifying, 1_900, tick())).toBe(identifying);
    expect(parked).toMatchObject({ phase: 'parked', tokenDoubted: false });
    const doubting = at(parked, 12_010, tick());
    expect(doubting).toMatchObject({ phase: 'parked', tokenDoubted: true, dials: 1 });
    expect(at(doubting, 999_999, tick())).toBe(doubting);
    expect(wakeAt(doubting, START, TIMINGS)).toBeNull();
    expect(at(doubting, 1_000_000, welcomed)).toMatchObject({ phase: 'admitted', tokenDoubted: false });
  });

  it('gives up a dial that nobody answers', () => {
    expect(at(dialing, 9_999, tick())).toBe(dialing);
    const given = at(dialing, 10_000, tick());
    expect(given).toMatchObject({ phase: 'waiting', attempt: 1 });
    expect(given.lastClose?.says).toBe('The relay did not answer.');
  });

  it('refuses an address that cannot be dialed', () => {
    const bad = at(dialing, 0, { kind: 'undialable', problem: 'Invalid URL' });
    expect(bad).toMatchObject({ phase: 'refused', lastClose: { says: 'Invalid URL' } });
  });

  it('is a member only once the relay lists it', () => {
    expect(publicState(admitted)).toMatchObject({ live: true, member: false });
    const listed = at(admitted, 400, { kind: 'listed', listed: true });
    expect(publicState(listed).member).toBe(true);
    expect(publicState(at(listed, 500, closed(1006)))).toMatchObject({ live: false, member: false });
    expect(at(parked, 3_000, { kind: 'listed', listed: true })).toBe(parked);
  });

  it('takes a second welcome for what it is: a frame some peer has routed', () => {
    expect(at(admitted, 200, { kind: 'welcomed', memberId: 'intruder' })).toBe(admitted);
  });
});

describe('a lost connection', () => {
  it('waits one to two seconds, then twice as long each time, up to half a minute', () => {
    for (const [attempt, low, high] of [
      [0, 1, 2],
      [1, 2, 4],
      [2, 4, 8],
      [3, 8, 16],
      [4, 15, 30],
      [50, 15, 30],
    ] as const) {
      expect(backoff(attempt, 0, TIMINGS)).toBe(low * 1_000);
      expect(backoff(attempt, 1, TIMINGS)).toBe(high * 1_000);
    }
    expect(waiting.retryAt).toBe(START + 50 + 2_000);
    expect(at(waiting, 2_000, tick())).toBe(waiting);
    expect(at(waiting, 2_050, tick())).toMatchObject({ phase: 'dialing', dials: 2, retryAt: null });
  });

  it('tells people times of their own clock', () => {
    expect(publicState(waiting)).toMatchObject({ since: DAY + 50, retryAt: DAY + 2_050, lastClose: { at: DAY + 50 } });
  });

  it('counts attempts until it is let in again', () => {
    const twice = at(at(waiting, 2_050, tick()), 2_100, closed(1006));
    expect(twice.attempt).toBe(2);
    const back = at(at(at(twice, 9_000, tick()), 9_010, opened), 9_020, welcomed);
    expect(back.attempt).toBe(0);
  });

  it('does not wait when the machine comes online or somebody looks', () => {
    for (const by of ['person', 'network', 'sight'] as const) expect(at(waiting, 100, retry(by)).phase).toBe('dialing');
  });

  it('dials a parked connection again only where the network or a person asks for it', () => {
    expect(at(parked, 3_000, retry('person'))).toMatchObject({ phase: 'dialing', dials: 2 });
    expect(at(parked, 3_000, retry('network')).phase).toBe('dialing');
    expect(at(parked, 3_000, retry('sight'))).toBe(parked);
  });
});

describe('silence', () => {
  it('is asked about after two seconds and ends the connection after six', () => {
    const heard = 100;
    expect(wakeAt(admitted, START + heard, TIMINGS)).toBe(START + 2_100);
    const asked = at(admitted, 2_100, tick(heard));
    expect(asked).toMatchObject({ phase: 'admitted', pings: 1 });
    expect(wakeAt(asked, START + heard, TIMINGS)).toBe(START + 4_100);
    const again = at(asked, 4_100, tick(heard));
    expect(again).toMatchObject({ phase: 'admitted', pings: 2 });
    const gone = at(again, 6_100, tick(heard));
    expect(gone).toMatchObject({ phase: 'dialing', dials: 2, memberId: null, attempt: 1 });
    expect(gone.lastClose?.says).toBe('The relay went silent.');
  });

  it('is broken by any frame', () => {
    const asked = at(admitted, 2_100, tick(100));
    const answered = at(asked, 4_100, tick(2_150));
    expect(answered).toMatchObject({ phase: 'admitted', pings: 1, unansweredSince: null });
    expect(wakeAt(answered, START + 2_150, TIMINGS)).toBe(START + 4_150);
  });

  it('is not held against a relay that was never asked, however late the timer', () => {
    expect(at(admitted, 3_600_000, tick(100))).toMatchObject({ phase: 'admitted', pings: 1 });
  });

  it('starts to count anew when the program itself was asleep', () => {
    const asked = at(admitted, 2_100, tick(100));
    const awake = at(asked, 900_000, tick(100));
    expect(awake).toMatchObject({ phase: 'admitted', pings: 2, unansweredSince: START + 900_000 });
    const awakeStill = at(awake, 902_000, tick(100));
    expect(at(awakeStill, 904_000, tick(100)).phase).toBe('dialing');
  });

  it('is believed in a hidden tab too, where every tick comes a minute late', () => {
    const asked = at(admitted, 60_000, tick(100));
    const again = at(asked, 120_000, tick(100));
    expect(again).toMatchObject({ phase: 'admitted', overslept: true });
    expect(at(again, 180_000, tick(120_050))).toMatchObject({ phase: 'admitted', overslept: false });
    expect(at(again, 180_000, tick(100)).phase).toBe('dialing');
  });

  it('is asked about at once when somebody looks again', () => {
    const asked = at(admitted, 500, retry('sight'));
    expect(asked.pings).toBe(1);
    expect(at(asked, 600, retry('network'))).toBe(asked);
  });
});

describe('an eviction', () => {
  it('stays evicted until a person chooses otherwise', () => {
    expect(evicted).toMatchObject({ phase: 'evicted', memberId: null });
    expect(wakeAt(evicted, START, TIMINGS)).toBeNull();
    expect(at(evicted, 9_000, retry('network'))).toBe(evicted);
    expect(at(evicted, 9_000, retry('sight'))).toBe(evicted);
    expect(at(evicted, 9_000, retry('person')).phase).toBe('dialing');
  });

  it('without a word is tried once more, and believed when it happens again right away', () => {
    const once = at(admitted, 60_000, closed(1000));
    expect(once).toMatchObject({ phase: 'waiting', displaced: 1 });
    const back = at(at(at(once, 62_000, tick()), 62_010, opened), 62_020, welcomed);
    const twice = at(back, 64_000, closed(1000));
    expect(twice.phase).toBe('evicted');
    expect(twice.lastClose?.says).toContain('same name');
  });

  it('is not read into wordless closes that lie far apart', () => {
    const once = at(admitted, 60_000, closed(1000));
    const back = at(at(at(once, 62_000, tick()), 62_010, opened), 62_020, welcomed);
    expect(at(back, 62_020 + TIMINGS.eviction + 1, closed(1000))).toMatchObject({ phase: 'waiting', displaced: 1 });
    expect(at(back, 64_000, closed(1006))).toMatchObject({ phase: 'waiting', displaced: 0 });
  });
});

describe('a refusal', () => {
  it('by code ends the attempts', () => {
    expect(refused.phase).toBe('refused');
    expect(at(refused, 9_000, retry('network'))).toBe(refused);
    expect(at(refused, 9_000, retry('person'))).toMatchObject({ phase: 'dialing', attempt: 0 });
    expect(at(identifying, 60, closed(1008, 'origin not allowed')).phase).toBe('refused');
  });

  it('without a word is believed the second time', () => {
    const once = at(identifying, 60, closed(1000));
    expect(once.phase).toBe('waiting');
    const twice = at(at(at(once, 3_000, tick()), 3_010, opened), 3_020, closed(1005));
    expect(twice.phase).toBe('refused');
    expect(twice.lastClose?.says).toContain('token');
  });

  it('is forgotten once the relay has let us in', () => {
    const once = at(identifying, 60, closed(1000));
    const back = at(at(at(once, 3_000, tick()), 3_010, opened), 3_020, welcomed);
    expect(back.turnedAway).toBe(0);
  });

  it.each([1001, 1006, 1009, 1011, 4400, 4408, 4429, 4508])('is not what code %i means', (code) => {
    expect(at(identifying, 60, closed(code)).phase).toBe('waiting');
    expect(at(admitted, 160, closed(code)).phase).toBe('waiting');
  });
});

describe('start, stop and change', () => {
  it('stop from everywhere, and start again from there', () => {
    for (const [name, connection] of Object.entries(ALL)) {
      const ended = at(connection, 10_000, { kind: 'stop' });
      expect(ended.phase).toBe(name === 'idle' ? 'idle' : 'stopped');
      expect(wakeAt(ended, START, TIMINGS)).toBeNull();
      expect(at(ended, 11_000, start)).toMatchObject({
        phase: 'dialing',
        dials: connection.dials + 1,
        lastClose: null,
      });
    }
  });

  it('a changed identity dials anew from everywhere but rest', () => {
    for (const [name, connection] of Object.entries(ALL)) {
      const moved = at(connection, 10_000, { kind: 'redial' });
      if (name === 'idle' || name === 'stopped') expect(moved).toBe(connection);
      else expect(moved).toMatchObject({ phase: 'dialing', dials: connection.dials + 1 });
    }
  });

  it('late news of a closed socket changes nothing', () => {
    for (const connection of [IDLE, waiting, evicted, refused, stopped]) {
      expect(at(connection, 9_000, closed(1000))).toBe(connection);
      expect(at(connection, 9_000, opened)).toBe(connection);
      expect(at(connection, 9_000, welcomed)).toBe(connection);
    }
  });
});

describe('whatever happens in whatever order', () => {
  const events: fc.Arbitrary<ConnectionEvent> = fc.oneof(
    fc.constantFrom<ConnectionEvent>(start, opened, welcomed, { kind: 'stop' }, { kind: 'redial' }),
    fc.boolean().map((listed): ConnectionEvent => ({ kind: 'listed', listed })),
    fc.constantFrom(1000, 1001, 1006, 1008, 4401, 4409, 4508).map((code) => closed(code)),
    fc.integer({ min: 0, max: 60_000 }).map((heard) => tick(heard)),
    fc.constantFrom('person', 'network', 'sight').map((by) => retry(by)),
    fc.constant<ConnectionEvent>({ kind: 'undialable', problem: 'no' }),
  );

  it('the facts agree with the phase', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 8_000 }), events), { maxLength: 60 }), (steps) => {
        let connection = IDLE;
        let now = 0;
        for (const [ms, event] of steps) {
          now += ms;
          const before = connection;
          connection = at(before, now, event);
          const { phase } = connection;
          expect(connection.memberId !== null).toBe(phase === 'admitted');
          expect(connection.retryAt !== null).toBe(phase === 'waiting');
          expect(connection.unansweredSince === null || phase === 'admitted').toBe(true);
          expect(connection.dials - before.dials).toBe(phase === 'dialing' && connection !== before ? 1 : 0);
          const silentPhases: readonly Phase[] = ['idle', 'stopped', 'evicted', 'refused'];
          if (silentPhases.includes(phase)) expect(wakeAt(connection, START, TIMINGS)).toBeNull();
          if (!hasSocket(phase)) expect(publicState(connection)).toMatchObject({ live: false, member: false });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('a tick at the moment that was asked for always moves something on', () => {
    for (const connection of [dialing, identifying, parked, waiting, admitted]) {
      const wake = wakeAt(connection, START + 100, TIMINGS);
      if (wake === null) throw new Error(`${connection.phase} waits for nothing`);
      expect(at(connection, wake - START, tick(100))).not.toBe(connection);
    }
  });
});
