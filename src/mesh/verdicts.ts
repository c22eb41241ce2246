// What a closed socket means. The public relay closes with 1000 and no reason for a wrong token, for an eviction and for a
// missed identify alike, so a wordless close is judged by when it came and by whether it came before.
import { closeMeaning } from './closes.ts';

export type Moment = 'dialing' | 'joining' | 'admitted';

export interface Closing {
  readonly code: number;
  readonly reason: string;
  readonly moment: Moment;
  /** Wordless closes at this same moment, this one included. */
  readonly wordless: number;
  /** The page's origin, to name it when the relay does not accept it. */
  readonly origin?: string | undefined;
}

export interface Verdict {
  readonly next: 'retry' | 'refused' | 'evicted';
  readonly says: string;
  readonly advice: string;
}

/** 1005 is what a browser reports for a close frame without any code. */
export const isWordless = (code: number, reason: string): boolean => (code === 1000 || code === 1005) && reason === '';

function judgeWordless(moment: Moment, wordless: number): Verdict {
  if (moment === 'admitted') {
    const says = 'The relay closed the connection without a reason.';
    // Dialling again under the same name would throw out whoever took it. Once is worth it, since a restarting relay looks
    // the same; being closed again right after returning does not happen by chance.
    if (wordless < 2) return { next: 'retry', says, advice: 'Nothing to do: it is tried once more.' };
    return {
      next: 'evicted',
      says: 'The relay closed the connection again right after it was restored: another connection probably uses the same name.',
      advice: 'Close the other one or choose another name, then connect again.',
    };
  }
  const says = 'The relay closed the connection before letting us in, without a reason.';
  if (wordless < 2) return { next: 'retry', says, advice: 'Nothing to do: it is tried once more.' };
  return {
    next: 'refused',
    says: `${says} The token is probably wrong.`,
    advice: 'Check the token, then connect again.',
  };
}

function judgePolicy(reason: string, origin: string | undefined): Verdict {
  if (/rate/i.test(reason)) {
    return {
      next: 'retry',
      says: 'The relay closed the connection because too many messages were sent at once.',
      advice: 'Send less often. The connection is tried again.',
    };
  }
  if (reason !== '' && !/origin/i.test(reason)) {
    // Slots of an account and places in a channel become free again.
    return {
      next: 'retry',
      says: `The relay closed the connection: ${reason}.`,
      advice: 'It is tried again. If it repeats, change what the relay names.',
    };
  }
  const page = origin ?? 'this page’s address';
  return {
    next: 'refused',
    says: `The relay does not accept connections from ${page}.`,
    advice: `Add ${page} to the relay’s allowed origins (MESH_ALLOWED_ORIGINS) and restart it, then connect again.`,
  };
}

export function judge({ code, reason, moment, wordless, origin }: Closing): Verdict {
  if (moment !== 'dialing' && isWordless(code, reason)) return judgeWordless(moment, wordless);
  const { says, advice } = closeMeaning(code);
  if (code === 4409) return { next: 'evicted', says, advice };
  if (code === 4401) return { next: 'refused', says, advice };
  if (code === 1008 && (moment === 'joining' || reason !== '')) return judgePolicy(reason, origin);
  if (moment === 'dialing' && code === 1006) {
    // A browser is not told why: a relay that refuses the page's origin before the upgrade looks like one that is off.
    const hint = origin ? ` The relay may also not accept pages from ${origin}.` : '';
    return {
      next: 'retry',
      says:
        reason === ''
          ? 'The relay could not be reached.'
          : `The relay could not be reached: ${reason.replace(/\.+$/, '')}.`,
      advice: `Check the address and that the relay is running.${hint}`,
    };
  }
  return { next: 'retry', says, advice };
}
