// The document language at work: what grows with the size of a layout, and what must not.
import { applyEdit } from '../../src/layout/apply.ts';
import { idOf, type Layout } from '../../src/layout/document.ts';
import { nodesIn } from '../../src/layout/walk.ts';
import { type Bench, interleaved } from './figure.ts';
import { generatedLayout } from './generated-layout.ts';

const MOVES = 100;

/** A hundred moves all over the layout, each one from what the one before left. */
function moving(layout: Layout): () => Layout {
  const ids = nodesIn(layout).flatMap(({ node, kind }) => (kind === 'children' ? (idOf(node) ?? []) : []));
  const targets = Array.from({ length: MOVES }, (_, index) => ids[Math.floor((index * ids.length) / MOVES)] ?? '');
  return () =>
    targets.reduce((next, id) => applyEdit(next, { kind: 'move', at: [id], by: [1, 0], push: true }), layout);
}

const bench: Bench = (report) => {
  const small = moving(generatedLayout(100));
  const large = moving(generatedLayout(2000));
  interleaved(10, { small, large });
  const time = interleaved(60, { small, large });
  report({ bench: 'language.move_growth', value: time.large / time.small, unit: 'x', target: '<= 3' });
};

export default bench;
