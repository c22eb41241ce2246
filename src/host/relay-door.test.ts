import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { clientAddress, originAllowed, trustedProxies } from './relay-door.ts';

describe('an origin', () => {
  const allowed = ['http://localhost:5173', 'https://studio.example', 'nonsense'];

  it('must match an entry in scheme, host and port', () => {
    for (const origin of ['http://localhost:5173', 'https://studio.example', 'HTTPS://Studio.Example:443']) {
      expect(originAllowed(origin, allowed)).toBe(true);
    }
    for (const origin of [
      'http://localhost',
      'https://localhost:5173',
      'http://localhost:5173.evil.example',
      'http://localhost.evil.example:5173',
      'https://studio.example.evil.example',
      'https://evil.example/https://studio.example',
      'https://studio.example:8443',
      'null',
      'nonsense',
      'file://',
      '',
    ]) {
      expect(originAllowed(origin, allowed)).toBe(false);
    }
  });

  it('passes when there is none, as with every client that is no page', () => {
    expect(originAllowed(undefined, [])).toBe(true);
  });
});

describe("the client's address", () => {
  const seen = (remoteAddress: string, forwarded: string | undefined, proxies: readonly string[]) =>
    clientAddress(
      { socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } } as unknown as IncomingMessage,
      trustedProxies(proxies),
    );

  it('is the nearest that is no trusted proxy', () => {
    expect(seen('192.0.2.9', '198.51.100.1', [])).toBe('192.0.2.9');
    expect(seen('10.0.0.7', '198.51.100.1', ['10.0.0.0/8'])).toBe('198.51.100.1');
    expect(seen('::ffff:10.0.0.7', '203.0.113.5, 198.51.100.1, 10.0.0.8', ['10.0.0.0/8'])).toBe('198.51.100.1');
    expect(seen('fd00::1', '2001:db8::5', ['fd00::/8'])).toBe('2001:db8::5');
  });

  it('is the proxy itself when the proxy does not say whom it speaks for', () => {
    expect(seen('10.0.0.7', undefined, ['10.0.0.7'])).toBe('10.0.0.7');
    expect(seen('10.0.0.7', 'unknown', ['10.0.0.7'])).toBe('10.0.0.7');
  });

  it('needs proxies that are addresses', () => {
    for (const entry of [
      'proxy.example',
      '',
      '10.0.0.0/',
      '10.0.0.0/abc',
      '10.0.0.0/33',
      'fd00::/129',
      '10.0.0.0/8/8',
    ]) {
      expect(() => trustedProxies([entry]), entry).toThrow(`“${entry}” is not an IP address`);
    }
  });
});
