import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import qrcode from 'qrcode';
import { isLoopbackHost } from '../../mesh/address.ts';
import { pairingText } from '../../studio/pairing.ts';
import { type Command, type Console, EXIT, type Flag, type Given, numberFlag, Refusal, textFlag } from '../command.ts';
import { trustedProxies } from '../relay-door.ts';
import { loadAccounts, watchAccounts } from '../serve/accounts-file.ts';
import { builtPages, type HostEvent, type Running, serve } from '../serve/serve.ts';
import { keptToken, stateFolder } from '../serve/state-folder.ts';
import { loadTls } from '../serve/tls.ts';
import { untilStopped } from '../until-stopped.ts';

const RELAY_FLAGS: Readonly<Record<string, Flag>> = {
  'relay-port': { type: 'string', value: 'N', help: 'Port of the relay and the web device (8765)' },
  'relay-host': { type: 'string', value: 'ADDR', help: 'Address the relay listens on (0.0.0.0: the whole network)' },
  token: { type: 'string', value: 'TEXT', help: 'The token the relay asks for, instead of the kept random one' },
  open: { type: 'boolean', help: 'Ask for no token: everybody in the network may join' },
  accounts: {
    type: 'string',
    value: 'FILE',
    help: 'Be a gateway: tokens and their accounts, read again when the file changes',
  },
  'allow-origin': { type: 'string', value: 'URL', multiple: true, help: 'Let pages from this origin use the relay' },
  'trust-proxy': { type: 'string', value: 'ADDR', multiple: true, help: 'Believe the client address this proxy tells' },
  cert: { type: 'string', value: 'FILE', help: 'Certificate (PEM): https and wss on the network' },
  key: { type: 'string', value: 'FILE', help: 'Its private key (PEM)' },
  json: { type: 'boolean', help: 'Print one line of JSON when ready, and nothing else' },
  verbose: { type: 'boolean', help: 'Tell who joins, leaves and is turned away' },
};

const EDITOR_FLAGS: Readonly<Record<string, Flag>> = {
  port: { type: 'string', short: 'p', value: 'N', help: 'Port of the editor (5180)' },
  host: {
    type: 'string',
    value: 'ADDR',
    help: 'Open the editor to other computers on this address, behind an access key',
  },
  'no-relay': { type: 'boolean', help: 'Only the editor’s pages' },
};

