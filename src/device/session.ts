// One live session of this browser as a device: the link to the editor, the layout on the screen brought to life, and
// what a person is asked about it.
import { createStore } from 'zustand/vanilla';
import type { ControlEvent } from '../controls/control-event.ts';
import { drawingCatalog } from '../controls/drawing-catalog.ts';
import type { Loads } from '../controls/Screen.tsx';
import { summaryOf } from '../layout/diff.ts';
import { isGroup, type Layout, type Node, typeOf } from '../layout/document.ts';
import type { JsonObject } from '../layout/json.ts';
import { member } from '../layout/json.ts';
import { nodesIn } from '../layout/walk.ts';
import { createMeshClient, type MeshClient } from '../mesh/client.ts';
import type { ReadableStore } from '../mesh/link.ts';
import { systemClock } from '../mesh/socket.ts';
import { createBrowserSensors } from '../runtime/browser-sensors.ts';
import { originOf, type Reach } from '../runtime/reach.ts';
import { createRuntime, type Runtime } from '../runtime/runtime.ts';
import { answersByWeb, doorOf, watchComeback } from '../studio/comeback.ts';
import { createDevice, type StudioDevice } from '../studio/device.ts';
import { type Pairing, readPairing } from '../studio/pairing.ts';
import type { LayoutLink, Renderer } from '../studio/renderer.ts';
import { type Allowed, createConsent } from './consent.ts';
import { loadDrawing } from './drawing.ts';
import { deviceFacts } from './facts.ts';
import { hapticPattern } from './haptics.ts';
import type { DeviceStore } from './late-store.ts';
import { createLoading, isAskedFor, loadsIn } from './loading.ts';

export interface SessionState {
  readonly layout: Layout | null;
  readonly tab: number;
  /** Of a layout this browser keeps; null for one that was pushed. */
  readonly file: string | null;
  /** Controls of the layout that this browser does not draw, by type. */
  readonly missing: readonly string[];
  /** Servers and sensors the layout wants of this browser, which nobody has decided on yet. */
  readonly asked: Reach | null;
  readonly refused: Reach | null;
  /** What this browser may do for this layout and others. */
  readonly allowed: Allowed;
  /** The control an editor handed over to be shaped. */
  readonly shaping: Node | null;
  /** Somebody on the channel writes in a key that is not this phone’s. */
  readonly otherKey: boolean;
  /** The latest thing worth telling, and how many there have been. */
  readonly note: { readonly text: string; readonly count: number } | null;
}

export interface Session {
  readonly state: ReadableStore<SessionState>;
  readonly client: MeshClient;
  readonly runtime: Runtime;
  readonly name: string;
  readonly emit: (id: string, event: ControlEvent) => void;
  turnTo(tab: number): void;
  open(layout: Layout, file: string): void;
  close(): void;
  /** On what was shown: the layout may be another one by now. */
  answer(shown: Reach, yes: boolean): void;
  /** What was allowed, or refused, is asked about anew. */
  forget(part: Reach): void;
  /** For views that load pages and pictures. */
  readonly loads: Loads;
  /** Sensors the layout shows and this browser asks for; `allow` is called in a tap. */
  readonly sensors: ReturnType<typeof createBrowserSensors>;
  send(control: JsonObject): void;
  readonly cancelShaping: () => void;
  /** One sentence for the person at the device. */
  readonly tell: (sentence: string) => void;
  /** A view failed: the control counts as not drawn. */
  broke(id: string): void;
  stop(): void;
}

const BLANK: SessionState = {
  layout: null,
  tab: 0,
  file: null,
  missing: [],
  asked: null,
  refused: null,
  allowed: { origins: [], streams: [] },
  shaping: null,
  otherKey: false,
  note: null,
};
const IDLE_LINK: LayoutLink = { phase: 'idle', channel: null, role: null, account: null, listening: [] };

// A hidden page draws no frames, but what was applied is applied.
const PAINT_MS = 250;

