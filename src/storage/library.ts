// The layouts a person keeps in this browser, with their versions, their history and a trash.
import type { StoreApi } from 'zustand/vanilla';
import { type Layout, text as textIn } from '../layout/document.ts';
import { type History, record, startHistory } from '../layout/history.ts';
import { member } from '../layout/json.ts';
import { merged } from '../layout/merge.ts';
import { parse } from '../layout/parse.ts';
import { print } from '../layout/print.ts';
import { type Blocks, openBlocks } from './blocks.ts';
import { forgetLastWords, hearLastWords } from './last-words.ts';
import { type NewsChannel, type NewsListener, openNews } from './news.ts';
import {
  asBlock,
  asLayout,
  asSession,
  asStep,
  asText,
  type LayoutRecord,
  type SessionRecord,
  type VersionRecord,
} from './records.ts';
import { type Change, openShelf, type Shelf, type Trouble } from './shelf.ts';
import { type Advance, rebuild, startTrail, type Trail, walkedTo } from './trail.ts';
import { isDue, planVersion, versionsOf, versionText, withoutVersions } from './versions.ts';

export const TRASH_DAYS = 30;
const DAY = 86_400_000;

export interface Opened {
  /** With what was not saved, as its last step. */
  readonly history: History;
  /** What the database has. */
  readonly kept: { readonly history: History; readonly text: string };
  readonly revision: number;
  readonly trail: Trail;
  readonly session: SessionRecord | undefined;
}

export interface Saving {
  readonly layout: Layout;
  readonly advance: Advance;
  readonly revision: number;
}

export interface Library {
  readonly state: StoreApi<{ readonly trouble: Trouble | undefined }>;
  readonly blocks: Blocks;
  /** Those that are not in the trash, the last opened first. */
  list(): Promise<readonly LayoutRecord[]>;
  trash(): Promise<readonly LayoutRecord[]>;
  text(id: string): Promise<string | undefined>;
  add(layout: Layout): Promise<string>;
  /** Undefined when there is no such layout, or its text cannot be read any more. */
  open(id: string): Promise<Opened | undefined>;
  /** It is the one that was opened last. */
  touch(id: string): Promise<void>;
  save(id: string, saving: Saving): Promise<void>;
  saveSession(id: string, session: SessionRecord): Promise<void>;
  /** Of a layout that nobody has open. */
  rename(id: string, name: string): Promise<void>;
  /** The id of the copy. */
  duplicate(id: string): Promise<string | undefined>;
  throwAway(id: string): Promise<void>;
  restore(id: string): Promise<void>;
  /** For good, with its versions. */
  erase(ids: readonly string[]): Promise<void>;
  /** Erases what has been in the trash for a month. */
  sweep(): Promise<void>;
  versions(id: string): Promise<readonly VersionRecord[]>;
  versionText(id: string, version: string): Promise<string | undefined>;
  /** Undefined where the latest version is the same. */
  keepVersion(id: string, text: string, as: { name?: string; reason?: string }): Promise<string | undefined>;
  renameVersion(id: string, version: string, name: string | undefined): Promise<void>;
  eraseVersion(id: string, version: string): Promise<void>;
  subscribe(heard: NewsListener): () => void;
  /** Tries anew to keep what the browser had no room for. */
  retry(): Promise<void>;
  close(): Promise<void>;
}

export interface LibraryOptions {
  readonly now: () => number;
  readonly newId: () => string;
  readonly shelf?: Shelf;
  readonly news?: NewsChannel;
}

export const nameOf = (layout: Layout): string => textIn(member(layout, 'name'))?.trim() || 'Untitled';

const lastOpened = (a: LayoutRecord, b: LayoutRecord) => b.opened - a.opened;

