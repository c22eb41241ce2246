import { catalog } from '../../controls/catalog.ts';
import { idOf, type Layout, typeOf } from '../../layout/document.ts';
import { type Json, type JsonObject, member } from '../../layout/json.ts';
import { sampleOf } from '../../layout/sample.ts';
import { nodesIn } from '../../layout/walk.ts';

const known = new WeakMap<Layout, JsonObject>();

/** What controls show before anything arrives: their kind’s sample, where the layout gives no value of its own. */
export function samplesFor(layout: Layout): JsonObject {
  let samples = known.get(layout);
  if (samples === undefined) {
    const found: Record<string, Json> = {};
    for (const { node } of nodesIn(layout)) {
      const id = idOf(node);
      const sample = sampleOf(catalog.get(typeOf(node)), node);
      // A control with pages begins with the first; a sample might be any.
      const starts = member(node, 'defaultValue') !== undefined || member(node, 'panels') !== undefined;
      if (id !== undefined && sample !== undefined && !starts) found[id] = sample;
    }
    samples = found;
    known.set(layout, samples);
  }
  return samples;
}
