// The endpoints a layout declares, and which of them a binding means.
import { SOURCE } from '../layout/blocks/layout.ts';
import { type Layout, text } from '../layout/document.ts';
import type { PropsOf } from '../layout/fields.ts';
import { isObject, member } from '../layout/json.ts';
import { resolveBlock } from '../layout/props.ts';

export type Source = PropsOf<typeof SOURCE> & { readonly name: string };

export function sourcesOf(layout: Layout, type: 'mqtt' | 'http'): ReadonlyMap<string, Source> {
  const sources = member(layout, 'sources');
  const entries = Object.entries(isObject(sources) ? sources : {}).filter(
    ([, entry]) => member(entry, 'type') === type,
  );
  return new Map(entries.map(([name, entry]) => [name, { ...resolveBlock(SOURCE, entry), name }]));
}

/** The one it names; one that names none means the only one there is. */
export function sourceFor(entry: unknown, sources: ReadonlyMap<string, Source>): Source | undefined {
  const name = text(member(entry, 'source'));
  if (name) return sources.get(name);
  const [only, ...others] = sources.values();
  return others.length === 0 ? only : undefined;
}
