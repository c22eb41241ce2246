// What every answer of the host carries, and who gets one.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Scripts only from our own files: no inline script, no eval. Pictures, web views and connections go anywhere a layout
 * may point to, as showing other people’s servers is what layouts are for. Styles may be inline because controls are
 * placed and coloured by what the layout says.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data: blob: http: https:",
  "media-src 'self' blob:",
  "connect-src 'self' ws: wss: http: https:",
  'frame-src http: https:',
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export function guardHeaders(response: ServerResponse): void {
  response.setHeader('Content-Security-Policy', POLICY);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
}

/**
 * The address asked for, as a path of ours. Anything can stand in a request line: "//" or "http://[" would make URL
 * throw, which ended the host, and "//evil.example" would be sent on there.
 */
export function addressOf({ url = '/' }: IncomingMessage): URL {
  return new URL(`http://host${url.replace(/^[/\\]*/, '/')}`);
}

const LOOPBACK_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * A page elsewhere can point its own name at 127.0.0.1 and ask as if it were ours (DNS rebinding). It cannot make the
 * browser send another Host than that name.
 */
export function namesLoopback(request: IncomingMessage): boolean {
  const host = request.headers.host ?? '';
  return LOOPBACK_NAMES.has(host.replace(/:\d+$/, '').toLowerCase());
}

const COOKIE = 'carter-access';
const digest = (text: string) => createHash('sha256').update(text).digest();
const same = (a: string, b: string) => timingSafeEqual(digest(a), digest(b));

function cookieOf(request: IncomingMessage): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);
}

export type Entry = 'open' | 'refused' | 'answered';

/**
 * The access key comes once in the address; it is traded for a cookie at once and leaves the address bar. Lax, so that
 * the first visit may come from a link; nothing here changes anything by a GET.
 */
export function admit(request: IncomingMessage, response: ServerResponse, key: string, secure: boolean): Entry {
  const url = addressOf(request);
  const given = url.searchParams.get('key');
  if (given !== null && same(given, key)) {
    url.searchParams.delete('key');
    response.setHeader('Set-Cookie', `${COOKIE}=${key}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`);
    response.writeHead(303, { Location: `${url.pathname}${url.search}` }).end();
    return 'answered';
  }
  const cookie = cookieOf(request);
  return cookie !== undefined && same(cookie, key) ? 'open' : 'refused';
}

export function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${sentence}\n`);
}
