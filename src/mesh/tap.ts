// Every frame both ways, as a traffic view sees it.
import { byteLength, type Frame } from './frames.ts';
import type { Redactor } from './redact.ts';
import type { Clock } from './socket.ts';

/**
 * `none`: nothing to seal, or no key is set. `clear`: a key is set, and this came as clear text all the same.
 * `failed`: sealed, and it could not be opened.
 */
export type Sealing = 'none' | 'sealed' | 'clear' | 'failed';

export interface Sighting {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly direction: 'in' | 'out';
  /** UTF-8 bytes on the wire, the envelope included. */
  readonly bytes: number;
  /** The member at the other end, by name where it is known; null for the relay and for senders the wire does not name. */
  readonly peer: string | null;
  readonly sealing: Sealing;
  /** Opened, and without secrets. Null for a text that is no frame. */
  readonly frame: Frame | null;
  /** The relay's copy of our own broadcast, which no handler sees. */
  readonly echo: boolean;
}

export type Tap = (sighting: Sighting) => void;

/** What is known of a frame beyond the frame: its payload in clear text, and who is at the other end. */
export interface Shown {
  readonly payload: unknown;
  readonly sealing: Sealing;
  readonly peer: string | null;
  readonly echo?: boolean;
}

export interface Taps {
  tap(listener: Tap): () => void;
  see(direction: 'in' | 'out', text: string, frame: Frame | null, shown: Shown): void;
}

export function createTaps(clock: Clock, redactor: Redactor, onFailure: (error: unknown) => void): Taps {
  const taps = new Set<Tap>();
  return {
    tap: (listener) => {
      taps.add(listener);
      return () => void taps.delete(listener);
    },
    see: (direction, text, frame, { payload, sealing, peer, echo = false }) => {
      if (taps.size === 0) return;
      const sighting: Sighting = {
        at: clock.date(),
        direction,
        bytes: byteLength(text),
        peer: peer === null ? null : redactor.text(peer),
        sealing,
        frame: frame && { ...frame, type: redactor.text(frame.type), payload: redactor.value(payload) },
        echo,
      };
      for (const listener of [...taps]) {
        try {
          listener(sighting);
        } catch (error) {
          onFailure(error);
        }
      }
    },
  };
}
