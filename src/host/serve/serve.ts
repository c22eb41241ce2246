// The host: the editor's pages on this computer only, and on the network the relay with the web device's pages.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { isIPv6 } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { isLoopbackHost } from '../../mesh/address.ts';
import { createRelay, type Relay, type RelayEvent } from '../../mesh/relay.ts';
import type { Account } from '../../mesh/relay-admission.ts';
import { DEFAULT_CHANNEL } from '../../studio/pairing.ts';
import { relaySockets, turnAway } from '../relay-socket.ts';
import { VERSION } from '../version.ts';
import { lanAddresses } from './addresses.ts';
import { addressOf, admit, guardHeaders, namesLoopback, refuse } from './guard.ts';
import { type Listener, listen } from './listen.ts';
import type { Tls } from './tls.ts';

export interface ServeOptions {
  /** The folder of built pages. */
  readonly pages: string;
  readonly editorPort: number;
  /** Besides this computer: open the editor's pages to this address, behind the access key. */
  readonly editorHost?: string | undefined;
  readonly accessKey?: string | undefined;
  readonly relayHost: string;
  readonly relayPort: number;
  readonly relay: boolean;
  /** Without the editor: the relay and the web device only. */
  readonly editor: boolean;
  /** Empty: the relay asks for none. */
  readonly token: string;
  readonly accounts?: readonly Account[] | undefined;
  readonly allowOrigins: readonly string[];
  readonly proxies: readonly string[];
  readonly tls?: Tls | undefined;
  readonly log?: (event: HostEvent) => void;
}

export type HostEvent =
  | RelayEvent
  | { readonly kind: 'turned-away'; readonly origin: string; readonly address: string };

/** What `/api/host` tells the editor. */
export interface HostFacts {
  readonly version: string;
  /** How phones reach the relay, likeliest first; empty while this computer is on no network. */
  readonly addresses: readonly { readonly url: string; readonly pages: string; readonly card: string }[];
  /** How the editor on this computer reaches it; null without a relay. */
  readonly relay: string | null;
  readonly token: string;
  readonly gateway: boolean;
  readonly channel: string;
}

export interface Running {
  /** Undefined without the editor. */
  readonly editor?: string;
  /** With `editorHost`: the address to open from another computer, the access key in it. */
  readonly remoteEditor?: string;
  readonly relay?: Relay;
  readonly facts: () => HostFacts;
  readonly stop: () => Promise<void>;
}

const bracketed = (host: string) => (isIPv6(host) ? `[${host}]` : host);
const isEverywhere = (host: string) => host === '0.0.0.0' || host === '::';

/** Names under which others reach a listener on this host. */
function reachable(host: string, tls: Tls | undefined): readonly { name: string; card: string }[] {
  if (tls !== undefined && tls.names.length > 0) {
    // Local certificates tend to begin with localhost, which to a phone means the phone.
    const phonesFirst = [...tls.names].sort((a, b) => Number(isLoopbackHost(a)) - Number(isLoopbackHost(b)));
    return phonesFirst.map((name) => ({ name, card: 'certificate' }));
  }
  if (!isEverywhere(host)) return [{ name: host, card: 'chosen' }];
  return lanAddresses().map(({ address, card }) => ({ name: address, card }));
}

type Pages = (request: IncomingMessage, response: ServerResponse, next?: () => void) => void;

