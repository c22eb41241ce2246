import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../layout/apply.ts';
import type { Layout } from '../../layout/document.ts';
import { at } from '../../layout/json.ts';
import { print } from '../../layout/print.ts';
import { followed, formatted, type Sync, settled, startSync, typed } from './sync.ts';
import { withEdits } from './text-edits.ts';

const porch: Layout = {
  name: 'Porch',
  version: 1,
  tabs: [
    {
      title: 'Main',
      grid: { columns: 4, rows: 8 },
      children: [
        { type: 'toggle', id: 'lamp', position: [0, 0], label: 'Lamp' },
        { type: 'gauge', id: 'heat', position: [1, 0], label: 'Heat' },
      ],
    },
  ],
};

/** What the session does with what is typed. */
function typing(sync: Sync, document: Layout, text: string) {
  const step = typed(sync, text);
  const next = step.edit === undefined ? document : applyEdit(document, step.edit);
  return { sync: step.edit === undefined ? step.sync : settled(step.sync, next), document: next, draft: step.draft };
}

const replaceIn = (text: string) =>
  fc
    .tuple(fc.nat(text.length), fc.nat(20), fc.constantFrom('x', '"', ' ', '1', '{', '}', ',', ''))
    .map(([place, length, put]) => text.slice(0, place) + put + text.slice(place + length));

describe('typing', () => {
  it('changes the document and leaves the author’s formatting', () => {
    const text = print(porch).replace('"label": "Lamp"', '"label":      "Porch lamp"');
    const after = typing(startSync(porch), porch, text);
    expect(at(after.document, ['tabs', 0, 'children', 0, 'label'])).toBe('Porch lamp');
    expect(at(after.document, ['tabs', 0, 'children', 1])).toBe(at(porch, ['tabs', 0, 'children', 1]));
    expect(followed(after.sync, { document: after.document, draft: undefined }).edits).toEqual([]);
  });

  it('of spaces alone changes nothing', () => {
    const after = typing(startSync(porch), porch, print(porch).replaceAll('  ', '    '));
    expect(after.document).toBe(porch);
    expect(after.draft).toBeUndefined();
  });

  it('of what is no layout makes a draft that says the line', () => {
    const broken = print(porch).replace('"version": 1,', '"version": 1');
    const after = typing(startSync(porch), porch, broken);
    expect(after.document).toBe(porch);
    expect(after.draft?.line).toBe(4);
    expect(after.draft?.message).toMatch(/comma/);
    const back = followed(after.sync, { document: porch, draft: undefined });
    expect(withEdits(broken, back.edits)).toBe(print(porch));
  });

  it('goes back to the last good text as the author wrote it, when the draft is thrown away', () => {
    const own = print(porch).replace('"name": "Porch"', '"name":    "Porch"');
    const good = typing(startSync(porch), porch, own);
    const broken = typing(good.sync, good.document, `${own}}`);
    const back = followed(broken.sync, { document: broken.document, draft: undefined });
    expect(withEdits(`${own}}`, back.edits)).toBe(own);
  });

  it('keeps text and document the same, whatever is typed and whatever comes from elsewhere', () => {
    fc.assert(
      fc.property(
        fc.infiniteStream(fc.nat()),
        fc.array(fc.constantFrom('type', 'elsewhere', 'undo'), { minLength: 1, maxLength: 8 }),
        replaceIn(print(porch)),
        (numbers, steps, strange) => {
          let document = porch;
          let sync = startSync(porch);
          let pane = sync.reading.text;
          for (const step of steps) {
            if (step === 'type') {
              pane = (numbers.next().value ?? 0) % 2 === 0 ? strange : pane.replace(/"(Lamp|Heat)/, '"Hall $1');
              ({ document, sync } = typing(sync, document, pane));
              continue;
            }
            const row = (numbers.next().value ?? 0) % 8;
            const edit = { kind: 'set', at: ['heat'], field: ['position'], value: [row, 0] } as const;
            document = step === 'undo' ? porch : applyEdit(document, edit);
            const next = followed(sync, { document, draft: undefined });
            pane = withEdits(pane, next.edits);
            sync = next.sync;
            expect(JSON.parse(pane)).toEqual(JSON.parse(print(document)));
          }
          expect(sync.reading.text).toBe(pane);
          expect(sync.good.layout).toBe(document);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('formatting', () => {
  it('gives the form the document is kept in', () => {
    const squeezed = typing(startSync(porch), porch, JSON.stringify(porch));
    expect(formatted(squeezed.sync)).toBe(print(porch));
  });

  it('is not there for text that cannot be read', () => {
    expect(formatted(typing(startSync(porch), porch, '{').sync)).toBeUndefined();
  });
});

describe('a draft from before', () => {
  it('is shown instead of the document', () => {
    const start = startSync(porch);
    const next = followed(start, { document: porch, draft: { text: '{ "name"', message: 'unfinished' } });
    expect(withEdits(start.reading.text, next.edits)).toBe('{ "name"');
    expect(next.sync.good.layout).toBe(porch);
  });
});
