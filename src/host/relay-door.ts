// Who is knocking: the page a browser's request comes from, and the address of the client behind trusted proxies.

import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, isIPv6 } from 'node:net';

function originOf(text: string): string | undefined {
  try {
    const { origin } = new URL(text);
    return origin === 'null' ? undefined : origin;
  } catch {
    return undefined;
  }
}

/**
 * Scheme, host and port must all be those of an entry: a prefix would let `http://localhost.evil.example` pass for
 * `http://localhost`. Native clients send no Origin and pass; they are no page that could be tricked.
 */
export function originAllowed(origin: string | undefined, allowed: readonly string[]): boolean {
  if (origin === undefined) return true;
  const asked = originOf(origin);
  return asked !== undefined && allowed.some((entry) => originOf(entry) === asked);
}

export type Proxies = (address: string) => boolean;

/** Addresses (`10.0.0.7`) and networks (`10.0.0.0/8`, `fd00::/8`). Throws on anything else. */
export function trustedProxies(entries: readonly string[]): Proxies {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = '', bits, ...rest] = entry.split('/');
    // An empty or odd number of bits must not become 0, which would trust everybody.
    const isNetwork = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (isIPv6(address) ? 128 : 32));
    if (isIP(address) === 0 || !isNetwork || rest.length > 0)
      throw new Error(`“${entry}” is not an IP address or network. Write 10.0.0.7 or 10.0.0.0/8.`);
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return (address) => isIP(address) !== 0 && list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

/** A socket that takes both families reports IPv4 clients as `::ffff:192.0.2.1`. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '');

/** The nearest address that is not a trusted proxy. What a client claims in the header is never believed by itself. */
export function clientAddress(request: IncomingMessage, isProxy: Proxies): string {
  let address = plain(request.socket.remoteAddress ?? '');
  const header = request.headers['x-forwarded-for'] ?? '';
  const hops = (Array.isArray(header) ? header.join(',') : header).split(',').map((hop) => plain(hop.trim()));
  while (isProxy(address)) {
    const next = hops.pop();
    if (next === undefined || isIP(next) === 0) break;
    address = next;
  }
  return address;
}
