import { describe, expect, it } from 'vitest';
import { keyboardOf, maySend, sends, shownText, typedOver } from './draft.ts';

const line = { style: 'default', sendButton: false };
const search = { style: 'search', sendButton: false };
const paragraph = { style: 'multiline', sendButton: false };
const composer = { style: 'default', sendButton: true };
const enter = { key: 'Enter', ctrlKey: false, metaKey: false, shiftKey: false, composing: false };

describe('a draft', () => {
  it('shows instead of the value it was typed over', () => {
    const draft = typedOver(undefined, 'hel', 'old');
    expect(shownText(draft, 'old', true)).toBe('hel');
    expect(shownText(draft, 'old', false)).toBe('hel');
  });

  it('holds back a value that arrives while somebody types, until they leave the field', () => {
    const draft = typedOver(typedOver(undefined, 'h', 'old'), 'he', 'old');
    expect(shownText(draft, 'pushed', true)).toBe('he');
    expect(shownText(draft, 'pushed', false)).toBe('pushed');
  });

  it('stays typed over the first value while typing goes on', () => {
    const draft = typedOver(typedOver(undefined, 'h', 'old'), 'he', 'pushed');
    expect(shownText(draft, 'pushed', false)).toBe('pushed');
  });

  it('is not there before anything is typed', () => {
    expect(shownText(undefined, 'server', true)).toBe('server');
    expect(shownText(undefined, undefined, false)).toBe('');
    expect(shownText(undefined, { not: 'text' }, false)).toBe('');
    expect(shownText(undefined, 42, false)).toBe('42');
  });
});

describe('Return', () => {
  it('sends a line and a search', () => {
    expect(sends(line, enter)).toBe(true);
    expect(sends(search, enter)).toBe(true);
  });

  it('adds a line to a paragraph and in a composer, where Ctrl or ⌘ sends', () => {
    for (const field of [paragraph, composer]) {
      expect(sends(field, enter)).toBe(false);
      expect(sends(field, { ...enter, ctrlKey: true })).toBe(true);
      expect(sends(field, { ...enter, metaKey: true })).toBe(true);
    }
  });

  it('that confirms a word of an input method does not send', () => {
    expect(sends(line, { ...enter, composing: true })).toBe(false);
    expect(sends(paragraph, { ...enter, ctrlKey: true, composing: true })).toBe(false);
  });

  it('is the only key that sends', () => {
    expect(sends(line, { ...enter, key: 'a' })).toBe(false);
  });
});

describe('an empty text', () => {
  it('is no message', () => {
    expect(maySend('  \n', { ...composer, clearOnSubmit: false })).toBe(false);
    expect(maySend('', { ...line, clearOnSubmit: true })).toBe(false);
  });

  it('can be what a field is set to', () => {
    expect(maySend('', { ...line, clearOnSubmit: false })).toBe(true);
  });
});

describe('the keyboard', () => {
  it('follows autocorrect unless the author says otherwise', () => {
    expect(keyboardOf(undefined, false)).toMatchObject({
      autoCorrect: 'off',
      autoCapitalize: 'none',
      spellCheck: false,
    });
    expect(keyboardOf(undefined, true)).toMatchObject({ autoCapitalize: 'sentences', spellCheck: true });
    expect(keyboardOf('url', true).inputMode).toBe('url');
    expect(keyboardOf('numbers', false).inputMode).toBe('decimal');
  });
});