function list(given: Given, name: string): readonly string[] {
  const value = given.flags[name];
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

function checkedOrigins(given: Given): readonly string[] {
  return list(given, 'allow-origin').map((written) => {
    try {
      const { origin } = new URL(written);
      if (origin !== 'null') return origin;
    } catch {
      // Told below.
    }
    throw new Refusal(`--allow-origin takes an address such as https://editor.example, not “${written}”.`);
  });
}

function checkedProxies(given: Given): readonly string[] {
  const proxies = list(given, 'trust-proxy');
  try {
    trustedProxies(proxies);
  } catch (error) {
    throw new Refusal(`--trust-proxy: ${error instanceof Error ? error.message : String(error)}`);
  }
  return proxies;
}

async function tokenFor(given: Given): Promise<string> {
  if (given.flags.open === true) {
    if (textFlag(given, 'token') !== undefined)
      throw new Refusal('--open and --token contradict each other. Leave one out.');
    return '';
  }
  const named = textFlag(given, 'token');
  if (named === '') throw new Refusal('--token needs a text. To ask for none, say --open.');
  return named ?? keptToken(stateFolder(process.env, process.platform));
}

function told(event: HostEvent): string {
  if (event.kind === 'turned-away') {
    // Files and sandboxed frames have no origin that could be let in.
    const hint = /^https?:/i.test(event.origin) ? ` (--allow-origin ${event.origin} would let it in)` : '';
    return `turned away ${event.address}: a page from ${event.origin}${hint}`;
  }
  if (event.kind === 'parked') return `waiting for a good token: ${event.address}`;
  if (event.kind === 'closed') return `closed ${event.address}: ${event.reason} (${event.code})`;
  const { name, role, channel } = event.member;
  return `${event.kind} ${name} (${role}) in ${channel}, ${event.address}`;
}

async function start(given: Given, console: Console, editor: boolean): Promise<number> {
  const json = given.flags.json === true;
  const relay = given.flags['no-relay'] !== true;
  const editorHost = editor ? textFlag(given, 'host') : undefined;
  const accountsFile = textFlag(given, 'accounts');
  const pages = process.env.CARTER_PAGES ?? builtPages();
  if (!existsSync(join(pages, 'index.html')))
    throw new Refusal('The pages are not built yet. Run npm run build first.');
  const accounts = accountsFile === undefined ? undefined : loadAccounts(accountsFile);
  const running = await serve({
    pages,
    editor,
    editorPort: numberFlag(given, 'port', 0, 65_535) ?? 5180,
    editorHost,
    accessKey: editorHost === undefined ? undefined : randomBytes(18).toString('base64url'),
    relay,
    relayHost: textFlag(given, 'relay-host') ?? '0.0.0.0',
    relayPort: numberFlag(given, 'relay-port', 0, 65_535) ?? 8765,
    token: relay && accounts === undefined ? await tokenFor(given) : '',
    accounts,
    allowOrigins: checkedOrigins(given),
    proxies: checkedProxies(given),
    tls: loadTls(textFlag(given, 'cert'), textFlag(given, 'key')),
    ...(given.flags.verbose === true && !json ? { log: (event) => console.err(told(event)) } : {}),
  });
  const unwatch =
    accountsFile === undefined
      ? () => {}
      : watchAccounts(accountsFile, (table) => running.relay?.accounts(table), json ? () => {} : console.err);
  if (json) console.out(JSON.stringify(machineLine(running)));
  else await welcome(running, console, given.flags.open === true);
  await untilStopped(console);
  unwatch();
  await running.stop();
  return EXIT.ok;
}

function machineLine({ editor, remoteEditor, facts }: Running): object {
  const { addresses, relay, token, gateway, channel, version } = facts();
  return {
    ready: true,
    version,
    editor: editor ?? null,
    remoteEditor: remoteEditor ?? null,
    relay,
    addresses,
    token,
    gateway,
    channel,
  };
}

async function welcome({ editor, remoteEditor, facts }: Running, console: Console, open: boolean): Promise<void> {
  const { addresses, token, relay, gateway, channel } = facts();
  const lines = [
    editor === undefined ? undefined : `Editor      ${editor}`,
    remoteEditor === undefined ? undefined : `From others ${remoteEditor}`,
    ...addresses.map(({ url, card }) => `Relay       ${url}  (${card})`),
  ];
  for (const line of lines) if (line !== undefined) console.out(line);
  if (open && relay !== null) console.out('Anybody in this network may join: the relay asks for no token (--open).');
  if (relay === null) return;
  const first = addresses.find(({ url }) => !isLoopbackHost(new URL(url).hostname));
  if (first === undefined) {
    const why = addresses.length === 0 ? 'This computer is on no network' : 'The relay is for this computer only';
    return console.out(`${why}, so no phone can reach it.`);
  }
  if (gateway) return console.out('Gateway: everybody joins with the token of an account.');
  console.out('');
  console.out(
    await qrcode.toString(pairingText({ url: first.url, token, channel }), {
      type: 'terminal',
      small: true,
      errorCorrectionLevel: 'L',
    }),
  );
  console.out('Scan it with the CAR-TER app. The code holds the relay’s token: show it only to people who may join.');
  console.out(`A phone without the app opens ${first.pages}device/ in its browser. Stop with Ctrl+C.`);
}

export const serveCommand: Command = {
  name: 'serve',
  help: 'Start the editor with its relay. This is what happens without a command.',
  flags: { ...EDITOR_FLAGS, ...RELAY_FLAGS },
  run: (given, console) => start(given, console, true),
};

export const relayCommand: Command = {
  name: 'relay',
  help: 'Start the relay and the web device alone, without the editor.',
  flags: RELAY_FLAGS,
  run: (given, console) => start(given, console, false),
};
