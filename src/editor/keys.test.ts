import { describe, expect, it } from 'vitest';
import { ACTIONS } from './actions.ts';
import { matches, type Stroke, writtenKeys } from './keys.ts';

const stroke = (key: string, held: Partial<Stroke> = {}): Stroke => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('a shortcut', () => {
  it('is pressed with all of its keys and no others', () => {
    expect(matches('mod+z', stroke('z', { ctrlKey: true }), false)).toBe(true);
    expect(matches('mod+z', stroke('Z', { ctrlKey: true, shiftKey: true }), false)).toBe(false);
    expect(matches('mod+shift+z', stroke('Z', { ctrlKey: true, shiftKey: true }), false)).toBe(true);
    expect(matches('p', stroke('p', { altKey: true, code: 'KeyP' }), false)).toBe(false);
  });

  it('has ⌘ on a Mac where others have Ctrl', () => {
    expect(matches('mod+z', stroke('z', { metaKey: true }), true)).toBe(true);
    expect(matches('mod+z', stroke('z', { ctrlKey: true }), true)).toBe(false);
    expect([writtenKeys('mod+shift+z', true), writtenKeys('mod+shift+z', false)]).toEqual(['⌘⇧Z', 'Ctrl+Shift+Z']);
  });

  it('with Alt is a place on the keyboard, since a Mac types other letters there', () => {
    expect(matches('alt+n', stroke('˜', { altKey: true, code: 'KeyN' }), true)).toBe(true);
  });

  it('that is a sign is that sign, with Shift or without', () => {
    expect(matches('?', stroke('?', { shiftKey: true }), false)).toBe(true);
    expect(matches('+', stroke('+', { shiftKey: true }), false)).toBe(true);
    expect(matches('+', stroke('+'), false)).toBe(true);
    expect(matches('mod++', stroke('+', { ctrlKey: true }), false)).toBe(true);
    expect([writtenKeys('+', false), writtenKeys('mod++', false)]).toEqual(['+', 'Ctrl++']);
  });
});

describe('the shortcuts of the editor', () => {
  const all = ACTIONS.flatMap(({ id, keys = [] }) => keys.map((each) => ({ id, each })));

  it('can all be written', () => {
    expect(all.filter(({ each }) => writtenKeys(each, false) === '')).toEqual([]);
  });

  it('are one action’s each', () => {
    const twice = all.filter(({ each }, index) => all.findIndex((other) => other.each === each) !== index);
    expect(twice).toEqual([]);
  });
});
