// Blocks as files: what is written when they are exported, and what is taken from a file somebody brings.
import { type Node, text } from '../../layout/document.ts';
import { callOf } from '../../layout/ids.ts';
import { isArray, isObject, type Json, member } from '../../layout/json.ts';
import { type Outcome, refuse } from '../../layout/outcome.ts';
import { parse } from '../../layout/parse.ts';
import { print } from '../../layout/print.ts';

export interface BlockContent {
  readonly name: string;
  readonly nodes: readonly Node[];
}

const written = ({ name, nodes }: BlockContent): Json => ({ name, nodes });

/** One as an object of its own, several as a list. */
export function blockText(blocks: readonly BlockContent[]): string {
  const [only] = blocks;
  return print(blocks.length === 1 && only !== undefined ? written(only) : { blocks: blocks.map(written) });
}

/** A name that every system takes for a file. */
export function fileNameOf(blocks: readonly BlockContent[]): string {
  const [only] = blocks;
  const name = blocks.length === 1 && only !== undefined ? only.name : 'blocks';
  const safe = name
    .replace(/[^\p{L}\p{N} _-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 60)
    .trim();
  return `${safe || 'block'}.json`;
}

const isNode = (value: unknown): value is Node => isObject(value) && !Object.hasOwn(value, 'tabs');

function contentOf(value: Json, fallback: string): BlockContent | undefined {
  const list = member(value, 'nodes');
  if (isArray(list)) {
    const nodes = list.filter(isNode);
    return nodes.length === 0 ? undefined : { name: text(member(value, 'name'))?.trim() || fallback, nodes };
  }
  // A control by itself, as it is copied from a layout.
  const isControl = isNode(value) && (member(value, 'type') !== undefined || isArray(member(value, 'children')));
  return isControl ? { name: nameOfNodes([value]), nodes: [value] } : undefined;
}

const NO_BLOCK = 'There is no block in this file. Export one under Blocks, or save controls as JSON, and import that.';

/** Of any text at all: a block, several, or controls as they are written in a layout. */
export function readBlocks(source: string, fallback: string): Outcome<readonly BlockContent[]> {
  // The reader takes objects only.
  const isList = source.trimStart().startsWith('[');
  const { layout, findings } = parse(isList ? `{"nodes":${source}}` : source);
  if (layout === undefined) return refuse(findings[0]?.message ?? 'This file is not JSON.');
  const several = member(layout, 'blocks');
  const blocks = (isArray(several) ? several : [layout]).flatMap((one) => contentOf(one, fallback) ?? []);
  return blocks.length === 0 ? refuse(NO_BLOCK) : { done: blocks };
}

/** What a block is called until somebody names it. */
export function nameOfNodes(nodes: readonly Node[]): string {
  const [only] = nodes;
  if (nodes.length !== 1 || only === undefined) return `${nodes.length} controls`;
  return text(member(only, 'label'))?.trim() || text(member(only, 'title'))?.trim() || callOf(only);
}
