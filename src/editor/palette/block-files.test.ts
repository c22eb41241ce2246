import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { member } from '../../layout/json.ts';
import { isRefused } from '../../layout/outcome.ts';
import { parse } from '../../layout/parse.ts';
import { minify } from '../../layout/print.ts';
import { blockText, fileNameOf, nameOfNodes, readBlocks } from './block-files.ts';

const LAMP = { type: 'toggle', id: 'lamp', label: 'Lamp' };
const HALL = { name: 'Hall', nodes: [LAMP, { type: 'gauge', id: 'heat' }] };

const read = (text: string) => {
  const blocks = readBlocks(text, 'From a file');
  return isRefused(blocks) ? blocks.refused : blocks.done;
};

describe('files of blocks', () => {
  it('come back as they were written, one or several', () => {
    expect(read(blockText([HALL]))).toEqual([HALL]);
    const two = [HALL, { name: 'Lamp', nodes: [LAMP] }];
    expect(read(blockText(two))).toEqual(two);
  });

  it('keep how numbers and keys are written', () => {
    const { layout } = parse('{"type":"gauge","id":"g","min":1.0,"map":{"10":1,"2":2e0}}');
    const [block] = layout === undefined ? [] : [{ name: 'G', nodes: [layout] }];
    const blocks = readBlocks(block === undefined ? '' : blockText([block]), '');
    const node = isRefused(blocks) ? null : (blocks.done[0]?.nodes[0] ?? null);
    expect(minify(node)).toBe('{"type":"gauge","id":"g","min":1.0,"map":{"10":1,"2":2e0}}');
  });

  it('may be controls as they stand in a layout', () => {
    expect(read(JSON.stringify(LAMP))).toEqual([{ name: 'Lamp', nodes: [LAMP] }]);
    expect(read(` ${JSON.stringify([LAMP])}`)).toEqual([{ name: 'From a file', nodes: [LAMP] }]);
    expect(read('{"children":[]}')).toHaveLength(1);
  });

  it('say what is wrong with them', () => {
    expect(read('{"name": ')).toContain('Line 1');
    expect(read('{}')).toContain('no block');
    expect(read('{"name":"x","version":1,"tabs":[]}')).toContain('no block');
    expect(read('{"nodes":[1,null,"x"]}')).toContain('no block');
  });

  it('are answered for whatever they hold', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const blocks = read(text);
        if (typeof blocks === 'string') expect(blocks).not.toBe('');
        else
          for (const { nodes, name } of blocks)
            expect([nodes.every((node) => member(node, 'tabs') === undefined), name !== '']).toEqual([true, true]);
      }),
    );
  });

  it('have names every system takes', () => {
    expect(fileNameOf([HALL])).toBe('Hall.json');
    expect(fileNameOf([{ ...HALL, name: '../a\\b: "c"?' }])).toBe('a b c.json');
    expect(fileNameOf([{ ...HALL, name: '…' }])).toBe('block.json');
    expect(fileNameOf([HALL, HALL])).toBe('blocks.json');
  });
});

describe('the name of a block', () => {
  it('is what its only control is called, or how many there are', () => {
    expect(nameOfNodes([LAMP])).toBe('Lamp');
    expect(nameOfNodes([{ type: 'gauge', id: 'heat' }])).toBe('heat');
    expect(nameOfNodes(HALL.nodes)).toBe('2 controls');
  });
});
