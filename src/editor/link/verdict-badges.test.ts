import { describe, expect, it } from 'vitest';
import { badgesFor } from './verdict-badges.ts';
import type { DeviceVerdict, Verdicts } from './verdicts.ts';

const said = (verdict: DeviceVerdict['verdict'], more: Partial<DeviceVerdict> = {}): DeviceVerdict => ({
  device: 'iPad',
  verdict,
  fields: [],
  revision: 3,
  at: 0,
  stale: false,
  ...more,
});
const marks = (verdicts: Verdicts, onlyDiffering = false) =>
  [...badgesFor({ verdicts, onlyDiffering })].map(([key, { sign }]) => [key, sign]);

describe('marks on the canvas', () => {
  const verdicts: Verdicts = new Map([
    ['cpu', [said('shown')]],
    ['fan', [said('shown'), said('dropped', { device: 'Wall' })]],
    ['map', [said('moved')]],
    ['note', [said('unchecked')]],
  ]);

  it('show the worst that any device said, and nothing where none said anything', () => {
    expect(marks(verdicts)).toEqual([
      ['#cpu', 'shown'],
      ['#fan', 'dropped'],
      ['#map', 'different'],
    ]);
  });

  it('leave out what is fine when asked to', () => {
    expect(marks(verdicts, true)).toEqual([
      ['#fan', 'dropped'],
      ['#map', 'different'],
    ]);
  });

  it('claim nothing of a newer revision than was confirmed', () => {
    expect(marks(new Map([['cpu', [said('shown', { stale: true })]]]))).toEqual([]);
  });

  it('name every device', () => {
    const badge = badgesFor({ verdicts, onlyDiffering: false }).get('#fan');
    expect(badge?.says).toContain('iPad');
    expect(badge?.says).toContain('Wall');
  });
});
