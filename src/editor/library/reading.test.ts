import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../controls/catalog.ts';
import { print } from '../../layout/print.ts';
import { exampleServer } from './example-server.ts';
import { type Reading, readBytes, readPasted, readText, sayUnreadable } from './reading.ts';

const read = (text: string) => readText(text, catalog);
const bytes = (text: string) => new TextEncoder().encode(text);
const words = (reading: Reading) => (reading.kind === 'unreadable' ? sayUnreadable(reading) : reading.kind);

const LAYOUT = '{\n  "name": "A",\n  "version": 1,\n  "tabs": []\n}\n';

describe('reading', () => {
  it('knows a layout, even in what was sent to push it', () => {
    expect(read(LAYOUT).kind).toBe('layout');
    expect(read(`{"event":"apply-layout","payload":${LAYOUT}}`).kind).toBe('layout');
    expect(read(`{"payload":{"layout":${LAYOUT}}}`).kind).toBe('layout');
  });

  it('knows a control, a group and a list of them, and keeps how they are written', () => {
    expect(read('{"type":"gauge","label":"CPU"}').kind).toBe('controls');
    expect(read('{"id":"g","children":[{"type":"label"}]}').kind).toBe('controls');
    expect(read('{"type":"somethingNew","position":[0,0]}').kind).toBe('controls');
    const list = read('[{"type":"gauge","max":1.0},{"type":"label"}]');
    expect(list.kind === 'controls' && print(list.nodes[0] ?? {})).toContain('1.0');
  });

  it('takes everything else for data', () => {
    expect(read('{"temperature":21}').kind).toBe('payload');
    expect(read('{"type":"temperature","value":21}').kind).toBe('payload');
    expect(read('[1,2,3]').kind).toBe('payload');
  });

  it.each([
    ['in the fences of a page', 'Like so:\n\n```json\n{"type":"toggle"}\n```\nDone.', 1],
    ['with comments', '// a lamp\n{"type":"toggle", /* its name */ "label":"see https://a.b // not a comment"}', 1],
    ['with the comma behind it', '{"type":"toggle","id":"a"},\n', 1],
    ['with a comma too many', '[{"type":"toggle","span":[1,2,],},]', 1],
    ['as the inside of a list', '{"type":"toggle"},\n{"type":"button"}', 2],
    ['as the inside of an object', '"type": "toggle",\n"id": "a",', 1],
  ])('takes a piece that was copied %s', (_, text, count) => {
    const reading = readPasted(text, catalog);
    expect(reading.kind === 'controls' && reading.nodes.length).toBe(count);
    expect(JSON.stringify(reading)).not.toContain('its name');
  });

  it('keeps texts that look like comments, and says when a layout lost some', () => {
    const text = '{"type":"label","label":"see https://a.b // there"} // mine';
    expect(JSON.stringify(readPasted(text, catalog))).toContain('see https://a.b // there');
    const layout = readPasted(LAYOUT.replace('{', '{ // mine'), catalog);
    expect(layout.kind === 'layout' && layout.remarks).toHaveLength(1);
  });

  it('tells what is wrong with what was pasted, where it is wrong', () => {
    expect(words(readPasted('{"type":"toggle",\n"id" "a"}', catalog))).toMatch(/^Line 2, /);
    expect(words(readPasted('', catalog))).toMatch(/no text here/);
  });

  it('tells a key that is written twice', () => {
    const reading = read('{"name":"A","name":"B","version":1,"tabs":[]}');
    expect(reading.kind === 'layout' && reading.remarks.join()).toContain("'name' is written more than once");
  });

  it.each([
    ['an empty file', '', /no text here/],
    ['nothing but spaces', ' \n\t ', /no text here/],
    ['a truncated file', LAYOUT.slice(0, 30), /^Line 3, column \d+: /],
    ['a comma too much', '{"name":"A",\n"tabs":[],}', /^Line 2, column \d+: /],
    ['a comment', '{\n  // mine\n  "name":"A"}', /^Line 2, column 3: comments/],
    ['single quotes', "{'name':'A'}", /^Line 1, column 2: .*double quotes/],
    ['a web page', '<!doctype html><html></html>', /web page/],
    ['a Markdown block', '```json\n{}\n```', /Markdown/],
    ['a number', '42', /a number/],
    ['a text', '"layout"', /a text/],
    ['null', 'null', /null/],
    ['an empty list', '[]', /empty/],
    ['an empty object', '{}', /empty/],
    ['tabs that are no list', '{"name":"A","version":1,\n "tabs":{}}', /^Line 2, column 2: .*list of tabs/],
    ['a layout without tabs', '{"name":"A","version":1}', /no “tabs”/],
  ])('says what is wrong with %s', (_, text, says) => {
    expect(words(read(text))).toMatch(says);
  });

  it('reads files with the marks Windows programs put in front', () => {
    expect(readBytes(bytes(`\uFEFF${LAYOUT}`), catalog).kind).toBe('layout');
    const wide = new Uint8Array([0xff, 0xfe, ...[...LAYOUT].flatMap((letter) => [letter.charCodeAt(0), 0])]);
    expect(readBytes(wide, catalog).kind).toBe('layout');
  });

  it('knows pictures and other files by their first bytes', () => {
    expect(words(readBytes(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]), catalog))).toMatch(/a picture/);
    expect(words(readBytes(new Uint8Array([0x50, 0x4b, 3, 4, 20]), catalog))).toMatch(/unpack/);
    expect(words(readBytes(new Uint8Array([1, 2, 0, 3]), catalog))).toMatch(/not a text file/);
  });

  it('refuses more than 5 MB without reading it', () => {
    expect(words(readBytes(bytes(`"${'x'.repeat(5 * 1024 * 1024)}"`), catalog))).toMatch(/5 MB/);
  });

  it('answers for any bytes at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (any) => {
        expect(['layout', 'controls', 'payload', 'unreadable']).toContain(readBytes(any, catalog).kind);
      }),
    );
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(() => read(text)).not.toThrow();
      }),
    );
  });
});

describe('a server made up as an example', () => {
  it('is told from a real one', () => {
    const at = (url: string) => exampleServer({ connection: { url } });
    expect(at('ws://rack.local:8765')).toBe('rack.local');
    expect(at('wss://relay.example.com')).toBeUndefined();
    expect(at('ws://192.168.1.4:8765')).toBeUndefined();
    expect(exampleServer({})).toBeUndefined();
  });
});
