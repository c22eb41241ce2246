// A control that is not in the layout yet: what the palette, the blocks and quick add hand over.
import { type Cell, gridOf, type Node, positionOf, type Span, spanOf } from '../../layout/document.ts';
import { findNode } from '../../layout/walk.ts';
import type { App } from '../app.ts';
import { addNodes, recentWith } from '../palette/add.ts';
import type { SettingsStore } from '../settings.ts';

export interface NewNode {
  /** Without a position; its id is made unique where it lands. */
  readonly node: Node;
  readonly span: Span;
  /** “Gauge” */
  readonly label: string;
  /** All of it, where it is a block: its controls keep their places beside one another. */
  readonly nodes?: readonly Node[];
}

const spanned = ({ node, span }: NewNode): Node => ({ ...node, span: [...span] });

export const nodesOfNew = (payload: NewNode): readonly Node[] => payload.nodes ?? [spanned(payload)];

export function rememberType({ node, nodes }: NewNode, settings: SettingsStore): void {
  if (typeof node.type !== 'string' || nodes !== undefined) return;
  settings.setState({ recent: recentWith(settings.getState().recent, node.type) });
}

/** The cell that was asked for, or as far left of it as what is put there is wide. */
export function cellFor(holder: unknown, [row, col]: Cell, node: Node): Cell {
  const [, cols] = spanOf(node);
  return [row, Math.max(0, Math.min(col, gridOf(holder).columns - cols))];
}

/** Onto the first free cells of what is open, selected. False when it could not be, which has then been said. */
export function addNode(app: App, payload: NewNode): boolean {
  if (!addNodes(app, nodesOfNew(payload), payload.label)) return false;
  rememberType(payload, app.settings);
  const [made] = app.editor.state.getState().selection;
  const cell = typeof made === 'string' ? positionOf(findNode(app.editor.layout(), made)?.node) : undefined;
  if (cell !== undefined) app.notices.say(`${payload.label} added at row ${cell[0] + 1} column ${cell[1] + 1}`);
  return true;
}
