// The built host, started for one test on ports of its own, and stopped with it.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { test as base } from '@playwright/test';

const MAIN = resolve(import.meta.dirname, '../dist/host/main.js');

export interface Host {
  readonly editor: string;
  readonly relay: string;
  readonly token: string;
  readonly addresses: readonly { readonly url: string; readonly pages: string }[];
}

/** On ports of its own, with a state folder of its own. */
export async function startHost(args: readonly string[]): Promise<{ host: Host; stop: () => Promise<void> }> {
  const state = mkdtempSync(join(tmpdir(), 'carter-e2e-'));
  const child = spawn(process.execPath, [MAIN, '--json', '--port', '0', '--relay-port', '0', ...args], {
    env: { ...process.env, CARTER_STATE: state },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async () => {
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    await ended;
    rmSync(state, { recursive: true, force: true });
  };
  for await (const line of createInterface({ input: child.stdout })) return { host: JSON.parse(line) as Host, stop };
  throw new Error('The host ended before it was ready.');
}

export const test = base.extend<{ host: Host; hostArgs: readonly string[] }>({
  hostArgs: [[], { option: true }],
  host: async ({ hostArgs }, use) => {
    const { host, stop } = await startHost(hostArgs);
    await use(host);
    await stop();
  },
});

export { expect } from '@playwright/test';
