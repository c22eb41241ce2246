// What taps reach while the layout plays for real: said only of what is there.
import type { MeshState } from '../../mesh/connection.ts';
import { chipOfLink } from '../link/chip.ts';

export interface Standing {
  /** Whether something is wrong, or still on its way. */
  readonly tone: 'live' | 'busy' | 'bad';
  readonly says: string;
  /** What happened and what to do. */
  readonly more?: string;
}

const listed = (places: readonly string[]) => `Taps reach ${places.length === 0 ? 'real servers' : places.join(', ')}.`;

/** `link` is that of the layout’s own relay, where it names one. */
export function standingOf(
  places: readonly string[],
  link: MeshState | undefined,
  relay: string | undefined,
): Standing {
  const down = link === undefined ? undefined : chipOfLink(link);
  if (down === undefined || relay === undefined) return { tone: 'live', says: listed(places) };
  const others = places.filter((place) => place !== relay);
  const rest = others.length === 0 ? '' : ` ${listed(others)}`;
  if (down.tone === 'busy') return { tone: 'busy', says: `Connecting to ${relay}.${rest}` };
  return { tone: 'bad', says: `Nothing reaches ${relay}.${rest}`, more: down.more ?? `${down.words}.` };
}
