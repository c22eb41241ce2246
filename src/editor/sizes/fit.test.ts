import { describe, expect, it } from 'vitest';
import type { Layout } from '../../layout/document.ts';
import { findingsOf, gathered, toldSentence } from './fit.ts';

const clipped = (control: string, device: string) =>
  ({ device, fit: { control, misfit: 'clipped', detail: 'Temperature' } }) as const;

describe('what does not fit', () => {
  it('is told once for each control, with every size that has it', () => {
    const told = gathered([clipped('cpu', 'iPhone SE'), clipped('fan', 'iPhone SE'), clipped('cpu', 'iPhone 15')]);
    expect(told.map(({ control, devices }) => [control, devices])).toEqual([
      ['cpu', ['iPhone SE', 'iPhone 15']],
      ['fan', ['iPhone SE']],
    ]);
  });

  it('is a finding about its control, while there is one', () => {
    const layout: Layout = { name: 'A', version: 1, tabs: [{ children: [{ type: 'gauge', id: 'cpu' }] }] };
    const told = gathered([clipped('cpu', 'iPhone SE'), clipped('gone', 'iPhone SE')]);
    expect(findingsOf(layout, told)).toEqual([
      {
        severity: 'warn',
        rule: 'fit',
        path: ['tabs', 0, 'children', 0],
        message: 'cpu: “Temperature” is cut off on iPhone SE.',
      },
    ]);
  });

  it('says what is wrong and where', () => {
    const [told] = gathered([clipped('cpu', 'iPhone SE')]);
    expect(told && toldSentence(told)).toBe('cpu: “Temperature” is cut off on iPhone SE.');
    expect(toldSentence({ control: 'bell', misfit: 'small', detail: '60 × 30', devices: ['a', 'b', 'c', 'd'] })).toBe(
      'bell: only 60 × 30 points to hit on 4 sizes; fingers need 44.',
    );
  });
});
