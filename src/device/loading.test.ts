import { describe, expect, it, vi } from 'vitest';
import { drawingCatalog } from '../controls/drawing-catalog.ts';
import { createLoading, isAskedFor, type LoadKind, loadsIn } from './loading.ts';

const HOMES = ['http://192.168.1.5:8080', 'http://192.168.1.5:8765'];
const asked = (url: string, as: LoadKind) => isAskedFor({ url, as }, HOMES);

describe('what is asked about before it is loaded', () => {
  it('is every web page but those of the computers this device talks to anyway', () => {
    expect(asked('https://grafana.example/board', 'page')).toBe(true);
    expect(asked('http://192.168.1.9/', 'page')).toBe(true);
    expect(asked('http://192.168.1.5:8765/status', 'page')).toBe(false);
    // Another port of a computer is another server.
    expect(asked('http://192.168.1.5:3000/', 'page')).toBe(true);
  });

  it('is no ordinary picture, and none that is its own address', () => {
    expect(asked('https://pictures.example/cat.jpg', 'image')).toBe(false);
    expect(asked('data:image/png;base64,iVBORw0KGgo=', 'image')).toBe(false);
    expect(asked('http://192.168.1.5:8080/cat.jpg', 'image')).toBe(false);
  });

  it.each([
    'http://192.168.1.9/snapshot.jpg',
    'https://10.0.0.3/snapshot.jpg',
    'https://[fd00::1]/snapshot.jpg',
    'https://camera.local/snapshot.jpg',
    'https://admin:admin@camera.example/snapshot.jpg',
    'http://pictures.example/cat.jpg',
    'http://admin:admin@192.168.1.5:8080/snapshot.jpg',
  ])('is the picture %s', (url) => expect(asked(url, 'image')).toBe(true));
});

it('all that a layout names is found, on every tab', () => {
  const control = (node: object) => ({ position: [0, 0], ...node });
  const layout = {
    appearance: { backgroundImage: 'https://a.example/wall.jpg' },
    tabs: [
      { children: [control({ type: 'image', url: 'https://b.example/cat.jpg' })] },
      {
        children: [
          { type: 'group', children: [control({ type: 'webView', url: 'https://c.example/' })] },
          control({ type: 'webView', url: 'javascript:alert(1)' }),
          control({ type: 'hologram', url: 'https://nobody.example/' }),
        ],
      },
    ],
  };
  expect(loadsIn(layout, drawingCatalog)).toEqual([
    { url: 'https://a.example/wall.jpg', as: 'image' },
    { url: 'https://b.example/cat.jpg', as: 'image' },
    { url: 'https://c.example/', as: 'page' },
  ]);
});

it('what drawn views wait for is known until the last of them is gone or may load it', () => {
  const allowed = new Set<string>();
  const wished = vi.fn();
  const again = vi.fn();
  const { loads, waiting, changed } = createLoading({
    permission: { contacts: (origin) => allowed.has(origin), shares: () => false },
    homes: () => HOMES,
    wished,
    again,
  });
  expect(loads.mayLoad('https://c.example/', 'page')).toBe(false);
  const drop = [loads.wish('https://c.example/a'), loads.wish('https://c.example/b')];
  expect(waiting()).toEqual(['https://c.example']);
  drop[0]?.();
  expect(waiting()).toEqual(['https://c.example']);
  drop[1]?.();
  expect(waiting()).toEqual([]);
  expect(wished).toHaveBeenCalledTimes(4);
  loads.ask('https://c.example/a');
  expect(again).toHaveBeenCalledWith('https://c.example');

  const told = vi.fn();
  loads.subscribe(told);
  allowed.add('https://c.example');
  changed();
  expect([loads.mayLoad('https://c.example/', 'page'), told.mock.calls.length]).toEqual([true, 1]);
});
