import { describe, expect, it } from 'vitest';
import { catalog } from '../controls/catalog.ts';
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
    expect(secretsOf(layout, catalog).map((path) => path.join('.'))).toEqual([
      'connection.token',
      'sources.b.url',
      'sources.b.password',
      'tabs.0.children.0.action.headers.Key',
      'tabs.0.children.0.sync.1.url',
    ]);
  });

  it('are left out of a copy, and the rest of an address stays', () => {
    const copy = leaveOutSecrets(layout, catalog);
    expect(JSON.stringify(copy)).not.toMatch(/"(one|two|three|four|five)"|two@|five@/);
    expect(copy.sources).toEqual({ b: { type: 'mqtt', url: 'mqtt://host', username: 'me' }, odd: 4 });
    expect(JSON.stringify(layout)).toContain('three');
  });

  it('are masked where a copy is only shown', () => {
    expect(maskSecrets(layout, catalog).connection).toEqual({
      url: 'wss://relay.example',
      token: '[left out]',
      e2eeKey: '',
    });
  });
});
