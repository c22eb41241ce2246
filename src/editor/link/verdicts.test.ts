import { describe, expect, it } from 'vitest';
import type { ControlDiff, Verdict } from '../../layout/diff.ts';
import type { Device } from '../../studio/devices.ts';
import { BLANK } from '../../studio/mirror.ts';
import { countsOf, lacksOf, sameVerdicts, unknownTypes, verdictSentence, verdictsOf, worstOf } from './verdicts.ts';

const control = (
  id: string,
  verdict: ControlDiff['verdict'],
  type = 'gauge',
  fields: readonly string[] = [],
): ControlDiff => ({
  id,
  type,
  path: ['tabs', 0, 'children', 0],
  verdict,
  fields,
});

function device(name: string, controls: readonly ControlDiff[], more: Partial<Device> = {}): Device {
  const verdict = { controls, extra: [], document: [], same: false };
  return {
    name,
    id: name,
    role: 'viewer',
    live: true,
    speech: 'answers',
    info: null,
    status: null,
    push: null,
    confirmed: {
      revision: 3,
      layout: { name: 'Rack', tabs: [] },
      at: 0,
      now: 0,
      outcome: { kind: 'confirmed', rendered: null, verdict, nearLimit: false },
    },
    strayed: false,
    mirror: BLANK,
    ...more,
  };
}

describe('verdicts', () => {
  it('keep what each device said, and the worst leads', () => {
    const verdicts = verdictsOf({
      revision: 3,
      devices: [device('iPad', [control('cpu', 'shown')]), device('Wall', [control('cpu', 'dropped')])],
    });
    const said = verdicts.get('cpu') ?? [];
    expect(said).toHaveLength(2);
    expect(worstOf(said)).toMatchObject({ device: 'Wall', verdict: 'dropped', stale: false });
  });

  it('say nothing of a device that has gone, went quiet or shows something else', () => {
    const gone = device('iPad', [control('cpu', 'shown')], { id: null });
    const quiet = device('Wall', [control('cpu', 'shown')], { live: false });
    const strayed = device('Desk', [control('cpu', 'shown')], { strayed: true });
    expect(verdictsOf({ revision: 3, devices: [gone, quiet, strayed] }).size).toBe(0);
  });

  it('are marked as old when the canvas is ahead', () => {
    const said = verdictsOf({ revision: 4, devices: [device('iPad', [control('cpu', 'shown')])] }).get('cpu') ?? [];
    expect(said[0]).toMatchObject({ stale: true });
    expect(said[0] && verdictSentence(said[0])).toBe('Revision 3: iPad shows it.');
  });

  it('name the fields that differ', () => {
    const [said] =
      verdictsOf({
        revision: 3,
        devices: [device('iPad', [control('cpu', 'different', 'gauge', ['label', 'span'])])],
      }).get('cpu') ?? [];
    expect(said && verdictSentence(said)).toBe('iPad shows it differently: label, span.');
  });

  it('tell a type the app does not know from one control that failed', () => {
    const old = device('iPad', [
      control('a', 'dropped', 'map'),
      control('b', 'dropped', 'chart'),
      control('c', 'shown', 'chart'),
    ]);
    expect(unknownTypes(old)).toEqual(['map']);
  });

  it('say of a type which devices here do not draw it', () => {
    const map = [control('a', 'dropped', 'map')];
    const [iPad, wall, desk] = [device('iPad', map), device('Wall', map), device('Desk', map)];
    expect([...lacksOf({ devices: [iPad] })]).toEqual([['map', 'iPad does not draw this.']]);
    expect(lacksOf({ devices: [iPad, wall, desk] }).get('map')).toBe('iPad, Wall and Desk do not draw this.');
    expect(
      lacksOf({
        devices: [
          { ...iPad, id: null },
          { ...wall, strayed: true },
        ],
      }).size,
    ).toBe(0);
  });

  it('are the same until a device says something else of a control', () => {
    const said = (verdict: Verdict, more: Partial<Device> = {}, revision = 3) =>
      verdictsOf({ revision, devices: [device('iPad', [control('cpu', verdict)], more)] });
    const sending: Partial<Device> = { push: { revision: 4, state: 'sending', at: 0 } };
    expect(sameVerdicts(said('shown'), said('shown', sending, 4))).toBe(true);
    expect(sameVerdicts(said('shown'), said('shown', {}, 4))).toBe(false);
    expect(sameVerdicts(said('shown'), said('dropped'))).toBe(false);
    expect(sameVerdicts(said('shown'), new Map())).toBe(false);
  });

  it('are counted', () => {
    expect(countsOf([control('a', 'shown'), control('b', 'shown'), control('c', 'dropped')])).toMatchObject({
      shown: 2,
      dropped: 1,
      moved: 0,
    });
  });
});
