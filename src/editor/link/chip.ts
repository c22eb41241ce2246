// What the connection chip says: one short sentence for the state everything is in, never more than is known.
import type { MeshState } from '../../mesh/connection.ts';
import type { Device, StudioState } from '../../studio/devices.ts';

export type Tone = 'off' | 'busy' | 'ok' | 'warn' | 'bad';

export interface Chip {
  readonly tone: Tone;
  readonly words: string;
  /** Behind the words, in a quieter colour. */
  readonly detail?: string;
  /** What happened and what to do, in full. */
  readonly more?: string;
}

export const NOT_CONNECTED: Chip = {
  tone: 'off',
  words: 'Not connected',
  more: 'Pair a phone to see every change on it.',
};

export function chipOfLink(state: MeshState): Chip | undefined {
  const { phase, lastClose, tokenDoubted, live, member } = state;
  const more = lastClose === null ? undefined : `${lastClose.says} ${lastClose.advice}`;
  const said = more === undefined ? {} : { more };
  switch (phase) {
    case 'idle':
    case 'stopped':
      return NOT_CONNECTED;
    case 'dialing':
    case 'identifying':
      return { tone: 'busy', words: 'Connecting…', ...said };
    case 'parked':
      return {
        tone: tokenDoubted ? 'warn' : 'busy',
        words: 'Waiting at the gateway',
        more: tokenDoubted
          ? 'The relay keeps us waiting. The token is probably not the right one: check it, or wait for a free place.'
          : 'The relay has answered, and lets us in when it is ready.',
      };
    case 'waiting':
      return { tone: 'warn', words: 'Connection lost', detail: 'trying again', ...said };
    case 'refused':
      return { tone: 'bad', words: 'Refused', ...said };
    case 'evicted':
      return { tone: 'bad', words: 'Another editor took this name', ...said };
    case 'admitted':
      return live && member ? undefined : { tone: 'busy', words: 'Connecting…' };
    default:
      return phase satisfies never;
  }
}

const HELD = 'held';

/** Its screen is no longer what it confirmed, and nothing on its way will change that. */
export const isElsewhere = ({ id, live, strayed, push }: Device): boolean =>
  strayed && id !== null && live && push?.state === 'confirmed';

/** How one device stands, as its name and a few words. */
export function chipOfDevice(device: Device, { revision, held }: Pick<StudioState, 'revision' | 'held'>): Chip {
  const { name, id, live, speech, push, confirmed } = device;
  const behind = confirmed === null ? undefined : `revision ${confirmed.revision}`;
  if (id === null) {
    return { tone: 'off', words: name, detail: 'away', more: 'It gets the newest version as soon as it is back.' };
  }
  if (speech === 'other-key') {
    return {
      tone: 'bad',
      words: name,
      detail: 'other key',
      more: 'It uses another encryption key. Pair it again with this one.',
    };
  }
  if (isElsewhere(device)) {
    const blank = device.mirror.layoutName?.value === null;
    return {
      tone: 'warn',
      words: name,
      detail: blank ? 'shows nothing' : 'shows another layout',
      more: `${blank ? 'The layout was closed there' : 'Somebody showed it another layout, or opened one there'}. Push once, or change something, to show this one again.`,
    };
  }
  if (held && confirmed?.revision !== revision) {
    return {
      tone: 'warn',
      words: name,
      detail: behind === undefined ? HELD : `${HELD} at ${confirmed?.revision}, you at ${revision}`,
    };
  }
  switch (push?.state) {
    case 'sending':
    case 'waiting':
      if (hasLeft(device)) return quiet(name, ON_ITS_WAY);
      return { tone: 'busy', words: name, detail: 'pushing…' };
    case 'refused':
    case 'too-large':
    case 'other-key':
      return {
        tone: 'bad',
        words: name,
        detail: push.state === 'too-large' ? 'too large' : 'refused',
        ...(push.reason && { more: push.reason }),
      };
    case 'unconfirmed':
    case 'timed-out':
    case 'away':
      if (hasLeft(device)) return quiet(name, ON_ITS_WAY);
      return { tone: 'warn', words: name, detail: 'not confirmed', ...(push.reason && { more: push.reason }) };
    case 'confirmed':
      if (!live) break;
      return { tone: 'ok', words: name, detail: `revision ${push.revision} confirmed` };
    default:
      push?.state satisfies undefined;
  }
  if (!live) return quiet(name, 'What it shows may be old.');
  return { tone: 'busy', words: name, detail: 'found' };
}

/** It used to answer, and has gone quiet: that is told, also while what was sent to it could still be answered. */
const hasLeft = ({ live, speech, confirmed }: Device) => !live && (speech === 'answers' || confirmed !== null);

const ON_ITS_WAY = 'The newest version goes to it again and again until it answers.';

const quiet = (name: string, more: string): Chip => ({
  tone: 'warn',
  words: name,
  detail: 'not live',
  more: `It has not been heard for six seconds. ${more}`,
});

const URGENCY: Readonly<Record<Tone, number>> = { bad: 0, warn: 1, busy: 2, ok: 3, off: 4 };

/** The one chip for everything: the link when it is not up, else the device that needs attention most. */
export function chipOf(link: MeshState, studio: StudioState): Chip {
  const down = chipOfLink(link);
  if (down !== undefined) return down;
  const chips = studio.devices.map((device) => chipOfDevice(device, studio));
  const [first] = chips.toSorted((a, b) => URGENCY[a.tone] - URGENCY[b.tone]);
  if (first === undefined) {
    return { tone: 'busy', words: 'Connected', detail: 'no device yet', more: 'Scan the code in Pair with a phone.' };
  }
  const present = studio.devices.filter(({ id }) => id !== null).length;
  if (present <= 1 || first.tone === 'off') return first;
  const detail = first.tone === 'ok' ? `revision ${studio.revision} confirmed` : first.detail;
  return first.tone === 'ok' ? { ...first, words: `${present} devices`, ...(detail && { detail }) } : first;
}
