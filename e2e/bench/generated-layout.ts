// A layout of any size that looks like one people make: every kind of control from its presets, with bindings and
// commands, fifty to a tab, some in groups. The same every time, and a larger one begins like a smaller one.
import { catalog } from '../../src/controls/catalog.ts';
import type { Definition, Preset } from '../../src/layout/control.ts';
import { childrenOf, gridOf, idOf, type Layout, type Node, type Rect, rectOf } from '../../src/layout/document.ts';
import { firstFreeSlot, growRows } from '../../src/layout/grid.ts';
import { withFreshIds } from '../../src/layout/ids.ts';
import { nodesIn } from '../../src/layout/walk.ts';

const PER_TAB = 50;
const COLUMNS = 4;

interface Choice {
  readonly definition: Definition;
  readonly preset: Preset;
}

/** Every preset once, the first ones of all controls before the second ones. */
const choices: readonly Choice[] = [0, 1, 2].flatMap((turn) =>
  catalog.list.flatMap((definition) => {
    const preset = definition.presets[turn];
    return preset === undefined ? [] : [{ definition, preset }];
  }),
);

function bound(node: Node, { definition }: Choice): Node {
  const id = idOf(node) ?? definition.type;
  const listens = definition.value.accepts.length > 0 && node.sync === undefined;
  const sends = definition.category === 'input' && node.action === undefined;
  const sync = [{ method: 'meshsocket', event: 'broadcast', filter: { msg_type: id }, valuePath: 'value' }];
  const payload = { msg_type: `set_${id}`, value: '{{value}}' };
  const action = { method: 'meshsocket', mode: 'broadcast', event: 'broadcast_request', payload };
  return { ...node, ...(listens ? { sync } : {}), ...(sends ? { action } : {}) };
}

/** The holder with one more child on the first free cells, and the rows that takes. */
function withChild(holder: Node, child: Node, span: readonly [number, number]): Node {
  const grid = gridOf(holder);
  const children = childrenOf(holder);
  const size = [span[0], Math.min(span[1], grid.columns)] as const;
  const [row, col] = firstFreeSlot(
    grid,
    children.flatMap((other) => rectOf(other) ?? []),
    size,
  ) ?? [0, 0];
  const rect: Rect = { row, col, rows: size[0], cols: size[1] };
  return {
    ...holder,
    grid: { columns: grid.columns, rows: growRows(grid, [rect]).rows },
    children: [...children, { ...child, position: [row, col], span: [...size] }],
  };
}

/** So many controls, not counting those inside container presets. */
export function generatedLayout(controls: number): Layout {
  const taken = new Set<string>();
  const named = (node: Node): Node => {
    const [fresh = node] = withFreshIds([node], taken);
    for (const visit of nodesIn({ tabs: [{ children: [fresh] }] })) taken.add(idOf(visit.node) ?? '');
    return fresh;
  };
  const control = (index: number) => {
    const choice = choices[index % choices.length];
    if (choice === undefined) throw new Error('The catalog is empty.');
    const { definition, preset } = choice;
    const node = bound(named({ type: definition.type, ...preset.node }), choice);
    return { node, span: preset.span ?? definition.span };
  };
  const tabs: Node[] = [];
  for (let first = 0; first < controls; first += PER_TAB) {
    let tab: Node = { title: `Page ${tabs.length + 1}`, grid: { columns: COLUMNS, rows: 8 }, children: [] };
    for (let index = first; index < Math.min(controls, first + PER_TAB); index += 1) {
      // Four of ten stand in a group.
      if (index % 10 < 6) {
        const { node, span } = control(index);
        tab = withChild(tab, node, span);
        continue;
      }
      let group = named({ type: 'group', label: 'Group', grid: { columns: COLUMNS, rows: 1 }, children: [] });
      for (; index % 10 !== 0 && index < controls; index += 1) {
        const { node, span } = control(index);
        group = withChild(group, node, span);
      }
      index -= 1;
      tab = withChild(tab, group, [gridOf(group).rows, COLUMNS]);
    }
    tabs.push(tab);
  }
  return { name: `Generated ${controls}`, version: 1, tabs };
}
