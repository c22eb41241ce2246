import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadGlyphs } from './glyph-store.ts';
import { Icon } from './Icon.tsx';
import { searchSymbols } from './search.ts';

beforeAll(loadGlyphs);

describe('an icon', () => {
  it('is decoration without a title', () => {
    const markup = renderToStaticMarkup(<Icon name="house" />);
    expect(markup).toContain('aria-hidden="true"');
    expect(markup).not.toContain('<title>');
  });

  it('is a picture with its title', () => {
    const markup = renderToStaticMarkup(<Icon name="house" title="Home" />);
    expect(markup).toContain('role="img"');
    expect(markup).toContain('aria-label="Home"');
    expect(markup).not.toContain('aria-hidden');
  });

  it('tells an unknown name on hover', () => {
    expect(renderToStaticMarkup(<Icon name="flux.capacitor<b>" />)).toContain('<title>flux.capacitor&lt;b&gt;</title>');
  });

  it('is painted once, so that a see-through colour is as strong everywhere', () => {
    const names = searchSymbols('').map(({ name }) => name);
    const painted = (name: string) => {
      const visible = renderToStaticMarkup(<Icon name={name} color="#00000080" />).replace(/<mask.*<\/mask>/, '');
      return [...visible.matchAll(/(?:fill|stroke)="currentColor"/g)].length;
    };
    expect(names.filter((name) => painted(name) > 1)).toEqual([]);
  });

  it('has a mask only where there are several paints, or something is left open', () => {
    expect(renderToStaticMarkup(<Icon name="house" />)).not.toContain('<mask');
    expect(renderToStaticMarkup(<Icon name="house.circle" />)).toContain('<mask');
    expect(renderToStaticMarkup(<Icon name="house.fill" />)).toContain('<mask');
  });

  it('takes the size and the colour it is given', () => {
    const markup = renderToStaticMarkup(<Icon name="house" size={40} color="#f00" />);
    expect(markup).toContain('width="40" height="40"');
    expect(markup).toContain('color="#f00"');
  });

  it('gives each mask a name of its own', () => {
    const markup = renderToStaticMarkup(
      <>
        <Icon name="bell.badge" />
        <Icon name="bell.badge" />
      </>,
    );
    const ids = [...markup.matchAll(/<mask id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(2);
    expect(ids.every((id) => markup.includes(`url(#${id})`))).toBe(true);
  });
});
