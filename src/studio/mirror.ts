// What is known of a device’s screen. Events tell it as it happens; answers to questions fill in what was missed, and
// give way to an event that is newer than the question.
import type { Layout } from '../layout/document.ts';
import { tabsOf } from '../layout/document.ts';
import { type Json, type JsonObject, member } from '../layout/json.ts';
import { MAX_NODES } from '../layout/limits.ts';
import type { CurrentLayout, StudioEvent } from './verbs.ts';

/** The same moment twice: for people, in milliseconds since 1970, and on the clock that never jumps, to tell what came first. */
export interface Moment {
  readonly date: number;
  readonly now: number;
}

export interface Known<T> {
  readonly value: T;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly now: number;
  /** `event`: the device said so by itself. `asked`: it answered a question. */
  readonly from: 'event' | 'asked';
}

export interface Touch {
  readonly control: string;
  readonly kind: 'action' | 'value';
  readonly payload: Json;
  readonly at: number;
}

export interface Mirror {
  /** Whether the device is in a live session with an editor. */
  readonly session: Known<boolean> | null;
  /** The name of the layout on its screen; null for a blank screen. */
  readonly layoutName: Known<string | null> | null;
  /** What it says is drawn. */
  readonly summary: Known<JsonObject | null> | null;
  /** The whole layout, when that was read back. */
  readonly layout: Known<Layout> | null;
  /** The tab on its screen, by title and, where known, index. */
  readonly tab: Known<{ readonly title: string; readonly index: number | null }> | null;
  readonly values: Readonly<Record<string, Known<Json>>>;
  readonly lastTouch: Touch | null;
}

export const BLANK: Mirror = {
  session: null,
  layoutName: null,
  summary: null,
  layout: null,
  tab: null,
  values: {},
  lastTouch: null,
};

const said = <T>(value: T, { date, now }: Moment): Known<T> => ({ value, at: date, now, from: 'event' });

const blank = (at: Moment): Mirror => ({
  ...BLANK,
  session: said(true, at),
  layoutName: said(null, at),
  summary: said(null, at),
});

export function heard(mirror: Mirror, event: StudioEvent, at: Moment): Mirror {
  switch (event.event) {
    case 'hello':
      // A device that was started anew greets with a blank screen.
      if (event.layout === null) return blank(at);
      return { ...mirror, session: said(true, at), layoutName: said(event.layout, at) };
    case 'layout':
      return {
        ...mirror,
        session: said(true, at),
        layoutName: said(event.layout, at),
        tab: said({ title: event.tab, index: indexOf(event.tabs, event.tab) }, at),
        // A layout that was read back is of an older screen now.
        layout: null,
      };
    case 'layout-closed':
      return blank(at);
    case 'tab':
      return { ...mirror, tab: said({ title: event.title, index: event.index < 0 ? null : event.index }, at) };
    case 'action':
      return { ...mirror, lastTouch: { control: event.control, kind: 'action', payload: event.payload, at: at.date } };
    case 'value': {
      const { control, value } = event;
      const lastTouch: Touch = { control, kind: 'value', payload: value, at: at.date };
      // No layout has more controls: a device that makes up ever new ones is believed no further.
      const hasRoom = Object.hasOwn(mirror.values, control) || Object.keys(mirror.values).length < MAX_NODES;
      return {
        ...mirror,
        values: hasRoom ? { ...mirror.values, [control]: said(value, at) } : mirror.values,
        lastTouch,
      };
    }
    case 'bye':
      return { ...BLANK, session: said(false, at) };
    default:
      return event satisfies never;
  }
}

function indexOf(tabs: readonly { readonly id: string; readonly title: string }[], tab: string): number | null {
  const found = tabs.findIndex(({ id, title }) => id === tab || title === tab);
  return found < 0 ? null : found;
}

/** The answer’s fact, unless an event has told since the question was asked. */
function learn<T>(known: Known<T> | null | undefined, value: T, askedAt: number, at: Moment): Known<T> {
  const isNewer = known?.from === 'event' && known.now >= askedAt;
  return isNewer ? known : { value, at: at.date, now: at.now, from: 'asked' };
}

/** What `get-current-layout` said; asked at `askedAt` on the clock that never jumps, answered at `at`. */
export function learnLayout(mirror: Mirror, answer: CurrentLayout, askedAt: number, at: Moment): Mirror {
  const shown = answer.summary ?? answer.layout ?? null;
  const name = member(shown, 'name');
  return {
    ...mirror,
    session: learn(mirror.session, answer.isLiveEditSession, askedAt, at),
    layoutName: learn(mirror.layoutName, typeof name === 'string' ? name : null, askedAt, at),
    summary: learn(mirror.summary, answer.summary, askedAt, at),
    layout: answer.layout === undefined ? mirror.layout : learn(mirror.layout, answer.layout, askedAt, at),
    tab: tabIn(shown, mirror.tab, at),
  };
}

/** What was drawn, from the answer to a push that was sent at `sentAt`. */
export function learnRendered(mirror: Mirror, summary: JsonObject, sentAt: number, at: Moment): Mirror {
  const name = member(summary, 'name');
  return {
    ...mirror,
    session: learn(mirror.session, true, sentAt, at),
    layoutName: typeof name === 'string' ? learn(mirror.layoutName, name, sentAt, at) : mirror.layoutName,
    summary: learn(mirror.summary, summary, sentAt, at),
    layout: null,
    tab: tabIn(summary, mirror.tab, at),
  };
}

/** The tab known of, while the screen still has it; else the first, where every device begins. */
function tabIn(shown: JsonObject | null, known: Mirror['tab'], { date, now }: Moment): Mirror['tab'] {
  const titles = tabsOf(shown).map((tab) => member(tab, 'title'));
  const [first] = titles;
  if (known !== null && (titles.length === 0 || titles.includes(known.value.title))) return known;
  return typeof first === 'string' ? { value: { title: first, index: 0 }, at: date, now, from: 'asked' } : null;
}

export function learnValues(mirror: Mirror, values: JsonObject, askedAt: number, at: Moment): Mirror {
  const read = Object.entries(values).map(
    ([id, value]) =>
      [id, learn(Object.hasOwn(mirror.values, id) ? mirror.values[id] : undefined, value, askedAt, at)] as const,
  );
  return { ...mirror, values: { ...mirror.values, ...Object.fromEntries(read) } };
}
