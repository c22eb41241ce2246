// Routed calls, as many at once as asked for: the caller and the member that answers, in one process on raw TCP. Neither
// parses anything, and what one read asks for goes out in one write: at 32 calls in flight the relay has to be the
// slower side, or this would be measured instead.

import { type Client, clientFrame, eachFrame, type Identity, join, request } from './raw.ts';

export interface Caller {
  /** Milliseconds of each of so many calls, one after the other. */
  readonly oneByOne: (calls: number) => Promise<readonly number[]>;
  /** Calls per second with so many in flight. */
  readonly atOnce: (calls: number, inFlight: number) => Promise<number>;
}

const BODY = JSON.stringify({ ids: ['lamp', 'fan', 'door'], include: 'summary' });
const ANSWER = JSON.stringify({ ok: true, values: { lamp: true, fan: 3, door: 'closed' } });
const NOBODY = '00000000-0000-4000-8000-000000000000';

const answerTo = clientFrame(
  `{"id":"${NOBODY}","type":"get-control-state","payload":${ANSWER},"reply_to":"${NOBODY}"}`,
);
const idInAnswer = answerTo.lastIndexOf(NOBODY);
/** Both relays write the id first: `{"id":"<36 characters>"`. */
const idInFrame = 7;

/** A member that calls back with the ids it hears in one read, and sends what it is given for them. */
async function replying(
  port: number,
  identity: Identity,
  reply: (ids: readonly Buffer[]) => Buffer | undefined,
): Promise<Client> {
  let ids: Buffer[] = [];
  let joined = false;
  const read = eachFrame((stream, start) => ids.push(stream.subarray(start + idInFrame, start + idInFrame + 36)));
  const client = await join(port, identity, (chunk) => {
    read(chunk);
    const heard = ids;
    ids = [];
    const out = joined && heard.length > 0 ? reply(heard) : undefined;
    if (out) client.socket.write(out);
  });
  joined = true;
  return client;
}

const answers = (ids: readonly Buffer[]) => {
  const out = Buffer.concat(ids.map(() => answerTo));
  for (const [index, id] of ids.entries()) id.copy(out, index * answerTo.length + idInAnswer);
  return out;
};

export async function caller(port: number): Promise<Caller> {
  const identity = { role: 'node', flags: true };
  let answered: (count: number) => Buffer | undefined = () => undefined;
  const ask = await replying(port, { ...identity, name: 'caller' }, (ids) => answered(ids.length));
  const target = await replying(port, { ...identity, name: 'target' }, answers);
  const call = request('route_msg', `{"target_id":"${target.id}","type":"get-control-state","payload":${BODY}}`);

  return {
    oneByOne: async (calls) => {
      const times: number[] = [];
      for (let count = 0; count < calls; count += 1) {
        const start = performance.now();
        await new Promise<void>((resolve) => {
          answered = () => {
            resolve();
            return undefined;
          };
          ask.socket.write(call);
        });
        times.push(performance.now() - start);
      }
      return times;
    },
    atOnce: (calls, inFlight) =>
      new Promise((resolve) => {
        const burst = Buffer.concat(Array.from({ length: inFlight }, () => call));
        const start = performance.now();
        let open = inFlight;
        let left = calls - inFlight;
        answered = (count) => {
          const next = Math.min(count, left);
          left -= next;
          open += next - count;
          if (open === 0) resolve(calls / ((performance.now() - start) / 1000));
          return next > 0 ? burst.subarray(0, next * call.length) : undefined;
        };
        ask.socket.write(burst);
      }),
  };
}
