import { describe, expect, it } from 'vitest';
import type { HostFacts } from './host-facts.ts';
import {
  type Form,
  formOf,
  forPhones,
  isReady,
  readyIn,
  withEncryption,
  withKind,
  withPairing,
} from './pairing-form.ts';

const HOST: HostFacts = {
  version: '1.0.0',
  addresses: [{ url: 'ws://192.168.1.50:8765', pages: 'http://192.168.1.50:8765/', card: 'Wi-Fi' }],
  relay: 'ws://127.0.0.1:8765',
  token: 'sesame',
  gateway: false,
  channel: 'studio-7c1e',
};

const HERE = formOf(undefined, HOST);
const page = (href: string) => ({ href, protocol: new URL(href).protocol });
const choiceIn = (form: Form, protocol = 'http:') => {
  const ready = readyIn(form, protocol);
  if (!isReady(ready)) throw new Error(ready.refused);
  return ready.done.choice;
};

describe('the pairing form', () => {
  it('starts with this computer’s relay, and nothing to type', () => {
    expect(choiceIn(HERE)).toMatchObject({
      kind: 'here',
      url: 'ws://127.0.0.1:8765',
      token: 'sesame',
      channel: 'studio-7c1e',
    });
  });

  it('asks for an address where the page comes from a plain web host', () => {
    expect(formOf(undefined, null)).toMatchObject({ kind: 'address', url: '' });
    expect(readyIn(formOf(undefined, null), 'http:')).toMatchObject({ refused: expect.stringContaining('address') });
  });

  it('does not carry this computer’s token to another relay', () => {
    expect(withKind(HERE, 'address', HOST)).toMatchObject({ url: '', token: '' });
  });

  it('says why a page over https cannot reach a relay in the home', () => {
    const form = { ...HERE, kind: 'address' as const, url: '192.168.1.20' };
    expect(readyIn(form, 'https:')).toMatchObject({ refused: expect.stringContaining('https') });
    expect(choiceIn(form).url).toBe('ws://192.168.1.20:8765');
  });

  it('makes a key when encryption is switched on, and keeps the one there is', () => {
    const first = withEncryption(HERE, true);
    expect(choiceIn(first).key).toHaveLength(44);
    expect(withEncryption(withEncryption(first, false), true).key).toBe(first.key);
    expect(choiceIn(withEncryption(first, false)).key).toBeUndefined();
  });

  it('refuses a key that is none before anything is tried', () => {
    expect(readyIn({ ...HERE, encrypt: true, key: 'abc' }, 'http:')).toMatchObject({
      refused: expect.stringContaining('32 bytes'),
    });
  });

  it('takes everything from a pairing that was pasted', () => {
    const pasted = withPairing(HERE, { url: 'wss://mesh.example/relay', channel: 'den', role: 'viewer', token: 't' });
    expect(choiceIn(pasted)).toMatchObject({
      kind: 'address',
      url: 'wss://mesh.example/relay',
      channel: 'den',
      token: 't',
      key: undefined,
    });
  });

  it('gives phones the address in the network, never the loopback the editor uses', () => {
    const { pairing, pages, problem } = forPhones(choiceIn(HERE), HOST.addresses[0], page('http://127.0.0.1:5173/'));
    expect(pairing.url).toBe('ws://192.168.1.50:8765');
    expect(pages).toBe('http://192.168.1.50:8765/');
    expect(problem).toBeUndefined();
  });

  it('says so when a phone cannot reach it, and offers no page that only this computer serves', () => {
    const { pages, problem } = forPhones(choiceIn(HERE), undefined, page('http://127.0.0.1:5173/'));
    expect(problem).toContain('phone');
    expect(pages).toBeUndefined();
  });

  it('offers its own pages where they come from the web', () => {
    const choice = choiceIn({ ...HERE, kind: 'gateway', url: 'wss://mesh.example' }, 'https:');
    expect(forPhones(choice, undefined, page('https://pages.example/carter/index.html?x=1')).pages).toBe(
      'https://pages.example/carter/',
    );
  });
});
