import { describe, expect, it } from 'vitest';
import { createConsent, hostOf, listed } from './consent.ts';

function memory(): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

const wanted = (origins: readonly string[], sensors: readonly string[] = [], destination = 'wss://relay.example') => ({
  origins,
  sensors,
  destination,
});

describe('what a layout may do beyond being drawn', () => {
  it('is nothing at first, and all of it is to be decided', () => {
    const consent = createConsent(memory);
    expect(consent.permission.contacts('https://a.example')).toBe(false);
    expect(consent.permission.shares('location', 'wss://relay.example')).toBe(false);
    expect(consent.undecided(wanted(['https://a.example'], ['location']))).toEqual(
      wanted(['https://a.example'], ['location']),
    );
    expect(consent.undecided(wanted([]))).toBeUndefined();
  });

  it('is asked once for the servers of a layout, and then only for those that came', () => {
    const consent = createConsent(memory);
    consent.allow(wanted(['https://a.example', 'mqtt://b.example']));
    expect(consent.undecided(wanted(['mqtt://b.example']))).toBeUndefined();
    expect(consent.undecided(wanted(['https://a.example', 'https://c.example']))).toEqual(
      wanted(['https://c.example']),
    );
    // Another port of a computer is another server.
    expect(consent.permission.contacts('https://a.example:8443')).toBe(false);
  });

  it('is remembered by the browser for servers, for sensors only until the session ends', () => {
    const storage = memory();
    createConsent(() => storage).allow(wanted(['https://a.example'], ['location']));
    const { permission } = createConsent(() => storage);
    expect(permission.contacts('https://a.example')).toBe(true);
    expect(permission.shares('location', 'wss://relay.example')).toBe(false);
  });

  it('holds for sensors and where they go together', () => {
    const { allow, permission } = createConsent(memory);
    allow(wanted([], ['location']));
    expect(permission.shares('location', 'wss://relay.example')).toBe(true);
    expect(permission.shares('location', 'wss://evil.example')).toBe(false);
    expect(permission.shares('audio', 'wss://relay.example')).toBe(false);
  });

  it('is not asked again when refused, and may be allowed later all the same', () => {
    const consent = createConsent(memory);
    const both = wanted(['https://a.example'], ['location']);
    consent.refuse(both);
    expect([consent.undecided(both), consent.refused(both)]).toEqual([undefined, both]);
    expect(consent.permission.contacts('https://a.example')).toBe(false);
    consent.allow(both);
    expect([consent.undecided(both), consent.refused(both)]).toEqual([undefined, undefined]);
    expect(consent.permission.contacts('https://a.example')).toBe(true);
  });

  it('can be taken back for sensors', () => {
    const consent = createConsent(memory);
    consent.allow(wanted([], ['location']));
    consent.refuse(wanted([], ['location']));
    expect(consent.permission.shares('location', 'wss://relay.example')).toBe(false);
    expect(consent.refused(wanted([], ['location']))).toBeDefined();
  });

  it('is listed, and asked about anew once it is forgotten', () => {
    const storage = memory();
    const consent = createConsent(() => storage);
    const both = wanted(['https://a.example'], ['location']);
    consent.allow(both);
    consent.allow(wanted(['https://b.example']));
    expect(consent.allowed()).toEqual({
      origins: ['https://a.example', 'https://b.example'],
      streams: [{ sensor: 'location', destination: 'wss://relay.example' }],
    });
    consent.forget(both);
    expect(consent.undecided(both)).toEqual(both);
    expect(consent.allowed()).toEqual({ origins: ['https://b.example'], streams: [] });
    expect(createConsent(() => storage).allowed().origins).toEqual(['https://b.example']);
    consent.refuse(both);
    consent.forget(both);
    expect([consent.undecided(both), consent.refused(both)]).toEqual([both, undefined]);
  });

  it('holds while the page is open where nothing can be kept, and survives what others kept', () => {
    const refuses = () => {
      throw new Error('SecurityError');
    };
    const consent = createConsent(refuses);
    consent.allow(wanted(['https://a.example']));
    expect(consent.permission.contacts('https://a.example')).toBe(true);
    consent.forget(wanted(['https://a.example']));
    expect(consent.permission.contacts('https://a.example')).toBe(false);
    for (const kept of ['{', '{"a":1}', '[7,"https://a.example"]', 'null']) {
      const storage = { getItem: () => kept, setItem: () => {} };
      expect(createConsent(() => storage).permission.contacts('https://a.example')).toBe(kept.startsWith('[7'));
    }
  });
});

describe('the names in a question', () => {
  it('are hosts, each once, and not too many', () => {
    expect(['wss://relay.example:8765', 'mqtt+ssl://b.example'].map(hostOf)).toEqual([
      'relay.example:8765',
      'b.example',
    ]);
    expect([listed([]), listed(['a']), listed(['a', 'b', 'a'])]).toEqual(['', 'a', 'a and b']);
    expect(listed(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c, d and e');
    expect(listed(Array.from({ length: 300 }, (_, index) => `h${index}`))).toBe('h0, h1, h2, h3 and 296 more');
  });
});
