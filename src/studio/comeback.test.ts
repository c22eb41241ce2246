import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { IDLE, type MeshState, type Phase, publicState } from '../mesh/connection.ts';
import { fakeClock } from '../mesh/scripted.ts';
import { answersByWeb, doorOf, watchComeback } from './comeback.ts';

function outage() {
  const clock = fakeClock();
  const state = createStore<MeshState>(() => publicState(IDLE));
  const host = { there: true, asked: 0 };
  let retries = 0;
  const become = (phase: Phase) => state.setState({ phase });
  const client = {
    state,
    retryNow: () => {
      retries += 1;
      become('dialing');
    },
  };
  const isThere = async () => {
    host.asked += 1;
    return host.there;
  };
  become('admitted');
  const stop = watchComeback({ client, clock, isThere });
  return { clock, host, become, stop, retries: () => retries };
}

describe('waiting for a relay', () => {
  it('ends within a second of its computer’s return', async () => {
    const { clock, host, become, retries } = outage();
    host.there = false;
    become('waiting');
    await clock.pass(20_000);
    expect(retries()).toBe(0);
    host.there = true;
    await clock.pass(1_000);
    expect(retries()).toBe(1);
  });

  it('goes on as it was where the computer was there all along', async () => {
    const { clock, become, retries } = outage();
    become('waiting');
    await clock.pass(20_000);
    expect(retries()).toBe(0);
  });

  it('is shortened after a vain attempt too', async () => {
    const { clock, host, become, retries } = outage();
    host.there = false;
    become('waiting');
    await clock.pass(1_500);
    become('dialing');
    await clock.pass(500);
    become('waiting');
    host.there = true;
    await clock.pass(1_000);
    expect(retries()).toBe(1);
  });

  it('asks only while there is something to wait for', async () => {
    const { clock, host, become, stop } = outage();
    await clock.pass(5_000);
    expect(host.asked).toBe(0);
    become('waiting');
    await clock.pass(3_000);
    become('admitted');
    const { asked } = host;
    expect(asked).toBeGreaterThanOrEqual(3);
    await clock.pass(5_000);
    expect(host.asked).toBe(asked);
    become('waiting');
    stop();
    await clock.pass(5_000);
    expect(host.asked).toBe(asked + 1);
  });
});

describe('the computer of a relay', () => {
  it('is asked at its own door, whatever the path of the relay and whatever it answers', async () => {
    expect(doorOf('ws://10.0.0.5:8765/relay?x=1').href).toBe('http://10.0.0.5:8765/');
    expect(doorOf('wss://relay.example/x').href).toBe('https://relay.example/');
    const server = createServer((_, response) => response.writeHead(426).end());
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const relay = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/relay`;
    expect(await answersByWeb(doorOf(relay))).toBe(true);
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    expect(await answersByWeb(doorOf(relay))).toBe(false);
  });
});
