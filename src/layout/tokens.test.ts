import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillTokens, tokensIn } from './tokens.ts';

describe('tokens', () => {
  it('keep the value’s own type when the text is nothing else', () => {
    const payload = { on: '{{value}}', list: ['{{ value }}'], axis: '$value.x' };
    expect(fillTokens(payload, { value: { a: 1 }, '$value.x': -0.5 })).toEqual({
      on: { a: 1 },
      list: [{ a: 1 }],
      axis: -0.5,
    });
    expect(fillTokens('{{value}}', { value: false })).toBe(false);
  });

  it('become text inside longer text', () => {
    expect(fillTokens('is {{value}} at {{x}}', { value: true, x: 0.25 })).toBe('is true at 0.25');
    expect(fillTokens('{{value}}!', { value: { a: [1] } })).toBe('{"a":[1]}!');
    expect(fillTokens('$value.x,$value.y', { '$value.x': 1, '$value.y': 0 })).toBe('1,0');
  });

  it('stay as written without a value', () => {
    expect(fillTokens('{{nobody}} {{constructor}}', { value: 1 })).toBe('{{nobody}} {{constructor}}');
  });

  it('do not fill what a value brings in', () => {
    expect(fillTokens('a {{value}}', { value: '{{value}}' })).toBe('a {{value}}');
    expect(fillTokens('{{value}} $', { value: '$& $1' })).toBe('$& $1 $');
  });

  it('are all found', () => {
    expect([...tokensIn({ a: ['{{x}}-{{y}}'], b: { c: '$value.y' }, d: 4 })]).toEqual(['x', 'y', '$value.y']);
  });

  it('leave payloads without tokens as they are', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        fc.pre(!/\{\{|\$value/.test(JSON.stringify(json)));
        expect(fillTokens(json as never, { value: 1 })).toEqual(json);
      }),
    );
  });
});
