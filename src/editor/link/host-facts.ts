// What the program that serves the page tells about itself; a plain web host tells nothing.
import { isObject, member } from '../../layout/json.ts';

export interface HostAddress {
  /** The relay, as phones reach it. */
  readonly url: string;
  /** The web device’s pages, as phones reach them. */
  readonly pages: string;
  /** The network card: `Wi-Fi`, `en0`. */
  readonly card: string;
}

export interface HostFacts {
  readonly version: string;
  /** Likeliest first. */
  readonly addresses: readonly HostAddress[];
  /** How this page reaches the relay; null when the host runs none. */
  readonly relay: string | null;
  readonly token: string;
  readonly gateway: boolean;
  readonly channel: string;
}

const textOf = (value: unknown, key: string): string => {
  const found = member(value, key);
  return typeof found === 'string' ? found : '';
};

export function readHostFacts(value: unknown): HostFacts | undefined {
  if (!isObject(value) || typeof value.version !== 'string') return undefined;
  const list = Array.isArray(value.addresses) ? value.addresses : [];
  return {
    version: value.version,
    addresses: list.flatMap((entry) => {
      const url = textOf(entry, 'url');
      return url === '' ? [] : [{ url, pages: textOf(entry, 'pages'), card: textOf(entry, 'card') }];
    }),
    relay: textOf(value, 'relay') || null,
    token: textOf(value, 'token'),
    gateway: value.gateway === true,
    channel: textOf(value, 'channel'),
  };
}

/**
 * Undefined where there is none: while the host is restarting, or on a plain web host, which has a file of that name
 * with nothing in it (`public/api/host`), as browsers would report one that is missing as an error of the page.
 */
export async function askHost(): Promise<HostFacts | undefined> {
  try {
    const answer = await fetch('./api/host', { headers: { Accept: 'application/json' } });
    return answer.ok ? readHostFacts(await answer.json()) : undefined;
  } catch {
    return undefined;
  }
}
