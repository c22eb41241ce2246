import { Ellipsis } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { catalog } from '../../controls/catalog.ts';
import { GridView } from '../../controls/GridView.tsx';
import { idOf, type Node, rectOf, spanOf, typeOf } from '../../layout/document.ts';
import { boundsOf, shifted } from '../../layout/grid.ts';
import { type Json, member } from '../../layout/json.ts';
import { nodesIn } from '../../layout/walk.ts';
import type { Block } from '../../storage/blocks.ts';
import { addNode, type NewNode } from '../canvas/new-node.ts';
import { ContextMenu, Menu, type MenuEntry } from '../ui/Menu.tsx';
import { useApp } from '../useApp.tsx';
import styles from './Blocks.module.css';
import { COLUMN, GAP, Picture, ROW } from './Thumb.tsx';
import type { StartProps } from './Tile.tsx';
import tiles from './tiles.module.css';

const ROOM = { width: 108, height: 78 };

interface BlockTileProps {
  readonly block: Block;
  readonly startProps: StartProps;
  readonly onExport: () => void;
  readonly onRemove: () => void;
}

const payloadOf = ({ name, nodes }: Block): NewNode => {
  const node = nodes[0] ?? {};
  return { node, nodes, span: spanOf(node), label: name };
};

export function BlockTile({ block, startProps, onExport, onRemove }: BlockTileProps) {
  const app = useApp();
  const [renaming, setRenaming] = useState(false);
  const tile = useRef<HTMLButtonElement>(null);
  const insert = () => addNode(app, payloadOf(block));
  const entries = (): readonly MenuEntry[] => [
    { label: 'Insert', keys: 'enter', run: insert },
    { label: 'Rename', keys: 'f2', run: () => setRenaming(true) },
    { label: 'Export as a file', run: onExport },
    'line',
    { label: 'Delete', keys: 'delete', tone: 'bad', run: onRemove },
  ];
  return (
    <ContextMenu entries={entries}>
      <li className={tiles.cell}>
        <button
          {...startProps(payloadOf(block))}
          ref={tile}
          type="button"
          className={`${tiles.tile} ${styles.tile}`}
          data-tile=""
          aria-label={`${block.name}, ${countOf(block)}`}
          onClick={insert}
          onKeyDown={(event) => {
            if (event.key === 'F2') setRenaming(true);
            else if (event.key === 'Delete' || event.key === 'Backspace') onRemove();
            else return;
            // Else what is selected on the canvas would be deleted.
            event.preventDefault();
          }}
        >
          {!renaming && <span className={`${tiles.name} ${styles.name}`}>{block.name}</span>}
        </button>
        <div className={tiles.thumb}>
          <BlockPicture nodes={block.nodes} />
        </div>
        {renaming && (
          <NameField
            name={block.name}
            onDone={(name) => {
              setRenaming(false);
              tile.current?.focus();
              if (name !== undefined) void app.library.blocks.rename(block.id, name);
            }}
          />
        )}
        <Menu entries={entries} align="end">
          <button type="button" className={tiles.more} aria-label={`More about ${block.name}`}>
            <Ellipsis size={15} strokeWidth={1.75} aria-hidden="true" />
          </button>
        </Menu>
      </li>
    </ContextMenu>
  );
}

const countOf = ({ nodes }: Block) => (nodes.length === 1 ? '1 control' : `${nodes.length} controls`);

interface NameFieldProps {
  readonly name: string;
  /** Without a name it stays as it was. */
  readonly onDone: (name: string | undefined) => void;
}

function NameField({ name, onDone }: NameFieldProps) {
  const done = useRef(false);
  const finish = (written: string) => {
    if (done.current) return;
    done.current = true;
    const next = written.trim();
    onDone(next === '' || next === name ? undefined : next);
  };
  return (
    <input
      className={styles.rename}
      // biome-ignore lint/a11y/noAutofocus: it takes the place of the name that is being changed
      autoFocus
      defaultValue={name}
      aria-label="Name of the block"
      autoComplete="off"
      spellCheck={false}
      onFocus={(event) => event.currentTarget.select()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') finish(event.currentTarget.value);
        if (event.key === 'Escape') finish(name);
      }}
      onBlur={(event) => finish(event.currentTarget.value)}
    />
  );
}

/** The controls of a block beside one another, as they were saved. */
function BlockPicture({ nodes }: { readonly nodes: readonly Node[] }) {
  const { holder, size } = useMemo(() => arranged(nodes), [nodes]);
  const shown = useMemo(() => samplesOf(nodes), [nodes]);
  return (
    <Picture placeholder={null} size={size} room={ROOM} shown={shown}>
      <GridView holder={holder} width={size.width} height={size.height} />
    </Picture>
  );
}

/** A hostile block could ask for millions of cells. */
const LARGEST = 24;

function arranged(nodes: readonly Node[]) {
  let below = 0;
  const rects = nodes.map((node) => {
    const [rows, cols] = spanOf(node);
    const rect = rectOf(node) ?? { row: below, col: 0, rows, cols };
    below = Math.max(below, rect.row + rect.rows);
    return rect;
  });
  const bounds = boundsOf(rects) ?? { row: 0, col: 0, rows: 1, cols: 1 };
  const [rows, columns] = [Math.min(LARGEST, bounds.rows), Math.min(LARGEST, bounds.cols)];
  const children = nodes.map((node, index): Node => {
    const rect = rects[index] ?? bounds;
    const { row, col } = shifted(rect, [-bounds.row, -bounds.col]);
    return { ...node, position: [row, col] };
  });
  return {
    holder: { grid: { columns, rows }, children },
    size: { width: columns * COLUMN + GAP, height: rows * ROW + GAP },
  };
}

/** What each control shows in a picture: what it starts with, or the sample of its kind. */
function samplesOf(nodes: readonly Node[]): (id: string) => Json | undefined {
  const samples = new Map<string, Json>();
  for (const { node } of nodesIn({ tabs: [{ children: nodes }] })) {
    const id = idOf(node);
    const sample = member(node, 'defaultValue') ?? catalog.get(typeOf(node))?.value.sample;
    if (id !== undefined && sample !== undefined) samples.set(id, sample);
  }
  return (id) => samples.get(id);
}
