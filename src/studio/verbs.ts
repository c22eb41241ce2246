// The words of the conversation between editor and device: names, payloads, and readers for answers, which come from
// other people's apps of any age. Version 1 is what every app with a live session speaks; version 2 adds the last three.
import type { Layout } from '../layout/document.ts';
import { isArray, isObject, type Json, type JsonObject, member } from '../layout/json.ts';

/** What a device answers when it is asked through the relay. */
export const VERB = {
  applyLayout: 'apply-layout',
  currentLayout: 'get-current-layout',
  controlState: 'get-control-state',
  setControlState: 'set-control-state',
  connectionStatus: 'get-connection-status',
  deviceInfo: 'get-device-info',
  listLayouts: 'list-layouts',
  getLayout: 'get-layout',
  saveLayout: 'save-layout',
  pendingEdit: 'get-pending-edit',
  watchTraffic: 'watch-traffic',
  provisionDevice: 'provision-device',
  provisionResult: 'get-provision-result',
} as const;

export type Verb = (typeof VERB)[keyof typeof VERB];

/** Broadcasts, by their `msg_type`. */
export const MSG = {
  layoutUpdate: 'layout-update',
  layoutSave: 'layout-save',
  editRequest: 'control-edit-request',
  editResponse: 'control-edit-response',
  event: 'studio.event',
  traffic: 'studio.traffic',
} as const;

export interface DeviceInfo {
  readonly appVersion?: string;
  readonly build?: string;
  readonly protocolVersion?: number;
  readonly catalogFingerprint?: string;
  readonly model?: string;
  readonly osVersion?: string;
}

export type LinkPhase = 'connected' | 'connecting' | 'reconnecting' | 'failed' | 'idle';

/** The state of a device's links: the layout's own, and the one to the editor. */
export interface ConnectionStatus {
  readonly connected: boolean;
  readonly phase: LinkPhase;
  readonly channel: string | null;
  readonly role: string | null;
  readonly account: string | null;
  readonly listening: readonly string[];
  /** Version 2 only. */
  readonly studio?: {
    readonly connected: boolean;
    readonly phase: LinkPhase;
    readonly channel: string | null;
    readonly watchTraffic: boolean;
  };
}

export interface CurrentLayout {
  readonly isLiveEditSession: boolean;
  readonly activeFile: string | null;
  readonly summary: JsonObject | null;
  /** Only when the full layout was asked for. */
  readonly layout?: Layout;
}

export interface StoredLayout {
  readonly name: string;
  readonly file: string;
  readonly tabs: readonly string[];
  readonly accentColor?: string;
}

/** An answer, or the reason there is none. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string };

const yes = <T>(value: T): Answer<T> => ({ ok: true, value });
const no = (error: string): Answer<never> => ({ ok: false, error });

const textOf = (value: unknown, key: string) => {
  const found = member(value, key);
  return typeof found === 'string' ? found : undefined;
};
const textOrNull = (value: unknown, key: string) => textOf(value, key) ?? null;
const texts = (value: Json | undefined) => (isArray(value) ? value.filter((item) => typeof item === 'string') : []);

/** `{error}` without `ok` is a refusal; some verbs answer without `ok` at all. */
function refusal(reply: unknown): string | undefined {
  if (!isObject(reply)) return 'The device gave an answer that makes no sense.';
  const error = textOf(reply, 'error') ?? textOf(reply, 'reason');
  if (member(reply, 'ok') === true) return undefined;
  if (error !== undefined) return error;
  return member(reply, 'ok') === false ? 'The device refused without a reason.' : undefined;
}

function reader<T>(read: (reply: JsonObject) => T | undefined): (reply: unknown) => Answer<T> {
  return (reply) => {
    const refused = refusal(reply);
    if (refused !== undefined) return no(refused);
    const value = read(reply as JsonObject);
    return value === undefined ? no('The device gave an answer that makes no sense.') : yes(value);
  };
}

/** What really rendered; null from a device that does not say. */
export const readApplied = reader<JsonObject | null>((reply) => {
  const rendered = member(reply, 'rendered');
  if (member(reply, 'ok') !== true) return undefined;
  return isObject(rendered) ? rendered : null;
});

