// What a device answers, verb by verb. Everything asked comes from other people’s programs: any payload gets a truthful
// answer, and none an exception.
import type { Catalog } from '../layout/control.ts';
import { tabsOf, text, typeOf } from '../layout/document.ts';
import { isArray, isObject, type Json, type JsonObject, member } from '../layout/json.ts';
import { delivery } from '../runtime/delivery.ts';
import type { DeviceTraffic } from './device-traffic.ts';
import type { Kept, LayoutStore, Rendered, Renderer } from './renderer.ts';
import type { Screen } from './screen.ts';
import { type DeviceInfo, VERB, type Verb } from './verbs.ts';

/** The answer to one request; undefined stays unanswered. */
export type Answerer = (request: unknown) => unknown;

export interface AnswersOptions {
  readonly screen: Screen;
  readonly renderer: Renderer;
  readonly catalog: Catalog;
  readonly traffic: DeviceTraffic;
  readonly store: LayoutStore | undefined;
  readonly info: DeviceInfo;
  readonly protocol: 1 | 2;
  readonly channel: string;
  readonly role: string;
  /** Draws what was pushed, and tells about it. */
  readonly draw: (layout: unknown) => Promise<Rendered>;
  readonly driven: (applied: readonly string[], skipped: readonly string[]) => void;
  readonly saved: (file: string) => void;
  /** The control a person sent back, once. */
  readonly takePending: () => JsonObject | undefined;
}

const NO_STORE = 'This device keeps no layouts.';

function kept({ file, layout }: Kept): JsonObject {
  const accentColor = text(member(layout, 'accentColor'));
  return {
    name: text(member(layout, 'name')) ?? file,
    file,
    tabs: tabsOf(layout).map((tab) => text(member(tab, 'title')) ?? ''),
    ...(accentColor === undefined ? {} : { accentColor }),
  };
}

/** Saves what an editor sent; the same whether it was asked or told to everybody. */
export async function save(store: LayoutStore | undefined, layout: unknown, file: unknown): Promise<JsonObject> {
  if (store === undefined) return { error: NO_STORE };
  if (!isObject(layout)) return { error: 'There is no layout to save.' };
  const saved = await store.save(layout, text(file));
  return 'file' in saved ? { ok: true, file: saved.file } : { error: saved.error };
}

export function answers(options: AnswersOptions): ReadonlyMap<Verb, Answerer> {
  const { screen, renderer, catalog, traffic, store, info, protocol, channel, role } = options;

  function currentLayout(request: unknown): JsonObject {
    const { shown } = screen;
    return {
      ok: true,
      isLiveEditSession: true,
      activeFile: shown?.file ?? null,
      summary: (shown?.summary ?? null) as Json,
      ...(shown !== null && member(request, 'include') === 'full' ? { layout: shown.layout } : {}),
    };
  }

  function controlState(request: unknown): JsonObject {
    const ids = member(request, 'ids');
    const asked = isArray(ids) ? new Set(ids) : undefined;
    const values = [...renderer.values()].filter(([id]) => asked?.has(id) ?? true);
    return { ok: true, values: Object.fromEntries(values) };
  }

  function drive(id: string, value: Json): boolean {
    const definition = catalog.get(typeOf(renderer.control(id)));
    const way = definition === undefined ? undefined : delivery(definition.value, value);
    if (way !== undefined) renderer.deliver(id, way);
    return way !== undefined;
  }

  function setControlState(request: unknown): JsonObject {
    const values = member(request, 'values');
    const applied: string[] = [];
    const skipped: string[] = [];
    for (const [id, value] of Object.entries(isObject(values) ? values : {})) {
      (drive(id, value) ? applied : skipped).push(id);
    }
    options.driven(applied, skipped);
    return { ok: true, applied, skipped };
  }

  /** In version 1 the only link there is to tell of is the one this question came over. */
  function connectionStatus(): JsonObject {
    const studio = { connected: true, phase: 'connected', channel } as const;
    if (protocol === 1) return { ok: true, ...studio, role, account: null, listening: [] };
    const { phase, listening, ...link } = renderer.link();
    return {
      ok: true,
      connected: phase === 'connected',
      phase,
      ...link,
      listening: [...listening],
      studio: { ...studio, watchTraffic: traffic.isWatched },
    };
  }

  async function storedLayout(request: unknown): Promise<JsonObject> {
    const name = text(member(request, 'name'));
    const named = text(member(request, 'file'));
    if (named === undefined && name === undefined) return { ok: false, error: 'pass file or name' };
    const byName = async () => (await store?.list())?.find((one) => kept(one).name === name)?.file;
    const file = named ?? (await byName());
    const layout = file === undefined ? 'missing' : ((await store?.read(file)) ?? 'missing');
    if (layout === 'missing' || file === undefined) return { ok: false, error: 'no such layout' };
    return layout === 'unreadable' ? { ok: false, error: 'layout file unreadable' } : { ok: true, file, layout };
  }

  async function saveLayout(request: unknown): Promise<JsonObject> {
    const answer = await save(store, member(request, 'layout'), member(request, 'file'));
    if (typeof answer.file === 'string') options.saved(answer.file);
    return answer;
  }

  function pendingEdit(): JsonObject {
    const control = options.takePending();
    return control === undefined ? { ok: true } : { ok: true, control };
  }

  /** Only an account can have credentials made, and this device has none. */
  function provision(request: unknown): JsonObject {
    return typeof member(request, 'channel') === 'string'
      ? { error: 'no-connect-session', reason: 'This device is not signed in to an account.' }
      : { error: 'bad-request', reason: 'Pass the channel.' };
  }

  const table: readonly (readonly [Verb, Answerer])[] = [
    [
      VERB.applyLayout,
      async (request) => {
        const drawn = await options.draw(request);
        return drawn.ok ? { ok: true, rendered: drawn.summary } : drawn;
      },
    ],
    [VERB.currentLayout, currentLayout],
    [VERB.controlState, controlState],
    [VERB.setControlState, setControlState],
    [VERB.connectionStatus, connectionStatus],
    [VERB.deviceInfo, () => ({ ok: true, ...info, protocolVersion: protocol })],
    [VERB.listLayouts, async () => ({ ok: true, layouts: ((await store?.list()) ?? []).map(kept) })],
    [VERB.getLayout, storedLayout],
    [VERB.saveLayout, saveLayout],
    [VERB.pendingEdit, pendingEdit],
  ];
  const second: readonly (readonly [Verb, Answerer])[] = [
    [VERB.watchTraffic, traffic.watch],
    [VERB.provisionDevice, provision],
    [VERB.provisionResult, () => ({ error: 'unknown-request', reason: 'Nothing was asked for under this id.' })],
  ];
  // An app of version 1 does not know the newer verbs, and so says nothing at all.
  return new Map(protocol === 1 ? table : [...table, ...second]);
}
