import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { catalog } from '../controls/catalog.ts';
import type { JsonObject } from '../layout/json.ts';
import { fakeClock } from '../mesh/scripted.ts';
import { layoutWith } from './live.fixture.ts';
import { createRuntime } from './runtime.ts';

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

let server: Server;
let base: string;
let asked: Asked[];
let answer: (path: string) => { readonly status?: number; readonly body?: string; readonly after?: Promise<void> };
const stops: (() => void)[] = [];

beforeEach(async () => {
  asked = [];
  answer = () => ({ body: '{"metres":1.5}' });
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    asked.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers, body });
    const { status = 200, body: text = '{}', after } = answer(request.url ?? '');
    await after;
    response.writeHead(status).end(text);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  for (const stop of stops.splice(0)) stop();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

const poll = (path: string, more: JsonObject = {}): JsonObject => ({
  sync: [{ method: 'http', path, valuePath: 'metres', ...more }],
});

function start(controls: readonly JsonObject[], source: JsonObject = {}) {
  const clock = fakeClock();
  const reports: string[] = [];
  const layout = layoutWith(controls, {
    sources: { tides: { type: 'http', baseURL: `${base}/api/`, interval: 60, ...source } },
  });
  const runtime = createRuntime({
    layout,
    catalog,
    clock,
    frame: (run) => clock.after(16, run),
    report: (said) => reports.push(said),
  });
  stops.push(runtime.start());
  return { runtime, clock, reports };
}

describe('polling', () => {
  it('asks once for all who ask the same, with the source’s address, headers and pace', async () => {
    const controls: readonly JsonObject[] = [
      { type: 'gauge', id: 'a', ...poll('/tide') },
      { type: 'label', id: 'b', ...poll('tide') },
      { type: 'gauge', id: 'c', ...poll('/tide', { interval: 5 }) },
      {
        type: 'gauge',
        id: 'd',
        sync: [{ method: 'http', url: `${base}/else`, filter: { metres: 2 }, valuePath: 'metres' }],
      },
    ];
    const { runtime, clock } = start(controls, { headers: { 'X-Pier': '9' } });
    await vi.waitFor(() => expect(runtime.valueOf('c')).toBe(1.5));
    await vi.waitFor(() => expect(runtime.valueOf('b')).toBe(1.5));
    expect(asked.map(({ path }) => path).sort()).toEqual(['/api/tide', '/api/tide', '/else']);
    expect(asked.filter(({ headers }) => headers['x-pier'] === '9')).toHaveLength(3);
    expect(runtime.valueOf('d')).toBeUndefined();
    answer = () => ({ body: '{"metres":2}' });
    await clock.pass(5_000);
    await vi.waitFor(() => expect(runtime.valueOf('c')).toBe(2));
    expect(runtime.valueOf('a')).toBe(1.5);
  });

  it('never has two requests of one poll under way, and stops with the layout', async () => {
    let release = () => {};
    const gate = new Promise<void>((done) => {
      release = done;
    });
    answer = () => ({ body: '{"metres":3}', after: gate });
    const { runtime, clock } = start([{ type: 'gauge', id: 'a', ...poll('/slow', { interval: 1 }) }]);
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    await clock.pass(5_000);
    expect(asked).toHaveLength(1);
    release();
    await vi.waitFor(() => expect(runtime.valueOf('a')).toBe(3));
    await clock.pass(1);
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    for (const stop of stops.splice(0)) stop();
    await vi.waitFor(() => expect(clock.pending()).toBe(0));
    await clock.pass(60_000);
    expect(asked).toHaveLength(2);
  });

  it('says once that a server fails, asks less often, and says when it is back', async () => {
    answer = () => ({ status: 503 });
    const { runtime, clock, reports } = start([{ type: 'gauge', id: 'a', ...poll('/tide', { interval: 1 }) }]);
    await vi.waitFor(() => expect(reports).toHaveLength(1));
    expect(reports[0]).toMatch(/^127\.0\.0\.1:\d+ answered 503 Service Unavailable\. It is asked again\.$/);
    await clock.pass(1_999);
    expect(asked).toHaveLength(1);
    answer = () => ({ body: 'not json' });
    await clock.pass(1);
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    await vi.waitFor(() => expect(clock.pending()).toBe(1));
    answer = () => ({ body: '{"metres":4}' });
    await clock.pass(4_000);
    await vi.waitFor(() => expect(runtime.valueOf('a')).toBe(4));
    expect(reports.map((said) => said.replace(/:\d+/, ''))).toEqual([
      '127.0.0.1 answered 503 Service Unavailable. It is asked again.',
      '127.0.0.1 answers again.',
    ]);
  });

  it('keeps a poll that a new layout still wants', async () => {
    const { runtime, clock } = start([{ type: 'gauge', id: 'a', ...poll('/tide') }]);
    await vi.waitFor(() => expect(runtime.valueOf('a')).toBe(1.5));
    const sources = { tides: { type: 'http', baseURL: `${base}/api/`, interval: 60 } };
    runtime.setLayout(layoutWith([{ type: 'gauge', id: 'b', ...poll('/tide') }], { sources }));
    expect(asked).toHaveLength(1);
    await clock.pass(60_000);
    await vi.waitFor(() => expect(runtime.valueOf('b')).toBe(1.5));
    expect(asked).toHaveLength(2);
  });
});