/** Once what React was just given is on the screen. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, PAINT_MS);
    requestAnimationFrame(() => {
      // After the frame, not before it.
      setTimeout(() => {
        clearTimeout(late);
        resolve();
      }, 0);
    });
  });
}

export function createSession(pairing: Pairing, name: string, store: DeviceStore): Session {
  const ui = createStore<SessionState>(() => BLANK);
  /** As written: with another word in it a control is tried again, and the same one stays broken from push to push. */
  const broken = new WeakSet<Node>();
  let device: StudioDevice | undefined;
  let own:
    | {
        readonly client: MeshClient;
        readonly stop: () => void;
        readonly url: string;
        readonly role: string;
        readonly channel: string;
      }
    | undefined;

  const note = (text: string) => ui.setState({ note: { text, count: (ui.getState().note?.count ?? 0) + 1 } });
  const client = createMeshClient({
    url: pairing.url,
    channel: pairing.channel,
    role: 'viewer',
    name,
    token: pairing.token,
    key: pairing.key,
    canBroadcast: true,
    origin: location.origin,
  });

  const sensors = createBrowserSensors();
  const consent = createConsent();
  const homes = (): readonly string[] => {
    const server = serverOf(ui.getState().layout);
    const relays = server === undefined ? [pairing.url] : [pairing.url, server.url];
    return [location.origin, ...relays.map((url) => doorOf(url).origin)];
  };
  const loading = createLoading({
    permission: consent.permission,
    homes,
    wished: () => review(),
    again: (origin) => forget({ origins: [origin], sensors: [], destination: '' }),
  });

  const runtime = createRuntime({
    layout: {},
    catalog: drawingCatalog,
    sensors,
    permission: consent.permission,
    report: note,
    onAction: (control, _type, payload) => device?.fired(control, payload),
    onValue: (control, value) => device?.changed(control, value),
    onArrival: (arrival) => device?.saw(arrival),
    onHaptic: (haptic) => void navigator.vibrate?.(hapticPattern(haptic)),
  });

  const draws = (node: Node) => !broken.has(node) && (isGroup(node) || drawingCatalog.get(typeOf(node)) !== undefined);

  function hangUp(): void {
    runtime.setMesh(undefined);
    own?.stop();
    own = undefined;
  }

  function dial(target: Pairing): void {
    hangUp();
    const made = createMeshClient({
      url: target.url,
      channel: target.channel,
      role: target.role === 'viewer' ? 'controller' : target.role,
      // A name is one on a whole relay, and the editor may be on the same: under one name each would throw the other out.
      name: target.name ?? `${name}-layout`,
      token: target.token,
      key: target.key,
      canBroadcast: true,
      canRoute: true,
      origin: location.origin,
    });
    own = { client: made, stop: made.start(), url: target.url, role: target.role, channel: target.channel };
    runtime.setMesh(made, target.name ?? name);
  }

  /** The layout’s own server. */
  const serverOf = (layout: Layout | null): Pairing | undefined => {
    const read = readPairing({ connection: member(layout, 'connection') ?? null, tabs: [] });
    return read.kind === 'pairing' ? read.pairing : undefined;
  };

  /** Dialled when somebody agreed to it, now or earlier. */
  function connect(layout: Layout): void {
    const server = serverOf(layout);
    const mayDial = server !== undefined && consent.permission.contacts(originOf(server.url) ?? '');
    if (mayDial && own?.url === server.url && own.channel === server.channel) return;
    hangUp();
    if (mayDial) dial(server);
  }

  /** What there is to ask, of all that the layout wants. */
  function review(): void {
    const { layout } = ui.getState();
    const server = serverOf(layout);
    const reach = runtime.reach.getState();
    const loads = layout === null ? [] : loadsIn(layout, drawingCatalog).filter((load) => isAskedFor(load, homes()));
    const origins = new Set([
      ...[server?.url ?? '', ...loads.map(({ url }) => url)].flatMap((url) => originOf(url) ?? []),
      ...reach.origins,
      ...loading.waiting(),
    ]);
    const wanted = { ...reach, origins: [...origins] };
    ui.setState({
      asked: consent.undecided(wanted) ?? null,
      refused: consent.refused(wanted) ?? null,
      allowed: consent.allowed(),
    });
  }

  /** Somebody decided something. */
  function decided(): void {
    const { layout } = ui.getState();
    if (layout !== null) connect(layout);
    runtime.reconsider();
    loading.changed();
    review();
  }

  function forget(part: Reach): void {
    consent.forget(part);
    decided();
  }

  const missingIn = (layout: Layout): readonly string[] => [
    ...new Set(
      nodesIn(layout).flatMap(({ node, kind }) =>
        kind === 'popup' || draws(node) ? [] : (typeOf(node) ?? 'without a type'),
      ),
    ),
  ];

  const renderer: Renderer = {
    apply: async (layout, tab) => {
      runtime.setLayout(layout);
      ui.setState({ layout, tab, file: null, missing: missingIn(layout), otherKey: false });
      connect(layout);
      review();
      // What is answered is what was drawn, not what is about to be.
      await loadDrawing();
      await painted();
      return { ok: true, summary: summaryOf(layout, draws) };
    },
    clear: () => {
      hangUp();
      runtime.setLayout({});
      ui.setState({ ...BLANK, note: ui.getState().note });
    },
    control: (id) => {
      const node = runtime.control(id);
      return node !== undefined && draws(node) ? node : undefined;
    },
    values: () => runtime.snapshot(),
    deliver: runtime.deliver,
    link: () => {
      if (own === undefined) return { ...IDLE_LINK, listening: runtime.listening() };
      const { phase, member: isIn, live } = own.client.state.getState();
      const isWorking = phase === 'dialing' || phase === 'identifying' || phase === 'parked';
      return {
        phase: isIn && live ? 'connected' : phase === 'waiting' ? 'reconnecting' : isWorking ? 'connecting' : 'failed',
        channel: own.channel,
        role: own.role,
        account: null,
        listening: runtime.listening(),
      };
    },
    configure: (control) => ui.setState({ shaping: control }),
  };

  const stopProblems = client.onProblem(({ kind }) => {
    if (kind === 'unreadable') ui.setState({ otherKey: true });
  });
  const stopRuntime = runtime.start();
  const stopReviewing = runtime.reach.subscribe(review);
  device = createDevice({
    client,
    renderer,
    catalog: drawingCatalog,
    name,
    channel: pairing.channel,
    role: 'viewer',
    protocol: 2,
    info: deviceFacts(),
    store,
  });
  const leave = client.start();
  // Gateways that are hosted for many are reached by wss; a relay of one’s own mostly is not.
  const isOwn = pairing.url.startsWith('ws:') || doorOf(pairing.url).origin === location.origin;
  const stopComeback = isOwn
    ? watchComeback({ client, clock: systemClock, isThere: () => answersByWeb(doorOf(pairing.url)) })
    : () => {};
  // Nobody looks: sensors rest, and nothing is sent.
  const rest = () => runtime.pause(document.visibilityState === 'hidden');
  document.addEventListener('visibilitychange', rest);
  // While there is nothing to draw yet, so that the first layout need not wait for them.
  const stopWaiting = client.state.subscribe(({ member: isIn }) => {
    if (isIn) void loadDrawing();
  });

  return {
    state: ui,
    client,
    runtime,
    name,
    emit: runtime.emit,
    turnTo: (tab) => {
      ui.setState({ tab });
      device?.turnedTo(tab);
    },
    open: (layout, file) => {
      void device?.open(layout, file).then((rendered) => {
        if (rendered.ok) ui.setState({ file });
        else note(rendered.error);
      });
    },
    close: () => device?.close(),
    answer: (shown, yes) => {
      if (yes) consent.allow(shown);
      else consent.refuse(shown);
      decided();
    },
    forget,
    loads: loading.loads,
    sensors,
    send: (control) => {
      device?.sendToEditor(control);
      ui.setState({ shaping: null });
      note('Sent to the editor.');
    },
    cancelShaping: () => ui.setState({ shaping: null }),
    tell: note,
    broke: (id) => {
      const node = runtime.control(id);
      if (node !== undefined) broken.add(node);
      const { layout } = ui.getState();
      if (layout !== null) ui.setState({ missing: missingIn(layout) });
    },
    stop: () => {
      document.removeEventListener('visibilitychange', rest);
      stopWaiting();
      stopReviewing();
      stopComeback();
      stopProblems();
      device?.stop();
      hangUp();
      stopRuntime();
      leave();
    },
  };
}
