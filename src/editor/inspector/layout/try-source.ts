// One honest try at a source from this browser, asked for by a click. What a browser cannot do a phone often can, and the
// answer says so.
import { type Layout, syncOf, text } from '../../../layout/document.ts';
import { type Json, member } from '../../../layout/json.ts';
import { nodesIn } from '../../../layout/walk.ts';
import type { Clock } from '../../../mesh/socket.ts';
import { call, callOf, type Fetch, requestOf } from '../../../runtime/http.ts';
import type { OpenMqtt } from '../../../runtime/mqtt.ts';
import { type Source, sourceFor, sourcesOf } from '../../../runtime/sources.ts';
import { methodOf, reasonOf } from '../../../runtime/stage.ts';

export interface Tried {
  readonly ok: boolean;
  readonly sentence: string;
}

export interface TryWith {
  readonly fetch: Fetch;
  readonly openMqtt: OpenMqtt;
  readonly clock: Clock;
  /** Whether the page itself came over https; such pages may not ask plain http. */
  readonly isSecurePage: boolean;
}

const LONGEST_WAIT_MS = 10_000;
const LONGEST_ANSWER = 60;

/** What a binding asks this source for; the base address alone answers little. */
function askedOf(layout: Layout, source: Source): { readonly path: string } | { readonly url: string } {
  const sources = sourcesOf(layout, 'http');
  for (const { node } of nodesIn(layout)) {
    for (const entry of syncOf(node)) {
      const path = text(member(entry, 'path'));
      if (methodOf(entry) === 'http' && path && sourceFor(entry, sources)?.name === source.name) return { path };
    }
  }
  return { url: source.baseURL ?? '' };
}

async function tryHttp(layout: Layout, source: Source, tools: TryWith): Promise<Tried> {
  if (source.baseURL === undefined)
    return { ok: false, sentence: 'It has no base address yet, or one that is no web address.' };
  const asked = callOf({ ...askedOf(layout, source) }, source);
  if (asked === undefined) return { ok: false, sentence: 'Its address is no web address.' };
  const { protocol, host, pathname } = new URL(asked.url);
  if (tools.isSecurePage && protocol === 'http:') {
    return {
      ok: false,
      sentence: `This page is https, and browsers do not let it ask http addresses such as ${host}. The phone may still reach it.`,
    };
  }
  const startedAt = tools.clock.now();
  try {
    const body = await call(asked, requestOf({}, asked, undefined), tools, new AbortController().signal);
    const took = Math.round(tools.clock.now() - startedAt);
    return { ok: true, sentence: `${host}${pathname} answered in ${took} ms${answerInWords(body)}` };
  } catch (error) {
    return { ok: false, sentence: `${reasonOf(error)} The phone may still reach it.` };
  }
}

function answerInWords(body: string): string {
  let parsed: Json;
  try {
    parsed = JSON.parse(body) as Json;
  } catch {
    return body === '' ? ', with nothing in it.' : ', but not with JSON.';
  }
  const written = JSON.stringify(parsed);
  return `: ${written.length > LONGEST_ANSWER ? `${written.slice(0, LONGEST_ANSWER)}…` : written}`;
}

async function tryMqtt(source: Source, { openMqtt, clock }: TryWith): Promise<Tried> {
  const { url, username, password } = source;
  if (url === undefined) return { ok: false, sentence: 'It has no broker address yet, or one that is none.' };
  const startedAt = clock.now();
  const { host } = new URL(url);
  let settle: (tried: Tried) => void = () => {};
  const answer = new Promise<Tried>((resolve) => {
    settle = resolve;
  });
  const cancel = clock.after(LONGEST_WAIT_MS, () =>
    settle({
      ok: false,
      sentence: `${host} did not answer within ${LONGEST_WAIT_MS / 1_000} s. The phone may still reach it.`,
    }),
  );
  // Without its client id: two clients of one name throw each other out.
  const login = {
    url,
    ...(username === undefined ? {} : { username }),
    ...(password === undefined ? {} : { password }),
  };
  try {
    const connection = await openMqtt(login, {
      connected: () =>
        settle({ ok: true, sentence: `${host} took the login in ${Math.round(clock.now() - startedAt)} ms.` }),
      lost: () =>
        settle({
          ok: false,
          sentence: `${host} could not be reached from this browser. The phone may still reach it.`,
        }),
      failed: (error) => settle({ ok: false, sentence: `${host} refused: ${reasonOf(error)}` }),
      message: () => {},
    });
    try {
      return await answer;
    } finally {
      connection.end();
    }
  } catch (error) {
    return { ok: false, sentence: reasonOf(error) };
  } finally {
    cancel();
  }
}

export async function trySource(layout: Layout, name: string, tools: TryWith): Promise<Tried> {
  const broker = sourcesOf(layout, 'mqtt').get(name);
  if (broker !== undefined) return tryMqtt(broker, tools);
  const server = sourcesOf(layout, 'http').get(name);
  if (server !== undefined) return tryHttp(layout, server, tools);
  return { ok: false, sentence: 'Say first whether it is a broker or a web server.' };
}
