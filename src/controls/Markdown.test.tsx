import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Markdown, readMarkdown } from './Markdown.tsx';

const html = (text: string) => renderToStaticMarkup(<Markdown text={text} isStill={false} />);

/** Every tag and attribute in a page, as the browser would meet them. */
const tagsIn = (page: string) => [...page.matchAll(/<\/?([a-z][a-z0-9]*)([^>]*)>/gi)];
const KNOWN = /^(div|p|strong|em|del|code|pre|a|ul|ol|li|blockquote|hr|br|table|thead|tbody|tr|th|td)$/;

const pieces = fc.constantFrom(
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](JaVa\tScript:alert(1))',
  '[x](data:text/html,<b>)',
  '![x](https://tracker.example/a.png)',
  '[x]("onclick="alert(1))',
  '<a href="javascript:x">',
  '**',
  '_',
  '`',
  '\n',
  '\n\n',
  '> ',
  '- ',
  '1. ',
  '| a | b |\n|-|-|\n| c | d |',
  '```',
  '~~',
  '# ',
  '&lt;',
  '&#0;',
  'https://a.example/b',
  '<!--',
  ']]>',
  '\u202E',
  '\0',
);

describe('markdown', () => {
  it('draws what people write in messages', () => {
    const page = html('# Plan\n\n**Now** and *then*\n\n- [x] one\n- two\n\n`a<b` [site](https://a.example)');
    expect(page).toContain('<strong>Now</strong>');
    expect(page).toContain('<code>a&lt;b</code>');
    expect(page).toContain('<a href="https://a.example" target="_blank" rel="noopener noreferrer">site</a>');
  });

  it('shows tags as the text they are', () => {
    expect(html('<b>x</b>')).not.toContain('<b>');
    expect(html('<b>x</b>')).toContain('&lt;b&gt;');
  });

  it('loads no picture by itself', () => {
    expect(html('![cat](https://a.example/cat.png)')).toContain('>cat</a>');
  });

  it('is plain text where reading it would take too long', () => {
    for (const text of ['> '.repeat(4_000), '_a'.repeat(4_000), '[a]('.repeat(2_000), 'x'.repeat(9_000)]) {
      expect(readMarkdown(text)).toBeUndefined();
    }
  });

  it('never makes anything but the few harmless tags, whatever is sent', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 12 })), { maxLength: 25 }), (parts) => {
        for (const [, tag = '', attributes = ''] of tagsIn(html(parts.join('')))) {
          expect(tag).toMatch(KNOWN);
          expect(attributes).not.toMatch(/\son\w+=/i);
          const href = /href="([^"]*)"/.exec(attributes)?.[1];
          if (href !== undefined) expect(href).toMatch(/^https?:/i);
        }
      }),
    );
  });
});
