// The state of the link in one sentence, for the pairing dialog.
import type { MeshState } from '../../mesh/connection.ts';
import type { StudioState } from '../../studio/devices.ts';
import { type Chip, chipOfDevice, chipOfLink, type Tone } from './chip.ts';

export interface Status {
  readonly tone: Tone;
  readonly title: string;
  readonly text: string;
}

const fromChip = ({ tone, words, more }: Chip): Status => ({ tone, title: words, text: more ?? '' });

export function statusOf(link: MeshState, studio: StudioState): Status {
  const down = chipOfLink(link);
  if (down !== undefined) return fromChip(down);
  const present = studio.devices.filter(({ id }) => id !== null);
  const [first] = present;
  if (first === undefined) {
    return { tone: 'ok', title: 'Connected as editor', text: 'Waiting for a phone to scan the code.' };
  }
  const chips = present.map((device) => chipOfDevice(device, studio));
  const worst = chips.find(({ tone }) => tone === 'bad') ?? chips.find(({ tone }) => tone === 'warn');
  if (worst !== undefined) {
    return {
      tone: worst.tone,
      title: `${worst.words}: ${worst.detail ?? ''}`.replace(/: $/, ''),
      text: worst.more ?? '',
    };
  }
  const names = present.map(({ name }) => name).join(', ');
  return {
    tone: 'ok',
    title: present.length === 1 ? `${names} is paired` : `${present.length} devices are paired`,
    text: 'Every change shows there at once.',
  };
}