function pagesOf(folder: string): Pages {
  // Files under assets carry a hash of their content in their name; everything else is asked for anew.
  return sirv(folder, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, path) => {
      const forever = path.includes('/assets/');
      response.setHeader('Cache-Control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}

const NOT_FOUND = 'There is nothing here.';

function editorAnswers(pages: Pages, facts: () => HostFacts): RequestListener {
  return (request, response) => {
    const { pathname: path, search } = addressOf(request);
    if (/^\/gallery\/?$/.test(path))
      return void response.writeHead(302, { Location: `/controls/gallery/${search}` }).end();
    if (path !== '/api/host') return pages(request, response, () => refuse(response, 404, NOT_FOUND));
    response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
    response.end(JSON.stringify(facts()));
  };
}

/** On this computer: no key, but only under a name that means this computer. */
function onLoopback(answer: RequestListener): RequestListener {
  return (request, response) => {
    guardHeaders(response);
    if (namesLoopback(request)) return answer(request, response);
    refuse(
      response,
      403,
      'Open the editor as http://127.0.0.1 or http://localhost. To open it from elsewhere, start it with --host.',
    );
  };
}

function behindKey(answer: RequestListener, key: string, secure: boolean): RequestListener {
  return (request, response) => {
    guardHeaders(response);
    const entry = admit(request, response, key, secure);
    if (entry === 'open') return answer(request, response);
    if (entry === 'refused')
      refuse(response, 401, 'This editor asks for its access key. Open the address the host printed when it started.');
  };
}

/** The network sees the web device and nothing of the editor. */
const DEVICE_FILES = /^\/(device\/|assets\/|icon[\w-]*\.(svg|png)$|device\.webmanifest$)/;

function onNetwork(pages: Pages): RequestListener {
  return (request, response) => {
    guardHeaders(response);
    // Pages of another computer ask like this whether the relay is back; there is nothing in the answer to be read.
    if (request.method === 'HEAD') response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    const { pathname } = addressOf(request);
    if (pathname === '/' || pathname === '/device') return void response.writeHead(302, { Location: '/device/' }).end();
    if (!DEVICE_FILES.test(pathname)) return refuse(response, 404, NOT_FOUND);
    pages(request, response, () => refuse(response, 404, NOT_FOUND));
  };
}

export async function serve(options: ServeOptions): Promise<Running> {
  const { tls } = options;
  const pages = pagesOf(options.pages);
  const listeners: Listener[] = [];
  const origins = new Set(options.allowOrigins);
  const web = tls === undefined ? 'http' : 'https';
  let relayPort = options.relayPort;
  let closeRelay = async () => {};
  let relay: Relay | undefined;

  const facts = (): HostFacts => {
    const names = options.relay ? reachable(options.relayHost, tls) : [];
    const scheme = tls === undefined ? 'ws' : 'wss';
    const local = tls?.names[0] ?? (isEverywhere(options.relayHost) ? '127.0.0.1' : options.relayHost);
    return {
      version: VERSION,
      addresses: names.map(({ name, card }) => ({
        url: `${scheme}://${bracketed(name)}:${relayPort}`,
        pages: `${web}://${bracketed(name)}:${relayPort}/`,
        card,
      })),
      relay: options.relay ? `${scheme}://${bracketed(local)}:${relayPort}` : null,
      token: options.accounts === undefined ? options.token : '',
      gateway: options.accounts !== undefined,
      channel: DEFAULT_CHANNEL,
    };
  };

  const stop = async () => {
    await closeRelay();
    await Promise.all(listeners.map((listener) => listener.stop()));
  };

  try {
    if (options.relay) {
      const listener = await listen(onNetwork(pages), {
        host: options.relayHost,
        port: options.relayPort,
        flag: '--relay-port',
        tls,
      });
      listeners.push(listener);
      relayPort = listener.port;
      const made = createRelay({
        name: 'carter-editor',
        ...(options.accounts === undefined ? { token: options.token } : { accounts: options.accounts }),
        ...(options.log === undefined ? {} : { log: options.log }),
      });
      relay = made;
      const ownPages = () => [
        ...origins,
        ...facts().addresses.map((address) => new URL(address.pages).origin),
        `${web}://127.0.0.1:${relayPort}`,
        `${web}://localhost:${relayPort}`,
      ];
      const sockets = relaySockets(made, {
        origins: ownPages,
        proxies: options.proxies,
        onRefused: (refused) => options.log?.({ kind: 'turned-away', ...refused }),
      });
      listener.server.on('upgrade', (request, socket, head) => {
        const { pathname } = addressOf(request);
        if (pathname === '/' || pathname === '/mesh') return sockets.upgrade(request, socket, head);
        turnAway(socket, '404 Not Found', NOT_FOUND);
      });
      closeRelay = async () => {
        made.stop();
        await sockets.stop();
      };
    }
    const opened = options.editor ? await openEditor(options, editorAnswers(pages, facts), listeners, origins) : {};
    return { ...opened, ...(relay === undefined ? {} : { relay }), facts, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openEditor(
  options: ServeOptions,
  answer: RequestListener,
  listeners: Listener[],
  origins: Set<string>,
): Promise<{ editor: string; remoteEditor?: string }> {
  const { editorHost, accessKey, tls } = options;
  const pageOf = (scheme: string, host: string, port: number) => `${scheme}://${bracketed(host)}:${port}`;
  const open = async (handler: RequestListener, host: string, port: number, withTls?: Tls) => {
    const listener = await listen(handler, { host, port, flag: '--port', tls: withTls });
    listeners.push(listener);
    return listener.port;
  };
  const allow = (scheme: string, hosts: readonly string[], port: number) => {
    for (const host of hosts) origins.add(pageOf(scheme, host, port));
  };

  // A listener on every address is on loopback too, so there it cannot be told who is near: everybody shows the key.
  let editor: string | undefined;
  let port = options.editorPort;
  if (editorHost === undefined || !isEverywhere(editorHost)) {
    port = await open(onLoopback(answer), '127.0.0.1', port);
    editor = `${pageOf('http', '127.0.0.1', port)}/`;
    allow('http', ['127.0.0.1', 'localhost'], port);
  }
  if (editorHost === undefined || accessKey === undefined) return { editor: editor ?? '' };

  const scheme = tls === undefined ? 'http' : 'https';
  port = await open(behindKey(answer, accessKey, tls !== undefined), editorHost, port, tls);
  const names = reachable(editorHost, tls).map(({ name }) => name);
  allow(scheme, [...names, ...(isEverywhere(editorHost) ? ['127.0.0.1', 'localhost'] : [])], port);
  const remoteEditor = `${pageOf(scheme, names[0] ?? '127.0.0.1', port)}/?key=${accessKey}`;
  return { editor: editor ?? `${pageOf(scheme, tls?.names[0] ?? '127.0.0.1', port)}/?key=${accessKey}`, remoteEditor };
}

/** Built pages lie beside the built host. */
export const builtPages = (): string => join(import.meta.dirname, '../pages');
