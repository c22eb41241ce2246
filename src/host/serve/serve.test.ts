import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { CERT, KEY } from './certificate.fixture.ts';
import { type HostEvent, type Running, type ServeOptions, serve } from './serve.ts';

const pages = mkdtempSync(join(tmpdir(), 'pages-'));
writeFileSync(join(pages, 'index.html'), '<title>Editor</title>');
writeFileSync(join(pages, 'icon.svg'), '<svg/>');
afterAll(() => rmSync(pages, { recursive: true }));

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

async function started(options: Partial<ServeOptions> = {}): Promise<Running> {
  const running = await serve({
    pages,
    editor: true,
    editorPort: 0,
    relay: true,
    relayHost: '127.0.0.1',
    relayPort: 0,
    token: 'hush-hush-hush-hush',
    allowOrigins: [],
    proxies: [],
    ...options,
  });
  stops.push(running.stop);
  return running;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

// `fetch` does not let a Host header be chosen.
function get(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(url, { headers, method, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    })
      .on('error', reject)
      .end();
  });
}

function dial(url: string, origin?: string, ca?: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url, {
      ...(origin === undefined ? {} : { origin }),
      ...(ca === undefined ? {} : { ca }),
    });
    socket.on('open', () => {
      socket.terminate();
      resolve('open');
    });
    socket.on('error', (error) => resolve(error.message));
  });
}

const relayOf = (running: Running) => running.facts().addresses[0]?.url ?? '';
const networkPages = (running: Running) => running.facts().addresses[0]?.pages ?? '';

describe('the editor’s pages', () => {
  it('answer on loopback names and to no other Host', async () => {
    const { editor = '' } = await started();
    const { port } = new URL(editor);
    expect((await get(editor)).text).toContain('Editor');
    expect((await get(editor, { Host: `localhost:${port}` })).status).toBe(200);
    for (const host of ['evil.example', `evil.example:${port}`, 'localhost.evil.example']) {
      expect((await get(editor, { Host: host })).status, host).toBe(403);
      expect((await get(`${editor}api/host`, { Host: host })).text).not.toContain('hush');
    }
  });

  it('come with a policy that runs our own files only', async () => {
    const { headers } = await get((await started()).editor ?? '');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
  });

  it('learn from the host how phones reach the relay', async () => {
    const running = await started();
    const facts = JSON.parse((await get(`${running.editor}api/host`)).text);
    expect(facts).toMatchObject({ token: 'hush-hush-hush-hush', gateway: false, channel: 'home' });
    expect(facts.relay).toBe(relayOf(running));
    expect(facts.addresses[0].pages).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  it('open to other computers behind a key that leaves the address bar', async () => {
    const { remoteEditor = '' } = await started({ editorHost: '0.0.0.0', accessKey: 'sesame-sesame' });
    const { port, origin } = new URL(remoteEditor.replace(/\/\/[^/:]+/, '//127.0.0.1'));
    expect((await get(`${origin}/`)).status).toBe(401);
    expect((await get(`${origin}/api/host`)).text).not.toContain('hush');
    expect((await get(`${origin}/?key=wrong`)).status).toBe(401);
    const entered = await get(`${origin}/?key=sesame-sesame&layout=1`);
    expect(entered.status).toBe(303);
    expect(entered.headers.location).toBe('/?layout=1');
    for (const path of ['//evil.example/', '/\\\\evil.example/']) {
      expect((await get(`${origin}${path}?key=sesame-sesame`)).headers.location).toBe('/evil.example/');
    }
    const cookie = String(entered.headers['set-cookie']);
    expect(cookie).toMatch(/HttpOnly; SameSite=Lax/);
    const visit = { Cookie: cookie.split(';')[0] ?? '', Host: `some-name.local:${port}` };
    expect((await get(`${origin}/`, visit)).text).toContain('Editor');
    expect((await get(`${origin}/`, { Cookie: 'carter-access=wrong' })).status).toBe(401);
  });
});

/** Sends lines as no HTTP client would write them; resolves when the host has closed, whatever this end does. */
function say(url: string, ...lines: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ port: Number(new URL(url).port), host: '127.0.0.1', allowHalfOpen: true });
    let text = '';
    socket.on('data', (part) => {
      text += part;
    });
    // Closed by the host for good, not only its half: writing into that fails.
    socket.on('end', () => {
      const poke = setInterval(() => socket.write('x'), 10);
      socket.on('error', () => {
        clearInterval(poke);
        resolve(text);
      });
    });
    socket.write([...lines, 'Host: 127.0.0.1', '', ''].join('\r\n'));
  });
}

const UPGRADE = [
  'Upgrade: websocket',
  'Connection: Upgrade',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
];

