// One web request, as an action or a binding of a layout describes it.
import { text } from '../layout/document.ts';
import { isObject, type Json, type JsonObject, member } from '../layout/json.ts';
import { MAX_BYTES } from '../layout/limits.ts';
import { safeLink } from '../layout/link.ts';
import type { Clock } from '../mesh/socket.ts';
import type { Source } from './sources.ts';

export type Fetch = typeof globalThis.fetch;

export interface Call {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

const LONGEST_WAIT_MS = 10_000;

/** A path is laid onto the base as text: whatever it says, it stays on the source’s own server. */
function addressOf(entry: unknown, source: Source | undefined): string | undefined {
  const url = text(member(entry, 'url'));
  if (url) return safeLink(url, 'http');
  const path = text(member(entry, 'path'));
  const base = source?.baseURL;
  if (base === undefined || path === undefined) return undefined;
  return safeLink(`${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`, 'http');
}

const headersOf = (value: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(isObject(value) ? value : {}).flatMap(([name, header]) => {
      const said = typeof header === 'number' || typeof header === 'boolean' ? String(header) : text(header);
      return said === undefined ? [] : [[name, said]];
    }),
  );

/** Undefined without an address that may be opened. */
export function callOf(entry: JsonObject, source: Source | undefined): Call | undefined {
  const url = addressOf(entry, source);
  return url === undefined
    ? undefined
    : { url, headers: { ...headersOf(source?.headers), ...headersOf(member(entry, 'headers')) } };
}

const METHODS = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD']);

/** Texts go as they are, everything else as JSON; what only reads has no body. */
export function requestOf(action: JsonObject, { headers }: Call, payload: Json | undefined): RequestInit {
  const asked = text(member(action, 'httpMethod'))?.toUpperCase() ?? '';
  const method = METHODS.has(asked) ? asked : payload === undefined ? 'GET' : 'POST';
  if (payload === undefined || method === 'GET' || method === 'HEAD') return { method, headers };
  if (typeof payload === 'string')
    return { method, headers: withType(headers, 'text/plain;charset=UTF-8'), body: payload };
  return { method, headers: withType(headers, 'application/json'), body: JSON.stringify(payload) };
}

function withType(headers: Call['headers'], type: string): Call['headers'] {
  const isSaid = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
  return isSaid ? headers : { ...headers, 'content-type': type };
}

export interface Caller {
  readonly fetch: Fetch;
  readonly clock: Clock;
}

/** The body as text. Rejects with a sentence for an answer that is none. */
export async function call(
  { url }: Call,
  init: RequestInit,
  { fetch, clock }: Caller,
  stopped: AbortSignal,
): Promise<string> {
  const late = new AbortController();
  const cancel = clock.after(LONGEST_WAIT_MS, () => late.abort());
  const { host } = new URL(url);
  try {
    const answer = await fetch(url, { ...init, signal: AbortSignal.any([late.signal, stopped]) });
    if (!answer.ok) {
      void answer.body?.cancel();
      throw new Error(`${host} answered ${answer.status} ${answer.statusText}`.trim());
    }
    return await textOf(answer, host);
  } catch (error) {
    if (late.signal.aborted) throw new Error(`${host} did not answer within ${LONGEST_WAIT_MS / 1_000} s.`);
    // What fetch itself says differs by browser and helps nobody.
    if (error instanceof TypeError)
      throw new Error(`${host} could not be reached, or does not allow this page to ask it.`);
    throw error;
  } finally {
    cancel();
  }
}

/** Read piece by piece: how long a body is, is known only when it has come. */
async function textOf(answer: Response, host: string): Promise<string> {
  const decoder = new TextDecoder();
  let size = 0;
  let body = '';
  for await (const chunk of piecesOf(answer)) {
    size += chunk.byteLength;
    if (size > MAX_BYTES) throw new Error(`${host} sent more than ${MAX_BYTES / 1024 / 1024} MB.`);
    body += decoder.decode(chunk, { stream: true });
  }
  return body + decoder.decode();
}

// Not every browser lets a stream be iterated.
async function* piecesOf({ body }: Response): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  if (reader === undefined) return;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    void reader.cancel();
  }
}
