// Templates name a server of their own, which nobody has. Where a relay is at hand, it is offered instead.
import { isObject, member } from '../../layout/json.ts';
import { isRefused } from '../../layout/outcome.ts';
import type { App } from '../app.ts';
import { toastOfChange } from '../change-toast.ts';
import type { Link } from '../link/link.ts';
import { exampleServer } from './example-server.ts';

type Needs = Pick<App, 'editor' | 'notices'> & { readonly link: Pick<Link, 'state'> };

/** What phones reach the relay by, which is not how this page does. */
function relayAt({ link }: Needs): { readonly url: string; readonly token: string } | undefined {
  const { host } = link.state.getState();
  if (host === null || host === undefined || host.relay === null) return undefined;
  return { url: host.addresses[0]?.url ?? host.relay, token: host.token };
}

/** The offer goes with the layout it is about. */
export function offerRelay(app: Needs): void {
  const server = exampleServer(app.editor.layout());
  if (server === undefined || relayAt(app) === undefined) return;
  const { id } = app.editor.state.getState();
  const key = app.notices.toast(`This layout names a server of its own, ${server}.`, {
    action: {
      label: 'Use this relay instead',
      run: () => {
        const relay = relayAt(app);
        const connection = member(app.editor.layout(), 'connection');
        if (relay === undefined || !isObject(connection)) return;
        const outcome = app.editor.edit(
          {
            kind: 'setAt',
            path: ['connection'],
            value: { ...connection, url: relay.url, ...(relay.token !== '' && { token: relay.token }) },
          },
          { name: 'Use this relay' },
        );
        if (isRefused(outcome)) app.notices.toast(outcome.refused, { tone: 'bad' });
        else toastOfChange(app, 'The layout now uses the relay that came with this editor.');
      },
    },
  });
  const stop = app.editor.state.subscribe((now) => {
    if (now.id === id) return;
    stop();
    app.notices.dismiss(key);
  });
}
