// Bindings and commands over MQTT: one client for each broker, which comes and goes with the layout.
import { text } from '../layout/document.ts';
import { type JsonObject, member } from '../layout/json.ts';
import type { Gate } from './reach.ts';
import { type Source, sourceFor, sourcesOf } from './sources.ts';
import { methodOf, type Road, reasonOf, type Stage } from './stage.ts';
import { isTopic, isTopicFilter, topicMatches, typedMessage } from './topics.ts';

export interface MqttLogin {
  readonly url: string;
  readonly username?: string;
  readonly password?: string;
  readonly clientId?: string;
}

/** What a broker’s client tells. */
export interface MqttTold {
  /** Connected, also after a break: what is subscribed is subscribed again by the client itself. */
  readonly connected: () => void;
  readonly lost: () => void;
  readonly failed: (error: unknown) => void;
  readonly message: (topic: string, message: string) => void;
}

export interface MqttConnection {
  readonly subscribe: (topic: string) => void;
  readonly unsubscribe: (topic: string) => void;
  readonly publish: (topic: string, message: string, retain: boolean) => Promise<void>;
  readonly end: () => void;
}

export type OpenMqtt = (login: MqttLogin, told: MqttTold) => Promise<MqttConnection>;

interface Wanted {
  readonly source: Source;
  readonly topics: Map<string, { readonly control: string; readonly entry: JsonObject }[]>;
}

interface Broker {
  wanted: Wanted;
  readonly connection: Promise<MqttConnection>;
  readonly rebind: (next: Wanted) => void;
  readonly stop: () => void;
}

/** Longer messages are pictures and firmware, not readings. */
const LONGEST_MESSAGE = 1_048_576;

function loginOf({ url, username, password, clientId }: Source): MqttLogin | undefined {
  if (url === undefined) return undefined;
  return {
    url,
    ...(username === undefined ? {} : { username }),
    ...(password === undefined ? {} : { password }),
    ...(clientId === undefined ? {} : { clientId }),
  };
}

export function createMqttRoad(stage: Stage, gate: Gate, open: OpenMqtt): Road {
  const { scene, author, bring, report } = stage;
  const brokers = new Map<string, Broker>();

  function wantedNow(): ReadonlyMap<string, Wanted> {
    const sources = sourcesOf(author(), 'mqtt');
    const wanted = new Map<string, Wanted>();
    for (const source of sources.values()) {
      const login = loginOf(source);
      if (login === undefined || !gate.mayContact(login.url)) continue;
      wanted.set(JSON.stringify([source.name, login]), { source, topics: new Map() });
    }
    const bySource = new Map([...wanted.values()].map((one) => [one.source.name, one.topics]));
    for (const { id: control, sync } of scene().items.values()) {
      for (const entry of sync) {
        const topic = text(member(entry, 'topic')) ?? '';
        if (methodOf(entry) !== 'mqtt' || !isTopicFilter(topic)) continue;
        const topics = bySource.get(sourceFor(entry, sources)?.name ?? '');
        topics?.set(topic, [...(topics.get(topic) ?? []), { control, entry }]);
      }
    }
    return wanted;
  }

  function connect(first: Wanted, login: MqttLogin): Broker {
    const { name } = first.source;
    let isStopped = false;
    let isUp: boolean | undefined;
    let wanted = first;

    const tell = (up: boolean, sentence: string) => {
      if (isStopped || isUp === up) return;
      isUp = up;
      report(sentence);
    };
    const connection = open(login, {
      connected: () => tell(true, `The broker “${name}” is connected.`),
      lost: () => tell(false, `The broker “${name}” is not connected. It is tried again.`),
      failed: (error) => tell(false, `The broker “${name}” is not connected. ${reasonOf(error)}`),
      message: (topic, message) => {
        if (isStopped || message.length > LONGEST_MESSAGE) return;
        const payload = typedMessage(message);
        for (const [filter, bindings] of wanted.topics) {
          if (!topicMatches(filter, topic)) continue;
          for (const { control, entry } of bindings) bring(control, entry, payload, topic);
        }
      },
    });
    connection
      .then((opened) => {
        if (isStopped) opened.end();
        else for (const topic of wanted.topics.keys()) opened.subscribe(topic);
      })
      .catch((error: unknown) => tell(false, `The broker “${name}” cannot be used. ${reasonOf(error)}`));

    return {
      get wanted() {
        return wanted;
      },
      connection,
      rebind: (next) => {
        const { topics: before } = wanted;
        wanted = next;
        void connection.then(
          (opened) => {
            if (isStopped) return;
            for (const topic of before.keys()) if (!wanted.topics.has(topic)) opened.unsubscribe(topic);
            for (const topic of wanted.topics.keys()) if (!before.has(topic)) opened.subscribe(topic);
          },
          () => {},
        );
      },
      stop: () => {
        isStopped = true;
        void connection.then(
          (opened) => opened.end(),
          () => {},
        );
      },
    };
  }

  return {
    bind: () => {
      const wanted = wantedNow();
      for (const [key, broker] of brokers) {
        if (wanted.has(key)) continue;
        broker.stop();
        brokers.delete(key);
      }
      for (const [key, next] of wanted) {
        const broker = brokers.get(key);
        const login = loginOf(next.source);
        if (broker !== undefined) broker.rebind(next);
        else if (login !== undefined) brokers.set(key, connect(next, login));
      }
    },
    send: async ({ action, payload }) => {
      const topic = text(member(action, 'topic')) ?? '';
      if (!isTopic(topic)) throw new Error('Its topic is missing, or has a wildcard in it.');
      const source = sourceFor(action, sourcesOf(author(), 'mqtt'));
      if (source?.url !== undefined) gate.pass(source.url);
      const broker = [...brokers.values()].find((one) => one.wanted.source.name === source?.name);
      if (broker === undefined) throw new Error('The layout has no such broker: check its sources.');
      const message = payload === undefined ? '' : typeof payload === 'string' ? payload : JSON.stringify(payload);
      await (await broker.connection).publish(topic, message, member(action, 'retain') === true);
      return undefined;
    },
    stop: () => {
      for (const broker of brokers.values()) broker.stop();
      brokers.clear();
    },
  };
}
