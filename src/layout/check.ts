// Everything there is to say about a text that should be a layout: how it parses, what its values are, what the lint
// rules find. One list, each problem once, errors first.
import type { Catalog } from './control.ts';
import type { Layout } from './document.ts';
import { bySeverity, type Finding } from './finding.ts';
import { lint } from './lint.ts';
import { indexText } from './locate.ts';
import { parse } from './parse.ts';
import { validate } from './validate.ts';

export interface Checked {
  readonly layout: Layout | undefined;
  readonly findings: readonly Finding[];
}

/** Values and lint of a document that parsed. */
export function checkLayout(layout: Layout, catalog: Catalog): readonly Finding[] {
  return bySeverity([...validate(layout, catalog), ...lint(layout, catalog)]);
}

/** All of it, with every finding's place in the text. */
export function checkText(text: string, catalog: Catalog): Checked {
  const { layout, findings } = parse(text);
  if (layout === undefined) return { layout, findings };
  const all = bySeverity([...findings, ...checkLayout(layout, catalog)]);
  if (all.every((finding) => finding.at !== undefined)) return { layout, findings: all };
  const index = indexText(text);
  return { layout, findings: all.map((finding) => ({ ...finding, at: finding.at ?? index.locate(finding.path) })) };
}
