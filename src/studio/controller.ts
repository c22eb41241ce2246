// The editor’s side of the conversation: which peers are devices, what each of them shows, and the pushes that keep
// them at the newest revision. Editing never waits for any of it.
import type { Layout } from '../layout/document.ts';
import { member } from '../layout/json.ts';
import type { MeshClient } from '../mesh/client.ts';
import type { ReadableStore } from '../mesh/link.ts';
import { type Peer, POLL_LOOKING_MS, POLL_SETTLED_MS } from '../mesh/peers.ts';
import { type Clock, systemClock } from '../mesh/socket.ts';
import { type Configurator, createConfigurator } from './configurator.ts';
import { createDevices, type Device, type StudioState } from './devices.ts';
import { type Found, hasDeviceRole, identify, mayBeDevice } from './find.ts';
import { BLANK, heard, learnLayout, learnValues } from './mirror.ts';
import { createPulse } from './pulse.ts';
import type { Revision } from './push.ts';
import { createPushes } from './pushes.ts';
import { createQuestions, type Questions } from './questions.ts';
import { createStrangers } from './strangers.ts';
import { createStraying, isBusy } from './straying.ts';
import { MSG, readEvent, readTraffic, type StudioEvent, type TrafficSample } from './verbs.ts';

export interface Studio extends Questions, Configurator {
  readonly state: ReadableStore<StudioState>;
  /** The document as it is now; pushed unless held. The same reference again is no change. Gives its revision. */
  show(layout: Layout): number;
  /** Holding keeps phones at what they show; letting go pushes the newest. */
  hold(held: boolean): void;
  /** Pushes the newest once, also while held. */
  pushOnce(): void;
  /** Every event of every device; the device is undefined where it cannot be told which of several spoke. */
  onEvent(listener: (event: StudioEvent, device: string | undefined) => void): () => void;
  /** Samples of what arrives for controls of watched devices. */
  onTraffic(listener: (sample: TrafficSample, device: string | undefined) => void): () => void;
  /** Forgets a device that is away. */
  forget(name: string): void;
  stop(): void;
}

export interface StudioOptions {
  readonly client: MeshClient;
  readonly clock?: Clock;
  /** Between the starts of two pushes to one device, in milliseconds. */
  readonly gap?: number;
  readonly timeout?: number;
}

// With at most one look a second beside it, no device gets more than twenty frames a second from us.
const GAP_MS = 60;
const TIMEOUT_MS = 6_000;
/** A page that is loaded anew may come under a new name each time; more of them than this are not waited for. */
const MOST_AWAY = 32;

