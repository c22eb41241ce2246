// What each close code means: the reason our relay sends with it, and what to tell the person it happened to.

export interface CloseMeaning {
  /** Short name for code and logs. */
  readonly name: string;
  /** The text sent in the close frame (at most 123 bytes). */
  readonly reason: string;
  readonly says: string;
  readonly advice: string;
}

export const CLOSES = {
  1000: {
    name: 'normal',
    reason: '',
    says: 'The relay closed the connection without giving a reason.',
    advice: 'If this repeats, check the token and that no other program uses the same name.',
  },
  1001: {
    name: 'going-away',
    reason: 'relay is stopping',
    says: 'The relay is shutting down or restarting.',
    advice: 'Nothing to do: the connection is tried again until the relay is back.',
  },
  1006: {
    name: 'lost',
    reason: '',
    says: 'The connection was lost or could not be made.',
    advice: 'Check the address, that the relay is running, and that this machine is on the same network.',
  },
  1007: {
    name: 'not-text',
    reason: 'message is not valid UTF-8',
    says: 'The relay received a message that is not valid text.',
    advice: 'Send JSON text encoded as UTF-8.',
  },
  1008: {
    name: 'policy',
    reason: 'origin not allowed',
    says: 'The relay refused the connection by its rules.',
    advice: 'Read the reason the relay gave, and change the setting it names.',
  },
  1009: {
    name: 'too-big',
    reason: 'frame over 1 MiB',
    says: 'A message was larger than the relay takes (1 MiB).',
    advice: 'Make it smaller: large images are better as links than as data.',
  },
  1011: {
    name: 'relay-error',
    reason: 'relay error',
    says: 'The relay ran into an error of its own.',
    advice: 'Look into the relay’s log. The connection is tried again meanwhile.',
  },
  4400: {
    name: 'not-identified',
    reason: 'identify first',
    says: 'Messages were sent before joining.',
    advice: 'Send identify first and wait for welcome.',
  },
  4401: {
    name: 'token-refused',
    reason: 'token refused',
    says: 'The relay refused the token.',
    advice: 'Enter the token the relay was started with.',
  },
  4408: {
    name: 'identify-timeout',
    reason: 'identify timeout',
    says: 'The relay waited for identify and did not receive it in time.',
    advice: 'Send identify as soon as the socket is open.',
  },
  4409: {
    name: 'name-taken',
    reason: 'name taken over',
    says: 'Another connection joined with the same name and took this one’s place.',
    advice: 'Close the other one or choose another name, then connect again.',
  },
  4429: {
    name: 'too-many',
    reason: 'too many connections',
    says: 'Too many connections from this address are waiting to join.',
    advice: 'Close some of them and wait a moment.',
  },
  4508: {
    name: 'too-slow',
    reason: 'too slow',
    says: 'The relay had more to deliver than this connection was reading.',
    advice: 'Send fewer or smaller messages on this channel, or use a faster network.',
  },
} as const satisfies Readonly<Record<number, CloseMeaning>>;

export type CloseCode = keyof typeof CLOSES;

const isKnown = (code: number): code is CloseCode => Object.hasOwn(CLOSES, code);

/** The meaning of any code; one we have no row for says so with its number. */
export function closeMeaning(code: number): CloseMeaning {
  if (isKnown(code)) return CLOSES[code];
  return {
    name: `code-${code}`,
    reason: '',
    says: `The connection was closed with code ${code}.`,
    advice: 'Nothing to do: the connection is tried again.',
  };
}
