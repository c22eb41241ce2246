// The commands that talk to devices, over real sockets and a real relay on a port of its own.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newKey } from '../../mesh/seal.ts';
import { run } from '../cli.ts';
import { Refusal } from '../command.ts';
import { join as joinRelay } from '../joining.ts';
import { type ServedRelay, serveRelay } from '../served-relay.ts';

const TOKEN = 'a-token-nobody-guesses';
const LAYOUT = {
  version: '1.0',
  name: 'Boat',
  tabs: [
    {
      title: 'Deck',
      children: [
        { type: 'toggle', id: 'lamp', position: [0, 0] },
        { type: 'gauge', id: 'bilge', position: [1, 0], span: [2, 2] },
      ],
    },
  ],
};

/** A command under way, with what it has printed so far. */
interface Running {
  readonly lines: readonly string[];
  readonly complaints: readonly string[];
  readonly ended: Promise<number>;
  /** The first line printed, or complained, that holds this text. */
  readonly says: (text: string) => Promise<string>;
  readonly stop: () => Promise<number>;
}

let relay: ServedRelay;
let folder: string;
const running: Running[] = [];

beforeEach(async () => {
  relay = await serveRelay({ token: TOKEN });
  folder = await mkdtemp(join(tmpdir(), 'carter-cli-'));
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((command) => command.stop()));
  await relay.stop();
  await rm(folder, { recursive: true, force: true });
});

const pairing = (more: object = {}) =>
  JSON.stringify({ url: `ws://127.0.0.1:${relay.port}`, token: TOKEN, channel: 'home', role: 'viewer', ...more });

function start(...args: readonly string[]): Running {
  const lines: string[] = [];
  const complaints: string[] = [];
  const stopping = new AbortController();
  const wake: (() => void)[] = [];
  const keep = (list: string[]) => (line: string) => {
    list.push(line);
    for (const look of wake.splice(0)) look();
  };
  const ended = run(args, {
    out: keep(lines),
    err: keep(complaints),
    read: (file) =>
      readFile(file, 'utf8').catch(() => {
        throw new Refusal(`Cannot read ${file}.`);
      }),
    write: (file, text) => writeFile(file, text),
    stop: stopping.signal,
  });
  const command: Running = {
    lines,
    complaints,
    ended,
    says: async (text) => {
      for (;;) {
        const found = [...lines, ...complaints].find((line) => line.includes(text));
        if (found !== undefined) return found;
        await new Promise<void>((resolve) => wake.push(resolve));
      }
    },
    stop: () => {
      stopping.abort();
      return ended;
    },
  };
  running.push(command);
  return command;
}

async function device(...args: readonly string[]): Promise<Running> {
  const command = start('device', '--pair', pairing(), ...args);
  await command.says('"event":"hello"');
  return command;
}

