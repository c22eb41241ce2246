// What this browser may do for a layout beyond drawing it. A layout comes from whoever may push; which servers this
// browser contacts, and which sensors it sends, is decided by whoever holds it.
import type { Permission, Reach } from '../runtime/reach.ts';

/** Servers are remembered by the browser; sensors, and what was refused, until the session ends. */
export interface Consent {
  readonly permission: Permission;
  /** What of this nobody has decided yet, and what was refused; undefined where that is nothing. */
  readonly undecided: (wanted: Reach) => Reach | undefined;
  readonly refused: (wanted: Reach) => Reach | undefined;
  readonly allow: (wanted: Reach) => void;
  readonly refuse: (wanted: Reach) => void;
  /** All that is allowed, this layout or another wanting it. */
  readonly allowed: () => Allowed;
  /** Takes back what was allowed, or refused: it is asked about anew. */
  readonly forget: (part: Reach) => void;
}

interface Stream {
  readonly sensor: string;
  readonly destination: string;
}

export interface Allowed {
  readonly origins: readonly string[];
  readonly streams: readonly Stream[];
}

const KEY = 'carter-device-allowed';
const MOST = 200;

/** Private windows may refuse to keep anything; then it holds as long as the page is open. */
function keeping(storage: () => Pick<Storage, 'getItem' | 'setItem'>) {
  const known = (): readonly string[] => {
    try {
      const list: unknown = JSON.parse(storage().getItem(KEY) ?? '[]');
      return Array.isArray(list) ? list.filter((entry) => typeof entry === 'string') : [];
    } catch {
      return [];
    }
  };
  const here = new Set(known());
  return {
    has: (origin: string) => here.has(origin),
    all: () => [...here],
    remove: (origins: readonly string[]) => {
      for (const origin of origins) here.delete(origin);
      try {
        storage().setItem(KEY, JSON.stringify(known().filter((origin) => !origins.includes(origin))));
      } catch {
        // See above.
      }
    },
    add: (origins: readonly string[]) => {
      for (const origin of origins) here.add(origin);
      try {
        // Another tab may have been allowed something meanwhile.
        storage().setItem(KEY, JSON.stringify([...new Set([...known(), ...origins])].slice(-MOST)));
      } catch {
        // See above.
      }
    },
  };
}

const streamOf = (sensor: string, destination: string) => `${sensor} to ${destination}`;

export function createConsent(storage: () => Pick<Storage, 'getItem' | 'setItem'> = () => localStorage): Consent {
  const servers = keeping(storage);
  const streams = new Map<string, Stream>();
  const denied = new Set<string>();

  const contacts = (origin: string) => servers.has(origin);
  const shares = (sensor: string, destination: string) => streams.has(streamOf(sensor, destination));
  const only = (
    { origins, sensors, destination }: Reach,
    fits: (name: string, isAllowed: boolean) => boolean,
  ): Reach | undefined => {
    const part = {
      origins: origins.filter((origin) => fits(origin, contacts(origin))),
      sensors: sensors.filter((sensor) => fits(streamOf(sensor, destination), shares(sensor, destination))),
      destination,
    };
    return part.origins.length + part.sensors.length > 0 ? part : undefined;
  };
  const names = ({ origins, sensors, destination }: Reach) => [
    ...origins,
    ...sensors.map((sensor) => streamOf(sensor, destination)),
  ];

  return {
    permission: { contacts, shares },
    undecided: (wanted) => only(wanted, (name, isAllowed) => !isAllowed && !denied.has(name)),
    refused: (wanted) => only(wanted, (name, isAllowed) => !isAllowed && denied.has(name)),
    allow: (wanted) => {
      servers.add(wanted.origins);
      for (const sensor of wanted.sensors) {
        const { destination } = wanted;
        streams.set(streamOf(sensor, destination), { sensor, destination });
      }
    },
    refuse: (wanted) => {
      for (const name of names(wanted)) denied.add(name);
      for (const sensor of wanted.sensors) streams.delete(streamOf(sensor, wanted.destination));
    },
    allowed: () => ({ origins: servers.all(), streams: [...streams.values()] }),
    forget: (part) => {
      for (const name of names(part)) {
        denied.delete(name);
        streams.delete(name);
      }
      servers.remove(part.origins);
    },
  };
}

/** A question names servers as people know them, and not more of them than anybody would read. */
const MOST_NAMED = 5;

export const hostOf = (origin: string): string => origin.replace(/^[a-z0-9+.-]+:\/\//, '');

/** Such as “a, b and c”. */
export function listed(names: readonly string[]): string {
  const all = [...new Set(names)];
  const shown =
    all.length > MOST_NAMED ? [...all.slice(0, MOST_NAMED - 1), `${all.length - MOST_NAMED + 1} more`] : all;
  const [last = '', ...others] = [...shown].reverse();
  return others.length === 0 ? last : `${others.reverse().join(', ')} and ${last}`;
}
