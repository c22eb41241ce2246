// The document as lines of a tree: which are there, how deep, and what each is called. Of any document at all.
import { idOf, type Layout, type Slot, tabsOf, text, typeOf } from '../../layout/document.ts';
import { isObject, type Json, member, type Path } from '../../layout/json.ts';
import { slotsOf } from '../../layout/walk.ts';

export interface Row {
  readonly path: Path;
  /** The path as text: the same place has the same key. */
  readonly key: string;
  readonly kind: 'tab' | Slot['kind'];
  readonly depth: number;
  /** What stands there; not always an object. */
  readonly entry: Json;
  /** The key of the row that holds it; none for a tab. */
  readonly holder: string | undefined;
  /** Among those of its kind in its holder. */
  readonly index: number;
  /** Among all rows of its holder, from one, as screen readers count. */
  readonly place: number;
  readonly siblings: number;
  readonly holds: number;
  readonly open: boolean;
  /** It is listed for what it holds, not because it was searched for. */
  readonly onTheWay: boolean;
}

export const keyOfPath = (path: Path): string => path.join('/');

export interface View {
  readonly isFolded: (row: Pick<Row, 'path' | 'entry'>) => boolean;
  /** Keeps what is called so, and what leads to it; nothing is folded then. */
  readonly query?: string;
  /** What a type is called, so that “gauge” finds gauges without that in their name. */
  readonly labelOfType?: (type: string) => string | undefined;
}

// A document nested deeper than this is refused when it is read.
const DEEPEST = 256;

const found = (text: string | undefined, query: string) => text?.toLowerCase().includes(query) === true;

function matcher({ query = '', labelOfType }: View): ((entry: Json) => boolean) | undefined {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return undefined;
  return (entry) => {
    const type = typeOf(entry);
    return (
      found(idOf(entry), wanted) ||
      found(text(member(entry, 'label')) ?? text(member(entry, 'title')), wanted) ||
      found(type, wanted) ||
      (type !== undefined && found(labelOfType?.(type), wanted))
    );
  };
}

interface Held {
  readonly kind: Row['kind'];
  readonly path: Path;
  readonly node: Json;
}

export function rowsOf(layout: Layout, view: View): readonly Row[] {
  const rows: Row[] = [];
  const isWanted = matcher(view);

  const list = (held: readonly Held[], base: Path, holder: string | undefined, depth: number): boolean => {
    let any = false;
    const counts = { tab: 0, children: 0, panel: 0, item: 0, popup: 0 };
    for (const [place, { kind, path: step, node }] of held.entries()) {
      const path = [...base, ...step];
      const key = keyOfPath(path);
      const inside: readonly Held[] = depth < DEEPEST ? slotsOf(node) : [];
      const open = inside.length > 0 && (isWanted !== undefined || !view.isFolded({ path, entry: node }));
      const at = rows.length;
      const matches = isWanted === undefined || isWanted(node);
      const index = counts[kind];
      counts[kind] += 1;
      rows.push({
        path,
        key,
        kind,
        depth,
        entry: node,
        holder,
        index,
        place: place + 1,
        siblings: held.length,
        holds: inside.length,
        open,
        onTheWay: !matches,
      });
      const led = open && list(inside, path, key, depth + 1);
      if (matches || led) any = true;
      else rows.length = at;
    }
    return any;
  };

  const tabs = tabsOf(layout).map((node, index): Held => ({ kind: 'tab', path: ['tabs', index], node }));
  list(tabs, [], undefined, 0);
  return rows;
}

/** Those that lead to a place, the tab first; the place itself is not among them. */
export function waysTo(path: Path): readonly Path[] {
  const ways: Path[] = [];
  for (let end = path.length - 1; end >= 2; end--) if (isRowPath(path.slice(0, end))) ways.unshift(path.slice(0, end));
  return ways;
}

const STEPS: readonly (readonly (string | 'number')[])[] = [
  ['children', 'number'],
  ['panels', 'number'],
  ['canvasConfig', 'items', 'number', 'control'],
  ['longPressGroup'],
];

/** How many keys of the path lead to the deepest row on it; 0 when it is none's. */
export function lengthOfRow(path: Path): number {
  if (path[0] !== 'tabs' || typeof path[1] !== 'number') return 0;
  let length = 2;
  for (;;) {
    const step = STEPS.find((keys) =>
      keys.every((key, offset) => {
        const met = path[length + offset];
        return key === 'number' ? typeof met === 'number' : met === key;
      }),
    );
    if (step === undefined) return length;
    length += step.length;
  }
}

const isRowPath = (path: Path) => lengthOfRow(path) === path.length;

/** What the row is called: an id where there is one. */
export interface Called {
  readonly name: string;
  /** Said beside it, quieter. */
  readonly more: string | undefined;
  /** The name stands in for an id that is not there. */
  readonly nameless: boolean;
}

// An untitled tab is called as on the phone.
const ROLES = { tab: 'Tab', children: 'Control', panel: 'Page', item: 'Card', popup: 'Popup' } as const;

export function calledOf({ kind, entry, index }: Pick<Row, 'kind' | 'entry' | 'index'>): Called {
  const said = text(member(entry, 'label')) ?? text(member(entry, 'title'));
  const label = said === undefined || said.trim() === '' ? undefined : said;
  if (kind === 'tab') return { name: label ?? `${ROLES.tab} ${index + 1}`, more: undefined, nameless: false };
  const id = idOf(entry);
  if (id !== undefined) return { name: id, more: label === id ? undefined : label, nameless: false };
  if (!isObject(entry)) return { name: 'Not a control', more: undefined, nameless: true };
  const role = kind === 'children' ? (typeOf(entry) ?? ROLES[kind]) : `${ROLES[kind]} ${index + 1}`;
  return { name: label ?? role, more: undefined, nameless: true };
}
