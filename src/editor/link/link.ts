// The editor’s line to the devices: which relay it goes to, and one connection at a time.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { isRefused } from '../../layout/outcome.ts';
import type { MeshClient } from '../../mesh/client.ts';
import type { Tap } from '../../mesh/tap.ts';
import type { Studio } from '../../studio/controller.ts';
import type { Editor } from '../editor.ts';
import { usable } from '../usable.ts';
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

/** The wire and all that is said on it are much code, and the first screen does not wait for it. */
async function loadLine() {
  await usable;
  return (await import('./line.ts')).openLine;
}

export function createLink(editor: Editor, seeFrame: Tap): Link {
  const state = createStore<LinkState>(() => ({ host: undefined, live: undefined, problem: undefined }));
  const name = ownName(window);
  let stopLine: (() => void) | undefined;
  let stopped = false;
  /** While the wire is loaded, another relay may be chosen. */
  let attempt = 0;

  const disconnect = () => {
    attempt += 1;
    stopLine?.();
    stopLine = undefined;
    state.setState({ live: undefined, problem: undefined });
  };

  const connect = async (choice: Choice) => {
    disconnect();
    const mine = attempt;
    const openLine = await loadLine().catch(() => undefined);
    if (mine !== attempt) return;
    if (openLine === undefined) return state.setState({ problem: 'A part of the page is missing. Reload the page.' });
    const line = openLine({ editor, name, seeFrame }, choice);
    if (isRefused(line)) return state.setState({ problem: line.refused });
    stopLine = line.done.stop;
    state.setState({ live: line.done.live });
    rememberChoice(choice);
  };

  const askAgain = async () => {
    const host = (await askHost()) ?? null;
    if (!stopped) state.setState({ host });
  };

  void askAgain().then(() => {
    const { host } = state.getState();
    if (stopped || attempt > 0) return;
    const remembered = rememberedChoice();
    const here = host ? hereChoice(host) : undefined;
    // The host’s own relay is reached as the host says now, whatever was true yesterday.
    if (remembered !== undefined && remembered.kind !== 'here' && remembered.url !== '') void connect(remembered);
    else if (here !== undefined) void connect(asBefore(here, remembered, host?.gateway === true));
  });

  return {
    state,
    connect: (choice) => void connect(choice),
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
