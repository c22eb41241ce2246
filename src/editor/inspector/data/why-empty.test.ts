import { describe, expect, it } from 'vitest';
import { catalog } from '../../../controls/catalog.ts';
import type { Json, JsonObject } from '../../../layout/json.ts';
import { diagnose } from './why-empty.ts';

const node: JsonObject = { type: 'gauge', id: 'cpu', position: [0, 0] };
const layout = { name: 'Rack', version: 1, tabs: [{ title: 'Main', children: [node] }] };
const entry: JsonObject = { event: 'broadcast', filter: { msg_type: 'metrics', host: 'a' }, valuePath: 'load.cpu' };

const why = (payloads: readonly Json[], listening = true) =>
  diagnose({
    catalog,
    layout,
    node,
    entry,
    listening,
    noted: payloads.map((payload, index) => ({ payload, at: 1000 - index })),
  });

describe('why a control is empty', () => {
  it('is told when nothing came at all, and when nobody listened', () => {
    expect(why([])).toMatchObject({
      tone: 'warn',
      says: 'Nothing has arrived on broadcast since the editor began to listen.',
    });
    expect(why([], false)).toMatchObject({ tone: 'quiet' });
  });

  it('names the nearest miss of the filter', () => {
    const far = { msg_type: 'chat', host: 'z' };
    const near = { msg_type: 'metrics', host: 'b', load: { cpu: 1 } };
    expect(why([far, near]).says).toBe('No frame passed the filter. The nearest had host "b" instead of "a".');
    expect(why([{ msg_type: 'metrics' }]).says).toContain('host missing instead of "a"');
  });

  it('lists the keys there were where the path leads nowhere', () => {
    expect(why([{ msg_type: 'metrics', host: 'a', load: { user: 3, system: 4 } }]).says).toBe(
      'The last frame has no load.cpu. There was user, system.',
    );
  });

  it('says what came where the control cannot show it', () => {
    expect(why([{ msg_type: 'metrics', host: 'a', load: { cpu: { a: 1 } } }])).toMatchObject({
      tone: 'warn',
      says: 'The last frame brought an object, {"a":1}, which this control cannot show.',
    });
  });

  it('tells the last value and when it came', () => {
    expect(why([{ msg_type: 'metrics', host: 'a', load: { cpu: 73 } }])).toEqual({
      tone: 'ok',
      says: 'Last value 73',
      at: 1000,
    });
  });
});
