// Edits to the pages, and to how a holder is divided.
import { GRID } from '../blocks/grid.ts';
import { TAB } from '../blocks/nodes.ts';
import { childrenOf, GRID_DEFAULTS, gridOf, type Layout, type Rect, rectOf, tabsOf, text } from '../document.ts';
import type { EditOf } from '../edit.ts';
import type { Field, Fields } from '../fields.ts';
import { fits, listed, MAX_ROWS, rowsNeeded, settle, tooTall } from '../grid.ts';
import { callOf, withFreshIds } from '../ids.ts';
import { isArray, isObject, type Json, type JsonObject, member } from '../json.ts';
import { isRefused, type Outcome, refuse } from '../outcome.ts';
import { replaceAt, withKey, withoutKey, writeAt } from '../tree.ts';
import { idsOf, slotsOf } from '../walk.ts';
import { pagesIn } from './laws.ts';
import { reordered } from './order.ts';
import { idsOfEntries, siteOf } from './places.ts';
import { changed, type Plan } from './plan.ts';
import { withRects } from './relocate.ts';

export function addTab(layout: Layout, { tab = {}, index }: EditOf<'addTab'>): Plan {
  const tabs = member(layout, 'tabs') ?? [];
  if (!isArray(tabs)) return refuse('The tabs of this layout are not a list. Make them one in the JSON first.');
  const { columns, rows } = GRID_DEFAULTS;
  const icon = tab.icon ?? TAB.icon.default;
  const made: JsonObject = {
    title: tab.title ?? `Tab ${tabs.length + 1}`,
    ...(icon === undefined ? {} : { icon }),
    grid: tab.grid ?? { columns, rows },
    children: [],
  };
  return changed(withKey(layout, 'tabs', tabs.toSpliced(listIndex(index, tabs.length), 0, made)));
}

const listIndex = (index: number | undefined, length: number) =>
  index === undefined || Number.isNaN(index) ? length : Math.min(length, Math.max(0, Math.trunc(index)));

const noTab = (index: number) => refuse(`There is no tab ${index + 1}.`);

export function setTab(layout: Layout, { tab: index, fields }: EditOf<'setTab'>): Plan {
  const tab = tabsOf(layout)[index];
  if (!isObject(tab)) return noTab(index);
  const { grid, ...plain } = fields;
  let next: Json = tab;
  for (const [key, value] of Object.entries(plain)) {
    const written = writeAt(next, [key], value);
    if (isRefused(written)) return written;
    next = written.done;
  }
  const titled = replaceAt(layout, ['tabs', index], next);
  return grid === undefined ? changed(titled) : setGrid(titled, { kind: 'setGrid', of: ['tabs', index], grid });
}

export function moveTab(layout: Layout, { tab, to }: EditOf<'moveTab'>): Plan {
  const tabs = tabsOf(layout);
  if (tabs[tab] === undefined) return noTab(tab);
  return changed(replaceAt(layout, ['tabs'], reordered(tabs, tab, to)));
}

export function removeTab(layout: Layout, { tab }: EditOf<'removeTab'>): Plan {
  const tabs = tabsOf(layout);
  if (tabs[tab] === undefined) return noTab(tab);
  if (isObject(tabs[tab]) && pagesIn(layout) === 1) {
    return refuse('This is the only tab, and a layout needs one. Add another one first.');
  }
  return changed(replaceAt(layout, ['tabs'], tabs.toSpliced(tab, 1)));
}

export function duplicateTab(layout: Layout, { tab: index }: EditOf<'duplicateTab'>): Plan {
  const tabs = tabsOf(layout);
  const tab = tabs[index];
  if (!isObject(tab)) return noTab(index);
  const slots = slotsOf(tab);
  const nodes = withFreshIds(
    slots.map(({ node }) => node),
    idsOf(layout),
  );
  let copy = slots.reduce((next, { path }, place) => replaceAt(next, path, nodes[place] ?? null), tab);
  const title = text(member(tab, 'title'));
  if (title !== undefined) copy = withKey(copy, 'title', `${title} copy`);
  return { layout: replaceAt(layout, ['tabs'], tabs.toSpliced(index + 1, 0, copy)), made: idsOfEntries(nodes) };
}

export function setGrid(layout: Layout, edit: EditOf<'setGrid'>): Plan {
  const site = siteOf(layout, edit.of);
  if (isRefused(site)) return site;
  const { holder, path, takes } = site.done;
  if (takes !== 'cells') return refuse(`${callOf(holder)} has no grid.`);
  const divided = withGrid(holder, edit.grid);
  if (isRefused(divided)) return divided;
  const fitted = refitted(holder, divided.done);
  return isRefused(fitted) ? fitted : changed(replaceAt(layout, path, fitted.done));
}

const GRID_FIELDS: Fields = GRID;

function withGrid(holder: JsonObject, wanted: JsonObject): Outcome<JsonObject> {
  const written = member(holder, 'grid');
  const old: JsonObject = isObject(written) ? written : {};
  let grid = old;
  for (const [key, value] of Object.entries(wanted)) {
    if (value === null) {
      grid = withoutKey(grid, key);
      continue;
    }
    const field = Object.hasOwn(GRID_FIELDS, key) ? GRID_FIELDS[key] : undefined;
    const wrong = field === undefined ? undefined : unfit(field, value);
    if (wrong !== undefined) return refuse(wrong);
    grid = withKey(grid, key, value);
  }
  return { done: grid === old ? holder : withKey(holder, 'grid', grid) };
}

function unfit(field: Field, value: Json): string | undefined {
  if (field.kind === 'choice') {
    const names = Object.keys(field.choices);
    return names.includes(String(value)) ? undefined : `${field.label} is one of ${names.join(', ')}.`;
  }
  if (field.kind !== 'number') return undefined;
  const { min = -Infinity, max = Infinity, integer = false, label } = field;
  const good = typeof value === 'number' && value >= min && value <= max && (!integer || Number.isInteger(value));
  return good ? undefined : `${label} is a ${integer ? 'whole ' : ''}number from ${min} to ${max}.`;
}

/** Another grid with the same children, where they may stand in it. */
function refitted(before: JsonObject, after: JsonObject): Outcome<JsonObject> {
  const [was, is] = [gridOf(before), gridOf(after)];
  if (is.mode === 'flow') return { done: after };
  const placed = childrenOf(after).flatMap((child, index) => {
    const rect = rectOf(child);
    return rect === undefined ? [] : [{ index, rect, name: callOf(child) }];
  });
  if (was.mode === 'grid') {
    const out = placed.filter(({ rect }) => fits(rect, was) && !fits(rect, is)).map(({ name }) => name);
    const them = out.length === 1 ? 'it' : 'them';
    return out.length > 0 ? refuse(`${listed(out)} in the part that would go. Move ${them} first.`) : { done: after };
  }
  // Bands know no overlaps; cells do.
  const rects = settle(
    placed.map(({ rect }) => rect),
    is.columns,
  );
  if (rowsNeeded(rects) > Math.max(MAX_ROWS, is.rows)) return tooTall;
  const byIndex = new Map<number, Rect>();
  for (const [place, { index, rect }] of placed.entries()) byIndex.set(index, rects[place] ?? rect);
  return { done: withRects(after, byIndex) };
}
