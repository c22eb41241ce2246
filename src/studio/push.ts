// One push to one device, and how it ended. Every push ends in exactly one of these ways.
import { diffSummary, type LayoutDiff } from '../layout/diff.ts';
import type { Layout } from '../layout/document.ts';
import type { JsonObject } from '../layout/json.ts';
import type { MeshClient } from '../mesh/client.ts';
import { isMeshError } from '../mesh/errors.ts';
import { sizeText } from '../mesh/weight.ts';
import { MSG, readApplied, VERB } from './verbs.ts';

export interface Revision {
  readonly number: number;
  readonly layout: Layout;
}

export type Outcome =
  /** The device said what it drew; `verdict` is null when it only said yes. */
  | {
      readonly kind: 'confirmed';
      readonly rendered: JsonObject | null;
      readonly verdict: LayoutDiff | null;
      readonly nearLimit: boolean;
    }
  /** The device, or the relay on its way, said no. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** The device did not answer: told to everybody instead, and nobody confirms that. */
  | { readonly kind: 'unconfirmed'; readonly reason: string }
  | { readonly kind: 'timed-out'; readonly reason: string }
  /** Over the relay’s limit: nothing was sent. */
  | { readonly kind: 'too-large'; readonly reason: string; readonly bytes: number; readonly limit: number }
  /** The answer is sealed with another key. */
  | { readonly kind: 'other-key'; readonly reason: string }
  /** The connection or the device went away: pushed again when it is back. */
  | { readonly kind: 'away'; readonly reason: string };

export const OTHER_KEY: Outcome = {
  kind: 'other-key',
  reason: 'The device uses another encryption key. Pair it again with this key.',
};

const tooLarge = (bytes: number, limit: number): Outcome => ({
  kind: 'too-large',
  reason: `This layout is ${sizeText(bytes)}, and the relay takes ${sizeText(limit)}. Make pictures in it smaller, or split it in two.`,
  bytes,
  limit,
});

export async function pushTo(
  client: MeshClient,
  deviceId: string,
  { layout }: Revision,
  timeoutMs: number,
): Promise<Outcome> {
  try {
    const weight = client.weigh(VERB.applyLayout, layout);
    if (weight.state === 'over') return tooLarge(weight.bytes, weight.limit);
    const answer = readApplied(await client.route(deviceId, VERB.applyLayout, layout, { timeoutMs }));
    if (!answer.ok) return { kind: 'refused', reason: answer.error };
    const rendered = answer.value;
    const verdict = rendered === null ? null : diffSummary(layout, rendered);
    return { kind: 'confirmed', rendered, verdict, nearLimit: weight.state === 'near' };
  } catch (error) {
    return failed(error);
  }
}

function failed(error: unknown): Outcome {
  if (!isMeshError(error)) throw error;
  switch (error.code) {
    case 'timeout':
      return { kind: 'timed-out', reason: 'The device did not answer. Its app may be old or in the background.' };
    case 'gone':
    case 'disconnected':
    case 'stopped':
    case 'not-admitted':
      return { kind: 'away', reason: 'The device is away. It gets the newest version when it is back.' };
    case 'unreadable':
      return OTHER_KEY;
    case 'refused':
      return { kind: 'refused', reason: error.message };
    default:
      return { kind: 'refused', reason: `The layout could not be sent. ${error.message}` };
  }
}

/** For apps that answer nothing: everybody on the channel is told, and nobody confirms. */
export async function tellEverybody(client: MeshClient, { layout }: Revision): Promise<Outcome> {
  try {
    const payload = { ...layout, msg_type: MSG.layoutUpdate };
    const weight = client.weigh('broadcast_request', payload);
    if (weight.state === 'over') return tooLarge(weight.bytes, weight.limit);
    await client.broadcast(payload);
    return {
      kind: 'unconfirmed',
      reason:
        'Sent to everybody on the channel. This device does not say what it shows: its app may be old or in the background, or have another encryption key.',
    };
  } catch (error) {
    const outcome = failed(error);
    return outcome.kind === 'timed-out'
      ? { ...outcome, reason: 'The relay did not take the layout. Trying again with the next change.' }
      : outcome;
  }
}
