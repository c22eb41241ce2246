import { describe, expect, it } from 'vitest';
import type { Finding } from '../../layout/finding.ts';
import type { Path } from '../../layout/json.ts';
import { badgesOf, badgeWords } from './badges.ts';
import { foldKey, withFolds } from './folded.ts';

const finding = (severity: Finding['severity'], path: Path): Finding => ({ severity, path, rule: 'x', message: 'x' });

describe('badges', () => {
  const { own, whole } = badgesOf([
    finding('error', ['tabs', 0, 'children', 1, 'children', 0, 'sync', 0]),
    finding('warn', ['tabs', 0, 'children', 1]),
    finding('warn', ['tabs', 0, 'grid']),
    finding('error', ['theme', 'accentColor']),
  ]);

  it('belong to the nearest row around the finding', () => {
    expect(own.get('tabs/0/children/1/children/0')).toEqual({ errors: 1, warnings: 0 });
    expect(own.get('tabs/0/children/1')).toEqual({ errors: 0, warnings: 1 });
    expect(own.get('tabs/0')).toEqual({ errors: 0, warnings: 1 });
    expect(own.size).toBe(3);
  });

  it('add up in what holds the row', () => {
    expect(whole.get('tabs/0')).toEqual({ errors: 1, warnings: 2 });
    expect(whole.get('tabs/0/children/1')).toEqual({ errors: 1, warnings: 1 });
  });

  it('are said in words', () => {
    expect(badgeWords({ errors: 2, warnings: 1 })).toBe('2 errors, 1 warning');
    expect(badgeWords({ errors: 0, warnings: 0 })).toBe('');
  });
});

describe('folds', () => {
  it('follow an id, and the place where there is none', () => {
    expect(foldKey({ path: ['tabs', 0, 'children', 1], entry: { id: 'lights' } })).toBe('#lights');
    expect(foldKey({ path: ['tabs', 0], entry: { title: 'Home' } })).toBe('tabs/0');
    expect(foldKey({ path: ['tabs', 0], entry: null })).toBe('tabs/0');
  });

  it('are remembered for the latest layouts, and forgotten where nothing is folded', () => {
    let all = {};
    for (let layout = 0; layout < 30; layout++) all = withFolds(all, `layout-${layout}`, ['#a']);
    expect(Object.keys(all)).toHaveLength(20);
    expect(Object.keys(all).at(-1)).toBe('layout-29');
    expect(withFolds({ one: ['#a'], two: ['#b'] }, 'one', [])).toEqual({ two: ['#b'] });
  });
});