export function createStudio(options: StudioOptions): Studio {
  const { client, clock = systemClock, gap = GAP_MS, timeout = TIMEOUT_MS } = options;
  const devices = createDevices();
  const pulse = createPulse(client, clock, devices, (device) => catchUp(device));
  const pushes = createPushes({ client, clock, devices, pulse, gap, timeout });
  // By name, the id it was asked under: a new id after a rejoin is asked again.
  const asked = new Map<string, string>();
  const namesItself = new Set<string>();
  const eventListeners = new Set<(event: StudioEvent, device: string | undefined) => void>();
  const trafficListeners = new Set<(sample: TrafficSample, device: string | undefined) => void>();
  let current: Revision | undefined;
  let stopped = false;

  const isHeld = () => devices.state.getState().held;
  const offer = (name: string) => {
    if (current !== undefined && !isHeld()) pushes.offer(name, current);
  };
  const pushAll = () => {
    if (current === undefined) return;
    for (const { name } of devices.state.getState().devices) pushes.offer(name, current);
  };

  const moment = () => ({ date: clock.date(), now: clock.now() });

  /** An answer of a peer that is a device, then; the first of them starts the push. */
  function learn(peer: Peer, { info, status, current: shown }: Found, isFirst: boolean, askedAt: number): void {
    const mirror = devices.named(peer.name)?.mirror ?? BLANK;
    devices.settle(peer, {
      speech: 'answers',
      ...(info === undefined ? {} : { info }),
      ...(status === undefined ? {} : { status }),
      ...(shown === undefined ? {} : { mirror: learnLayout(mirror, shown, askedAt, moment()) }),
    });
    pulse.heard(peer.name);
    if (!isFirst) return;
    client.pollEvery(POLL_SETTLED_MS);
    offer(peer.name);
  }

  async function ask(peer: Peer): Promise<void> {
    asked.set(peer.name, peer.id);
    const askedAt = clock.now();
    const isCurrent = () => !stopped && asked.get(peer.name) === peer.id;
    let isFirst = true;
    const hear = (found: Found) => {
      if (isCurrent()) learn(peer, found, isFirst, askedAt);
      isFirst = false;
    };
    const { kind } = await identify(client, peer, hear, timeout);
    if (!isCurrent() || kind === 'device') return;
    if (kind === 'peer') {
      const { others } = devices.state.getState();
      devices.set({ others: [...others.filter(({ name }) => name !== peer.name), peer] });
    } else if (kind === 'other-key') foreign(peer);
    else if (devices.named(peer.name)?.speech !== 'other-key') {
      devices.settle(peer, { speech: kind });
      offer(peer.name);
    }
  }

  function foreign(peer: Peer): void {
    devices.settle(peer, { speech: 'other-key' });
    offer(peer.name);
  }

  const isUnderstood = ({ name, id }: Peer) => {
    const device = devices.named(name);
    return device?.id === id && device.speech !== 'silent';
  };
  const strangers = createStrangers({
    client,
    clock,
    suspects: () => client.roster.getState().peers.filter((peer) => hasDeviceRole(peer) && !isUnderstood(peer)),
    found: foreign,
  });

  function forget(name: string): void {
    if (devices.named(name)?.id !== null) return;
    pushes.forget(name);
    namesItself.delete(name);
    devices.set({ devices: devices.state.getState().devices.filter((device) => device.name !== name) });
  }

  function rosterChanged(peers: readonly Peer[]): void {
    const present = new Map(peers.map((peer) => [peer.name, peer]));
    const known = devices.state.getState();
    devices.set({
      devices: known.devices.map((device) => {
        const isHere = device.id === null || present.get(device.name)?.id === device.id;
        return isHere ? device : { ...device, id: null, live: false };
      }),
      others: peers.filter((peer) => !mayBeDevice(peer) || known.others.some(({ id }) => id === peer.id)),
    });
    const away = devices.state.getState().devices.filter(({ id }) => id === null);
    for (const { name } of away.slice(0, -MOST_AWAY)) forget(name);
    for (const name of asked.keys()) if (!present.has(name)) asked.delete(name);
    for (const peer of peers) if (mayBeDevice(peer) && asked.get(peer.name) !== peer.id) void ask(peer);
    const isAnyHere = devices.state.getState().devices.some(({ id }) => id !== null);
    client.pollEvery(isAnyHere ? POLL_SETTLED_MS : POLL_LOOKING_MS);
  }

  /** The device a broadcast comes from: it says so, or there is only one it could be. */
  function speaker(payload: unknown): Device | undefined {
    const named = member(payload, 'device');
    const present = devices.state.getState().devices.filter(({ id }) => id !== null);
    const found = present.find(({ name }) => name === named);
    if (found !== undefined) {
      namesItself.add(found.name);
      return found;
    }
    // Some apps greet with the name their owner gave them. Whoever uses its name here would have said that one.
    const [only] = present.length === 1 ? present : [];
    const isAnother = client.roster.getState().peers.some(({ name }) => name === named);
    return only === undefined || isAnother || (named !== undefined && namesItself.has(only.name)) ? undefined : only;
  }

  /** A peer that was asleep when it was asked, and so was taken for something else. */
  function reconsider(payload: unknown): void {
    const named = member(payload, 'device');
    const peer = devices.state.getState().others.find(({ name }) => name === named);
    if (peer !== undefined && mayBeDevice(peer)) void ask(peer);
  }

  const hasNewest = ({ confirmed, mirror }: Device) =>
    confirmed?.revision === current?.number && mirror.layoutName?.value !== null;

  /** What went unanswered is tried ever more seldom; who speaks again need not wait for that. */
  function catchUp(device: Device): void {
    if (!isBusy(device) && !hasNewest(device)) offer(device.name);
  }

  /** A device that greets may have lost what was pushed to it, and one thought silent has just spoken. */
  function greeted(device: Device): void {
    const { name, id, role, speech } = device;
    if (speech === 'silent' && id !== null) return void ask({ name, id, role, channel: '' });
    catchUp(device);
  }

  function happened(device: Device, event: StudioEvent): void {
    pulse.heard(device.name);
    devices.change(device.name, ({ mirror }) => ({ mirror: heard(mirror, event, moment()) }));
    const now = devices.named(device.name);
    if (now === undefined) return;
    if (event.event === 'hello') greeted(now);
    else if (!device.live) catchUp(now);
    // The event tells of another layout, not of what is drawn of it. Our own push is answered with that.
    if (event.event === 'layout' && !isBusy(now)) straying.drew(now);
    if (event.event === 'layout-closed') straying.closed(now);
  }

  const stops = [
    client.roster.subscribe(({ peers }, before) => {
      if (peers !== before.peers) rosterChanged(peers);
    }),
    client.onBroadcast(MSG.event, (payload, { sealing }) => {
      const event = readEvent(payload);
      if (event === undefined) return;
      if (sealing === 'clear') strangers.spokeClearly(member(payload, 'device'));
      const device = speaker(payload);
      if (device !== undefined) happened(device, event);
      if (device?.name !== member(payload, 'device') && event.event === 'hello') reconsider(payload);
      for (const listener of eventListeners) listener(event, device?.name);
    }),
    client.onBroadcast(MSG.traffic, (payload) => {
      const sample = readTraffic(payload);
      if (sample === undefined) return;
      for (const listener of trafficListeners) listener(sample, speaker(payload)?.name);
    }),
  ];

  const idOf = (name: string) => devices.named(name)?.id ?? undefined;
  const questions = createQuestions({
    client,
    clock,
    idOf,
    learnLayout: (name, answer, askedAt) => {
      devices.change(name, ({ mirror }) => ({ mirror: learnLayout(mirror, answer, askedAt, moment()) }));
      straying.learned(name, answer, askedAt);
    },
    learnValues: (name, values, askedAt) =>
      devices.change(name, ({ mirror }) => ({ mirror: learnValues(mirror, values, askedAt, moment()) })),
  });
  const configurator = createConfigurator({ client, clock, idOf });
  const straying = createStraying(clock, devices, questions.readLayout);

  rosterChanged(client.roster.getState().peers);

  return {
    ...questions,
    shape: configurator.shape,
    state: devices.state,
    show: (layout) => {
      if (current?.layout === layout) return current.number;
      current = { number: devices.state.getState().revision + 1, layout };
      devices.set({ revision: current.number });
      if (!isHeld()) pushAll();
      return current.number;
    },
    hold: (held) => {
      devices.set({ held });
      if (held) return pushes.clear();
      for (const device of devices.state.getState().devices)
        if (!hasNewest(device) || device.strayed) offer(device.name);
    },
    pushOnce: pushAll,
    onEvent: (listener) => {
      eventListeners.add(listener);
      return () => void eventListeners.delete(listener);
    },
    onTraffic: (listener) => {
      trafficListeners.add(listener);
      return () => void trafficListeners.delete(listener);
    },
    forget,
    stop: () => {
      stopped = true;
      for (const stop of stops) stop();
      straying.stop();
      strangers.stop();
      pulse.stop();
      pushes.stop();
      configurator.stop();
    },
  };
}
