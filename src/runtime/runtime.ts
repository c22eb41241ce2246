// A layout brought to life. What is drawn asks here for values and tells here what people do; data and commands come and
// go over the roads the layout names.
import { createStore } from 'zustand/vanilla';
import type { ControlEvent } from '../controls/control-event.ts';
import type { Catalog } from '../layout/control.ts';
import { type Layout, type Node, text } from '../layout/document.ts';
import { type Json, type JsonObject, member } from '../layout/json.ts';
import { newId as freshId } from '../mesh/frames.ts';
import type { ReadableStore } from '../mesh/link.ts';
import { type Clock, systemClock } from '../mesh/socket.ts';
import { holds } from './conditions.ts';
import { type Delivery, delivery } from './delivery.ts';
import { createDynamic } from './dynamic.ts';
import { displayFrame } from './environment.ts';
import type { Hooks } from './hooks.ts';
import type { Fetch } from './http.ts';
import { createMeshLink } from './mesh-link.ts';
import type { RuntimeMesh } from './mesh-road.ts';
import { createMqttRoad, type OpenMqtt } from './mqtt.ts';
import { openMqtt } from './mqtt-open.ts';
import { createNotices, type Frame } from './notices.ts';
import { isShallow } from './payload.ts';
import { createPollGroups } from './poll-groups.ts';
import { createHttpRoad } from './polling.ts';
import { createPublishers } from './publishers.ts';
import { createGate, type Permission, type Reach, USUAL_PERMISSION } from './reach.ts';
import { createSceneReader, type Scene } from './scene.ts';
import { createSensorBindings, createSensorUse, NO_SENSORS, type Sensors } from './sensors.ts';
import { createStage, methodOf, type Road } from './stage.ts';
import { createTouch } from './touch.ts';
import { createValues } from './values.ts';

export interface RuntimeOptions extends Hooks {
  readonly layout: Layout;
  readonly catalog: Catalog;
  readonly mesh?: RuntimeMesh | undefined;
  readonly clock?: Clock;
  /** Calls back before the display’s next frame. */
  readonly frame?: Frame;
  /** As this device is called on the mesh; the layout’s own name for it when absent. */
  readonly identityName?: string | undefined;
  readonly newId?: () => string;
  readonly fetch?: Fetch;
  readonly openMqtt?: OpenMqtt;
  readonly sensors?: Sensors;
  /** Asked again and again, so that it may be given and taken back; see `reconsider`. */
  readonly permission?: Permission;
}

export interface Runtime {
  /** What is shown: the author’s document with what servers put into it. */
  readonly layout: ReadableStore<Layout>;
  readonly valueOf: (id: string) => Json | undefined;
  readonly isVisible: (id: string) => boolean;
  readonly pulsesOf: (id: string) => number;
  readonly subscribe: (id: string, changed: () => void) => () => void;
  readonly emit: (id: string, event: ControlEvent) => void;
  /** Goes live. Returns its stop, after which nothing is left running. */
  readonly start: () => () => void;
  readonly setLayout: (layout: Layout) => void;
  /** Another connection for the layout, or none; `name` is what this device is called there. */
  readonly setMesh: (mesh: RuntimeMesh | undefined, name?: string) => void;
  /** Sets values as an editor does. Not told as changes a person made. */
  readonly drive: (values: JsonObject) => { readonly applied: readonly string[]; readonly skipped: readonly string[] };
  readonly deliver: (id: string, delivery: Delivery) => void;
  readonly control: (id: string) => Node | undefined;
  /** One value for each control that has one; of these ids where any are given. */
  readonly snapshot: (ids?: readonly string[]) => ReadonlyMap<string, Json>;
  /** The sensors that are being sent to the channel. */
  readonly sending: ReadableStore<readonly string[]>;
  /** What the layout wants of the world beyond this device. */
  readonly reach: ReadableStore<Reach>;
  /** The permission says something else now. */
  readonly reconsider: () => void;
  /** Out of sight: sensors and their streams rest. */
  readonly pause: (isPaused: boolean) => void;
  /** The types of frames listened to. */
  readonly listening: () => readonly string[];
}

const USUAL_NAME = 'CAR-TER';

