import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLoopbackHost, isPrivateHost, readAddress } from './address.ts';

describe('an address as typed', () => {
  it.each([
    ['192.168.1.20', 'ws://192.168.1.20:8765'],
    ['192.168.1.20:9000', 'ws://192.168.1.20:9000'],
    [' ws://localhost ', 'ws://localhost:8765'],
    ['ws://localhost:80', 'ws://localhost'],
    ['http://10.0.0.2:8765/', 'ws://10.0.0.2:8765'],
    ['pi.local', 'ws://pi.local:8765'],
    ['relay.example.com', 'wss://relay.example.com'],
    ['https://relay.example.com/mesh?room=1#top', 'wss://relay.example.com/mesh?room=1'],
    ['wss://192.168.1.20', 'wss://192.168.1.20'],
    ['[fd00::1]', 'ws://[fd00::1]:8765'],
    ['[fe80::1]:9', 'ws://[fe80::1]:9'],
  ])('%s becomes %s', (typed, url) => {
    expect(readAddress(typed)).toEqual({ kind: 'address', url });
  });

  it('without encryption to a public host comes with a warning', () => {
    expect(readAddress('ws://relay.example.com')).toMatchObject({
      url: 'ws://relay.example.com:8765',
      warning: expect.stringContaining('wss://'),
    });
  });

  it.each(['', '   ', 'ftp://x', 'ws://', 'a b', 'ws://[::', 'constructor://x'])(
    '%j is unusable, and says so',
    (typed) => {
      expect(readAddress(typed)).toMatchObject({ kind: 'unusable', problem: expect.stringMatching(/\.$/) });
    },
  );

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain(), fc.ipV4(), fc.ipV6()), (typed) => {
        const address = readAddress(typed);
        if (address.kind === 'address') expect(address.url).toMatch(/^wss?:\/\//);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a private host', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.1',
    '192.168.0.1',
    '169.254.1.1',
    'localhost',
    'Pi.local',
    '[::1]',
    'fc00::1',
    'FE80::1',
  ])('is %s', (host) => expect(isPrivateHost(host)).toBe(true));

  it.each([
    '8.8.8.8',
    '172.15.0.1',
    '172.32.0.1',
    '192.169.0.1',
    '10.example.com',
    '127.0.0.1.evil.example',
    'fd.example',
    '2001:db8::1',
    'fec0::1',
  ])('is not %s', (host) => expect(isPrivateHost(host)).toBe(false));

  it('is loopback only when it is this machine', () => {
    expect(['localhost', '127.0.0.1', '[::1]'].every(isLoopbackHost)).toBe(true);
    expect(['10.0.0.1', '127.example.com', 'pi.local'].some(isLoopbackHost)).toBe(false);
  });
});
