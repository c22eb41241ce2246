// Keeps what is open: saves every change, gives the layout to one tab at a time, and brings back what was open last.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Layout } from '../../layout/document.ts';
import type { History } from '../../layout/history.ts';
import { print } from '../../layout/print.ts';
import { sayLastWords } from '../../storage/last-words.ts';
import { openLease, whoWrites } from '../../storage/lease.ts';
import type { Lease } from '../../storage/lease-terms.ts';
import type { Library, Opened } from '../../storage/library.ts';
import type { SessionRecord } from '../../storage/records.ts';
import { spliceBetween } from '../../storage/splice.ts';
import type { Editor, EditorState } from '../editor.ts';
import type { Notices } from '../notices.ts';
import { onLeaving, remember, remembered } from './page.ts';

export interface KeepingState {
  /** starting: nothing is open yet. first: there is nothing to open. work: a layout is open. */
  readonly screen: 'starting' | 'first' | 'work';
  /** There are changes the database has not taken. */
  readonly unsaved: boolean;
  /** Another tab writes the open layout. */
  readonly elsewhere: boolean;
}

export interface Keeping {
  readonly state: StoreApi<KeepingState>;
  /** False when it is not there, or cannot be read any more. */
  open(id: string): Promise<boolean>;
  /** Adds it to the library and opens it. */
  create(layout: Layout): Promise<string>;
  /** What this tab or this browser had open last; the first screen where there is nothing. */
  openLast(): Promise<void>;
  takeOver(): void;
  flush(): Promise<void>;
  /** False where the latest version is the same already. */
  keepVersion(as: { readonly name?: string; readonly reason?: string }): Promise<boolean>;
  /** Changes a layout in the library; false when another tab has it open. */
  alone(id: string, change: () => Promise<unknown>): Promise<boolean>;
  stop(): void;
}

/** Of milliseconds: sooner would print a document at every letter, later would risk what was typed. */
const SAVE_AFTER = { least: 80, most: 240 };
const RETRY_MS = 2_000;

/** What is known of the layout in the database. */
interface Owned {
  trail: Opened['trail'];
  /** What the database has for certain, and what was sent to it last. */
  revision: number;
  kept: { readonly revision: number; readonly text: string };
  sent: { readonly revision: number; readonly text: string };
  /** As it is in the library; undefined while nobody knows. */
  saved: History | undefined;
  session: SessionRecord;
}

interface Current extends Owned {
  readonly id: string;
  readonly lease: Lease;
  readonly stopLease: () => void;
}

interface Needs {
  readonly editor: Editor;
  readonly library: Library;
  readonly notices: Notices;
  readonly now: () => number;
  readonly newId: () => string;
}

const sessionOf = ({ tab, selection, draft }: EditorState): SessionRecord => ({
  tab,
  selection,
  ...(draft && {
    draft: { text: draft.text, message: draft.message, ...(draft.line !== undefined && { line: draft.line }) },
  }),
});

const sameSession = (a: SessionRecord, b: EditorState) =>
  a.tab === b.tab && a.selection === b.selection && a.draft?.text === b.draft?.text;

