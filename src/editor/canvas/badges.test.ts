import { describe, expect, it } from 'vitest';
import type { Finding } from '../../layout/finding.ts';
import { badgesOf, createBadges, findingBadges } from './badges.ts';
import { control, page } from './stage.fixture.ts';

const layout = page([
  control('cpu', [0, 0], [1, 1]),
  { type: 'group', id: 'room', position: [1, 0], children: [control('lamp', [0, 0], [1, 1])] },
]);
const finding = (severity: Finding['severity'], path: Finding['path'], message: string): Finding => ({
  severity,
  rule: 'x',
  path,
  message,
});

describe('findings', () => {
  it('mark their control and every group it is in, the worst of them in front', () => {
    const lamp = ['tabs', 0, 'children', 1, 'children', 0];
    const badges = findingBadges({
      layout,
      list: [
        finding('warn', [...lamp, 'min'], 'Odd.'),
        finding('error', lamp, 'Wrong.'),
        finding('warn', ['name'], 'No name.'),
      ],
    });
    expect([...badges.keys()].sort()).toEqual(['#lamp', '#room']);
    expect(badges.get('#lamp')).toEqual({ sign: 'finding', tone: 'bad', says: 'Wrong. And 1 more.' });
  });

  it('of a document that is not read yet are none', () => {
    expect(findingBadges({ layout: undefined, list: [] }).size).toBe(0);
  });
});

it('several voices speak of one control, and each takes back only its own', () => {
  const { state, provide } = createBadges();
  provide('device', new Map([['#cpu', { sign: 'shown', tone: 'ok', says: 'Shown' }]]));
  provide('findings', new Map([['#cpu', { sign: 'finding', tone: 'bad', says: 'Wrong.' }]]));
  expect(badgesOf(state.getState(), '#cpu').map(({ sign }) => sign)).toEqual(['finding', 'shown']);
  provide('device', new Map());
  expect(badgesOf(state.getState(), '#cpu').map(({ sign }) => sign)).toEqual(['finding']);
});