async function file(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const printed = ({ lines, complaints }: Running) => [...lines, ...complaints].join('\n');

describe('push', () => {
  it('shows the layout on every device and tells what became of each control', async () => {
    const phone = await device('--name', 'phone', '--app-version', '2.4');
    await device('--name', 'old', '--drop', 'gauge', '--protocol', '1');
    const push = start('push', await file('boat.json', LAYOUT), '--pair', await file('pairing.json', pairing()));
    expect(await push.ended).toBe(0);
    expect(push.lines.map((line) => line.replace(/\d+ ms/, 'N ms'))).toEqual([
      expect.stringContaining('old (headless, app'),
      '  shown      lamp  toggle',
      '  dropped    bilge  gauge',
      'phone (headless, app 2.4): confirmed in N ms',
      '  shown      lamp  toggle',
      '  shown      bilge  gauge',
    ]);
    const drawn = JSON.parse(await phone.says('"kind":"drawn"')) as unknown;
    expect(drawn).toEqual({ kind: 'drawn', layout: 'Boat', tab: 'Deck', controls: ['lamp', 'bilge'], dropped: [] });
    expect(await phone.stop()).toBe(0);
    expect(JSON.parse(phone.lines.at(-1) ?? '')).toMatchObject({ kind: 'told', event: 'bye' });
  });

  it('fails when nobody is there, when the token is wrong and when the layout is too large', async () => {
    const boat = await file('boat.json', LAYOUT);
    const nobody = start('push', boat, '--pair', pairing(), '--wait', '1');
    const stranger = start('push', boat, '--pair', pairing({ token: 'another-wrong-token' }));
    expect(await Promise.all([nobody.ended, stranger.ended])).toEqual([1, 1]);
    expect(printed(nobody)).toContain('No device is on the channel');
    expect(printed(stranger)).toContain('refused the token');
    await device();
    const heavy = start(
      'push',
      await file('heavy.json', { ...LAYOUT, note: 'x'.repeat(1_100_000) }),
      '--pair',
      pairing(),
    );
    expect(await heavy.ended).toBe(1);
    expect(printed(heavy)).toContain('too large');
  });

  it('does not start without a usable pairing or layout, and never repeats a secret', async () => {
    const boat = await file('boat.json', LAYOUT);
    const broken = start('push', await file('broken.json', '{ "tabs": ['), '--pair', pairing());
    const unpaired = start('push', boat);
    const badKey = start('push', boat, '--pair', pairing({ k: 'too-short-secret' }));
    const noUrl = start('push', boat, '--pair', JSON.stringify({ token: TOKEN, channel: 'home' }));
    expect(await Promise.all([broken.ended, unpaired.ended, badKey.ended, noUrl.ended])).toEqual([2, 2, 2, 2]);
    expect(printed(broken)).toMatch(/broken\.json:\d+:\d+ /);
    for (const command of running) expect(printed(command)).not.toMatch(/nobody-guesses|too-short-secret/);
  });

  it('with --watch follows the file, through a moment in which it makes no sense', async () => {
    const phone = await device('--name', 'phone');
    const boat = await file('boat.json', LAYOUT);
    const push = start('push', boat, '--watch', '--pair', pairing());
    await push.says('confirmed');
    await writeFile(boat, '{ "name": ');
    await push.says('keep what they show');
    await writeFile(boat, JSON.stringify({ ...LAYOUT, name: 'Second boat' }));
    await phone.says('"layout":"Second boat"');
    expect(await push.stop()).toBe(0);
  });

  it('of all that go on until they are stopped, those that the relay will not let in end by themselves', async () => {
    const wrong = ['--pair', pairing({ token: 'another-wrong-token' })];
    const boat = await file('boat.json', LAYOUT);
    const refused = [start('device', ...wrong), start('listen', ...wrong), start('push', boat, '--watch', ...wrong)];
    expect(await Promise.all(refused.map(({ ended }) => ended))).toEqual([1, 1, 1]);
    for (const command of refused) expect(printed(command)).toContain('refused the token');
    const first = await device('--name', 'twin');
    const second = await device('--name', 'twin');
    expect(await first.ended).toBe(1);
    expect(printed(first)).toContain('same name');
    expect(await second.stop()).toBe(0);
  });

  it('works end to end encrypted', async () => {
    const key = newKey();
    const phone = start('device', '--pair', pairing({ k: key }));
    await phone.says('"event":"hello"');
    const ear = start('listen', '--pair', pairing());
    await ear.says('welcome');
    const push = start('push', await file('boat.json', LAYOUT), '--pair', pairing({ k: key }));
    expect(await push.ended).toBe(0);
    expect(printed(ear)).not.toContain('Boat');
    expect([phone, ear, push].map(printed).join('')).not.toContain(key);
  });
});

describe('readback', () => {
  it('prints what is shown, as a summary or whole, of the device that is meant', async () => {
    const phone = await device('--name', 'phone', '--drop', 'gauge');
    const boat = await file('boat.json', LAYOUT);
    expect(await start('push', boat, '--pair', pairing()).ended).toBe(0);
    await device('--name', 'blank');
    const unclear = start('readback', '--pair', pairing());
    const summary = start('readback', '--pair', pairing(), '--device', 'phone');
    const full = start('readback', '--full', '--pair', pairing(), '--device', 'phone');
    const blank = start('readback', '--pair', pairing(), '--device', 'blank');
    const gone = start('readback', '--pair', pairing(), '--device', 'gone', '--wait', '1');
    const commands = [unclear, summary, full, blank, gone];
    expect(await Promise.all(commands.map(({ ended }) => ended))).toEqual([1, 0, 0, 1, 1]);
    expect(printed(unclear)).toContain('blank, phone');
    expect(JSON.parse(summary.lines.join('\n'))).toMatchObject({
      name: 'Boat',
      tabs: [{ controls: [{ id: 'lamp' }] }],
    });
    expect(JSON.parse(full.lines.join('\n'))).toEqual(LAYOUT);
    expect(printed(blank)).toContain('shows no layout');
    expect(printed(gone)).toContain('“gone”');
    await phone.stop();
  });
});

describe('listen', () => {
  it('prints frames as lines of JSON, without its own upkeep and without secrets', async () => {
    const ear = start('listen', '--pair', pairing());
    await ear.says('welcome');
    const phone = await device('--name', 'phone');
    await ear.says('"event":"hello"');
    await phone.stop();
    const bye = JSON.parse(await ear.says('"event":"bye"')) as unknown;
    expect(bye).toMatchObject({
      direction: 'in',
      type: 'broadcast',
      sealing: 'none',
      payload: { msg_type: 'studio.event', event: 'bye', device: 'phone' },
    });
    const types = ear.lines.map((line) => (JSON.parse(line) as { type: string }).type);
    expect(types).not.toContain('identify');
    expect(printed(ear)).not.toContain(TOKEN);
  });

  it('with --all prints its own frames too, the token hidden', async () => {
    const ear = start('listen', '--all', '--pair', pairing());
    expect(await ear.says('"type":"identify"')).toContain('•••');
    expect(printed(ear)).not.toContain(TOKEN);
  });
});

describe('device', () => {
  it('keeps layouts in a folder', async () => {
    const store = join(folder, 'kept');
    const phone = await device('--store', store);
    const { client, stop } = await editor();
    const [peer] = (await client.getNodes()).filter(({ role }) => role === 'viewer');
    expect(await client.route(peer?.id ?? '', 'save-layout', { layout: LAYOUT })).toEqual({
      ok: true,
      file: 'Boat.json',
    });
    expect(JSON.parse(await readFile(join(store, 'Boat.json'), 'utf8'))).toEqual(LAYOUT);
    await phone.says('"kind":"saved"');
    stop();
  });

  it('refuses a type that does not exist, and a relay it cannot reach is told about', async () => {
    const wrong = start('device', '--pair', pairing(), '--drop', 'gouge');
    expect(await wrong.ended).toBe(2);
    expect(printed(wrong)).toContain('“gouge”');
    const lost = start('device', '--pair', JSON.stringify({ url: 'ws://127.0.0.1:9', channel: 'home' }));
    await lost.says('could not be reached');
    expect(await lost.stop()).toBe(0);
  });
});

async function editor() {
  const { client } = joinRelay(JSON.parse(pairing()), { prefix: 'test', role: 'editor' });
  const stop = client.start();
  await new Promise<void>((resolve) => {
    const leave = client.state.subscribe(({ member }) => {
      if (!member) return;
      leave();
      resolve();
    });
  });
  return { client, stop };
}
