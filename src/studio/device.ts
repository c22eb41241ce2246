// The device’s side of the conversation: answers what editors ask, and tells what happens on its screen. It knows
// neither how a layout is drawn nor where layouts are kept.
import type { Catalog } from '../layout/control.ts';
import { type Layout, type Node, typeOf } from '../layout/document.ts';
import { isObject, type Json, type JsonObject, member } from '../layout/json.ts';
import type { MeshClient } from '../mesh/client.ts';
import { type Clock, systemClock } from '../mesh/socket.ts';
import type { Arrival } from '../runtime/hooks.ts';
import { answers, save } from './device-answers.ts';
import { createDeviceEvents, LEAST_PACE_MS } from './device-events.ts';
import { createDeviceTraffic } from './device-traffic.ts';
import { newestFirst } from './newest.ts';
import type { LayoutStore, Rendered, Renderer } from './renderer.ts';
import { createScreen, layoutEvent, type Shown, tabEvent } from './screen.ts';
import { type DeviceInfo, MSG, type StudioEvent } from './verbs.ts';

export interface DeviceOptions {
  readonly client: MeshClient;
  readonly renderer: Renderer;
  readonly catalog: Catalog;
  /** As it is called on the relay, and where it stands there. */
  readonly name: string;
  readonly channel: string;
  readonly role: string;
  readonly info?: Omit<DeviceInfo, 'protocolVersion'>;
  /** 1 is an app from before traffic watching and provisioning. */
  readonly protocol?: 1 | 2;
  readonly store?: LayoutStore | undefined;
  readonly clock?: Clock;
}

/** What editors did to this device, and what it told them: for its own screen or log. */
export type Happening =
  | { readonly kind: 'told'; readonly event: StudioEvent }
  | { readonly kind: 'drawn'; readonly shown: Shown }
  | { readonly kind: 'not-drawn'; readonly error: string }
  | { readonly kind: 'driven'; readonly applied: readonly string[]; readonly skipped: readonly string[] }
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'not-saved'; readonly error: string }
  | { readonly kind: 'edit-request'; readonly control: Node };

export interface StudioDevice {
  readonly shown: Shown | null;
  /** Greets again, as when the session comes back to the front. Doing so twice changes nothing. */
  arm(): void;
  /** Shows a layout by the wish of the person at the device. */
  open(layout: Layout, file?: string): Promise<Rendered>;
  close(): void;
  /** A person turned to this tab. */
  turnedTo(tab: number): void;
  /** A control fired, with this payload. */
  fired(control: string, payload: Json): void;
  /** A person changed a value. Values that came over the wire are not told. */
  changed(control: string, value: Json): void;
  /** Something arrived for a control over the layout’s own link. */
  saw(arrival: Arrival): void;
  /** A person shaped a control and sends it back. */
  sendToEditor(control: JsonObject): void;
  onHappening(listener: (happening: Happening) => void): () => void;
  /** Says goodbye. Stop the client after this. */
  stop(): void;
}

export function createDevice(options: DeviceOptions): StudioDevice {
  const { client, renderer, catalog, name, channel, role, info = {}, protocol = 2, store } = options;
  const clock = options.clock ?? systemClock;
  const listeners = new Set<(happening: Happening) => void>();
  const happened = (happening: Happening) => {
    for (const listener of listeners) listener(happening);
  };

  const screen = createScreen(renderer);
  const traffic = createDeviceTraffic(client, clock, name);
  const events = createDeviceEvents(client, clock, name, (event) => happened({ kind: 'told', event }));
  let pending: JsonObject | undefined;
  let stopped = false;

  async function draw(layout: unknown, file?: string): Promise<Rendered> {
    const rendered = await screen.draw(layout, file);
    const { shown } = screen;
    if (!rendered.ok) happened({ kind: 'not-drawn', error: rendered.error });
    else if (shown !== null && !stopped) {
      happened({ kind: 'drawn', shown });
      events.tell(layoutEvent(shown));
    }
    return rendered;
  }

  const arm = () => {
    const layout = screen.shown?.summary.name ?? null;
    events.tell({ event: 'hello', device: name, appVersion: info.appVersion ?? '', layout });
  };

  // Nobody waits for these, so of many only the newest is worth drawing.
  const updates = newestFirst<JsonObject>(async (layout) => void (await draw(layout)), clock, LEAST_PACE_MS);

  const withoutEnvelope = (payload: unknown): JsonObject => {
    const { msg_type: _, ...layout } = isObject(payload) ? payload : {};
    return layout;
  };

  async function saveBroadcast(payload: unknown): Promise<void> {
    const saved = await save(store, withoutEnvelope(payload), undefined);
    if (typeof saved.file === 'string') happened({ kind: 'saved', file: saved.file });
    else happened({ kind: 'not-saved', error: String(saved.error) });
  }

  const stops = [
    ...[
      ...answers({
        screen,
        renderer,
        catalog,
        traffic,
        store,
        info,
        protocol,
        channel,
        role,
        draw,
        driven: (applied, skipped) => happened({ kind: 'driven', applied, skipped }),
        saved: (file) => happened({ kind: 'saved', file }),
        takePending: () => {
          const control = pending;
          pending = undefined;
          return control;
        },
      }),
    ].map(([verb, answer]) => client.on(verb, answer)),
    client.onBroadcast(MSG.layoutUpdate, (payload) => updates.offer(withoutEnvelope(payload))),
    client.onBroadcast(MSG.layoutSave, saveBroadcast),
    client.onBroadcast(MSG.editRequest, (payload) => {
      const control = member(payload, 'control');
      if (!isObject(control)) return;
      pending = undefined;
      renderer.configure?.(control);
      happened({ kind: 'edit-request', control });
    }),
    client.onProblem(({ kind }) => {
      // Whoever asks in another key hears nothing of us but that we are here.
      if (kind === 'unreadable') arm();
    }),
    client.state.subscribe(({ member: isIn, memberId }, before) => {
      if (memberId !== before.memberId) {
        // Who watched has to ask again: it may not be there any more.
        traffic.stop();
        events.forget();
      }
      if (isIn && !before.member) arm();
    }),
  ];
  if (client.state.getState().member) arm();

  return {
    get shown() {
      return screen.shown;
    },
    arm,
    open: draw,
    close: () => {
      if (screen.shown === null) return;
      screen.clear();
      events.tell({ event: 'layout-closed' });
    },
    turnedTo: (tab) => {
      if (screen.turnTo(tab) && screen.shown !== null) events.tell(tabEvent(screen.shown));
    },
    fired: (control, payload) => {
      const controlType = typeOf(renderer.control(control)) ?? '';
      events.tell({ event: 'action', control, controlType, payload });
    },
    changed: (control, value) => events.tell({ event: 'value', control, value }),
    saw: traffic.saw,
    sendToEditor: (control) => {
      pending = control;
    },
    onHappening: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop: () => {
      if (stopped) return;
      stopped = true;
      for (const stop of stops) stop();
      updates.stop();
      traffic.stop();
      events.end();
    },
  };
}
