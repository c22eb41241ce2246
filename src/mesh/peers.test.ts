import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPeers, type Peer, readPeers } from './peers.ts';
import { fakeClock, settle } from './scripted.ts';

const peer = (id: string, name = id): Peer => ({ id, name, channel: 'home', role: 'viewer' });

describe('a list of members', () => {
  it('is read from whatever arrives', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (clients, entry) => {
        readPeers(clients);
        readPeers({ clients });
        expect(Array.isArray(readPeers({ clients: [entry] }))).toBe(true);
      }),
    );
    expect(readPeers({ clients: 'x' })).toBeUndefined();
    expect(readPeers(null)).toBeUndefined();
  });

  it('is in order of names, each member once, and without those that have no id', () => {
    const clients = [peer('2', 'b'), peer('1', 'a'), { name: 'x' }, null, peer('2', 'c'), { id: '3' }];
    expect(readPeers({ clients })?.map(({ id, name }) => `${id}${name}`)).toEqual(['33', '1a', '2c']);
  });
});

describe('the roster', () => {
  function start(answers: { clients: readonly unknown[] } | Error, isMonitor = true) {
    const clock = fakeClock();
    const listed: boolean[] = [];
    let asked = 0;
    let settled = 0;
    let answer: unknown = answers;
    const peers = createPeers({
      clock,
      ask: async () => {
        asked += 1;
        if (answer instanceof Error) throw answer;
        return peers.answered(answer);
      },
      isMonitor: () => isMonitor,
      onListed: (is) => listed.push(is),
      onSettled: () => {
        settled += 1;
      },
    });
    const names = () => peers.roster.getState().peers.map(({ name }) => name);
    return {
      clock,
      peers,
      listed,
      names,
      asked: () => asked,
      settled: () => settled,
      answerWith: (next: unknown) => {
        answer = next;
      },
    };
  }

  it('asks a moment after the welcome, every two seconds then, and at the pace it is told', async () => {
    const { clock, peers, asked } = start({ clients: [] });
    peers.admitted('me');
    await clock.pass(249);
    expect(asked()).toBe(0);
    await clock.pass(1);
    expect(asked()).toBe(1);
    await clock.pass(4_000);
    expect(asked()).toBe(3);
    peers.pollEvery(5_000);
    await clock.pass(4_999);
    expect(asked()).toBe(3);
    await clock.pass(1);
    expect(asked()).toBe(4);
  });

  it('shows a newcomer that the push has missed, soon after the push', async () => {
    const { clock, peers, names, answerWith } = start({ clients: [peer('a')] });
    peers.admitted('me');
    await clock.pass(300);
    answerWith({ clients: [peer('a'), peer('new')] });
    peers.pushed({ clients: [peer('a'), peer('me')] });
    expect(names()).toEqual(['a']);
    await clock.pass(250);
    expect(names()).toEqual(['a', 'new']);
  });

  it('leaves ourselves out, and is the same list while nothing changes', async () => {
    const { clock, peers } = start({ clients: [peer('a')] });
    peers.admitted('me');
    await clock.pass(300);
    const before = peers.roster.getState().peers;
    peers.pushed({ clients: [peer('me'), peer('a')] });
    expect(peers.roster.getState().peers).toBe(before);
    expect(peers.nameOf('a')).toBe('a');
    expect(peers.nameOf('me')).toBeUndefined();
  });

  it('proves membership by an answer, until a push says otherwise', async () => {
    const { clock, peers, listed } = start({ clients: [] });
    peers.admitted('me');
    peers.pushed({ clients: [peer('a')] });
    expect(listed).toEqual([]);
    await clock.pass(300);
    expect(listed).toEqual([true]);
    await clock.pass(3_000);
    listed.length = 0;
    peers.pushed({ clients: [peer('a')] });
    await clock.pass(300);
    expect(listed).toEqual([false]);
    peers.pushed({ clients: [peer('a'), peer('me')] });
    await clock.pass(300);
    expect(listed).toEqual([false, true, true]);
  });

  it('is asked for only until the first answer where we may not monitor', async () => {
    const { clock, peers, asked, listed } = start(new Error('lost'), false);
    peers.admitted('me');
    await clock.pass(2_300);
    expect(asked()).toBe(2);
    expect(listed).toEqual([]);
    const other = start({ clients: [] }, false);
    other.peers.admitted('me');
    await other.clock.pass(60_000);
    expect(other.asked()).toBe(1);
    expect(other.listed).toEqual([true]);
    expect(other.settled()).toBe(1);
  });

  it('is empty once we have left, and no timer remains', async () => {
    const { clock, peers, names, asked } = start({ clients: [peer('a')] });
    peers.admitted('me');
    await clock.pass(300);
    peers.left();
    expect(names()).toEqual([]);
    expect(clock.pending()).toBe(0);
    peers.pushed({ clients: [peer('a')] });
    expect(names()).toEqual([]);
    const before = asked();
    await clock.pass(60_000);
    expect(asked()).toBe(before);
  });

  it('does not mix a slow answer of the last connection into the next', async () => {
    const clock = fakeClock();
    const answers: ((payload: unknown) => void)[] = [];
    let settled = 0;
    const peers = createPeers({
      clock,
      ask: () => new Promise((resolve) => answers.push(resolve)),
      isMonitor: () => true,
      onListed: () => {},
      onSettled: () => {
        settled += 1;
      },
    });
    peers.admitted('first');
    await clock.pass(250);
    peers.left();
    peers.admitted('second');
    answers[0]?.(null);
    await settle();
    expect(settled).toBe(0);
    await clock.pass(250);
    answers[1]?.(null);
    await settle();
    expect(settled).toBe(1);
    expect(clock.pending()).toBe(1);
  });

  it('is asked for four times a second at most, however many pushes come', async () => {
    const { clock, peers, asked } = start({ clients: [] });
    peers.admitted('me');
    for (let index = 0; index < 100; index += 1) {
      peers.pushed({ clients: [peer(`p${index}`), peer('me')] });
      await clock.pass(10);
    }
    expect(asked()).toBeLessThanOrEqual(4);
  });
});
