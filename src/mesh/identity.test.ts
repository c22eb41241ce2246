import { describe, expect, it } from 'vitest';
import { identifyPayload, uniqueName } from './identity.ts';

describe('identify', () => {
  it('sends the token under both names and leaves no flag to the relay', () => {
    expect(identifyPayload({ name: 'editor-1', role: 'editor', channel: 'home', token: 't' })).toEqual({
      name: 'editor-1',
      channel: 'home',
      role: 'editor',
      token: 't',
      auth_token: 't',
      can_broadcast: true,
      can_route: true,
      can_monitor: true,
      broadcast_scope: 'channel',
    });
  });

  it('has defaults: a node on the default channel, without token', () => {
    for (const token of [undefined, null, '']) {
      expect(identifyPayload({ name: 'a', ...(token === undefined ? {} : { token }) })).toMatchObject({
        channel: 'default',
        role: 'node',
        token: null,
        auth_token: null,
        can_broadcast: true,
        can_route: true,
        can_monitor: false,
      });
    }
  });

  it('lets a viewer listen only, unless it asks for more', () => {
    expect(identifyPayload({ name: 'a', role: 'viewer' })).toMatchObject({ can_broadcast: false, can_route: false });
    expect(identifyPayload({ name: 'a', role: 'viewer', canBroadcast: true })).toMatchObject({ can_broadcast: true });
    expect(identifyPayload({ name: 'a', role: 'toString' })).toMatchObject({ can_broadcast: true, can_monitor: false });
  });

  it('reaches other channels only when told to', () => {
    expect(identifyPayload({ name: 'a', broadcastScope: 'global' })).toMatchObject({ broadcast_scope: 'global' });
  });
});

describe('a unique name', () => {
  it('keeps its prefix readable and differs each time', () => {
    const names = Array.from({ length: 100 }, () => uniqueName('editor'));
    expect(new Set(names).size).toBe(100);
    for (const name of names) expect(name).toMatch(/^editor-[0-9a-f]{8}$/);
  });
});
