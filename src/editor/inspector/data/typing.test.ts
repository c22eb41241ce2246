import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../layout/json.ts';
import { completionAt, type Tokens, withToken } from './completing.ts';
import { readLiteral, writeLiteral } from './literal.ts';

const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as Json);

describe('a value in a field', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.oneof(json, fc.string(), fc.json()), (value) => {
        expect(readLiteral(writeLiteral(value as Json))).toEqual(value);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['21', 21],
    ['true', true],
    ['null', null],
    ['[1, 2]', [1, 2]],
    ['"21"', '21'],
    ['hello there', 'hello there'],
    ['{{value}}', '{{value}}'],
    ['', ''],
  ])('%s is what it looks like', (text, value) => {
    expect(readLiteral(text)).toEqual(value);
  });
});

const tokens: Tokens = {
  value: { type: 'number', help: 'The value.', sample: 1 },
  item: { type: 'text', help: 'The item.', sample: 'a' },
  index: { type: 'number', help: 'Where.', sample: 0 },
  '$value.x': { type: 'number', help: 'Across.', sample: 0 },
};

describe('a token while it is typed', () => {
  it.each([
    ['{{', ['value', 'item', 'index']],
    ['set {', ['value', 'item', 'index']],
    ['{{ I', ['item', 'index']],
    ['$', ['$value.x']],
    ['plain', undefined],
    ['{{nothing', undefined],
    ['{{value}} and more', undefined],
  ])('%s offers %j', (text, names) => {
    expect(completionAt(text, text.length, tokens)?.names).toEqual(names);
  });

  it('takes the place of what was begun, and leaves the caret behind itself', () => {
    const text = 'to {{va now';
    const completion = completionAt(text, 7, tokens);
    expect(completion && withToken(text, completion, 'value')).toEqual({ text: 'to {{value}} now', caret: 12 });
  });

  it('takes braces that are already closed along', () => {
    const completion = completionAt('{{it}}!', 3, tokens);
    expect(completion && withToken('{{it}}!', completion, 'index').text).toBe('{{index}}!');
  });

  it('is put where the caret is when it is picked', () => {
    expect(withToken('ab', { from: 1, to: 1 }, '$value.x')).toEqual({ text: 'a$value.xb', caret: 9 });
  });
});
