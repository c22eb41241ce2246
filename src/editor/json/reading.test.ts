import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Layout } from '../../layout/document.ts';
import { at } from '../../layout/json.ts';
import { indexText } from '../../layout/locate.ts';
import { parse } from '../../layout/parse.ts';
import { print } from '../../layout/print.ts';
import { read, readingOf } from './reading.ts';

const layout: Layout = {
  name: 'Porch',
  version: 1,
  tabs: [
    {
      title: 'Main',
      grid: { columns: 4, rows: 8 },
      children: [
        { type: 'toggle', id: 'lamp', position: [0, 0], label: 'Lamp' },
        {
          type: 'group',
          id: 'group',
          position: [1, 0],
          span: [2, 4],
          children: [{ type: 'button', id: 'bell', position: [0, 0], label: 'Bell', action: { event: 'ring' } }],
        },
      ],
    },
  ],
  theme: { cornerRadius: 12 },
};
const text = print(layout);
const start = () => readingOf(text, layout);

/** Something typed over some of the text, as hands do it and as they do not. */
const typed = fc
  .tuple(
    fc.nat(text.length),
    fc.nat(12),
    fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom('"', '}, {', '1.0', '"id": "x",', '{}', '[]', ',', ' ', '😀'),
    ),
  )
  .map(
    ([place, length, put]) =>
      (before: string) =>
        before.slice(0, place) + put + before.slice(place + length),
  );

/** The text with one of its values written otherwise: always readable. */
const replaced = fc.tuple(fc.constantFrom('"Lamp"', '"Bell"', '"ring"', '"Main"', '12', '[0, 0]'), fc.json()).map(
  ([value, json]) =>
    (before: string) =>
      before.replace(value, () => json),
);

describe('reading after a keystroke', () => {
  it('says the same as reading everything', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(typed, replaced), { minLength: 1, maxLength: 5 }), (keystrokes) => {
        let reading = start();
        let now = text;
        for (const keystroke of keystrokes) {
          now = keystroke(now);
          reading = read(now, reading);
          const whole = parse(now);
          expect(reading.layout === undefined).toBe(whole.layout === undefined);
          expect(reading.findings).toEqual(whole.findings);
          // Number spelling and key order are in what is printed.
          if (reading.layout && whole.layout) expect(print(reading.layout)).toBe(print(whole.layout));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('finds everything where the index of the new text has it', () => {
    fc.assert(
      fc.property(fc.array(replaced, { minLength: 1, maxLength: 4 }), fc.nat(2000), (keystrokes, place) => {
        let reading = start();
        let now = text;
        for (const keystroke of keystrokes) {
          now = keystroke(now);
          reading = read(now, reading);
        }
        const index = indexText(now);
        const places = reading.places();
        const offset = place % now.length;
        expect(places.pathAt(offset)).toEqual(index.pathAt(offset));
        const path = index.pathAt(offset);
        const found = index.locate(path);
        expect(places.valueAt(path)).toEqual(found && { start: found.offset, end: found.offset + found.length });
        const key = index.locateKey(path);
        expect(places.keyAt(path)).toEqual(key && { start: key.offset, end: key.offset + key.length });
      }),
      { numRuns: 300 },
    );
  });

  it('keeps every node that did not change', () => {
    const after = read(text.replace('"Bell"', '"Chime"'), start()).layout ?? {};
    expect(at(after, ['tabs', 0, 'children', 0])).toBe(at(layout, ['tabs', 0, 'children', 0]));
    expect(at(after, ['theme'])).toBe(layout.theme);
    expect(at(after, ['tabs', 0, 'children', 1, 'children', 0, 'label'])).toBe('Chime');
    const whole = read(`${text} `, start()).layout;
    expect(whole).toBe(layout);
  });

  it('goes back to the very same document when the text does', () => {
    const changed = read(text.replace('"Bell"', '"Bel'), start());
    expect(changed.layout).toBeUndefined();
    const back = read(text, changed).layout ?? {};
    expect(back).toBe(layout);
  });

  it('tells a text that is too deep or holds too many nodes, however it came to be', () => {
    const deep = `${'[{"a":'.repeat(40)}1${'}]'.repeat(40)}`;
    expect(read(text.replace('"Bell"', deep), start()).findings[0]?.rule).toBe('too_deep');
    const many = `[${Array.from({ length: 10_001 }, () => '1').join()}]`;
    const control = read(text.replace('"label": "Lamp"', `"panels": ${many}`), start());
    expect(control.findings[0]?.rule).toBe('too_many');
  });
});