export const readCurrentLayout = reader<CurrentLayout>((reply) => {
  const summary = member(reply, 'summary');
  const layout = member(reply, 'layout');
  return {
    isLiveEditSession: member(reply, 'isLiveEditSession') === true,
    activeFile: textOrNull(reply, 'activeFile'),
    summary: isObject(summary) ? summary : null,
    ...(isObject(layout) ? { layout } : {}),
  };
});

export const readValues = reader<JsonObject>((reply) => {
  const values = member(reply, 'values');
  return isObject(values) ? values : undefined;
});

export interface Driven {
  readonly applied: readonly string[];
  readonly skipped: readonly string[];
}

export const readDriven = reader<Driven>((reply) => ({
  applied: texts(member(reply, 'applied')),
  skipped: texts(member(reply, 'skipped')),
}));

const PHASES: ReadonlySet<string> = new Set(['connected', 'connecting', 'reconnecting', 'failed', 'idle']);

function phaseOf(value: unknown): LinkPhase {
  const phase = textOf(value, 'phase') ?? '';
  return PHASES.has(phase) ? (phase as LinkPhase) : member(value, 'connected') === true ? 'connected' : 'idle';
}

export const readConnectionStatus = reader<ConnectionStatus>((reply) => {
  const studio = member(reply, 'studio');
  return {
    connected: member(reply, 'connected') === true,
    phase: phaseOf(reply),
    channel: textOrNull(reply, 'channel'),
    role: textOrNull(reply, 'role'),
    account: textOrNull(reply, 'account'),
    listening: texts(member(reply, 'listening')),
    ...(isObject(studio)
      ? {
          studio: {
            connected: member(studio, 'connected') === true,
            phase: phaseOf(studio),
            channel: textOrNull(studio, 'channel'),
            watchTraffic: member(studio, 'watchTraffic') === true,
          },
        }
      : {}),
  };
});

const INFO_TEXTS = ['appVersion', 'build', 'catalogFingerprint', 'model', 'osVersion'] as const;

export const readDeviceInfo = reader<DeviceInfo>((reply) => {
  const known = INFO_TEXTS.flatMap((key) => {
    const value = textOf(reply, key);
    return value === undefined ? [] : [[key, value] as const];
  });
  const version = member(reply, 'protocolVersion');
  return { ...Object.fromEntries(known), ...(typeof version === 'number' ? { protocolVersion: version } : {}) };
});

/** Tabs come as titles or as objects with one. */
function tabTitles(value: Json | undefined): readonly string[] {
  if (!isArray(value)) return [];
  return value.flatMap((tab) => (typeof tab === 'string' ? tab : (textOf(tab, 'title') ?? [])));
}

export const readStoredLayouts = reader<readonly StoredLayout[]>((reply) => {
  const layouts = member(reply, 'layouts');
  if (!isArray(layouts)) return undefined;
  return layouts.flatMap((entry) => {
    const file = textOf(entry, 'file') ?? textOf(entry, 'name');
    if (file === undefined) return [];
    const accentColor = textOf(entry, 'accentColor');
    const base = { name: textOf(entry, 'name') ?? file, file, tabs: tabTitles(member(entry, 'tabs')) };
    return [accentColor === undefined ? base : { ...base, accentColor }];
  });
});

export const readStoredLayout = reader<{ readonly file: string; readonly layout: Layout }>((reply) => {
  const layout = member(reply, 'layout');
  return isObject(layout) ? { file: textOf(reply, 'file') ?? '', layout } : undefined;
});

export const readSaved = reader<{ readonly file: string }>((reply) => {
  const file = textOf(reply, 'file');
  return file === undefined ? undefined : { file };
});

/** The control a person shaped on the phone; null until they tap “Send to Editor”. */
export const readPendingEdit = reader<JsonObject | null>((reply) => {
  const control = member(reply, 'control');
  return isObject(control) ? control : null;
});

export const readWatching = reader<{ readonly enabled: boolean; readonly sampleMs: number }>((reply) => {
  const sample = member(reply, 'sample_ms');
  return { enabled: member(reply, 'enabled') === true, sampleMs: typeof sample === 'number' ? sample : 250 };
});

