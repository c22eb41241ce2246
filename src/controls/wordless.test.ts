import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionsOf } from '../layout/actions.ts';
import { type Definition, fieldsOf } from '../layout/control.ts';
import type { Json, JsonObject } from '../layout/json.ts';
import { resolve } from '../layout/props.ts';
import { naturalHeight } from './boxes.ts';
import { catalog } from './catalog.ts';
import { drawingCatalog } from './drawing-catalog.ts';
import { layoutTheme } from './theme.ts';

const pairs = catalog.list.map((whole) => {
  const lean = drawingCatalog.get(whole.type);
  if (lean === undefined) throw new Error(`There is no ${whole.type} to draw.`);
  return { type: whole.type, whole, lean };
});

/** Nodes of a kind: what authors write, and any JSON at all under names that mean something. */
function nodesOf(definition: Definition): fc.Arbitrary<JsonObject> {
  const written = definition.presets.map(({ node }) => node);
  const names = Object.keys(fieldsOf(definition));
  const wild = fc.dictionary(fc.constantFrom(...names), fc.jsonValue() as fc.Arbitrary<Json>, { maxKeys: 6 });
  return fc.tuple(fc.constantFrom({}, ...written), wild).map(([node, odd]) => ({ ...node, ...odd }));
}

const theme = layoutTheme({}, 'dark');

describe('a definition without words', () => {
  it('is there for every control, in palette order', () => {
    expect(drawingCatalog.list.map(({ type }) => type)).toEqual(catalog.list.map(({ type }) => type));
  });

  it.each(pairs)('of $type resolves, acts and measures as the whole one', ({ whole, lean }) => {
    const tell = (definition: Definition, node: JsonObject) => ({
      props: resolve(definition, node),
      actions: actionsOf(definition, node).map(({ path, field: { flat, fallback } }) => ({ path, flat, fallback })),
      height: naturalHeight(node, 320, definition === whole ? catalog : drawingCatalog, theme),
    });
    fc.assert(
      fc.property(nodesOf(whole), (node) => {
        const typed = { ...node, type: whole.type };
        expect(tell(lean, typed)).toEqual(tell(whole, typed));
      }),
      { numRuns: 25 },
    );
  });

  it.each(pairs)('of $type takes the same values, and looks the same without any', ({ whole, lean }) => {
    const { sample: _, accepts, ...value } = whole.value;
    expect({ ...lean.value, accepts: lean.value.accepts.map(({ kind }) => kind) }).toEqual({
      ...value,
      accepts: accepts.map(({ kind }) => kind),
    });
    const { type, label, category, icon, span, theme: keys, family, bare } = whole;
    expect(lean).toMatchObject({ type, label, category, icon, span, theme: keys });
    expect([lean.family, lean.bare]).toEqual([family, bare]);
  });

  it('is data that survives being written down, in less than half the letters', () => {
    const text = JSON.stringify(drawingCatalog.list);
    expect(JSON.parse(text)).toStrictEqual(drawingCatalog.list);
    expect(text.length).toBeLessThan(JSON.stringify(catalog.list).length / 2);
    expect(text).not.toMatch(/"(help|summary)":"[^"]/);
  });
});
