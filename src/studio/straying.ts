// Whether a device still shows what it confirmed. Somebody may have shown it another layout since: another editor, or the
// person who holds it.
import { member, sameJson } from '../layout/json.ts';
import type { Clock } from '../mesh/socket.ts';
import type { Confirmed, Device, Devices } from './devices.ts';
import { paced } from './paced.ts';
import type { Questions } from './questions.ts';
import type { CurrentLayout } from './verbs.ts';

export interface Straying {
  /** It has told what is on its screen, as it was asked at `askedAt`. */
  learned(name: string, shown: CurrentLayout, askedAt: number): void;
  /** It says by itself that it has drawn a layout: which, has to be asked. */
  drew(device: Device): void;
  /** Its screen is blank. */
  closed(device: Device): void;
  stop(): void;
}

const LOOK_MS = 1_000;
/** A device tells of a push it drew at once; what it tells this long after is of something else. */
const OWN_MS = 1_000;

export const isBusy = ({ push }: Device): boolean => push?.state === 'sending' || push?.state === 'waiting';

/**
 * By what it drew; by every word only when it is known to have drawn anew. Apps give a layout back in a writing of their
 * own, which alone is no sign of another one.
 */
function isStill({ layout, outcome }: Confirmed, shown: CurrentLayout, drewAnew: boolean): boolean {
  if (drewAnew && shown.layout !== undefined) return sameJson(shown.layout, layout);
  if (shown.summary !== null && outcome.rendered !== null) return sameJson(shown.summary, outcome.rendered);
  return member(shown.summary ?? shown.layout, 'name') === member(layout, 'name');
}

export function createStraying(clock: Clock, devices: Devices, readLayout: Questions['readLayout']): Straying {
  const show = (name: string, strayed: boolean) => {
    if (devices.named(name)?.strayed !== strayed) devices.change(name, () => ({ strayed }));
  };

  function judge(name: string, shown: CurrentLayout, askedAt: number, drewAnew: boolean): void {
    const { push, confirmed } = devices.named(name) ?? {};
    // What is on its way, or came after the question, decides for itself.
    if (push?.state !== 'confirmed' || confirmed == null || confirmed.now > askedAt) return;
    show(name, !isStill(confirmed, shown, drewAnew));
  }

  async function look(name: string, drewAnew: boolean): Promise<void> {
    const askedAt = clock.now();
    const answer = await readLayout(name, drewAnew ? 'full' : 'summary');
    if (answer.ok) judge(name, answer.value, askedAt, drewAnew);
  }

  const looks = paced<() => void>(clock, LOOK_MS, (start) => start());

  return {
    learned: (name, shown, askedAt) => judge(name, shown, askedAt, false),
    drew: ({ name, confirmed }) => {
      const drewAnew = clock.now() - (confirmed?.now ?? 0) > OWN_MS;
      looks.offer(name, () => void look(name, drewAnew));
    },
    closed: ({ name, confirmed }) => {
      if (confirmed !== null) show(name, true);
    },
    stop: looks.clear,
  };
}
