// What people call a place in a layout: by the labels that the inspector shows there.
import { ACTION, CONDITION, SYNC } from './blocks/binding.ts';
import { LAYOUT } from './blocks/layout.ts';
import { GROUP, TAB } from './blocks/nodes.ts';
import { POPUP, SHARED } from './blocks/shared.ts';
import { controlTheme } from './blocks/theme.ts';
import { type Catalog, fieldsOf } from './control.ts';
import { isGroup, type Layout, tabsOf, tabTitle, typeOf } from './document.ts';
import { placeOf } from './edits/places.ts';
import type { Field, Fields } from './fields.ts';
import { callOf } from './ids.ts';
import type { Path } from './json.ts';

type Key = Path[number];

const PANEL_OR_POPUP: Fields = { ...GROUP, ...POPUP };

/** Everything a node may have, the theme keys that are written beside the others too. */
function fieldsOfNode(node: unknown, catalog: Catalog): Fields {
  if (isGroup(node)) return PANEL_OR_POPUP;
  const definition = catalog.get(typeOf(node));
  return definition === undefined ? SHARED : { ...controlTheme(definition.family), ...fieldsOf(definition) };
}

function within(field: Field, key: Key, theme: Fields): Field | undefined {
  switch (field.kind) {
    case 'record':
      return own(field.fields, key);
    case 'theme':
      return own(theme, key);
    case 'list':
    case 'map':
      return field.of;
    case 'either':
      return field.of.map((variant) => within(variant, key, theme)).find((found) => found !== undefined);
    case 'sync':
      return typeof key === 'number' ? field : own(SYNC, key);
    case 'action':
      return own(ACTION, key);
    case 'condition':
      return own(CONDITION, key);
    default:
      return undefined;
  }
}

const own = (fields: Fields, key: Key) => (Object.hasOwn(fields, key) ? fields[key] : undefined);

/** One field for each key, as far as the place is described. */
function along(fields: Fields, path: Path, theme: Fields): readonly Field[] {
  const found: Field[] = [];
  for (const key of path) {
    const last = found.at(-1);
    const field = last === undefined ? own(fields, key) : within(last, key, theme);
    if (field === undefined) return found;
    found.push(field);
  }
  return found;
}

export function fieldsInNode(node: unknown, path: Path, catalog: Catalog): readonly Field[] {
  return along(fieldsOfNode(node, catalog), path, controlTheme(catalog.get(typeOf(node))?.family));
}

const WHOLE: ReadonlySet<Field['kind']> = new Set(['sync', 'action', 'condition']);

/** What undo calls a place: by its label alone, or by its key where nothing describes it. */
function quoted(path: Path, fields: readonly Field[]): string {
  const named = fields.find(({ kind }) => WHOLE.has(kind)) ?? fields.at(-1);
  const label = named?.label ?? path.findLast((step) => typeof step === 'string');
  return `“${label ?? 'Entry'}”`;
}

export const fieldsInTab = (path: Path): readonly Field[] => along(TAB, path, {});
export const fieldsInLayout = (path: Path): readonly Field[] => along(LAYOUT, path, {});

const lowered = (label: string) => label.charAt(0).toLowerCase() + label.slice(1);

/** “Show value”: a field of controls. */
export const fieldName = (node: unknown, path: Path, catalog: Catalog): string =>
  quoted(path, fieldsInNode(node, path, catalog));

/** “Corner radius” of theme, “Title” of Kitchen, “Name”: a place anywhere. */
export function placeName(layout: Layout, path: Path, catalog: Catalog): string {
  for (let length = path.length - 1; length > 2; length -= 1) {
    const node = placeOf(layout, path.slice(0, length))?.entry;
    if (node !== undefined) return `${fieldName(node, path.slice(length), catalog)} of ${callOf(node)}`;
  }
  if (path[0] === 'tabs' && typeof path[1] === 'number') {
    const tab = tabTitle(tabsOf(layout)[path[1]], path[1]);
    return path.length === 2 ? tab : `${quoted(path, fieldsInTab(path.slice(2)))} of ${tab}`;
  }
  const fields = fieldsInLayout(path);
  const holder = fields.at(-2);
  return holder === undefined ? quoted(path, fields) : `${quoted(path, fields)} of ${lowered(holder.label)}`;
}

/** “alert”, where the path is that of one: entries of lists and maps are added and removed. */
export function entryName(path: Path): string | undefined {
  const fields = fieldsInLayout(path);
  const holder = fields.length === path.length ? fields.at(-2) : undefined;
  return holder?.kind === 'list' ? holder.entry : holder?.kind === 'map' ? lowered(holder.of.label) : undefined;
}