export function openLibrary({ now, newId, shelf = openShelf(), news = openNews() }: LibraryOptions): Library {
  const clock = { now, newId };

  const all = async (): Promise<readonly LayoutRecord[]> =>
    (await shelf.list('layouts')).map(asLayout).filter((record) => record !== undefined);
  const find = async (id: string) => asLayout(await shelf.read('layouts', id));
  const textOf = async (id: string) => asText(await shelf.read('texts', id));
  const told = async (id: string, changes: readonly Change[]) => {
    await shelf.write(changes);
    news.tell({ kind: 'layouts', id });
  };
  const entryChange = (id: string, value: LayoutRecord | undefined): Change => ({ table: 'layouts', key: id, value });

  const add = async (layout: Layout): Promise<string> => {
    const id = newId();
    const text = print(layout);
    const time = now();
    await told(id, [
      entryChange(id, {
        id,
        name: nameOf(layout),
        created: time,
        changed: time,
        opened: time,
        size: text.length,
      }),
      { table: 'texts', key: id, value: { text, revision: 1, cursor: 1 } },
    ]);
    return id;
  };

  const open = async (id: string): Promise<Opened | undefined> => {
    const [entry, kept, steps, session] = await Promise.all([
      find(id),
      textOf(id),
      shelf.list('steps', id),
      shelf.read('sessions', id),
    ]);
    if (entry === undefined || kept === undefined) return undefined;
    const layout = parse(kept.text).layout;
    if (layout === undefined) return undefined;
    const read = steps.map(asStep).filter((step) => step !== undefined);
    const history = read.length === 0 ? startHistory(layout) : rebuild(kept.text, layout, read, kept.cursor);
    const words = hearLastWords(id, kept);
    const said = words === undefined || words.text === kept.text ? undefined : parse(words.text).layout;
    // What is not in the database yet stays told until it is.
    if (said === undefined) forgetLastWords(id);
    // Undone is not changed: it can still be done again.
    const unsaved =
      said &&
      (walkedTo(history, words?.text ?? '') ??
        record(history, merged(layout, said) as Layout, { name: 'Last changes' }));
    return {
      history: unsaved ?? history,
      kept: { history, text: kept.text },
      revision: kept.revision,
      trail: startTrail(history, kept.text, read),
      session: words?.session ?? asSession(session),
    };
  };

  const save = async (id: string, { layout, advance, revision }: Saving): Promise<void> => {
    const [entry, versions] = await Promise.all([find(id), versionsOf(shelf, id)]);
    const time = now();
    const known = entry ?? { id, created: time, opened: time, changed: time, size: 0 };
    const changes: Change[] = [
      entryChange(id, { ...known, name: nameOf(layout), changed: time, size: advance.text.length }),
      { table: 'texts', key: id, value: { text: advance.text, revision, cursor: advance.cursor } },
      ...advance.put.map((step): Change => ({ table: 'steps', key: [id, step.number], value: step })),
      ...advance.drop.map((number): Change => ({ table: 'steps', key: [id, number], value: undefined })),
    ];
    // How it was before this spell of changes, or before one that took most of it away.
    const lost = known.size > 2000 && advance.text.length < known.size / 2;
    const before = lost || isDue(versions, known.changed, time) ? await textOf(id) : undefined;
    const version = before !== undefined &&
      before.text !== advance.text && {
        layout: id,
        text: before.text,
        at: known.changed,
        ...(lost && { reason: 'Before a large change' }),
      };
    const kept = version ? await planVersion(shelf, version, clock) : undefined;
    await told(id, [...changes, ...(kept?.changes ?? [])]);
    forgetLastWords(id);
    if (kept !== undefined) news.tell({ kind: 'versions', id });
  };

  const change = async (id: string, to: (entry: LayoutRecord) => LayoutRecord) => {
    const entry = await find(id);
    if (entry !== undefined) await told(id, [entryChange(id, to(entry))]);
  };

  const eraseOne = async (id: string): Promise<readonly Change[]> => {
    const [steps, versions] = await Promise.all([shelf.list('steps', id), versionsOf(shelf, id)]);
    forgetLastWords(id);
    return [
      entryChange(id, undefined),
      { table: 'texts', key: id, value: undefined },
      { table: 'sessions', key: id, value: undefined },
      ...steps
        .map(asStep)
        .filter((step) => step !== undefined)
        .map((step): Change => ({ table: 'steps', key: [id, step.number], value: undefined })),
      ...withoutVersions(
        id,
        versions.map((version) => version.id),
      ),
    ];
  };

  const erase = async (ids: readonly string[]): Promise<void> => {
    for (const id of ids) await told(id, await eraseOne(id));
  };

  const changeVersion = async (id: string, version: string, to: (old: VersionRecord) => VersionRecord) => {
    const old = (await versionsOf(shelf, id)).find((one) => one.id === version);
    if (old === undefined) return;
    await shelf.write([{ table: 'versions', key: [id, version], value: to(old) }]);
    news.tell({ kind: 'versions', id });
  };

  return {
    state: shelf.state,
    blocks: openBlocks({ shelf, news, now, newId }),
    list: async () => (await all()).filter(({ trashed }) => trashed === undefined).sort(lastOpened),
    trash: async () =>
      (await all()).filter(({ trashed }) => trashed !== undefined).sort((a, b) => (b.trashed ?? 0) - (a.trashed ?? 0)),
    text: async (id) => (await textOf(id))?.text,
    add,
    open,
    touch: (id) => change(id, (entry) => ({ ...entry, opened: now() })),
    save,
    saveSession: (id, session) => shelf.write([{ table: 'sessions', key: id, value: session }]),
    rename: async (id, name) => {
      const opened = await open(id);
      if (opened === undefined) return;
      const layout = { ...opened.history.present, name };
      const advance = opened.trail.advance(record(opened.history, layout, { name: `Rename to ${name}` }));
      await save(id, { layout, advance, revision: opened.revision + 1 });
    },
    duplicate: async (id) => {
      const layout = parse((await textOf(id))?.text ?? '').layout;
      return layout === undefined ? undefined : add({ ...layout, name: `${nameOf(layout)} copy` });
    },
    throwAway: (id) => change(id, (entry) => ({ ...entry, trashed: now() })),
    restore: (id) => change(id, ({ trashed: _, ...entry }) => entry),
    erase,
    sweep: async () => {
      const old = now() - TRASH_DAYS * DAY;
      const ids = (await all()).filter(({ trashed }) => trashed !== undefined && trashed < old).map(({ id }) => id);
      await erase(ids);
      const blocks = (await shelf.list('blocks')).map(asBlock).filter((block) => block !== undefined);
      const gone = blocks.filter(({ removed }) => removed !== undefined && removed < old);
      if (gone.length > 0) {
        await shelf.write(gone.map(({ id }): Change => ({ table: 'blocks', key: id, value: undefined })));
      }
    },
    versions: (id) => versionsOf(shelf, id),
    versionText: (id, version) => versionText(shelf, id, version),
    keepVersion: async (id, text, as) => {
      const planned = await planVersion(shelf, { layout: id, text, at: now(), ...as }, clock);
      if (planned === undefined) return undefined;
      await shelf.write(planned.changes);
      news.tell({ kind: 'versions', id });
      return planned.id;
    },
    renameVersion: (id, version, name) =>
      changeVersion(id, version, ({ name: _, ...old }) => ({ ...old, ...(name !== undefined && { name }) })),
    eraseVersion: async (id, version) => {
      await shelf.write(withoutVersions(id, [version]));
      news.tell({ kind: 'versions', id });
    },
    subscribe: news.listen,
    retry: shelf.retry,
    close: async () => {
      news.close();
      await shelf.close();
    },
  };
}
