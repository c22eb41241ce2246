import { describe, expect, it } from 'vitest';
import { hostOf, isMixed, reloadPeriod, sandboxOf } from './frame.ts';

const plain = { protocol: 'http:', origin: 'http://192.168.1.4:5180' };
const secure = { protocol: 'https:', origin: 'https://panels.example' };

describe('a framed page', () => {
  it('can never lead the page around it elsewhere, nor open dialogs or downloads', () => {
    for (const url of ['https://a.example/', 'http://192.168.1.4:5180/editor/']) {
      expect(sandboxOf(url, plain)).not.toMatch(/top-navigation|modals|downloads|pointer-lock|escape/);
    }
  });

  it('keeps its origin only when that is not ours', () => {
    expect(sandboxOf('https://a.example/', plain)).toContain('allow-same-origin');
    expect(sandboxOf('http://192.168.1.4:3000/', plain)).toContain('allow-same-origin');
    expect(sandboxOf('http://192.168.1.4:5180/device/', plain)).not.toContain('allow-same-origin');
    expect(sandboxOf('HTTP://192.168.1.4:5180', plain)).not.toContain('allow-same-origin');
  });

  it('over http cannot stand in a page that came over https, but for this computer’s own', () => {
    expect(isMixed('http://rack.local/', secure)).toBe(true);
    expect(isMixed('http://localhost.evil.example/', secure)).toBe(true);
    for (const own of [
      'http://localhost:3000/',
      'http://127.0.0.1/',
      'http://[::1]:80/',
      'http://grafana.localhost/',
    ]) {
      expect(isMixed(own, secure)).toBe(false);
    }
    expect(isMixed('https://rack.local/', secure)).toBe(false);
    expect(isMixed('http://rack.local/', plain)).toBe(false);
  });

  it('is named by its host', () => {
    expect(hostOf('https://rack.local:3000/d/1?token=secret')).toBe('rack.local:3000');
  });
});

describe('reloading', () => {
  it('is off without a period, and never faster than once a second', () => {
    expect([undefined, 0, -5, Number.NaN].map(reloadPeriod)).toEqual([undefined, undefined, undefined, undefined]);
    expect([0.1, 1, 90].map(reloadPeriod)).toEqual([1000, 1000, 90_000]);
  });
});
