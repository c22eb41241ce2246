// Earlier states of a layout: made as time goes by, before risky acts, and when a person asks for one.
import { asVersion, type VersionRecord } from './records.ts';
import type { Change, Shelf } from './shelf.ts';
import { thinned, VERSION_EVERY } from './thinning.ts';

export interface NewVersion {
  readonly layout: string;
  readonly text: string;
  readonly at: number;
  readonly name?: string;
  readonly reason?: string;
}

interface Clock {
  readonly now: () => number;
  readonly newId: () => string;
}

const latestFirst = (a: VersionRecord, b: VersionRecord) => b.at - a.at;

export async function versionsOf(shelf: Shelf, layout: string): Promise<readonly VersionRecord[]> {
  const records = await shelf.list('versions', layout);
  return records
    .map(asVersion)
    .filter((version) => version !== undefined)
    .sort(latestFirst);
}

export async function versionText(shelf: Shelf, layout: string, id: string): Promise<string | undefined> {
  const text = await shelf.read('versionTexts', [layout, id]);
  return typeof text === 'string' ? text : undefined;
}

export const withoutVersions = (layout: string, ids: readonly string[]): readonly Change[] =>
  ids.flatMap((id): Change[] => [
    { table: 'versions', key: [layout, id], value: undefined },
    { table: 'versionTexts', key: [layout, id], value: undefined },
  ]);

/** What a version is called that a person saved without a name of its own. */
export const SAVED = 'Saved';

/**
 * Nothing where the latest version has this very text already, unless another name is asked for. A name that was given
 * once stays: who wants a second one gets a second version.
 */
export async function planVersion(
  shelf: Shelf,
  { layout, text, at, name, reason }: NewVersion,
  { now, newId }: Clock,
): Promise<{ readonly id: string; readonly changes: readonly Change[] } | undefined> {
  const versions = await versionsOf(shelf, layout);
  const [latest] = versions;
  const same = latest !== undefined && (await versionText(shelf, layout, latest.id)) === text;
  const isNamed = same && latest.name !== undefined;
  if (same && (name === undefined || name === latest.name || (isNamed && name === SAVED))) return undefined;
  const id = same && !isNamed ? latest.id : newId();
  const record: VersionRecord = {
    id,
    layout,
    at,
    made: now(),
    size: text.length,
    ...(name !== undefined && { name }),
    ...(reason !== undefined && { reason }),
  };
  const others = versions.filter((version) => version.id !== id);
  return {
    id,
    changes: [
      { table: 'versions', key: [layout, id], value: record },
      { table: 'versionTexts', key: [layout, id], value: text },
      ...withoutVersions(layout, thinned([record, ...others], now())),
    ],
  };
}

/** Whether the next change ends a spell long enough to be worth a version. */
export function isDue(versions: readonly VersionRecord[], lastChange: number, now: number): boolean {
  const [latest] = versions;
  return latest === undefined || (now - latest.made >= VERSION_EVERY && lastChange > latest.at);
}
