import { describe, expect, it } from 'vitest';
import { backdropOf, headerOf, inkOn, pageFill, schemeOf, tabFaces, tabInks } from './appearance.ts';
import { contrast } from './contrast.ts';
import { layoutTheme } from './theme.ts';

const dark = layoutTheme({}, 'dark');

describe('the header', () => {
  it('is transparent, frosted or coloured as the layout says', () => {
    expect(headerOf({ name: 'N' }, dark)).toEqual({ shown: true, title: 'N', style: 'transparent', fill: undefined });
    expect(headerOf({ appearance: { header: { style: 'material' } } }, dark).style).toBe('material');
    expect(headerOf({ appearance: { header: { dark: ['#111111', '#222222'] } } }, dark)).toMatchObject({
      style: 'color',
      fill: 'linear-gradient(90deg, #111111, #222222)',
    });
  });

  it('shows the page where it has no colour for this mode', () => {
    expect(headerOf({ appearance: { header: { light: '#FF0000' } } }, dark).style).toBe('transparent');
  });

  it('wins over the older place in the theme, which still counts', () => {
    const theme = layoutTheme({ theme: { headerBackground: '#123456' } }, 'dark');
    expect(headerOf({}, theme)).toMatchObject({ style: 'color', fill: '#123456' });
    expect(headerOf({ appearance: { header: { style: 'transparent' } } }, theme).style).toBe('transparent');
  });

  it('can be left out, and has a title of its own', () => {
    expect(headerOf({ name: 'N', headerTitle: 'T', appearance: { showHeader: false } }, dark)).toMatchObject({
      shown: false,
      title: 'T',
    });
  });
});

describe('the page', () => {
  it('pins a mode or follows the device', () => {
    expect(schemeOf({ appearance: { colorScheme: 'light' } }, 'dark')).toBe('light');
    expect(schemeOf({ appearance: { colorScheme: 'sepia' } }, 'dark')).toBe('dark');
  });

  it('fades between the stops of a gradient', () => {
    expect(pageFill(layoutTheme({ theme: { pageBackgroundGradient: ['#111', '#222'] } }, 'dark'))).toContain(
      '#111111, #222222',
    );
    expect(pageFill(dark)).toBe('#000000');
  });

  it('reads a picture given as text, and none that could run', () => {
    expect(backdropOf({ appearance: { backgroundImage: 'https://a.example/b.png' } })).toMatchObject({
      url: 'https://a.example/b.png',
      fit: 'cover',
    });
    expect(backdropOf({ appearance: { backgroundImage: 'javascript:1' } })?.url).toBeUndefined();
    expect(backdropOf({})).toBeUndefined();
  });
});

describe('the tab bar', () => {
  it('names pages that have no name', () => {
    expect(tabFaces({ tabs: [{ title: 'One', icon: 'house' }, {}] })).toEqual([
      { title: 'One', icon: 'house' },
      { title: 'Tab 2', icon: 'square.grid.2x2' },
    ]);
  });

  it('can be read whatever colours the author picked', () => {
    for (const accentColor of ['#667eea', '#FFE600', '#111111', '#808080']) {
      for (const scheme of ['dark', 'light'] as const) {
        const theme = layoutTheme({ accentColor }, scheme);
        const { active, quiet } = tabInks(theme);
        expect(contrast(active, theme.pageBackground)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(quiet, theme.pageBackground)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it('and the header have the ink that reads better', () => {
    expect(inkOn('#FFE600')).toBe('#000000');
    expect(inkOn('#0B3C49')).toBe('#FFFFFF');
  });
});
