// Controls a person keeps to use again, in any layout.
import type { Node } from '../layout/document.ts';
import { isArray, isObject, type Json, member } from '../layout/json.ts';
import { parse } from '../layout/parse.ts';
import { print } from '../layout/print.ts';
import type { NewsChannel } from './news.ts';
import { asBlock, type BlockRecord } from './records.ts';
import type { Shelf } from './shelf.ts';

export interface Block {
  readonly id: string;
  readonly name: string;
  readonly added: number;
  readonly nodes: readonly Node[];
}

export interface Blocks {
  /** The latest first. */
  list(): Promise<readonly Block[]>;
  add(name: string, nodes: readonly Node[]): Promise<Block>;
  rename(id: string, name: string): Promise<void>;
  remove(id: string): Promise<void>;
  /** Brings back what was removed lately. */
  restore(id: string): Promise<void>;
  /** Called when blocks have changed, here or in another tab. */
  subscribe(changed: () => void): () => void;
}

interface Needs {
  readonly shelf: Shelf;
  readonly news: NewsChannel;
  readonly now: () => number;
  readonly newId: () => string;
}

// The reader of layouts keeps how numbers are written only inside an object.
const textOf = (nodes: readonly Node[]) => print({ nodes: nodes as unknown as Json });

function nodesIn(text: string): readonly Node[] {
  const nodes = member(parse(text).layout, 'nodes');
  return isArray(nodes) ? nodes.filter(isObject) : [];
}

const blockOf = ({ id, name, added, text }: BlockRecord): Block => ({ id, name, added, nodes: nodesIn(text) });

export function openBlocks({ shelf, news, now, newId }: Needs): Blocks {
  const write = async (record: BlockRecord) => {
    await shelf.write([{ table: 'blocks', key: record.id, value: record }]);
    news.tell({ kind: 'blocks' });
  };
  const change = async (id: string, to: (record: BlockRecord) => BlockRecord) => {
    const record = asBlock(await shelf.read('blocks', id));
    if (record !== undefined) await write(to(record));
  };
  return {
    list: async () => {
      const records = (await shelf.list('blocks')).map(asBlock).filter((record) => record !== undefined);
      return records
        .filter(({ removed }) => removed === undefined)
        .sort((a, b) => b.added - a.added)
        .map(blockOf);
    },
    add: async (name, nodes) => {
      const record: BlockRecord = { id: newId(), name, added: now(), text: textOf(nodes) };
      await write(record);
      return blockOf(record);
    },
    rename: (id, name) => change(id, (record) => ({ ...record, name })),
    remove: (id) => change(id, (record) => ({ ...record, removed: now() })),
    restore: (id) => change(id, ({ removed: _, ...record }) => record),
    subscribe: (changed) => news.listen((one) => one.kind === 'blocks' && changed()),
  };
}
