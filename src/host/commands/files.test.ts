// The commands that read layout files, on files held in memory.
import { describe, expect, it } from 'vitest';
import { run } from '../cli.ts';
import { EXIT, Refusal } from '../command.ts';

const FINE = '{"name":"Porch","version":1.0,"tabs":[{"title":"A","grid":{"columns":4,"rows":8},"children":[]}]}';
const WRONG = `{
  "name": "Porch",
  "version": 1,
  "tabs": [
    { "title": "A", "grid": { "columns": 4, "rows": 8 }, "children": [
      { "type": "toggle", "id": "a", "position": [0, 0], "lable": "x" },
      { "type": "toggle", "id": "a", "position": [1, 0] }
    ] }
  ]
}`;

async function cli(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const written: Record<string, string> = {};
  const code = await run(args, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    read: async (file) => {
      const text = files[file];
      if (text === undefined) throw new Refusal(`Cannot read ${file}: there is no such file.`);
      return text;
    },
    write: async (file, text) => {
      written[file] = text;
    },
  });
  return { code, out, err, written };
}

describe('validate', () => {
  it('is content with a layout that is fine', async () => {
    const { code, out } = await cli({ a: FINE }, 'validate', 'a');
    expect([code, out]).toEqual([EXIT.ok, []]);
  });

  it('prints each finding on a line of its own that begins with its place, errors first', async () => {
    const { code, out, err } = await cli({ a: WRONG }, 'validate', 'a');
    expect(code).toBe(EXIT.failed);
    expect(out.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'a:7:33 error duplicate_id',
      'a:6:67 warn unknown_field',
    ]);
    expect(err).toEqual(['a: 1 error, 1 warning']);
  });

  it('keeps to one line whatever names the layout holds', async () => {
    const { out } = await cli({ a: WRONG.replaceAll('"a"', '"a\\n\\nb"') }, 'validate', 'a');
    expect(out[0]).toMatch(/^a:7:33 error duplicate_id .*"a b"/);
    expect(out.join('')).not.toContain('\n');
  });

  it('fails on text that is no JSON', async () => {
    const { code, out } = await cli({ a: '{\n "a" 1 }' }, 'validate', 'a');
    expect(code).toBe(EXIT.failed);
    expect(out[0]).toMatch(/^a:2:6 error syntax /);
  });

  it('goes on with the other files when one cannot be read, and says so in the end', async () => {
    const { code, out, err } = await cli({ a: WRONG, b: FINE }, 'validate', 'a', 'gone', 'b');
    expect(code).toBe(EXIT.unusable);
    expect(out).toHaveLength(2);
    expect(err).toEqual(['a: 1 error, 1 warning', 'Cannot read gone: there is no such file.', 'b: nothing to report']);
  });

  it('prints an object per file, with paths and fixes, for other programs', async () => {
    const { out, err } = await cli({ a: WRONG }, 'validate', '--json', 'a', 'gone');
    const [first, second] = out.map((line) => JSON.parse(line));
    expect(first.findings[0]).toMatchObject({ rule: 'duplicate_id', path: ['tabs', 0, 'children', 1, 'id'] });
    expect(first.findings[0].fix.edit.kind).toBe('set');
    expect(second).toEqual({ file: 'gone', unreadable: 'Cannot read gone: there is no such file.' });
    expect(err).toEqual([]);
  });

  it('wants a file', async () => {
    expect((await cli({}, 'validate')).code).toBe(EXIT.unusable);
  });
});

describe('format', () => {
  it('prints the editor’s form, numbers as they are written', async () => {
    const { code, out } = await cli({ a: FINE }, 'format', 'a');
    expect(code).toBe(EXIT.ok);
    expect(out[0]?.split('\n').slice(0, 3)).toEqual(['{', '  "name": "Porch",', '  "version": 1.0,']);
  });

  it('writes back to the file when asked to, and prints nothing then', async () => {
    const { out, written } = await cli({ a: FINE }, 'format', 'a', '-w');
    expect(out).toEqual([]);
    expect(written.a).toMatch(/^\{\n {2}"name".*\}\n$/s);
  });

  it('tells of a value that goes, as its key is written twice', async () => {
    const { out, err } = await cli({ a: '{"name":"x","name":"y"}' }, 'format', 'a');
    expect(JSON.parse(out[0] ?? '')).toEqual({ name: 'y' });
    expect(err[0]).toMatch(/^a:1:13 .*'name' is written more than once/);
  });

  it('leaves a file that is no layout as it is', async () => {
    const { code, written, err } = await cli({ a: '[1' }, 'format', 'a', '-w');
    expect([code, written]).toEqual([EXIT.unusable, {}]);
    expect(err[0]).toMatch(/^a:1:3 /);
  });
});

describe('contract', () => {
  const file = JSON.stringify({
    name: 'Porch',
    version: 1,
    connection: { url: 'wss://me:pw@relay.example', token: 'hush', hub: 'brain' },
    tabs: [
      {
        title: 'A',
        grid: { columns: 4, rows: 8 },
        children: [
          {
            type: 'toggle',
            id: 'lamp',
            position: [0, 0],
            action: { event: 'broadcast_request', payload: { msg_type: 'set_lamp', on: '{{value}}' } },
            sync: [{ event: 'broadcast', filter: { msg_type: 'lamp' }, valuePath: 'on' }],
          },
        ],
      },
    ],
  });

  it('says what comes and what should go, in words and as JSON, without secrets', async () => {
    const words = (await cli({ a: file }, 'contract', 'a')).out.join('\n');
    expect(words).toContain('{"msg_type":"set_lamp","on":true}');
    expect(words).toContain('{"on":true,"msg_type":"lamp"}');
    const json = (await cli({ a: file }, 'contract', 'a', '--json')).out.join('\n');
    expect(JSON.parse(json).triggers[0].command).toBe('set_lamp');
    expect(words + json).not.toMatch(/hush|pw@/);
  });

  it('says when no server has anything to do with a layout', async () => {
    const { out } = await cli({ a: FINE }, 'contract', 'a');
    expect(out).toEqual(['Porch', '', 'Nothing goes to a server, and nothing is expected from one.']);
  });
});

it('the schema is printed whole', async () => {
  const { out } = await cli({}, 'schema');
  expect(JSON.parse(out[0] ?? '').definitions['control.gauge'].title).toBe('Gauge');
});
