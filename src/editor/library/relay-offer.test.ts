import { expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { at } from '../../layout/json.ts';
import { createEditor } from '../editor.ts';
import type { LinkState } from '../link/link.ts';
import { createNotices } from '../notices.ts';
import { offerRelay } from './relay-offer.ts';

const host: LinkState['host'] = {
  version: '1',
  addresses: [{ url: 'ws://192.168.1.5:8765', pages: 'http://192.168.1.5:8765/device/', card: 'en0' }],
  relay: 'ws://127.0.0.1:8765',
  token: 'secret',
  gateway: false,
  channel: 'home',
};

function offered() {
  const app = {
    editor: createEditor(),
    notices: createNotices(),
    link: { state: createStore<LinkState>(() => ({ host, live: undefined, problem: undefined })) },
  };
  const layout = { name: 'Rack', version: 1, connection: { url: 'ws://rack.local:8765', channel: 'home' }, tabs: [] };
  app.editor.open({ id: 'a', layout });
  offerRelay(app);
  return { ...app, toasts: () => app.notices.state.getState().toasts };
}

it('puts the relay at hand in the place of the example, with the channel left as it was', () => {
  const { editor, toasts } = offered();
  toasts()[0]?.action?.run();
  expect(at(editor.layout(), ['connection'])).toEqual({
    url: 'ws://192.168.1.5:8765',
    channel: 'home',
    token: 'secret',
  });
});

it('goes away with the layout it is about, and stays through its edits', () => {
  const { editor, toasts } = offered();
  editor.edit({ kind: 'setAt', path: ['name'], value: 'Shelf' });
  expect(toasts()).toHaveLength(1);
  editor.open({ id: 'b', layout: { name: 'Other', version: 1, tabs: [] } });
  expect(toasts()).toEqual([]);
});
