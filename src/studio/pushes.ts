// Keeps every device at the newest revision: one push in flight for each, only the newest waiting, and a device that
// does not answer is told by broadcast while it is still being asked.
import type { MeshClient } from '../mesh/client.ts';
import type { Clock } from '../mesh/socket.ts';
import type { Devices, Push } from './devices.ts';
import { learnRendered } from './mirror.ts';
import { type Newest, newestFirst } from './newest.ts';
import type { Pulse } from './pulse.ts';
import { OTHER_KEY, type Outcome, pushTo, type Revision, tellEverybody } from './push.ts';

export interface Pushes {
  offer(name: string, revision: Revision): void;
  /** Takes back what waits, for all. */
  clear(): void;
  forget(name: string): void;
  stop(): void;
}

export interface PushesOptions {
  readonly client: MeshClient;
  readonly clock: Clock;
  readonly devices: Devices;
  readonly pulse: Pick<Pulse, 'heard'>;
  /** Between the starts of two pushes to one device, in milliseconds. */
  readonly gap: number;
  readonly timeout: number;
}

const AWAY: Outcome = { kind: 'away', reason: 'The device is away. It gets the newest version when it is back.' };

// A device that stopped answering is asked again after this long, doubled each time: it may only have been asleep.
const RETRY_FIRST_MS = 1_000;
const RETRY_LAST_MS = 16_000;

interface Line {
  readonly pushes: Newest<Revision>;
  /** What a retry sends: by then there may be something newer than what went unanswered. */
  newest: Revision;
  /** How the last push that went out ended, to go back to when what waits is taken back. */
  ended: Push | null;
  retryIn: number;
  cancelRetry: () => void;
}

export function createPushes({ client, clock, devices, pulse, gap, timeout }: PushesOptions): Pushes {
  const lines = new Map<string, Line>();

  const isSilent = (name: string) => devices.named(name)?.speech === 'silent';
  const silentPresent = () =>
    devices.state.getState().devices.filter(({ speech, id }) => speech === 'silent' && id !== null);

  const note = (name: string, revision: Revision, state: Push['state'], outcome?: Outcome, took?: number) => {
    const push: Push = {
      revision: revision.number,
      state,
      at: clock.date(),
      ...(outcome !== undefined && 'reason' in outcome ? { reason: outcome.reason } : {}),
      ...(took === undefined ? {} : { took }),
      ...(outcome?.kind === 'confirmed' && outcome.nearLimit ? { nearLimit: true } : {}),
    };
    const line = lines.get(name);
    if (line !== undefined && outcome !== undefined) line.ended = push;
    devices.change(name, () => ({ push }));
  };

  // Everybody hears the same broadcast, so it is one line for all who do not answer.
  const broadcasts = newestFirst<Revision>(
    async (revision) => {
      const hearers = silentPresent().map(({ name }) => name);
      if (hearers.length === 0) return;
      for (const name of hearers) note(name, revision, 'sending');
      const outcome = await tellEverybody(client, revision);
      // One that answered meanwhile has its own, better outcome.
      for (const name of hearers) if (isSilent(name)) note(name, revision, outcome.kind, outcome);
    },
    clock,
    gap,
  );

  async function push(name: string, revision: Revision): Promise<void> {
    const id = devices.named(name)?.id;
    if (id === undefined) return;
    if (id === null) return note(name, revision, AWAY.kind, AWAY);
    if (!isSilent(name)) note(name, revision, 'sending');
    const sentAt = clock.now();
    const outcome = await pushTo(client, id, revision, timeout);
    const line = lines.get(name);
    if (line === undefined) return;
    if (outcome.kind === 'timed-out') return unanswered(name, line, revision);
    line.retryIn = RETRY_FIRST_MS;
    settle(name, revision, outcome, sentAt);
    note(name, revision, outcome.kind, outcome, clock.now() - sentAt);
  }

  function settle(name: string, revision: Revision, outcome: Outcome, sentAt: number): void {
    if (outcome.kind === 'other-key') devices.change(name, () => ({ speech: 'other-key' }));
    // A refusal is an answer too: what is refused need not be told to everybody.
    if (outcome.kind === 'refused') devices.change(name, () => ({ speech: 'answers' }));
    if (outcome.kind !== 'confirmed') return;
    const at = { date: clock.date(), now: clock.now() };
    pulse.heard(name);
    devices.change(name, ({ mirror }) => ({
      speech: 'answers',
      confirmed: { revision: revision.number, layout: revision.layout, at: at.date, now: at.now, outcome },
      strayed: false,
      mirror: outcome.rendered === null ? mirror : learnRendered(mirror, outcome.rendered, sentAt, at),
    }));
  }

  function unanswered(name: string, line: Line, revision: Revision): void {
    // What it cannot open, nobody need be told in its place.
    if (devices.named(name)?.speech === 'other-key') note(name, revision, OTHER_KEY.kind, OTHER_KEY);
    else if (!isSilent(name)) {
      devices.change(name, () => ({ speech: 'silent' }));
      broadcasts.offer(line.pushes.waiting ?? revision);
    }
    line.cancelRetry();
    line.cancelRetry = clock.after(line.retryIn, () => line.pushes.offer(line.newest));
    line.retryIn = Math.min(line.retryIn * 2, RETRY_LAST_MS);
  }

  function lineOf(name: string, revision: Revision): Line {
    let line = lines.get(name);
    if (line === undefined) {
      const pushes = newestFirst<Revision>((next) => push(name, next), clock, gap);
      line = { pushes, newest: revision, ended: null, retryIn: RETRY_FIRST_MS, cancelRetry: () => {} };
      lines.set(name, line);
    }
    return line;
  }

  return {
    offer: (name, revision) => {
      const line = lineOf(name, revision);
      line.newest = revision;
      line.cancelRetry();
      if (isSilent(name)) broadcasts.offer(revision);
      else note(name, revision, 'waiting');
      line.pushes.offer(revision);
    },
    clear: () => {
      broadcasts.clear();
      for (const [name, { pushes, cancelRetry, ended }] of lines) {
        const isOnItsWay = pushes.running;
        pushes.clear();
        cancelRetry();
        if (devices.named(name)?.push?.state === 'waiting' && !isOnItsWay)
          devices.change(name, () => ({ push: ended }));
      }
    },
    forget: (name) => {
      lines.get(name)?.cancelRetry();
      lines.get(name)?.pushes.stop();
      lines.delete(name);
    },
    stop: () => {
      broadcasts.stop();
      for (const { pushes, cancelRetry } of lines.values()) {
        cancelRetry();
        pushes.stop();
      }
    },
  };
}
