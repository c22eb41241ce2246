// The very frame an action would send. The runtime and the mesh client make it, as on a phone; only the last step, the
// socket, is a hand that catches it.
import { createStore } from 'zustand/vanilla';
import { type Carried, tokensOf } from '../../../layout/actions.ts';
import type { Catalog, Definition } from '../../../layout/control.ts';
import { idOf, type Layout, type Node, typeOf } from '../../../layout/document.ts';
import { type Json, type JsonObject, member } from '../../../layout/json.ts';
import { createCalls } from '../../../mesh/calls.ts';
import { IDLE, publicState } from '../../../mesh/connection.ts';
import { createEchoes } from '../../../mesh/echoes.ts';
import { createSealedTraffic } from '../../../mesh/sealing.ts';
import type { Sender } from '../../../mesh/sender.ts';
import { systemClock } from '../../../mesh/socket.ts';
import { createVerbs } from '../../../mesh/verbs.ts';
import type { RuntimeMesh } from '../../../runtime/mesh-road.ts';
import { createRuntime } from '../../../runtime/runtime.ts';

export type Sent =
  | { readonly road: 'meshsocket'; readonly frame: JsonObject }
  | {
      readonly road: 'http';
      readonly method: string;
      readonly url: string;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string | undefined;
    }
  | { readonly road: 'mqtt'; readonly topic: string; readonly message: string; readonly retain: boolean }
  /** Nothing goes out, for this reason. */
  | { readonly road: 'none'; readonly reason: string };

/** Stands where each frame has an id of its own. */
const NEW_EACH_TIME = 'new each time';

function catchingMesh(caught: (sent: Sent) => void): RuntimeMesh {
  const took: Sender['transmit'] = ({ type, payload, reply_to }) =>
    caught({ road: 'meshsocket', frame: { id: NEW_EACH_TIME, type, payload: payload as Json, reply_to } });
  const sender: Sender = {
    requireAdmission: () => {},
    transmit: took,
    ask: async (frame, asking) => took(frame, asking?.shown ?? { payload: frame.payload, sealing: 'none', peer: null }),
  };
  const verbs = createVerbs({
    sender,
    calls: createCalls(systemClock),
    sealed: createSealedTraffic(undefined, undefined, () => {}),
    echoes: createEchoes(systemClock),
    peers: () => ({
      roster: createStore(() => ({ peers: [], updatedAt: null })),
      admitted: () => {},
      left: () => {},
      pushed: () => {},
      answered: () => [],
      nameOf: () => undefined,
      pollEvery: () => {},
    }),
  });
  return { ...verbs, state: createStore(() => publicState(IDLE)), on: () => () => {} };
}

export interface Firing {
  readonly catalog: Catalog;
  readonly layout: Layout;
  readonly node: Node;
  readonly definition: Definition | undefined;
  readonly carried: Carried;
  /** In place of the tokens’ own samples. */
  readonly values?: Readonly<Record<string, Json>>;
}

export function samplesOf(definition: Definition | undefined, carried: Carried): Readonly<Record<string, Json>> {
  return Object.fromEntries(Object.entries(tokensOf(definition, carried)).map(([name, { sample }]) => [name, sample]));
}

const only = (layout: Layout, keys: readonly string[]): JsonObject =>
  Object.fromEntries(
    keys.flatMap((key) => {
      const value = member(layout, key);
      return value === undefined ? [] : [[key, value]];
    }),
  );

/** Fires the action once in a layout of its own, and tells what came out. */
export async function sentBy({ catalog, layout, node, definition, carried, values }: Firing): Promise<Sent> {
  const id = idOf(node) ?? 'control';
  const { sync: _, visible: __, ...still } = node;
  const type = typeOf(node);
  const alone: Node = { ...(type === undefined ? {} : { type }), ...still, id };
  const out: { sent?: Sent; reason?: string } = {};
  const caught = (sent: Sent) => {
    out.sent ??= sent;
  };
  const runtime = createRuntime({
    // Only what a command depends on: nothing is polled, streamed or asked for.
    layout: { ...only(layout, ['connection', 'sources', 'state']), tabs: [{ children: [alone] }] },
    catalog,
    mesh: catchingMesh(caught),
    newId: () => NEW_EACH_TIME,
    frame: () => () => {},
    report: (sentence) => {
      out.reason = sentence;
    },
    fetch: async (input, init) => {
      const body = init?.body;
      caught({
        road: 'http',
        method: init?.method ?? 'GET',
        url: String(input),
        headers: init?.headers as Readonly<Record<string, string>>,
        body: typeof body === 'string' ? body : undefined,
      });
      return new Response('null');
    },
    openMqtt: async () => ({
      subscribe: () => {},
      unsubscribe: () => {},
      publish: async (topic, message, retain) => caught({ road: 'mqtt', topic, message, retain }),
      end: () => {},
    }),
  });
  const stop = runtime.start();
  try {
    await new Promise<void>((answered) => {
      const tokens = { ...samplesOf(definition, carried), ...values };
      runtime.emit(id, { kind: 'ask', carrier: carried.path, tokens, answered: () => answered() });
    });
  } finally {
    stop();
  }
  return out.sent ?? { road: 'none', reason: reasonIn(out.reason) };
}

/** The runtime’s sentence starts with the control’s name, which is known here. */
function reasonIn(sentence: string | undefined): string {
  return sentence?.replace(/^“.*?” was not sent\. /s, '') ?? 'It has nothing to send.';
}

/** As it is read and copied. */
export function textOfSent(sent: Sent): string {
  switch (sent.road) {
    case 'meshsocket':
      return JSON.stringify(sent.frame, null, 2);
    case 'http': {
      const head = [
        `${sent.method} ${sent.url}`,
        ...Object.entries(sent.headers).map(([name, value]) => `${name}: ${value}`),
      ];
      return [...head, ...(sent.body === undefined ? [] : ['', sent.body])].join('\n');
    }
    case 'mqtt':
      return `${sent.topic}\n\n${sent.message}`;
    case 'none':
      return sent.reason;
    default:
      return sent satisfies never;
  }
}
