// Backing off spares a relay that is down, and lets people wait for one that is back. Where that is a computer of their
// own, a small question to it every second tells sooner; a hosted gateway, which many wait for, is spared it.
import type { MeshClient } from '../mesh/client.ts';
import type { Clock } from '../mesh/socket.ts';

export interface ComebackOptions {
  readonly client: Pick<MeshClient, 'state' | 'retryNow'>;
  readonly clock: Clock;
  /** Whether the relay’s computer answers at all. Never rejects. */
  readonly isThere: () => Promise<boolean>;
}

const EVERY_MS = 1_000;

export function watchComeback({ client, clock, isThere }: ComebackOptions): () => void {
  let cancel: (() => void) | undefined;
  let wasGone = false;

  const isWaiting = () => client.state.getState().phase === 'waiting';

  async function ask(): Promise<void> {
    cancel = clock.after(EVERY_MS, () => void ask());
    const there = await isThere();
    if (cancel === undefined || !isWaiting()) return;
    // A computer that was there all along has another reason to turn us away, and time is what helps.
    if (there && wasGone) client.retryNow();
    wasGone = !there;
  }

  const follow = () => {
    if (isWaiting() === (cancel !== undefined)) return;
    cancel?.();
    cancel = undefined;
    if (isWaiting()) void ask();
  };
  const stopFollowing = client.state.subscribe(({ phase }) => {
    if (phase === 'admitted') wasGone = false;
    follow();
  });
  follow();
  return () => {
    stopFollowing();
    cancel?.();
    cancel = undefined;
  };
}

/** Where the computer of a relay answers: relays speak http before they speak anything else. */
export function doorOf(relay: string): URL {
  const url = new URL(relay.replace(/^ws/, 'http'));
  return new URL('/', url);
}

const ANSWER_MS = 900;

/** Any answer will do, also one that pages of another origin may not read. */
export async function answersByWeb(address: string | URL): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(ANSWER_MS);
    await fetch(address, { method: 'HEAD', mode: 'no-cors', cache: 'no-store', signal });
    return true;
  } catch {
    return false;
  }
}