export function createKeeping({ editor, library, notices, now, newId }: Needs): Keeping {
  const state = createStore<KeepingState>(() => ({ screen: 'starting', unsaved: false, elsewhere: false }));
  const tab = newId();
  let current: Current | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> | undefined;
  let delay = SAVE_AFTER.least;
  /** Opening takes a while, and the person may have chosen another meanwhile. */
  let opening = 0;

  // Nothing can be lost before there is something.
  editor.setReadOnly(true);

  const writable = () => current !== undefined && !editor.state.getState().readOnly;
  const isUnsaved = () => writable() && current?.saved !== editor.state.getState().history;

  const saveOnce = async (one: Current): Promise<void> => {
    const now = editor.state.getState();
    if (one.saved !== now.history) {
      const started = performance.now();
      const advance = one.trail.advance(now.history);
      delay = Math.min(SAVE_AFTER.most, Math.max(SAVE_AFTER.least, (performance.now() - started) * 4));
      one.saved = now.history;
      one.revision += 1;
      one.sent = { revision: one.revision, text: advance.text };
      // The database may take its time; a page that dies meanwhile has said it.
      sayLast();
      try {
        await library.save(one.id, { layout: now.history.present, advance, revision: one.revision });
      } catch (error) {
        one.saved = undefined;
        throw error;
      }
      one.kept = one.sent;
    }
    if (!sameSession(one.session, now)) {
      one.session = sessionOf(now);
      await library.saveSession(one.id, one.session);
    }
  };

  const save = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const one = current;
    if (one === undefined || one.id !== editor.state.getState().id) return;
    while (isUnsaved() || (writable() && !sameSession(one.session, editor.state.getState()))) await saveOnce(one);
    state.setState({ unsaved: false });
  };
  const flush = (): Promise<void> => {
    saving ??= save()
      .catch((error: unknown) => {
        notices.toast('The last change could not be saved. Export your layout to be safe.', { tone: 'bad' });
        saveIn(RETRY_MS);
        throw error;
      })
      .finally(() => {
        saving = undefined;
      });
    return saving;
  };

  /** For those who cannot wait: what went wrong has been said, and is tried again. */
  const flushSoon = () => {
    flush().catch(() => {});
  };

  /** One that rings while a save is still under way is done for: what changed since is that save’s to notice. */
  const saveIn = (ms: number) => {
    timer ??= setTimeout(() => {
      timer = undefined;
      flushSoon();
    }, ms);
  };

  /** Where the database may come too late. */
  const sayLast = () => {
    const one = current;
    const now = editor.state.getState();
    if (one === undefined || !writable() || one.id !== now.id) return;
    if (one.kept === one.sent && !isUnsaved() && sameSession(one.session, now)) return;
    const present = isUnsaved() ? print(now.history.present) : one.sent.text;
    const bases = one.kept === one.sent ? [one.kept] : [one.kept, one.sent];
    sayLastWords(one.id, {
      differences: bases.map(({ revision, text }) => ({ revision, ...spliceBetween(text, present) })),
      session: sessionOf(now),
    });
  };

  const leave = async (): Promise<void> => {
    if (writable()) await flush();
    clearTimeout(timer);
    timer = undefined;
    current?.stopLease();
    current?.lease.release();
    current = undefined;
  };

  const show = (id: string, opened: Opened, readOnly: boolean) => {
    const { history, session } = opened;
    const before = editor.state.getState();
    const same = before.id === id;
    editor.open({
      id,
      layout: history.present,
      history,
      readOnly,
      tab: same ? before.tab : (session?.tab ?? 0),
      selection: same ? before.selection : (session?.selection ?? []),
      ...(session?.draft !== undefined && !readOnly && { draft: session.draft }),
    });
    state.setState({ screen: 'work', elsewhere: readOnly, unsaved: false });
  };

  const own = (one: Omit<Current, keyof Owned>, { trail, revision, kept, history }: Opened): Current => {
    const text = { revision, text: kept.text };
    const session = sessionOf(editor.state.getState());
    const owned: Owned = { trail, revision, kept: text, sent: text, saved: kept.history, session };
    if (history !== kept.history) saveIn(0);
    return Object.assign(one, owned);
  };

  /** Reads the layout anew: it can be written here now, or the tab that writes it has. */
  const readAgain = async (one: Current): Promise<void> => {
    const opened = await library.open(one.id);
    if (opened === undefined || current !== one) return;
    const readOnly = one.lease.state.getState().holder !== 'here';
    show(one.id, opened, readOnly);
    own(one, opened);
  };

  const open = async (id: string): Promise<boolean> => {
    opening += 1;
    const turn = opening;
    // What is open stays so where the other cannot be.
    if (current !== undefined && (await library.open(id)) === undefined) return false;
    await leave();
    const lease = openLease(id, {
      tab,
      now,
      onGiveUp: async (how) => {
        editor.setReadOnly(true);
        const one = current;
        if (one === undefined || one.id !== id) return;
        if (how === 'asked') return flushAsked(one);
        if (one.saved !== editor.state.getState().history) {
          await library.keepVersion(id, print(editor.layout()), { reason: 'From the tab that was taken over' });
        }
      },
    });
    const holder = await whoWrites(lease);
    const opened = await library.open(id);
    if (opened === undefined || turn !== opening) {
      lease.release();
      return false;
    }
    const stopLease = lease.state.subscribe(({ holder: now }) => {
      if (now === 'elsewhere') {
        editor.setReadOnly(true);
        state.setState({ elsewhere: true });
      } else if (now === 'here' && current !== undefined) {
        void readAgain(current).then(() => notices.toast('You can edit here now.'));
      }
    });
    remember(id);
    show(id, opened, holder !== 'here');
    current = own({ id, lease, stopLease }, opened);
    if (holder === 'here') void library.touch(id);
    return true;
  };

  /** Read-only already, so `flush` would think there is nothing to save. */
  const flushAsked = async (one: Current): Promise<void> => {
    await saving;
    while (one.saved !== editor.state.getState().history) await saveOnce(one);
    state.setState({ unsaved: false });
  };

  const stops = [
    editor.state.subscribe((now, before) => {
      if (now.history === before.history && now.tab === before.tab && now.selection === before.selection) {
        if (now.draft === before.draft) return;
      }
      if (current === undefined || now.readOnly || now.id !== current.id) return;
      if (isUnsaved()) state.setState({ unsaved: true });
      saveIn(delay);
    }),
    library.subscribe((news, from) => {
      if (from === 'here' || news.kind !== 'layouts' || news.id !== current?.id) return;
      if (current.lease.state.getState().holder === 'elsewhere') void readAgain(current);
    }),
    onLeaving({
      leaving: () => {
        sayLast();
        flushSoon();
      },
      isAtRisk: () => library.state.getState().trouble !== undefined && editor.state.getState().history.past.length > 0,
    }),
  ];

  return {
    state,
    open,
    create: async (layout) => {
      const id = await library.add(layout);
      await open(id);
      return id;
    },
    openLast: async () => {
      const layouts = await library.list();
      const mine = remembered();
      const wanted = [...layouts.filter(({ id }) => id === mine), ...layouts.filter(({ id }) => id !== mine)];
      for (const { id } of wanted) if (await open(id)) return;
      await leave();
      state.setState({ screen: 'first', elsewhere: false, unsaved: false });
    },
    takeOver: () => current?.lease.takeOver(),
    flush,
    keepVersion: async (as) => {
      if (current === undefined) return false;
      await flush();
      return (await library.keepVersion(current.id, print(editor.layout()), as)) !== undefined;
    },
    alone: async (id, change) => {
      if (id === current?.id) {
        if (!writable()) return false;
        await flush();
        await change();
        return true;
      }
      const lease = openLease(id, { tab, now, onGiveUp: async () => undefined });
      const free = (await whoWrites(lease)) === 'here';
      if (free) await change();
      lease.release();
      return free;
    },
    stop: () => {
      for (const stop of stops) stop();
      void leave();
    },
  };
}
