// What a person types as the relay's address, made into a URL to dial.

export type Address =
  | { readonly kind: 'address'; readonly url: string; readonly warning?: string }
  | { readonly kind: 'unusable'; readonly problem: string };

export const DEFAULT_PORT = 8765;

const PRIVATE_V4 = /^(127|10)\.|^192\.168\.|^169\.254\.|^172\.(1[6-9]|2\d|3[01])\./;
const PRIVATE_V6 = /^(::1$|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:)/;
const IS_V4 = /^\d+\.\d+\.\d+\.\d+$/;

/** Loopback and private addresses, where plain `ws://` is right. */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/^\[|\]$/g, '');
  if (host === 'localhost' || host.endsWith('.localhost') || host.endsWith('.local')) return true;
  return IS_V4.test(host) ? PRIVATE_V4.test(host) : PRIVATE_V6.test(host);
}

export function isLoopbackHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/^\[|\]$/g, '');
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === '::1' ||
    (IS_V4.test(host) && host.startsWith('127.'))
  );
}

const urlOf = (text: string): URL | undefined => {
  // Some browsers write a space as %20 and call it a host.
  if (/\s/.test(text)) return undefined;
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
};

/** `http` and `https` are read as their sockets; without a scheme the host decides; plain sockets default to port 8765. */
export function readAddress(typed: string): Address {
  const text = typed.trim();
  if (text === '')
    return { kind: 'unusable', problem: 'Enter the address of the relay, for example 192.168.1.20:8765.' };
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  const rest = scheme ? text.slice(scheme.length + 3) : text;
  const known = { ws: 'ws', http: 'ws', wss: 'wss', https: 'wss' } as const;
  if (scheme && !Object.hasOwn(known, scheme)) {
    return { kind: 'unusable', problem: `A relay is not reached by ${scheme}://. Use ws:// or wss://.` };
  }
  const guessed = urlOf(`ws://${rest}`);
  if (!guessed || guessed.hostname === '') {
    return { kind: 'unusable', problem: 'This is not an address. It looks like ws://192.168.1.20:8765.' };
  }
  const isPrivate = isPrivateHost(guessed.hostname);
  const plain = scheme ? known[scheme as keyof typeof known] === 'ws' : isPrivate;
  const url = urlOf(`${plain ? 'ws' : 'wss'}://${rest}`);
  if (!url) return { kind: 'unusable', problem: 'This is not an address. It looks like ws://192.168.1.20:8765.' };
  // Browsers refuse to dial an address with a fragment.
  url.hash = '';
  // URL drops a port that is the scheme's own, so whether one was typed is read from the text.
  const typedPort = /^[^/?#]*:\d+(?=[/?#]|$)/.test(rest);
  if (plain && !typedPort) url.port = String(DEFAULT_PORT);
  const bare = url.pathname === '/' && url.search === '' ? url.href.replace(/\/$/, '') : url.href;
  if (!plain || isPrivate) return { kind: 'address', url: bare };
  return {
    kind: 'address',
    url: bare,
    warning: 'Phones refuse unencrypted connections to public addresses. Use wss:// there.',
  };
}