/** The least a device waits between two samples of one control's traffic. */
export const LEAST_SAMPLE_MS = 100;
export const USUAL_SAMPLE_MS = 250;

export type ProvisionResult =
  | { readonly status: 'pending' }
  /** The credential is a secret: it is offered as a file and kept nowhere. */
  | { readonly status: 'done'; readonly credential: Json; readonly expiresAt: Json };

export const readProvisionStart = reader<{ readonly requestId: string }>((reply) => {
  const requestId = textOf(reply, 'request_id');
  return requestId === undefined ? undefined : { requestId };
});

export const readProvisionResult = reader<ProvisionResult>((reply) => {
  if (member(reply, 'status') === 'pending') return { status: 'pending' };
  const credential = member(reply, 'credential');
  return credential === undefined
    ? undefined
    : { status: 'done', credential, expiresAt: member(reply, 'expires_at') ?? null };
});

/** What a device tells about itself without being asked. */
export type StudioEvent =
  | { readonly event: 'hello'; readonly device: string; readonly appVersion: string; readonly layout: string | null }
  | {
      readonly event: 'layout';
      readonly layout: string;
      readonly layoutId: string | null;
      readonly tabs: readonly { readonly id: string; readonly title: string }[];
      readonly controls: number;
      readonly tab: string;
    }
  | { readonly event: 'layout-closed' }
  | { readonly event: 'tab'; readonly tab: string; readonly title: string; readonly index: number }
  | { readonly event: 'action'; readonly control: string; readonly controlType: string; readonly payload: Json }
  | { readonly event: 'value'; readonly control: string; readonly value: Json }
  | { readonly event: 'bye' };

/** The event in a broadcast; undefined for one we do not know or that makes no sense. */
export function readEvent(payload: unknown): StudioEvent | undefined {
  const text = (key: string) => textOf(payload, key) ?? '';
  const event = textOf(payload, 'event');
  switch (event) {
    case 'hello':
      return { event, device: text('device'), appVersion: text('appVersion'), layout: textOrNull(payload, 'layout') };
    case 'layout': {
      const tabs = member(payload, 'tabs');
      const count = member(payload, 'controls');
      return {
        event,
        layout: text('layout'),
        layoutId: textOrNull(payload, 'layoutId'),
        tabs: isArray(tabs)
          ? tabs.map((tab) => ({
              id: textOf(tab, 'id') ?? textOf(tab, 'title') ?? '',
              title: textOf(tab, 'title') ?? '',
            }))
          : [],
        controls: typeof count === 'number' ? count : 0,
        tab: text('tab'),
      };
    }
    case 'tab': {
      const index = member(payload, 'index');
      const title = textOf(payload, 'title') ?? text('tab');
      return { event, tab: text('tab'), title, index: typeof index === 'number' ? index : -1 };
    }
    case 'action':
      return text('control') === ''
        ? undefined
        : {
            event,
            control: text('control'),
            controlType: text('controlType'),
            payload: member(payload, 'payload') ?? null,
          };
    case 'value':
      return text('control') === ''
        ? undefined
        : { event, control: text('control'), value: member(payload, 'value') ?? null };
    case 'layout-closed':
    case 'bye':
      return { event };
    default:
      return undefined;
  }
}

/** Traffic a device saw arrive for one of its controls, while it is watched. */
export interface TrafficSample {
  readonly control: string;
  readonly event: string | null;
  readonly valuePath: string | null;
  readonly value: Json;
  readonly frameMsgType: string | null;
  readonly truncated: boolean;
}

export function readTraffic(payload: unknown): TrafficSample | undefined {
  const control = textOf(payload, 'control');
  if (control === undefined) return undefined;
  return {
    control,
    event: textOrNull(payload, 'event'),
    valuePath: textOrNull(payload, 'valuePath'),
    value: member(payload, 'value') ?? null,
    frameMsgType: textOrNull(payload, 'frameMsgType'),
    truncated: member(payload, 'truncated') === true,
  };
}
