// The document language at work: what grows with the size of a layout, and what must not.
import { catalog } from '../../src/controls/catalog.ts';
import { applyEdit } from '../../src/layout/apply.ts';
import { checkLayout } from '../../src/layout/check.ts';
import { idOf, type Layout } from '../../src/layout/document.ts';
import { lint } from '../../src/layout/lint.ts';
import { parse } from '../../src/layout/parse.ts';
import { print } from '../../src/layout/print.ts';
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

/** Every round a document nobody has seen: all of it has to be looked at. */
function reading(text: string): () => unknown {
  return () => {
    const { layout } = parse(text);
    return layout === undefined ? undefined : checkLayout(layout, catalog);
  };
}

/** Linting as it goes on while somebody edits: each round one control differs from the round before. */
function relinting(start: Layout): () => unknown {
  const ids = nodesIn(start).flatMap(({ node }) => idOf(node) ?? []);
  let layout = start;
  let round = 0;
  return () => {
    const id = ids[(round * 37) % ids.length] ?? '';
    round += 1;
    layout = applyEdit(layout, { kind: 'set', at: [id], field: ['label'], value: `Label ${round}` });
    return lint(layout, catalog);
  };
}

const bench: Bench = (report) => {
  const text = print(generatedLayout(2000));
  const read = reading(text);
  const plain = () => JSON.parse(text);
  const edited = parse(text).layout ?? {};
  lint(edited, catalog);
  const again = relinting(edited);
  // Sides of different length share rounds, so each is repeated to fill about the same time.
  const times = (count: number, run: () => unknown) => () => {
    for (let index = 0; index < count; index += 1) run();
  };
  const full = () => lint(structuredClone(edited), catalog);
  const clone = () => structuredClone(edited);
  interleaved(4, { read, plain, again, full, clone });
  const language = interleaved(24, { read, plain, again: times(10, again), full, clone });
  report({
    bench: 'language.relint',
    value: language.again / 10 / (language.full - language.clone),
    unit: 'x',
    target: '<= 0.05',
  });
  report({ bench: 'language.full_vs_parse', value: language.read / language.plain, unit: 'x', target: '<= 12' });

  const small = moving(generatedLayout(100));
  const large = moving(generatedLayout(2000));
  interleaved(10, { small, large });
  const time = interleaved(60, { small, large });
  report({ bench: 'language.move_growth', value: time.large / time.small, unit: 'x', target: '<= 3' });
};

export default bench;
