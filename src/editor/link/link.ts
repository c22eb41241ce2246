// The editor’s line to the devices: one connection at a time, and on it every change of the document, pushed as it is made.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Layout, tabsOf } from '../../layout/document.ts';
import { member } from '../../layout/json.ts';
import { createMeshClient, type MeshClient } from '../../mesh/client.ts';
import { isMeshError } from '../../mesh/errors.ts';
import { systemClock } from '../../mesh/socket.ts';
import type { Tap } from '../../mesh/tap.ts';
import { answersByWeb, watchComeback } from '../../studio/comeback.ts';
import { createStudio, type Studio } from '../../studio/controller.ts';
import type { Editor, EditorState } from '../editor.ts';
import { type Choice, forgetChoice, rememberChoice, rememberedChoice } from './choice.ts';
import { askHost, type HostFacts } from './host-facts.ts';
import { ownName } from './own-name.ts';

export interface Live {
  readonly choice: Choice;
  readonly client: MeshClient;
  readonly studio: Studio;
}

export interface LinkState {
  /** Undefined until the page’s own host has answered; null where it is a plain web host. */
  readonly host: HostFacts | null | undefined;
  readonly live: Live | undefined;
  /** Why it could not even be tried. */
  readonly problem: string | undefined;
}

export interface Link {
  readonly state: StoreApi<LinkState>;
  /** Ends the connection there is and makes this one. */
  readonly connect: (choice: Choice) => void;
  readonly disconnect: () => void;
  /** Asks the host again: its addresses change with the network. */
  readonly askAgain: () => Promise<void>;
  readonly stop: () => void;
}

/** What a phone can make something of; whatever else is wrong with it, it says so itself. */
export function isPushable(layout: Layout): boolean {
  return (
    typeof member(layout, 'name') === 'string' && member(layout, 'version') !== undefined && tabsOf(layout).length > 0
  );
}

export function hereChoice(host: HostFacts): Choice | undefined {
  if (host.relay === null) return undefined;
  return {
    kind: 'here',
    url: host.relay,
    channel: host.channel,
    token: host.token,
    key: undefined,
    keepSecrets: false,
  };
}

/** What a person chose beside the address; the token is theirs only where the host has none to tell. */
function asBefore(here: Choice, before: Choice | undefined, gateway: boolean): Choice {
  if (before === undefined) return here;
  const { key, channel, token, keepSecrets } = before;
  return { ...here, key, keepSecrets, channel: channel || here.channel, ...(gateway && { token }) };
}

export function createLink(editor: Editor, seeFrame: Tap): Link {
  const state = createStore<LinkState>(() => ({ host: undefined, live: undefined, problem: undefined }));
  const name = ownName(window);
  let stopLive: (() => void) | undefined;
  let stopped = false;

  const disconnect = () => {
    stopLive?.();
    stopLive = undefined;
    state.setState({ live: undefined, problem: undefined });
  };

  const connect = (choice: Choice) => {
    disconnect();
    try {
      const client = createMeshClient({
        url: choice.url,
        name,
        channel: choice.channel,
        role: 'editor',
        token: choice.token,
        key: choice.key,
        origin: location.origin,
      });
      const stopTap = client.tap(seeFrame);
      const studio = createStudio({ client });
      const stopShowing = showEveryChange(editor, studio);
      const stopClient = client.start();
      const stopWaiting =
        choice.kind === 'here'
          ? watchComeback({ client, clock: systemClock, isThere: () => answersByWeb(new URL('./', location.href)) })
          : () => {};
      stopLive = () => {
        stopWaiting();
        stopShowing();
        stopTap();
        studio.stop();
        stopClient();
      };
      state.setState({ live: { choice, client, studio } });
      rememberChoice(choice);
    } catch (error) {
      if (!isMeshError(error)) throw error;
      state.setState({ problem: error.message });
    }
  };

  const askAgain = async () => {
    const host = (await askHost()) ?? null;
    if (!stopped) state.setState({ host });
  };

  void askAgain().then(() => {
    const { host, live } = state.getState();
    if (stopped || live !== undefined) return;
    const remembered = rememberedChoice();
    const here = host ? hereChoice(host) : undefined;
    // The host’s own relay is reached as the host says now, whatever was true yesterday.
    if (remembered !== undefined && remembered.kind !== 'here' && remembered.url !== '') connect(remembered);
    else if (here !== undefined) connect(asBefore(here, remembered, host?.gateway === true));
  });

  return {
    state,
    connect,
    disconnect: () => {
      disconnect();
      forgetChoice();
    },
    askAgain,
    stop: () => {
      stopped = true;
      disconnect();
    },
  };
}

function showEveryChange(editor: Editor, studio: Studio): () => void {
  const show = ({ history, readOnly }: EditorState) => {
    // The tab that writes is the one that pushes: two of them would show the phone now this, now that.
    if (!readOnly && isPushable(history.present)) studio.show(history.present);
  };
  show(editor.state.getState());
  return editor.state.subscribe((state, before) => {
    if (state.history.present !== before.history.present || state.readOnly !== before.readOnly) show(state);
  });
}
