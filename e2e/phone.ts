// A phone’s browser as a device, and the others it talks to: editors, servers, all real and over the real relay.
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { WebSocket } from 'ws';
import type { Layout } from '../src/layout/document.ts';
import { createMeshClient, type MeshClient } from '../src/mesh/client.ts';
import { test as base, type Host } from './host.ts';
import { type Broker, startBroker } from './mqtt-broker.ts';

// The pages come from the loopback side of the same listener: what a phone sees, without needing a network.
export const local = (address: string) => address.replace(/\/\/[^/:]+/, '//127.0.0.1');

/** What pairs with the host’s relay: an editor’s code. */
export const pairing = ({ relay, token }: Host) =>
  JSON.stringify({ url: local(relay), token, channel: 'home', role: 'viewer' });

/** Joins the relay, as after scanning the editor’s code. */
export async function joined(page: Page, host: Host): Promise<void> {
  await page.goto(`${local(host.addresses[0]?.pages ?? '')}device/#${encodeURIComponent(pairing(host))}`);
  await expect(page.getByRole('heading', { name: 'Ready' })).toBeVisible();
}

interface Peer {
  readonly client: MeshClient;
  /** Resolves with the next broadcast of this kind. */
  readonly heard: (msgType: string) => Promise<Record<string, unknown>>;
  readonly stop: () => void;
}

async function enter(host: Host, channel: string, role: string): Promise<Peer> {
  const client = createMeshClient({
    url: local(host.relay),
    token: host.token,
    channel,
    role,
    name: `${role}-${channel}`,
    // To see who else is there.
    canMonitor: true,
    WebSocket: WebSocket as never,
  });
  const stop = client.start();
  await until(client, () => client.state.getState().member);
  return {
    client,
    stop,
    heard: (msgType) =>
      new Promise((found) => {
        const quiet = client.onBroadcast(msgType, (payload) => {
          quiet();
          found(payload as Record<string, unknown>);
        });
      }),
  };
}

interface Cast {
  /** Another phone that has joined. */
  readonly phone: () => Promise<Page>;
  /** Another member of a channel. */
  readonly member: (channel: string, role: string) => Promise<Peer>;
  readonly broker: Broker;
}

/** Whoever comes in a test leaves with it. */
export const test = base.extend<Cast>({
  phone: async ({ browser, host }, use) => {
    const phones: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext({ hasTouch: true, viewport: { width: 393, height: 852 } });
      phones.push(context);
      const page = await context.newPage();
      await joined(page, host);
      return page;
    });
    for (const context of phones) await context.close();
  },
  member: async ({ host }, use) => {
    const members: Peer[] = [];
    await use(async (channel, role) => {
      const peer = await enter(host, channel, role);
      members.push(peer);
      return peer;
    });
    for (const { stop } of members) stop();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs off this pattern
  broker: async ({}, use) => {
    const broker = await startBroker();
    await use(broker);
    await broker.stop();
  },
});

export function until(client: MeshClient, done: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!done()) return;
      for (const stop of stops) stop();
      resolve();
    };
    const stops = [client.state.subscribe(look), client.roster.subscribe(look)];
    look();
  });
}

export const devicesOf = (editor: MeshClient) => editor.roster.getState().peers.filter(({ role }) => role === 'viewer');

export async function show(editor: MeshClient, layout: Layout, devices = 1): Promise<unknown[]> {
  await until(editor, () => devicesOf(editor).length === devices);
  return Promise.all(
    devicesOf(editor).map(({ id }) => editor.route(id, 'apply-layout', layout, { timeoutMs: 20_000 })),
  );
}

/** An action that tells the server. */
export const send = (name: string) => ({ event: 'broadcast_request', payload: { msg_type: name, value: '{{value}}' } });
/** Bindings to what the server tells. */
export const listen = (name: string) => [{ filter: { msg_type: name }, valuePath: 'value' }];

/** A layout with a server of its own. */
export function panel(host: Host, children: readonly object[], name = 'Panel'): Layout {
  return {
    name,
    version: 1,
    connection: {
      url: local(host.relay),
      token: host.token,
      identity: { channel: 'server', role: 'controller', canBroadcast: true },
    },
    tabs: [{ title: 'One', grid: { columns: 4, rows: 12 }, children }],
  } as unknown as Layout;
}

export const agree = (page: Page) =>
  page.getByRole('region', { name: 'Connection' }).getByRole('button', { name: 'Connect' }).click();
