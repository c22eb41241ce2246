import { describe, expect, it } from 'vitest';
import type { Layout } from './document.ts';
import { leaveOutSecrets, maskSecrets, secretsOf } from './secrets.ts';

const layout: Layout = {
  connection: { url: 'wss://relay.example', token: 'one', e2eeKey: '' },
  sources: { b: { type: 'mqtt', url: 'mqtt://u:two@host', password: 'three', username: 'me' }, odd: 4 },
  tabs: [
    {
      children: [
        {
          type: 'hologram',
          id: 'x',
          action: { method: 'http', headers: { Key: 'four' } },
          sync: [null, { method: 'http', url: 'https://a:five@host/p?q=1' }],
        },
      ],
    },
  ],
};

describe('secrets', () => {
  it('are found wherever they are, unknown types included', () => {
    expect(secretsOf(layout).map((path) => path.join('.'))).toEqual([
      'connection.token',
      'sources.b.url',
      'sources.b.password',
      'tabs.0.children.0.action.headers.Key',
      'tabs.0.children.0.sync.1.url',
    ]);
  });

  it('are left out of a copy, and the rest of an address stays', () => {
    const copy = leaveOutSecrets(layout);
    expect(JSON.stringify(copy)).not.toMatch(/"(one|two|three|four|five)"|two@|five@/);
    expect(copy.sources).toEqual({ b: { type: 'mqtt', url: 'mqtt://host', username: 'me' }, odd: 4 });
    expect(JSON.stringify(layout)).toContain('three');
  });

  it('are masked where a copy is only shown', () => {
    expect(maskSecrets(layout).connection).toEqual({
      url: 'wss://relay.example',
      token: '[left out]',
      e2eeKey: '',
    });
  });

  it('are found in what the app does not look at', () => {
    const request = { method: 'http', url: 'https://h/x?unit=c&api_key=six', headers: { Key: 'seven' } };
    const odd: Layout = {
      connection: { refresh: 'eight', k: 'nine', hub: 'key-hole', identity: { name: 'me', token: 'ten' } },
      sources: { token: { type: 'http', baseURL: 'http://h/?token=eleven', apiKey: 'twelve', refresh: 5 } },
      glance: { controls: [{ type: 'button', id: 'g', action: request }] },
      tabs: [{ children: [{ type: 'hologram', beam: { onBeam: request } }] }],
    };
    const copy = JSON.stringify(leaveOutSecrets(odd));
    expect(copy).not.toMatch(/six|seven|eight|nine|"ten"|eleven|twelve/);
    expect(JSON.parse(copy)).toMatchObject({
      connection: { hub: 'key-hole', identity: { name: 'me' } },
      sources: { token: { type: 'http', baseURL: 'http://h/?token=', refresh: 5 } },
      tabs: [{ children: [{ beam: { onBeam: { url: 'https://h/x?unit=c&api_key=' } } }] }],
    });
  });

  it('are not what only sounds like one', () => {
    const innocent: Layout = {
      sources: { a: { type: 'http', baseURL: 'http://h/?keyword=tea&key={{value}}' } },
      state: { sync: true, authority: 'hub' },
      tabs: [{ children: [{ type: 'list', id: 'l', defaultValue: [{ headers: { a: 1 }, token: 'ring' }] }] }],
    };
    expect(leaveOutSecrets(innocent)).toBe(innocent);
  });
});
