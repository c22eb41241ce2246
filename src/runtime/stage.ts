// What every road works on: the scene that is live now, and where what arrives for its controls goes.
import { type Layout, text } from '../layout/document.ts';
import { type Json, type JsonObject, member } from '../layout/json.ts';
import type { Clock } from '../mesh/socket.ts';
import type { Outgoing } from './actions.ts';
import { arriving } from './delivery.ts';
import type { Arrival, Hooks } from './hooks.ts';
import { isShallow, passes, valueAt } from './payload.ts';
import { filterOf, type Scene } from './scene.ts';
import type { Values } from './values.ts';

export type About = Omit<Arrival, 'control' | 'value'>;

export interface Stage {
  readonly clock: Clock;
  readonly scene: () => Scene;
  /** The author’s document: what servers push brings no sources and no connection. */
  readonly author: () => Layout;
  readonly name: () => string;
  readonly newId: () => string;
  readonly report: (sentence: string) => void;
  readonly values: Values;
  /** A value for a control; left where the control cannot use it. */
  readonly arrive: (control: string, value: Json, about?: () => About) => void;
  /** What a binding of a control received, its filter passed. */
  readonly take: (control: string, entry: JsonObject, payload: unknown, event?: string) => void;
  /** The same, where nobody has looked at its filter yet. */
  readonly bring: (control: string, entry: JsonObject, payload: unknown, event?: string) => void;
}

export interface Road {
  /** Listens to what the scene asks for, and to nothing else. */
  readonly bind: () => void;
  /** Resolves with the reply where there is one; rejects with an error whose message is a sentence. */
  readonly send: (outgoing: Outgoing) => Promise<Json | undefined>;
  readonly stop: () => void;
}

/** An unknown method is drawn, and so works, as the usual one. */
export function methodOf(entry: unknown): 'meshsocket' | 'mqtt' | 'http' | 'sensor' {
  const method = member(entry, 'method');
  return method === 'mqtt' || method === 'http' || method === 'sensor' ? method : 'meshsocket';
}

/** Why something failed, as the end of a sentence about it. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : text(error);
  return message === undefined || message === ''
    ? 'No reason was given.'
    : /[.!?]$/.test(message)
      ? message
      : `${message}.`;
}

type Ground = Omit<Stage, 'arrive' | 'take' | 'bring'>;

export function createStage(ground: Ground, hooks: Hooks): Stage {
  const { scene, values, clock } = ground;

  const arrive: Stage['arrive'] = (control, value, about) => {
    const definition = scene().items.get(control)?.definition;
    if (definition === undefined) return;
    const way = isShallow(value) ? arriving(definition.value, value) : undefined;
    const listener = way === undefined ? hooks.onIgnored : hooks.onArrival;
    listener?.({ control, value, ...about?.() });
    if (way !== undefined) values.arrive(control, way, clock.date());
  };

  const take: Stage['take'] = (control, entry, payload, event) => {
    const valuePath = text(member(entry, 'valuePath')) ?? '';
    const value = valueAt(payload, valuePath);
    if (value === undefined) return;
    arrive(control, value, () => {
      const frameMsgType = text(member(payload, 'msg_type'));
      return {
        ...(valuePath === '' ? {} : { valuePath }),
        ...(event === undefined ? {} : { event }),
        ...(frameMsgType === undefined ? {} : { frameMsgType }),
      };
    });
  };

  return {
    ...ground,
    arrive,
    take,
    bring: (control, entry, payload, event) => {
      if (passes(filterOf(entry), payload)) take(control, entry, payload, event);
    },
  };
}