export function createRuntime(options: RuntimeOptions): Runtime {
  const { catalog, clock = systemClock, frame = displayFrame(clock), newId = freshId } = options;
  const readScene = createSceneReader(catalog);
  const dynamic = createDynamic(options.layout);
  const layout = createStore<Layout>(() => options.layout);
  const pulses = new Map<string, number>();
  const notices = createNotices(frame, (id) => scene.dependants.get(id) ?? []);
  const values = createValues(notices.mark);
  let author = options.layout;
  let scene: Scene = { layout: author, items: new Map(), dependants: new Map() };
  let { mesh, identityName } = options;
  let stop: (() => void) | undefined;

  const report = (sentence: string) => options.report?.(sentence);
  const stage = createStage(
    {
      clock,
      newId,
      report,
      values,
      scene: () => scene,
      author: () => author,
      name: () =>
        identityName ?? (text(member(member(member(author, 'connection'), 'identity'), 'name')) || USUAL_NAME),
    },
    options,
  );

  const gate = createGate(options.permission ?? USUAL_PERMISSION);
  const meshLink = createMeshLink({
    stage,
    flash: (id) => {
      pulses.set(id, (pulses.get(id) ?? 0) + 1);
      notices.mark(id);
    },
    fill: (group, event, payload) => {
      if (dynamic.fill(group, event, payload)) refresh();
    },
    addTab: (event, payload) => {
      if (dynamic.addTab(event, payload)) refresh();
    },
    haptic: (haptic) => options.onHaptic?.(haptic),
  });

  const roads: Readonly<Record<'meshsocket' | 'mqtt' | 'http', Road>> = {
    meshsocket: meshLink,
    mqtt: createMqttRoad(stage, gate, options.openMqtt ?? openMqtt),
    http: createHttpRoad(stage, gate, options.fetch ?? ((...asked) => globalThis.fetch(...asked))),
  };
  const sensors = createSensorUse(options.sensors ?? NO_SENSORS, report);
  const publishers = createPublishers({
    stage,
    sensors,
    gate,
    tell: (payload) => {
      if (meshLink.isMember()) void meshLink.say('broadcast_request', payload).catch(() => {});
    },
  });
  const pollGroups = createPollGroups({ stage, isMember: meshLink.isMember, say: meshLink.say });
  const parts = [...Object.values(roads), createSensorBindings(stage, sensors), publishers, pollGroups];

  function bind(): void {
    if (stop === undefined) return;
    gate.count(() => {
      for (const part of parts) part.bind();
    });
  }

  /** Reads the layout again; says whether controls came that were not there before. */
  function refresh(): boolean {
    const before = scene.items;
    scene = readScene(dynamic.layout());
    let hasNew = false;
    for (const id of before.keys()) {
      if (scene.items.get(id)?.definition === undefined) values.drop(id);
      if (!scene.items.has(id)) pulses.delete(id);
    }
    for (const item of scene.items.values()) {
      const { id, definition, receiver, initial } = item;
      const old = before.get(id);
      if (old === item) continue;
      hasNew ||= old === undefined;
      if (receiver !== undefined) values.keep(id, receiver, initial, old?.definition === definition);
      notices.mark(id);
    }
    bind();
    layout.setState(scene.layout, true);
    return hasNew;
  }
  refresh();

  const emit = createTouch({
    stage,
    notices,
    hooks: options,
    say: meshLink.say,
    send: async (outgoing) => {
      if (stop === undefined) throw new Error('The layout is not live.');
      const method = methodOf(outgoing.action);
      return roads[method === 'sensor' ? 'meshsocket' : method].send(outgoing);
    },
  });

  const deliver = (id: string, way: Delivery) => {
    values.arrive(id, way, clock.date());
  };

  return {
    layout,
    valueOf: values.shown,
    isVisible: (id) => {
      const condition = scene.items.get(id)?.condition;
      return condition === undefined || holds(condition, values.reading(condition.when));
    },
    pulsesOf: (id) => pulses.get(id) ?? 0,
    subscribe: notices.subscribe,
    emit,
    start: () => {
      if (stop !== undefined) return stop;
      const stopThis = () => {
        if (stop !== stopThis) return;
        stop = undefined;
        for (const part of parts) part.stop();
        notices.stop();
      };
      stop = stopThis;
      meshLink.use(mesh);
      bind();
      meshLink.ask();
      return stopThis;
    },
    setLayout: (next) => {
      if (next === author) return;
      author = next;
      gate.forget();
      dynamic.setBase(next);
      if (refresh() && stop !== undefined) meshLink.ask();
    },
    setMesh: (next, name = identityName) => {
      mesh = next;
      identityName = name;
      if (stop === undefined) return;
      meshLink.use(mesh);
      meshLink.ask();
    },
    drive: (given) => {
      const applied: string[] = [];
      const skipped: string[] = [];
      for (const [id, value] of Object.entries(given)) {
        const definition = scene.items.get(id)?.definition;
        const way = definition === undefined || !isShallow(value) ? undefined : delivery(definition.value, value);
        if (way !== undefined) deliver(id, way);
        (way === undefined ? skipped : applied).push(id);
      }
      return { applied, skipped };
    },
    deliver,
    control: (id) => scene.items.get(id)?.node,
    snapshot: (ids = [...values.ids()]) =>
      new Map(
        ids.flatMap((id): readonly (readonly [string, Json])[] => {
          const value = values.reading(id);
          return value === undefined ? [] : [[id, value]];
        }),
      ),
    sending: publishers.sending,
    reach: gate.reach,
    reconsider: bind,
    pause: (isPaused) => {
      sensors.pause(isPaused);
      publishers.pause(isPaused);
    },
    listening: meshLink.listening,
  };
}
