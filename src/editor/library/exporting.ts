// A layout, or a part of it, as text for the world outside. Pure.
import { type Layout, type Node, text } from '../../layout/document.ts';
import { at, type Json, member, type Path } from '../../layout/json.ts';
import { minify, print } from '../../layout/print.ts';
import { leaveOutSecrets, secretsOf } from '../../layout/secrets.ts';

export interface ExportChoice {
  /** Undefined for the whole layout. */
  readonly nodes: readonly Node[] | undefined;
  readonly minified: boolean;
  readonly withoutSecrets: boolean;
}

/** Secrets are found in documents, so controls stand in one for the search. */
const holding = (nodes: readonly Node[]): Layout => ({ tabs: [{ children: nodes as unknown as Json }] }) as Layout;
const HELD: Path = ['tabs', 0, 'children'];

const subjectOf = (layout: Layout, nodes: readonly Node[] | undefined) =>
  nodes === undefined ? layout : holding(nodes);

export function secretsIn(layout: Layout, nodes: readonly Node[] | undefined): readonly string[] {
  const subject = subjectOf(layout, nodes);
  const start = nodes === undefined ? 0 : HELD.length;
  return secretsOf(subject).map((path) => path.slice(start).join(' › '));
}

export function exportText(layout: Layout, { nodes, minified, withoutSecrets }: ExportChoice): string {
  const whole = subjectOf(layout, nodes);
  const clean = withoutSecrets ? leaveOutSecrets(whole) : whole;
  const list = nodes === undefined ? undefined : ((at(clean, HELD) ?? []) as readonly Json[]);
  const value: Json = list === undefined ? clean : list.length === 1 ? (list[0] ?? null) : list;
  return minified ? minify(value) : print(value);
}

export function fileNameOf(layout: Layout, nodes: readonly Node[] | undefined): string {
  const [only] = nodes ?? [];
  const called = nodes === undefined ? text(member(layout, 'name')) : text(member(only, 'id'));
  const words = (called ?? '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${words === '' ? 'layout' : words}.json`;
}