describe('an action over the web', () => {
  const button = (action: JsonObject): JsonObject => ({
    type: 'slider',
    id: 'go',
    defaultValue: 4,
    action: { method: 'http', ...action },
  });

  async function fired(action: JsonObject) {
    const { runtime, reports } = start([button(action)]);
    const replies: unknown[] = [];
    runtime.emit('go', { kind: 'ask', carrier: ['action'], tokens: {}, answered: (reply) => replies.push(reply) });
    await vi.waitFor(() => expect(replies).toHaveLength(1));
    return { reply: replies[0], reports, request: asked.at(-1) };
  }

  it('posts JSON, sends texts as they are, and reads without a payload', async () => {
    const json = await fired({ path: '/set', payload: { level: '{{value}}' }, headers: { 'X-Key': 'k' } });
    expect(json.request).toMatchObject({ method: 'POST', path: '/api/set', body: '{"level":4}' });
    expect(json.request?.headers).toMatchObject({ 'content-type': 'application/json', 'x-key': 'k' });
    expect(json.reply).toEqual({ metres: 1.5 });
    const words = await fired({ path: '/set', httpMethod: 'PUT', payload: 'level {{value}}' });
    expect(words.request).toMatchObject({ method: 'PUT', body: 'level 4' });
    expect((await fired({ url: `${base}/plain` })).request).toMatchObject({ method: 'GET', path: '/plain', body: '' });
  });

  it('stays on the source’s server, whatever its path says', async () => {
    expect((await fired({ path: '@evil.example/x' })).request?.path).toBe('/api/@evil.example/x');
    expect((await fired({ path: '//evil.example/x' })).request?.path).toBe('/api/evil.example/x');
  });

  it('says in one sentence what went wrong', async () => {
    answer = () => ({ status: 404 });
    expect((await fired({ path: '/gone' })).reports[0]).toMatch(
      /^“go” was not sent\. 127\.0\.0\.1:\d+ answered 404 Not Found\.$/,
    );
    expect((await fired({ url: 'javascript:alert(1)' })).reports).toEqual([
      '“go” was not sent. It has no web address: give url, or path and a source with a baseURL.',
    ]);
    expect((await fired({ url: 'http://127.0.0.1:9/' })).reports).toEqual([
      '“go” was not sent. 127.0.0.1:9 could not be reached, or does not allow this page to ask it.',
    ]);
  });
});
