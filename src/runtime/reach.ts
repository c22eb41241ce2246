// What a layout reaches beyond this device: servers that its bindings and commands name, sensors it sends on. None of it
// before the permission says so; what is wanted is known all the same, so that somebody can be asked.
import { createStore } from 'zustand/vanilla';
import { sameJson } from '../layout/json.ts';
import type { ReadableStore } from '../mesh/link.ts';

export interface Reach {
  /** Servers, such as `https://api.example` or `mqtt://broker.example:1883`. */
  readonly origins: readonly string[];
  /** Sensors that would be sent to the channel, and where that is. */
  readonly sensors: readonly string[];
  readonly destination: string;
}

export interface Permission {
  readonly contacts: (origin: string) => boolean;
  readonly shares: (sensor: string, destination: string) => boolean;
}

/** Where nobody asks: servers are contacted, sensors are not sent. */
export const USUAL_PERMISSION: Permission = { contacts: () => true, shares: () => false };

const NOTHING: Reach = { origins: [], sensors: [], destination: '' };

/** Scheme, host and port; schemes of brokers too, of which `URL` itself knows no origin. */
export function originOf(url: string): string | undefined {
  try {
    const { protocol, host } = new URL(url);
    return host === '' ? undefined : `${protocol}//${host.toLowerCase()}`;
  } catch {
    return undefined;
  }
}

export interface Gate {
  readonly reach: ReadableStore<Reach>;
  readonly mayContact: (url: string) => boolean;
  /** Says no as an error whose message is a sentence. */
  readonly pass: (url: string) => void;
  readonly mayShare: (sensor: string, destination: string) => boolean;
  /** Reads anew what the layout wants, from what is asked of this gate meanwhile. */
  readonly count: (bind: () => void) => void;
  /** Another layout came. */
  readonly forget: () => void;
}

export function createGate(permission: Permission): Gate {
  const reach = createStore<Reach>(() => NOTHING);
  /** Named by commands only when they were sent. */
  const sent = new Set<string>();
  let counted: { readonly origins: Set<string>; readonly sensors: Set<string>; destination: string } | undefined;

  const publish = (next: Reach) => {
    if (!sameJson(reach.getState(), next)) reach.setState(next, true);
  };

  const mayContact = (url: string) => {
    const origin = originOf(url);
    if (origin === undefined) return false;
    if (counted !== undefined) counted.origins.add(origin);
    else if (!reach.getState().origins.includes(origin)) {
      sent.add(origin);
      publish({ ...reach.getState(), origins: [...reach.getState().origins, origin] });
    }
    return permission.contacts(origin);
  };

  return {
    reach,
    mayContact,
    pass: (url) => {
      if (mayContact(url)) return;
      throw new Error(`This device may not contact ${new URL(url).host} yet. Allow it, then try again.`);
    },
    mayShare: (sensor, destination) => {
      counted?.sensors.add(sensor);
      if (counted !== undefined) counted.destination = destination;
      return permission.shares(sensor, destination);
    },
    count: (bind) => {
      const count = { origins: new Set<string>(), sensors: new Set<string>(), destination: '' };
      counted = count;
      try {
        bind();
      } finally {
        counted = undefined;
      }
      publish({
        origins: [...new Set([...count.origins, ...sent])],
        sensors: [...count.sensors],
        destination: count.destination,
      });
    },
    forget: () => sent.clear(),
  };
}
