// Bindings that ask a web server again and again. Those that ask the same at the same pace share one request.
import { finite } from '../layout/document.ts';
import { type Json, type JsonObject, member } from '../layout/json.ts';
import { type Call, type Caller, call, callOf, requestOf } from './http.ts';
import type { Gate } from './reach.ts';
import { sourceFor, sourcesOf } from './sources.ts';
import { methodOf, type Road, reasonOf, type Stage } from './stage.ts';

const USUAL_S = 5;
const SHORTEST_MS = 250;
const LONGEST_MS = 24 * 60 * 60 * 1_000;
const LONGEST_PAUSE_MS = 60_000;

interface Wanted {
  readonly call: Call;
  readonly intervalMs: number;
  readonly bindings: { readonly control: string; readonly entry: JsonObject }[];
}

interface Poll {
  wanted: Wanted;
  readonly stop: () => void;
}

export function createHttpRoad(stage: Stage, gate: Gate, fetch: Caller['fetch']): Road {
  const { clock, scene, author, bring, report } = stage;
  const caller: Caller = { fetch, clock };
  const polls = new Map<string, Poll>();
  let commands = new AbortController();

  function wantedNow(): ReadonlyMap<string, Wanted> {
    const sources = sourcesOf(author(), 'http');
    const wanted = new Map<string, Wanted>();
    // Commands may mean a source that no binding means.
    for (const { baseURL } of sources.values()) if (baseURL !== undefined) gate.mayContact(baseURL);
    for (const { id: control, sync } of scene().items.values()) {
      for (const entry of sync) {
        const source = sourceFor(entry, sources);
        const asked = methodOf(entry) === 'http' ? callOf(entry, source) : undefined;
        if (asked === undefined || !gate.mayContact(asked.url)) continue;
        const seconds = finite(member(entry, 'interval')) ?? source?.interval ?? USUAL_S;
        const intervalMs = Math.min(LONGEST_MS, Math.max(SHORTEST_MS, seconds * 1_000));
        const key = JSON.stringify([asked.url, intervalMs, asked.headers]);
        const known = wanted.get(key) ?? { call: asked, intervalMs, bindings: [] };
        known.bindings.push({ control, entry });
        wanted.set(key, known);
      }
    }
    return wanted;
  }

  function poll(first: Wanted): Poll {
    const stopped = new AbortController();
    let cancel: (() => void) | undefined;
    let failures = 0;

    const ask = async (): Promise<void> => {
      const { intervalMs, call: asked } = running.wanted;
      const startedAt = clock.now();
      try {
        const body = JSON.parse(await call(asked, requestOf({}, asked, undefined), caller, stopped.signal)) as Json;
        if (stopped.signal.aborted) return;
        if (failures > 0) report(`${hostOf(asked)} answers again.`);
        failures = 0;
        for (const { control, entry } of running.wanted.bindings) bring(control, entry, body);
      } catch (error) {
        if (stopped.signal.aborted) return;
        // Said once, not with every attempt.
        if (failures === 0) report(sentenceOf(asked, error));
        failures += 1;
      }
      // Never two at a time: the next is counted from the start of this one, but waits for its end.
      const pause =
        failures === 0 ? intervalMs : Math.max(intervalMs, Math.min(LONGEST_PAUSE_MS, intervalMs * 2 ** failures));
      const spent = failures === 0 ? clock.now() - startedAt : 0;
      cancel = clock.after(Math.max(0, pause - spent), () => void ask());
    };

    const running: Poll = {
      wanted: first,
      stop: () => {
        stopped.abort();
        cancel?.();
      },
    };
    void ask();
    return running;
  }

  return {
    bind: () => {
      const wanted = wantedNow();
      for (const [key, running] of polls) {
        if (wanted.has(key)) continue;
        running.stop();
        polls.delete(key);
      }
      for (const [key, next] of wanted) {
        const running = polls.get(key);
        if (running === undefined) polls.set(key, poll(next));
        else running.wanted = next;
      }
    },
    send: async ({ action, payload }) => {
      const asked = callOf(action, sourceFor(action, sourcesOf(author(), 'http')));
      if (asked === undefined) throw new Error('It has no web address: give url, or path and a source with a baseURL.');
      gate.pass(asked.url);
      const body = await call(asked, requestOf(action, asked, payload), caller, commands.signal);
      return jsonOf(body);
    },
    stop: () => {
      for (const running of polls.values()) running.stop();
      polls.clear();
      commands.abort();
      commands = new AbortController();
    },
  };
}

const hostOf = ({ url }: Call) => new URL(url).host;

const sentenceOf = (asked: Call, error: unknown) =>
  error instanceof SyntaxError
    ? `${hostOf(asked)} answered something that is not JSON.`
    : `${reasonOf(error)} It is asked again.`;

function jsonOf(body: string): Json {
  try {
    return JSON.parse(body) as Json;
  } catch {
    return body;
  }
}
