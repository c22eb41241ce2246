// Routed requests under way: who asked, who is to answer, and until when. Every one ends: with the answer, with the
// target gone, or by time.

import { isOver } from './frames.ts';
import { deadlines } from './relay-deadlines.ts';
import type { Limits } from './relay-limits.ts';
import type { Peer } from './relay-peer.ts';
import { frameText } from './relay-text.ts';
import type { Clock } from './socket.ts';

interface Call {
  readonly caller: Peer;
  readonly callerFrame: string;
  readonly target: Peer;
  readonly stop: () => void;
}

export interface Calls {
  /** Sends the request. The sentence is why it was not sent. */
  readonly start: (
    caller: Peer,
    callerFrame: string,
    target: Peer,
    type: string,
    payload: string,
  ) => string | undefined;
  /** An answer that nobody waits for, or from another than the one asked, is dropped. */
  readonly answer: (from: Peer, replyTo: string, payload: () => string) => void;
  readonly left: (peer: Peer) => void;
  /** To be called when nobody is left to call. */
  readonly stop: () => void;
}

export interface CallTools {
  readonly clock: Clock;
  readonly limits: Limits;
  readonly newId: () => string;
  readonly deliver: (peer: Peer, text: string) => void;
  readonly answerWith: (caller: Peer, callerFrame: string, payload: string) => void;
}

/**
 * A frame with a short id grows on its way, as the relay gives it an id of its own. One that came in just under the limit
 * would go out over it, and end the connection of everybody who keeps to that limit.
 */
export const TOO_LARGE = 'Message too large to pass on';

export const failed = (error: string) => JSON.stringify({ error, status: 'failed' });

export function routedCalls({ clock, limits, newId, deliver, answerWith }: CallTools): Calls {
  const open = new Map<string, Call>();
  const late = deadlines(clock, limits.callTimeout);

  const end = (id: string, call: Call) => {
    open.delete(id);
    call.stop();
    call.caller.calls -= 1;
    call.target.asks -= 1;
  };

  return {
    stop: late.stop,
    start: (caller, callerFrame, target, type, payload) => {
      if (caller.calls >= limits.callsPerMember) return 'Too many calls are waiting for an answer';
      const id = newId();
      const request = frameText(id, type, payload);
      if (isOver(request, limits.frameBytes)) return TOO_LARGE;
      const stop = late.start(() => {
        end(id, call);
        answerWith(caller, callerFrame, failed('Target did not answer'));
      });
      const call: Call = { caller, callerFrame, target, stop };
      open.set(id, call);
      caller.calls += 1;
      target.asks += 1;
      deliver(target, request);
      return undefined;
    },
    answer: (from, replyTo, payload) => {
      const call = open.get(replyTo);
      if (call?.target !== from) return;
      end(replyTo, call);
      answerWith(call.caller, call.callerFrame, payload());
    },
    left: (peer) => {
      if (peer.calls + peer.asks === 0) return;
      for (const [id, call] of open) {
        if (call.target !== peer && call.caller !== peer) continue;
        end(id, call);
        if (call.caller !== peer) answerWith(call.caller, call.callerFrame, failed('Target left'));
      }
    },
  };
}
