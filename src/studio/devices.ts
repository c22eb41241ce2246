// The devices an editor knows, as one store: who they are, what was pushed to them, what they show.
import { createStore } from 'zustand/vanilla';
import type { Layout } from '../layout/document.ts';
import type { ReadableStore } from '../mesh/link.ts';
import type { Peer } from '../mesh/peers.ts';
import { BLANK, type Mirror } from './mirror.ts';
import type { Outcome } from './push.ts';
import type { ConnectionStatus, DeviceInfo } from './verbs.ts';

export interface Push {
  readonly revision: number;
  /** `waiting`: newest in line, behind the one being sent. */
  readonly state: 'waiting' | 'sending' | Outcome['kind'];
  /** Milliseconds since 1970. */
  readonly at: number;
  /** One sentence, where there is something to say. */
  readonly reason?: string;
  /** From sending to the answer, in milliseconds. */
  readonly took?: number;
  readonly nearLimit?: boolean;
}

export interface Confirmed {
  readonly revision: number;
  readonly layout: Layout;
  /** Milliseconds since 1970, and on the clock that never jumps. */
  readonly at: number;
  readonly now: number;
  readonly outcome: Outcome & { readonly kind: 'confirmed' };
}

export interface Device {
  /** Its name on the relay: the id changes with every reconnect, the name stays. */
  readonly name: string;
  /** Null while it is away. */
  readonly id: string | null;
  readonly role: string;
  /** It was heard within the last six seconds. */
  readonly live: boolean;
  /** `silent`: its role is a device’s, but it answers nothing; it is told by broadcast. */
  readonly speech: 'answers' | 'silent' | 'other-key';
  readonly info: DeviceInfo | null;
  readonly status: ConnectionStatus | null;
  readonly push: Push | null;
  /** The last push it confirmed. */
  readonly confirmed: Confirmed | null;
  /** Its screen went on from what it confirmed: blank, or another’s layout. */
  readonly strayed: boolean;
  readonly mirror: Mirror;
}

export interface StudioState {
  /** Of the document, counted up by every change. */
  readonly revision: number;
  readonly held: boolean;
  readonly devices: readonly Device[];
  /** Peers that are no devices: servers, other editors. */
  readonly others: readonly Peer[];
}

export interface Devices {
  readonly state: ReadableStore<StudioState>;
  set(changes: Partial<StudioState>): void;
  named(name: string): Device | undefined;
  /** Nothing happens when there is none of that name. */
  change(name: string, changes: (device: Device) => Partial<Device>): void;
  /** Adds or updates the device this peer turned out to be. */
  settle(peer: Peer, changes: Pick<Device, 'speech'> & Partial<Device>): void;
}

export function createDevices(): Devices {
  const store = createStore<StudioState>(() => ({ revision: 0, held: false, devices: [], others: [] }));
  const named = (name: string) => store.getState().devices.find((device) => device.name === name);

  return {
    state: store,
    set: (changes) => store.setState(changes),
    named,
    change: (name, changes) => {
      if (named(name) === undefined) return;
      const { devices } = store.getState();
      store.setState({
        devices: devices.map((device) => (device.name === name ? { ...device, ...changes(device) } : device)),
      });
    },
    settle: (peer, changes) => {
      const { devices, others } = store.getState();
      const known = named(peer.name) ?? {
        live: false,
        info: null,
        status: null,
        push: null,
        confirmed: null,
        strayed: false,
        mirror: BLANK,
      };
      const device: Device = { ...known, ...changes, name: peer.name, id: peer.id, role: peer.role };
      const isNew = named(peer.name) === undefined;
      store.setState({
        devices: isNew ? [...devices, device] : devices.map((other) => (other.name === device.name ? device : other)),
        others: others.filter(({ name }) => name !== device.name),
      });
    },
  };
}
