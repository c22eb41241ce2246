// What is filled in to pair, and what becomes of it: the relay this page joins, and what a phone is told.

import { isRefused, type Outcome, refuse } from '../../layout/outcome.ts';
import { readAddress } from '../../mesh/address.ts';
import { newKey, readKey } from '../../mesh/seal.ts';
import { outOfReach, type Pairing } from '../../studio/pairing.ts';
import type { Choice, RelayKind } from './choice.ts';
import type { HostAddress, HostFacts } from './host-facts.ts';

export interface Form {
  readonly kind: RelayKind;
  readonly url: string;
  readonly channel: string;
  readonly token: string;
  readonly encrypt: boolean;
  readonly key: string;
  readonly keepSecrets: boolean;
}

export const DEFAULT_CHANNEL = 'studio';

export function formOf(choice: Choice | undefined, host: HostFacts | null | undefined): Form {
  if (choice !== undefined) {
    const { kind, url, channel, token, key, keepSecrets } = choice;
    return { kind, url, channel, token, encrypt: key !== undefined, key: key ?? '', keepSecrets };
  }
  const here = host?.relay ?? null;
  return {
    kind: here === null ? 'address' : 'here',
    url: here ?? '',
    channel: host?.channel || DEFAULT_CHANNEL,
    token: here === null ? '' : (host?.token ?? ''),
    encrypt: false,
    key: '',
    keepSecrets: false,
  };
}

/** The form with another kind of relay: what belongs to the old one is not carried over. */
export function withKind(form: Form, kind: RelayKind, host: HostFacts | null | undefined): Form {
  if (kind === form.kind) return form;
  if (kind === 'here')
    return { ...form, kind, url: host?.relay ?? '', token: host?.token ?? '', channel: host?.channel || form.channel };
  return { ...form, kind, url: form.kind === 'here' ? '' : form.url, token: form.kind === 'here' ? '' : form.token };
}

export const withEncryption = (form: Form, encrypt: boolean): Form =>
  encrypt && form.key === '' ? { ...form, encrypt, key: newKey() } : { ...form, encrypt };

/** From a pairing, a device credential or a layout’s connection that was pasted or opened. */
export function withPairing(form: Form, pairing: Pairing): Form {
  return {
    ...form,
    kind: 'address',
    url: pairing.url,
    channel: pairing.channel,
    token: pairing.token,
    encrypt: pairing.key !== undefined,
    key: pairing.key ?? '',
  };
}

export interface Ready {
  readonly choice: Choice;
  /** Nothing stops it, but it is worth knowing. */
  readonly warning?: string;
}

/** The relay to join, or what is missing, in one sentence. `pageProtocol` is `https:` or `http:`. */
export function readyIn(form: Form, pageProtocol: string): Outcome<Ready> {
  const address = readAddress(form.url);
  if (address.kind === 'unusable') return refuse(address.problem);
  if (pageProtocol === 'https:' && address.url.startsWith('ws:')) {
    return refuse(
      'This page came over https, and browsers do not let such a page open ws://. Start carter-editor on the relay’s computer and open the editor from there, or give the relay a certificate and use wss://.',
    );
  }
  const channel = form.channel.trim();
  if (channel === '') return refuse('Name a channel. Only who is on the same channel meets.');
  if (form.kind === 'gateway' && form.token.trim() === '')
    return refuse('A hosted gateway asks for a token. Copy it from your account.');
  if (form.encrypt && readKey(form.key.trim()) === undefined) {
    return refuse('This is not a key. A key is 32 bytes in base64; press Generate for a new one.');
  }
  const { kind, keepSecrets } = form;
  const choice: Choice = {
    kind,
    url: address.url,
    channel,
    token: form.token.trim(),
    key: form.encrypt ? form.key.trim() : undefined,
    keepSecrets,
  };
  return { done: address.warning === undefined ? { choice } : { choice, warning: address.warning } };
}

export function sameChoice(a: Choice | undefined, b: Choice | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return (
    a.kind === b.kind &&
    a.url === b.url &&
    a.channel === b.channel &&
    a.token === b.token &&
    a.key === b.key &&
    a.keepSecrets === b.keepSecrets
  );
}

export interface ForPhones {
  readonly pairing: Omit<Pairing, 'role' | 'name'>;
  /** Where the web device’s pages are, as a phone reaches them; none where nobody serves them to phones. */
  readonly pages: string | undefined;
  /** Why a phone cannot use it. */
  readonly problem: string | undefined;
}

/**
 * What the codes say. The editor itself may reach the relay as 127.0.0.1, which to a phone means the phone: there, one
 * of the host’s addresses in the network takes its place.
 */
export function forPhones(
  choice: Choice,
  address: HostAddress | undefined,
  page: Pick<Location, 'href' | 'protocol'>,
): ForPhones {
  const { channel, token, key } = choice;
  const isHere = choice.kind === 'here' && address !== undefined;
  const url = isHere ? address.url : choice.url;
  const pairing = { url, channel, token, ...(key !== undefined && { key }) };
  // A page from the web is the same for a phone; one from this computer is only this computer’s.
  const own = new URL('./', page.href);
  const isPublic = outOfReach({ url: own.href.replace(/^http/, 'ws') }) === undefined;
  const pages = isHere && address.pages !== '' ? address.pages : isPublic ? own.href : undefined;
  return { pairing, pages, problem: outOfReach(pairing) };
}

export const isReady = (outcome: Outcome<Ready>): outcome is { readonly done: Ready } => !isRefused(outcome);
