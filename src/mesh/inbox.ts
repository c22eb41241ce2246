// The way in: a text becomes a reply to somebody waiting, a change of the roster, or a message for the handlers.
import { BUILTINS, type Self } from './builtins.ts';
import { type Calls, refusalIn } from './calls.ts';
import type { Echoes } from './echoes.ts';
import { isMeshError, MeshError } from './errors.ts';
import { decode, type Frame, frame } from './frames.ts';
import type { Handlers } from './handlers.ts';
import type { Problems } from './problems.ts';
import type { Redactor } from './redact.ts';
import type { SealedTraffic } from './sealing.ts';
import type { Sender } from './sender.ts';
import type { Sealing, Taps } from './tap.ts';

export interface InboxOptions {
  readonly sender: Sender;
  readonly calls: Calls;
  readonly handlers: Handlers;
  readonly sealed: SealedTraffic;
  readonly echoes: Echoes;
  readonly taps: Taps;
  readonly problems: Problems;
  readonly redactor: Redactor;
  readonly self: () => Self;
  readonly nameOf: (memberId: string) => string | undefined;
  /** Counts connections, so that a slow handler's answer is not sent over the next one. */
  readonly epoch: () => number;
  readonly onWelcome: (memberId: string) => void;
  readonly onMembers: (payload: unknown) => void;
}

// These travel between us and the relay: nothing end-to-end about them, and no encryption to miss.
const RELAY_TALK = new Set(['welcome', 'server_client_list', 'ping', 'handshake', 'status_request']);
// Nobody waits for an answer to these.
const NEVER_ANSWERED = new Set(['welcome', 'server_client_list', 'broadcast']);

/** A function that takes any text and never throws. */
export function createInbox(options: InboxOptions): (text: string) => void {
  const { sender, calls, handlers, sealed, echoes, taps, problems, redactor } = options;

  function receive(text: string): void {
    const got = decode(text);
    if (!got) {
      taps.see('in', text, null, { payload: null, sealing: 'none', peer: null });
      return;
    }
    if (got.reply_to !== null && receiveReply(got, got.reply_to, text)) return;
    if (got.type === 'broadcast' && (sealed.isOwn(got.payload) || echoes.isEcho(got.payload))) {
      const sealing = sealed.isOn ? 'sealed' : 'none';
      taps.see('in', text, got, { payload: got.payload, sealing, peer: null, echo: true });
      return;
    }
    const opened = sealed.unseal(got.payload, !RELAY_TALK.has(got.type), null);
    taps.see('in', text, got, { ...opened, peer: null });
    if (got.type === 'welcome') welcome(got.payload);
    if (got.type === 'server_client_list') options.onMembers(got.payload);
    if (opened.sealing !== 'failed') void dispatch({ ...got, payload: opened.payload }, opened.sealing);
  }

  function welcome(payload: unknown): void {
    const id: unknown = typeof payload === 'object' && payload !== null ? Reflect.get(payload, 'id') : undefined;
    if ((typeof id === 'string' && id !== '') || typeof id === 'number') options.onWelcome(String(id));
  }

  /** True when the frame replies to something of ours, and so is nobody else's business. */
  function receiveReply(got: Frame, replyTo: string, text: string): boolean {
    const call = calls.take(replyTo);
    if (!call) return receiveLate(got, replyTo, text);
    const peer = call.peer === null ? null : (options.nameOf(call.peer) ?? call.peer);
    const opened = sealed.unseal(got.payload, peer !== null, peer);
    taps.see('in', text, got, { ...opened, peer });
    if (opened.sealing === 'failed') {
      const why = sealed.isOn ? 'is encrypted with a different key' : 'is encrypted, and no key is set here';
      call.reject(new MeshError('unreadable', `The answer to “${call.type}” ${why}.`));
      return true;
    }
    const refusal = refusalIn(opened.payload, call.type);
    if (!refusal) call.resolve(opened.payload);
    else call.reject(new MeshError(refusal.code, redactor.text(refusal.message), redactor.value(refusal.reply)));
    return true;
  }

  function receiveLate(got: Frame, replyTo: string, text: string): boolean {
    const past = calls.was(replyTo);
    if (!past) return false;
    taps.see('in', text, got, { payload: got.payload, sealing: 'none', peer: null });
    const refusal = past.oneWay ? refusalIn(got.payload, past.type) : undefined;
    if (refusal) problems.report('refused', refusal.message);
    return true;
  }

  async function dispatch(got: Frame, sealing: Sealing): Promise<void> {
    const { id, type, payload, reply_to } = got;
    const arrived = options.epoch();
    const builtin = Object.hasOwn(BUILTINS, type) ? BUILTINS[type] : undefined;
    let answer: unknown;
    if (handlers.has(type)) {
      try {
        answer = await handlers.run(payload, { frame: got, sealing });
      } catch (error) {
        problems.report('handler-failed', `The handler of “${type}” failed.`, error);
        answer = { error: 'The request could not be handled.' };
      }
    } else {
      answer = builtin?.(payload, options.self());
    }
    // A reply is never answered, or two nodes would answer each other for ever.
    const answerable = id !== '' && reply_to === null && !NEVER_ANSWERED.has(type);
    if (answer === null || answer === undefined || !answerable || arrived !== options.epoch()) return;
    // The built-in types may be the relay's own question, and must stay readable to it.
    respond(got, answer, sealed.isOn && (sealing === 'sealed' || !builtin));
  }

  function respond(to: Frame, answer: unknown, seal: boolean): void {
    const problem = send(to, answer, seal);
    if (!problem) return;
    problems.report('answer-not-sent', `The answer to “${to.type}” was not sent. ${problem.message}`, problem);
    // Told at once, the asker need not wait for its timeout.
    send(to, { error: 'The answer could not be sent.', reason: problem.message }, seal);
  }

  function send(to: Frame, answer: unknown, seal: boolean): MeshError | undefined {
    try {
      const body = seal ? sealed.seal(answer) : answer;
      sender.transmit(frame(to.type, body, to.id), { payload: answer, sealing: seal ? 'sealed' : 'none', peer: null });
      return undefined;
    } catch (error) {
      if (isMeshError(error)) return error;
      throw error;
    }
  }

  return receive;
}
