import { describe, expect, it } from 'vitest';
import { movedTo, optionBeginning, typed } from './choosing.ts';

describe('a key in a list', () => {
  it('moves by one, by a page or to an end, and stays in the list', () => {
    const keys = ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'PageDown', 'PageUp', 'Home', 'End'];
    expect(keys.map((key) => movedTo(key, 3, 10, 5))).toEqual([4, 4, 2, 2, 8, 0, 0, 9]);
    expect(movedTo('ArrowDown', 9, 10, 5)).toBe(9);
  });

  it('finds the first option while none is chosen', () => {
    expect(movedTo('ArrowDown', -1, 3, 5)).toBe(0);
    expect(movedTo('ArrowUp', -1, 3, 5)).toBe(0);
  });

  it('leads nowhere in an empty list or for another key', () => {
    expect(movedTo('ArrowDown', -1, 0, 5)).toBeUndefined();
    expect(movedTo('x', 1, 3, 5)).toBeUndefined();
  });
});

describe('typing in a list', () => {
  const options = ['Luminance', 'Red', 'Green', 'Blue', 'H-alpha', 'Blue narrow'];

  it('gathers letters that follow each other soon', () => {
    const first = typed(undefined, 'B', 0);
    const second = typed(first, 'l', 200);
    expect(second?.text).toBe('bl');
    expect(typed(second, 'r', 2000)?.text).toBe('r');
  });

  it('takes a space inside a word only, and no keys with names', () => {
    expect(typed(undefined, ' ', 0)).toBeUndefined();
    expect(typed(typed(undefined, 'e', 0), ' ', 100)?.text).toBe('e ');
    expect(typed(undefined, 'Enter', 0)).toBeUndefined();
  });

  it('finds the option that begins so, from the chosen one on and around', () => {
    expect(optionBeginning(options, 'gre', 0)).toBe(2);
    expect(optionBeginning(options, 'lu', 4)).toBe(0);
    expect(optionBeginning(options, 'x', 0)).toBeUndefined();
  });

  it('goes through all options of one letter when it is typed again and again', () => {
    expect(optionBeginning(options, 'b', 0)).toBe(3);
    expect(optionBeginning(options, 'bb', 3)).toBe(5);
    expect(optionBeginning(options, 'bbb', 5)).toBe(3);
  });
});