describe('a request that is no address', () => {
  it('is answered, and the host goes on', async () => {
    const running = await started({ editorHost: '0.0.0.0', accessKey: 'sesame-sesame' });
    for (const url of [running.editor ?? '', networkPages(running), running.remoteEditor ?? '']) {
      for (const target of ['//', 'http://[', '*', '/%', '/\\\\host']) {
        expect(await say(url, `GET ${target} HTTP/1.1`, 'Connection: close'), target).toMatch(/^HTTP\/1\.1 [234]\d\d /);
      }
    }
    expect(await say(relayOf(running), 'GET http://[ HTTP/1.1', ...UPGRADE)).toMatch(/^HTTP\/1\.1 404 /);
    expect(await dial(relayOf(running))).toBe('open');
  });
});

describe('the network', () => {
  it('sees the web device and nothing of the editor', async () => {
    const at = networkPages(await started());
    expect((await get(at)).headers.location).toBe('/device/');
    expect((await get(`${at}icon.svg`)).status).toBe(200);
    for (const path of [
      'index.html',
      'api/host',
      'device/../index.html',
      'device/%2e%2e/index.html',
      '../pages/index.html',
    ]) {
      expect((await get(`${at}${path}`)).text, path).not.toMatch(/Editor|hush/);
    }
  });

  it('learns from any page that the relay is there, and reads nothing of it', async () => {
    const address = networkPages(await started());
    const ofOthers = async (method: string) => (await get(address, {}, method)).headers['cross-origin-resource-policy'];
    expect(await ofOthers('HEAD')).toBe('cross-origin');
    expect(await ofOthers('GET')).toBe('same-origin');
  });

  it('reaches the relay at / and /mesh only, and from pages of ours only', async () => {
    const running = await started({ allowOrigins: ['https://friend.example'] });
    const url = relayOf(running);
    const editorOrigin = new URL(running.editor ?? '').origin;
    expect(await dial(url)).toBe('open');
    expect(await dial(`${url}/mesh`)).toBe('open');
    expect(await dial(`${url}/elsewhere`)).toContain('404');
    expect(await dial(url, editorOrigin)).toBe('open');
    expect(await dial(url, new URL(networkPages(running)).origin)).toBe('open');
    expect(await dial(url, 'https://friend.example')).toBe('open');
    expect(await dial(url, 'https://evil.example')).toContain('403');
    expect(await dial(url, `${editorOrigin}.evil.example`)).toContain('403');
  });
});

describe('a page that is turned away', () => {
  it('keeps no socket, and whoever runs the relay can hear of it', async () => {
    const heard: HostEvent[] = [];
    const running = await started({ log: (event) => heard.push(event) });
    expect(await say(relayOf(running), 'GET / HTTP/1.1', 'Origin: http://evil.example', ...UPGRADE)).toMatch(/ 403 /);
    expect(heard).toEqual([{ kind: 'turned-away', origin: 'http://evil.example', address: '127.0.0.1' }]);
  });
});

describe('with a certificate', () => {
  it('phones are told of names that do not mean themselves, where there are any', async () => {
    const tls = { cert: CERT, key: KEY, names: ['localhost', '127.0.0.1', 'boat.example', '192.0.2.7'] };
    const { addresses } = (await started({ tls })).facts();
    expect(addresses.map(({ url }) => new URL(url).hostname)).toEqual([
      'boat.example',
      '192.0.2.7',
      'localhost',
      '127.0.0.1',
    ]);
  });

  it('the network is reached by wss and https under the certificate’s names', async () => {
    const running = await started({ tls: { cert: CERT, key: KEY, names: ['127.0.0.1'] } });
    const { url, pages: device } = running.facts().addresses[0] ?? { url: '', pages: '' };
    expect(url).toMatch(/^wss:\/\/127\.0\.0\.1:/);
    expect(device).toMatch(/^https:/);
    expect(running.facts().relay).toBe(url);
    expect(await dial(url)).toMatch(/self.signed/);
    expect(await dial(url, undefined, CERT)).toBe('open');
    expect(running.editor).toMatch(/^http:\/\/127/);
  });
});

describe('starting', () => {
  it('says which port is in use and how to choose another', async () => {
    const first = await started();
    const port = Number(new URL(relayOf(first)).port);
    await expect(started({ relayPort: port })).rejects.toThrow(`Port ${port} is in use`);
    await expect(started({ relayPort: port })).rejects.toThrow('--relay-port');
  });

  it('leaves nothing open when a part of it fails', async () => {
    const first = await started();
    const editorPort = Number(new URL(first.editor ?? '').port);
    const spare = await started();
    const relayPort = Number(new URL(relayOf(spare)).port);
    await stops.pop()?.();
    await expect(started({ relayPort, editorPort })).rejects.toThrow('in use');
    await expect(started({ relayPort })).resolves.toBeDefined();
  });

  it('stops while peers are connected', async () => {
    const running = await started();
    const socket = new WebSocket(relayOf(running));
    await new Promise((open) => socket.once('open', open));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    await running.stop();
    await closed;
    expect(running.relay?.connections()).toBe(0);
  });
});
