import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as verbs from './verbs.ts';

const readers = Object.entries(verbs)
  .filter(([name]) => name.startsWith('read'))
  .map(([, read]) => read as (reply: unknown) => unknown);

describe('what devices answer', () => {
  it('is read without an exception, whatever it is', () => {
    expect(readers.length).toBeGreaterThan(12);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.object({ key: fc.constantFrom('ok', 'error', 'event', 'tabs', 'layouts', 'values', 'control', 'studio') }),
        ),
        (reply) => {
          for (const read of readers) read(reply);
        },
      ),
    );
  });

  it('is a refusal when it has an error and no ok', () => {
    expect(verbs.readValues({ error: 'busy' })).toEqual({ ok: false, error: 'busy' });
    expect(verbs.readValues({ ok: false })).toMatchObject({ ok: false });
    expect(verbs.readApplied({ ok: false, error: 'bad tabs' })).toEqual({ ok: false, error: 'bad tabs' });
    expect(verbs.readApplied({ ok: true })).toEqual({ ok: true, value: null });
    expect(verbs.readSaved('yes')).toMatchObject({ ok: false });
  });

  it('is accepted in the shapes of older apps', () => {
    expect(verbs.readStoredLayouts({ layouts: [{ name: 'A', tabs: [{ title: 'One' }, 'Two'] }, 7, {}] })).toEqual({
      ok: true,
      value: [{ name: 'A', file: 'A', tabs: ['One', 'Two'] }],
    });
    expect(verbs.readPendingEdit({})).toEqual({ ok: true, value: null });
    expect(verbs.readConnectionStatus({ ok: true, connected: true, phase: 'dancing' })).toMatchObject({
      value: { phase: 'connected', channel: null, listening: [] },
    });
  });
});

describe('events of a device', () => {
  it('that are unknown or name no control are none', () => {
    expect(verbs.readEvent({ event: 'dance' })).toBeUndefined();
    expect(verbs.readEvent({ event: 'value', value: 1 })).toBeUndefined();
    expect(verbs.readEvent(null)).toBeUndefined();
  });

  it('may leave out what they do not know', () => {
    expect(verbs.readEvent({ event: 'hello' })).toEqual({ event: 'hello', device: '', appVersion: '', layout: null });
    expect(verbs.readEvent({ event: 'tab', tab: 'Two' })).toEqual({
      event: 'tab',
      tab: 'Two',
      title: 'Two',
      index: -1,
    });
  });
});
