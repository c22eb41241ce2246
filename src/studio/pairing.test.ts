import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  deviceLink,
  maskPairing,
  outOfReach,
  type Pairing,
  pairingText,
  readDeviceLink,
  readPairing,
} from './pairing.ts';

const pairing: Pairing = { url: 'ws://192.168.1.20:8765', channel: 'den', role: 'viewer', token: 'hush', key: 'S0VZ' };

describe('a pairing', () => {
  it('survives its QR code', () => {
    expect(pairingText(pairing)).toBe(
      '{"url":"ws://192.168.1.20:8765","token":"hush","channel":"den","role":"viewer","k":"S0VZ"}',
    );
    expect(readPairing(pairingText(pairing))).toEqual({ kind: 'pairing', shape: 'pairing', pairing });
  });

  it('is read from a device credential', () => {
    const credential = {
      ...JSON.parse(pairingText(pairing)),
      role: 'hub',
      refresh: 'r',
      did: 'd',
      validator: 'https://v',
    };
    expect(readPairing(credential)).toEqual({
      kind: 'pairing',
      shape: 'credential',
      pairing: { ...pairing, role: 'hub' },
    });
  });

  it('is read from a connection block, and from the layout that holds it', () => {
    const connection = {
      url: '192.168.1.20',
      token: null,
      e2eeKey: 'S0VZ',
      identity: { name: 'Wall', channel: 'den', role: 'controller', canBroadcast: true },
    };
    const expected = {
      kind: 'pairing',
      shape: 'connection',
      pairing: { ...pairing, role: 'controller', token: '', name: 'Wall' },
    };
    expect(readPairing(JSON.stringify(connection))).toEqual(expected);
    expect(readPairing({ name: 'Den', version: 1, tabs: [], connection })).toEqual(expected);
    expect(readPairing({ connection })).toEqual(expected);
    expect(readPairing(`  "connection": ${JSON.stringify(connection, null, 2)},\n`)).toEqual(expected);
  });

  it('is read from the link that phones open', () => {
    const link = deviceLink('http://192.168.1.20:8765/', pairing);
    expect(readPairing(`${link}\n`)).toEqual({ kind: 'pairing', shape: 'pairing', pairing });
  });

  it.each([
    ['', 'not a pairing'],
    ['https://example.com', 'not a pairing'],
    ['[]', 'not a pairing'],
    ['{"channel":"home"}', 'url of the relay is missing'],
    ['{"url":"ws://a.local"}', 'channel is missing'],
    ['{"url":"javascript:alert(1)","channel":"home"}', 'not an address'],
    ['{"url":"ftp://a","channel":"home"}', 'ftp://'],
    ['ws://192.168.1.20:8765', 'address alone'],
    ['{"name":"Den","version":1,"tabs":[]}', 'This layout names no relay'],
    ['{"mode":"room","identity":{"channel":"home"}}', 'names no relay'],
  ])('that makes no sense is explained: %s', (text, sentence) => {
    const read = readPairing(text);
    expect(read.kind === 'unusable' ? read.problem : '').toContain(sentence);
  });

  it('never throws, whatever was scanned', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.jsonValue()), (text) => void readPairing(text)));
    fc.assert(fc.property(fc.string(), (text) => void readDeviceLink(text)));
  });

  it('travels to the web device in the fragment of a link, which no server sees', () => {
    const link = new URL(deviceLink('http://192.168.1.20:8765', pairing));
    expect(link.pathname).toBe('/device/');
    expect(link.search).toBe('');
    expect(readDeviceLink(link.hash)).toEqual({ kind: 'pairing', shape: 'pairing', pairing });
    expect(readDeviceLink('')).toBeUndefined();
    expect(readDeviceLink('#%E0%A4%A')).toMatchObject({ kind: 'unusable' });
  });

  it('says why a phone could not use it', () => {
    expect(outOfReach({ url: 'ws://127.0.0.1:8765' })).toContain('this same computer');
    expect(outOfReach({ url: 'ws://localhost' })).toContain('this same computer');
    expect(outOfReach({ url: 'ws://192.168.1.2' }, 'https:')).toContain('wss://');
    expect(outOfReach({ url: 'ws://192.168.1.2' }, 'http:')).toBeUndefined();
    expect(outOfReach({ url: 'wss://relay.example' }, 'https:')).toBeUndefined();
  });

  it('is shown without its secrets', () => {
    expect(JSON.stringify(maskPairing(pairing))).not.toMatch(/hush|S0VZ/);
  });
});
