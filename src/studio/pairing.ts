// The small JSON documents that tell one side how to reach the other: the pairing in a QR code, a device credential,
// a layout's connection block. All of them can be pasted into the same form.
import { isLoopbackHost, readAddress } from '../mesh/address.ts';

/** What everything below boils down to. */
export interface Pairing {
  readonly url: string;
  readonly channel: string;
  readonly role: string;
  /** Empty for a relay that asks for none. */
  readonly token: string;
  /** Base64 end-to-end key. */
  readonly key?: string;
  /** A name given by the document, as a layout's identity does. */
  readonly name?: string;
}

export type PairingShape = 'pairing' | 'credential' | 'connection';

export type PairingRead =
  | { readonly kind: 'pairing'; readonly shape: PairingShape; readonly pairing: Pairing }
  | { readonly kind: 'unusable'; readonly problem: string };

export const DEFAULT_CHANNEL = 'home';
const DEFAULT_ROLE = 'viewer';

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(fields: unknown, key: string): string | undefined {
  if (!isFields(fields) || !Object.hasOwn(fields, key)) return undefined;
  const value = fields[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

const unusable = (problem: string): PairingRead => ({ kind: 'unusable', problem });

function shapeOf(fields: Fields): PairingShape {
  if (isFields(fields.identity) || own(fields, 'e2eeKey') !== undefined || own(fields, 'mode') !== undefined) {
    return 'connection';
  }
  return own(fields, 'did') !== undefined || own(fields, 'refresh') !== undefined ? 'credential' : 'pairing';
}

/** The link of the second QR code, which holds a pairing as well. */
const LINK = /^\s*https?:\/\/[^\s#]+#(\S+)\s*$/;
/** A block copied with its key out of a layout: `"connection": {…},`. */
const BLOCK = /^\s*("connection"\s*:[\s\S]*?),?\s*$/;

function parsed(text: string): unknown {
  const [, hash] = LINK.exec(text) ?? [];
  const [, block] = BLOCK.exec(text) ?? [];
  try {
    return JSON.parse(hash === undefined ? (block === undefined ? text : `{${block}}`) : decodeURIComponent(hash));
  } catch {
    return undefined;
  }
}

/**
 * Reads the text of any of the shapes, a link that holds one, or a whole layout, whose connection block is then meant.
 * Never throws.
 */
export function readPairing(source: unknown): PairingRead {
  const value = typeof source === 'string' ? parsed(source) : source;
  if (value === undefined) {
    return unusable(
      /^\s*wss?:\/\//i.test(String(source))
        ? 'This is an address alone; a pairing names a channel, too. Fill in both instead.'
        : 'This is not a pairing. Scan the code again, or paste the whole text, from { to }.',
    );
  }
  if (!isFields(value)) return unusable('This is not a pairing. It should be an object with url and channel.');
  const isLayout = Array.isArray(value.tabs);
  const fields = isFields(value.connection) && (isLayout || value.url === undefined) ? value.connection : value;
  if (isLayout && fields === value)
    return unusable('This layout names no relay. Add a connection to it, or use a pairing.');
  const shape = shapeOf(fields);
  const written = own(fields, 'url');
  if (written === undefined) {
    return unusable(
      shape === 'connection'
        ? 'This connection names no relay: the app would use its own account. Add the relay’s url.'
        : 'The url of the relay is missing.',
    );
  }
  const address = readAddress(written);
  if (address.kind === 'unusable') return unusable(address.problem);
  const { identity } = fields;
  const channel = own(fields, 'channel') ?? own(identity, 'channel');
  if (channel === undefined && shape !== 'connection') return unusable('The channel is missing.');
  const key = own(fields, 'k') ?? own(fields, 'e2eeKey');
  const name = own(identity, 'name');
  const pairing: Pairing = {
    url: address.url,
    channel: channel ?? DEFAULT_CHANNEL,
    role: own(fields, 'role') ?? own(identity, 'role') ?? DEFAULT_ROLE,
    token: own(fields, 'token') ?? '',
    ...(key === undefined ? {} : { key }),
    ...(name === undefined ? {} : { name }),
  };
  return { kind: 'pairing', shape, pairing };
}

/** The text in the QR code: as short as it can be, so that it scans from far. */
export function pairingText({ url, channel, token, key }: Omit<Pairing, 'role' | 'name'>): string {
  return JSON.stringify({ url, token, channel, role: DEFAULT_ROLE, ...(key === undefined ? {} : { k: key }) });
}

/** The address the second QR code opens in any phone's browser. The pairing is in the fragment, which no server sees. */
export function deviceLink(pages: string, pairing: Omit<Pairing, 'role' | 'name'>): string {
  const url = new URL('device/', pages.endsWith('/') ? pages : `${pages}/`);
  url.hash = encodeURIComponent(pairingText(pairing));
  return url.href;
}

/** The pairing in a page's fragment, where there is one. */
export function readDeviceLink(hash: string): PairingRead | undefined {
  const text = hash.replace(/^#/, '');
  if (text === '') return undefined;
  try {
    return readPairing(decodeURIComponent(text));
  } catch {
    return unusable('The link is damaged. Scan the code again.');
  }
}

/** Why a phone could not use this pairing, in one sentence; undefined when it could. */
export function outOfReach({ url }: Pick<Pairing, 'url'>, pageProtocol?: string): string | undefined {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return 'This is not an address.';
  }
  if (isLoopbackHost(parsed.hostname)) {
    return 'A phone cannot reach this address: it means “this same computer”. Choose the computer’s address in your network.';
  }
  if (pageProtocol === 'https:' && parsed.protocol === 'ws:') {
    return 'This page came over https, and browsers do not let such a page open ws://. Open the editor from the relay’s own computer, or give the relay a certificate and use wss://.';
  }
  return undefined;
}

/** For showing: the same pairing with its secrets as dots. */
export function maskPairing(pairing: Pairing): Pairing {
  const dots = '••••••';
  return { ...pairing, token: pairing.token === '' ? '' : dots, ...(pairing.key === undefined ? {} : { key: dots }) };
}
