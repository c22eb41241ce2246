// What is known of each control on the phones, for the badges on the canvas: never more than a device has said.
import type { ControlDiff, Verdict } from '../../layout/diff.ts';
import type { Device, StudioState } from '../../studio/devices.ts';

export interface DeviceVerdict {
  readonly device: string;
  readonly verdict: Verdict;
  /** The fields that differ. */
  readonly fields: readonly string[];
  readonly revision: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** It is about an older revision than the one on the canvas. */
  readonly stale: boolean;
}

/** By control id, each device’s word. */
export type Verdicts = ReadonlyMap<string, readonly DeviceVerdict[]>;

export const NO_VERDICTS: Verdicts = new Map();

const WORST: readonly Verdict[] = ['dropped', 'different', 'moved', 'unchecked', 'shown'];

const controlsOf = ({ confirmed }: Device): readonly ControlDiff[] => confirmed?.outcome.verdict?.controls ?? [];

export function verdictsOf({ devices, revision }: Pick<StudioState, 'devices' | 'revision'>): Verdicts {
  const found = new Map<string, DeviceVerdict[]>();
  for (const device of devices) {
    const { confirmed, live, name, id, push, strayed } = device;
    // What a device said that has gone, or shows something else now, is no news of what it shows.
    if (confirmed === null || id === null || !live || strayed) continue;
    for (const { id: control, verdict, fields } of controlsOf(device)) {
      // While the newer one is on its way, marks that came and went with every push would only flicker.
      const onItsWay = push?.state === 'sending' || push?.state === 'waiting';
      const stale = confirmed.revision !== revision && !onItsWay;
      const said: DeviceVerdict = {
        device: name,
        verdict,
        fields,
        revision: confirmed.revision,
        at: confirmed.at,
        stale,
      };
      const known = found.get(control);
      if (known === undefined) found.set(control, [said]);
      else known.push(said);
    }
  }
  return found.size === 0 ? NO_VERDICTS : found;
}

/** Nothing is said differently; an older revision is named only where it is not the one on the canvas. */
export function sameVerdicts(a: Verdicts, b: Verdicts): boolean {
  if (a.size !== b.size) return false;
  for (const [control, said] of a) {
    const other = b.get(control);
    if (other?.length !== said.length || !said.every((one, index) => sameVerdict(one, other[index]))) return false;
  }
  return true;
}

const sameVerdict = (a: DeviceVerdict, b: DeviceVerdict | undefined): boolean =>
  a.device === b?.device &&
  a.verdict === b.verdict &&
  a.stale === b.stale &&
  (!a.stale || a.revision === b.revision) &&
  a.fields.length === b.fields.length &&
  a.fields.every((field, index) => field === b.fields[index]);

/** The one that needs attention most. */
export function worstOf(verdicts: readonly DeviceVerdict[]): DeviceVerdict | undefined {
  return verdicts.toSorted((a, b) => WORST.indexOf(a.verdict) - WORST.indexOf(b.verdict))[0];
}

export type Counts = Readonly<Record<Verdict, number>>;

export function countsOf(controls: readonly Pick<ControlDiff, 'verdict'>[]): Counts {
  const counts = { shown: 0, moved: 0, different: 0, dropped: 0, unchecked: 0 };
  for (const { verdict } of controls) counts[verdict] += 1;
  return counts;
}

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  shown: 'shown',
  moved: 'in another place',
  different: 'differs',
  dropped: 'not drawn',
  unchecked: 'not checked',
};

/** “Living-room iPad does not draw this control.” */
export function verdictSentence({ device, verdict, fields, revision, stale }: DeviceVerdict): string {
  const about = stale ? `Revision ${revision}: ` : '';
  switch (verdict) {
    case 'shown':
      return `${about}${device} shows it.`;
    case 'moved':
      return `${about}${device} shows it in another place or size.`;
    case 'different':
      return `${about}${device} shows it differently: ${fields.join(', ')}.`;
    case 'dropped':
      return `${about}${device} does not draw it. Its app may be too old for this kind of control.`;
    case 'unchecked':
      return `${about}${device} does not say whether it shows it.`;
    default:
      return verdict satisfies never;
  }
}

/** By type, the sentence that names the devices here which do not draw it. */
export function lacksOf({ devices }: Pick<StudioState, 'devices'>): ReadonlyMap<string, string> {
  const names = new Map<string, string[]>();
  for (const device of devices) {
    if (device.id === null || device.strayed) continue;
    for (const type of unknownTypes(device)) names.set(type, [...(names.get(type) ?? []), device.name]);
  }
  return new Map(
    [...names].map(([type, who]) => [
      type,
      who.length === 1 ? `${who[0]} does not draw this.` : `${listed(who)} do not draw this.`,
    ]),
  );
}

const listed = (names: readonly string[]) => `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** Types that a device was pushed and drew none of: its app does not know them. */
export function unknownTypes({ confirmed }: Pick<Device, 'confirmed'>): readonly string[] {
  const byType = new Map<string, { drawn: boolean; dropped: boolean }>();
  for (const { type, verdict } of confirmed?.outcome.verdict?.controls ?? []) {
    const known = byType.get(type) ?? { drawn: false, dropped: false };
    byType.set(type, {
      drawn: known.drawn || (verdict !== 'dropped' && verdict !== 'unchecked'),
      dropped: known.dropped || verdict === 'dropped',
    });
  }
  return [...byType].filter(([, { drawn, dropped }]) => dropped && !drawn).map(([type]) => type);
}
