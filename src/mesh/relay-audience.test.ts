import { describe, expect, it } from 'vitest';
import { namesIn } from './conformance.ts';
import { createRelay, type Relay } from './relay.ts';
import { type FakeClock, fakeClock } from './scripted.ts';

interface Watcher {
  readonly lists: { readonly at: number; readonly names: readonly string[] }[];
  readonly bytes: () => number;
  readonly backlog: (bytes: number) => void;
  readonly drained: () => void;
  readonly leave: () => void;
}

function watcher(relay: Relay, clock: FakeClock, name: string): Watcher {
  const lists: { at: number; names: readonly string[] }[] = [];
  let bytes = 0;
  let backlog = 0;
  const { message, drained, closed } = relay.connect(
    {
      send: (text) => {
        bytes += text.length;
        const { type, payload } = JSON.parse(text) as { type: string; payload: unknown };
        if (type === 'server_client_list') lists.push({ at: clock.now(), names: namesIn(payload) });
      },
      close: () => {},
      buffered: () => backlog,
    },
    { address: name },
  );
  message(JSON.stringify({ type: 'identify', payload: { name, role: 'editor', can_monitor: true } }));
  return {
    lists,
    bytes: () => bytes,
    backlog: (value) => {
      backlog = value;
    },
    drained,
    leave: closed,
  };
}

describe('the roster', () => {
  it('reaches a calm channel at once', async () => {
    const clock = fakeClock();
    const relay = createRelay({ clock });
    const first = watcher(relay, clock, 'a');
    await clock.pass(5);
    expect(first.lists.map(({ names }) => names)).toEqual([['a']]);
    await clock.pass(1_000);
    watcher(relay, clock, 'b');
    await clock.pass(5);
    expect(first.lists.map(({ names }) => names)).toEqual([['a'], ['a', 'b']]);
  });

  it('comes to each monitor at most ten times a second, and ends with the truth', async () => {
    const clock = fakeClock();
    const relay = createRelay({ clock });
    const first = watcher(relay, clock, 'first');
    for (let index = 0; index < 300; index += 1) {
      const guest = watcher(relay, clock, `guest-${index}`);
      await clock.pass(7);
      guest.leave();
    }
    await clock.pass(100);
    const gaps = first.lists.slice(1).map(({ at }, index) => at - (first.lists[index]?.at ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(100);
    expect(gaps.length).toBeGreaterThan(15);
    expect(first.lists.at(-1)?.names).toEqual(['first']);
  });

  it('costs at most 20 MB while 400 monitors join, and all of them learn of all', async () => {
    for (const pause of [0, 1, 3]) {
      const clock = fakeClock();
      const relay = createRelay({ clock });
      const watchers: Watcher[] = [];
      for (let index = 0; index < 400; index += 1) {
        watchers.push(watcher(relay, clock, `monitor-${index}`));
        await clock.pass(pause);
      }
      await clock.pass(3_000);
      const bytes = watchers.reduce((sum, each) => sum + each.bytes(), 0);
      expect(bytes).toBeLessThan(20e6);
      expect(watchers.every(({ lists }) => lists.at(-1)?.names.length === 400)).toBe(true);
    }
  });

  it('comes in the end even when a large channel is never quiet', async () => {
    const clock = fakeClock();
    const relay = createRelay({ clock });
    const watchers = Array.from({ length: 200 }, (_, index) => watcher(relay, clock, `monitor-${index}`));
    for (let index = 0; index < 400; index += 1) {
      watcher(relay, clock, 'restless').leave();
      await clock.pass(10);
    }
    expect(watchers[0]?.lists.at(-1)?.names.length).toBe(200);
  });

  it('waits for a monitor that is behind, and then brings only the newest', async () => {
    const clock = fakeClock();
    const relay = createRelay({ clock });
    const slow = watcher(relay, clock, 'slow');
    await clock.pass(200);
    slow.backlog(1_000_000);
    for (const name of ['b', 'c', 'd']) {
      watcher(relay, clock, name);
      await clock.pass(200);
    }
    expect(slow.lists.length).toBe(1);
    slow.backlog(0);
    slow.drained();
    slow.drained();
    expect(slow.lists.map(({ names }) => names.length)).toEqual([1, 4]);
  });

  it('leaves no timer behind in an empty relay', async () => {
    const clock = fakeClock();
    const relay = createRelay({ clock });
    const watchers = Array.from({ length: 20 }, (_, index) => watcher(relay, clock, `monitor-${index}`));
    for (const each of watchers) each.leave();
    expect(clock.pending()).toBe(0);
    expect(relay.connections()).toBe(0);
  });
});
