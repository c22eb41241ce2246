import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../controls/catalog.ts';
import { gauge } from '../controls/gauge/gauge.ts';
import { isColor, normaliseColor } from './color.ts';
import { defineControl } from './control.ts';
import { actionField, configField, numberField, textField, urlField } from './fields.ts';
import { resolve } from './props.ts';

const picture = defineControl({
  type: 'picture',
  label: 'Picture',
  category: 'display',
  icon: 'photo',
  summary: 'For this test',
  help: 'Holds one field of each kind that this test needs.',
  keywords: [],
  span: [1, 1],
  fields: {
    url: urlField({ label: 'Picture', help: 'A picture.', opens: 'image' }),
    page: urlField({ label: 'Page', help: 'A page.', opens: 'page' }),
    text: textField({ label: 'Text', help: 'Some text.', default: 'none' }),
    pictureConfig: configField(
      {
        bins: numberField({ label: 'Bins', help: 'How many.', default: 7, integer: true }),
        tapAction: actionField({ label: 'Tap', help: 'Sent on a tap.', fires: 'on a tap', tokens: {} }),
      },
      { label: 'Options', help: 'Options.' },
    ),
  },
  theme: [],
  family: 'toggle',
  value: { stores: 'none', accepts: [] },
  presets: [{ name: 'Plain', help: 'Nothing set.', node: {} }],
});

const executable = [
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml,<svg onload="alert(1)"/>',
  'vbscript:x',
  'blob:http://a/b',
  'file:///etc/passwd',
  'http://',
  '',
  7,
];

describe('props', () => {
  it('fill every default, config objects included', () => {
    const props = resolve(picture, { id: 'p' });
    expect(props).toMatchObject({ id: 'p', text: 'none', tint: '#667EEA', span: [1, 1], hideLabel: false });
    expect(props.pictureConfig.bins).toBe(7);
    expect(props.url).toBeUndefined();
  });

  it('replace values of the wrong kind', () => {
    const props = resolve(gauge, {
      min: '3',
      max: Number.NaN,
      gaugeStyle: 'round',
      span: 'big',
      tint: 'red',
      hideValue: 1,
    });
    expect(props).toMatchObject({ min: 0, max: 100, gaugeStyle: 'half', tint: '#667EEA', hideValue: false });
    expect(props.span).toEqual([1, 1]);
  });

  it('show a number where text is expected', () => {
    expect(resolve(picture, { text: 12.5 }).text).toBe('12.5');
  });

  it('read options written beside their holder, the holder winning', () => {
    expect(resolve(picture, { bins: 3 }).pictureConfig.bins).toBe(3);
    expect(resolve(picture, { bins: 3, pictureConfig: { bins: 4 } }).pictureConfig.bins).toBe(4);
  });

  it.each(executable)('let no address through that could run: %s', (address) => {
    const props = resolve(picture, { url: address, page: address, action: { method: 'http', url: address } });
    expect(props.url).toBeUndefined();
    expect(props.page).toBeUndefined();
    expect(props.action).toEqual({ method: 'http' });
  });

  it('let ordinary addresses and raster pictures through', () => {
    expect(resolve(picture, { url: 'https://a.example/b.png' }).url).toBe('https://a.example/b.png');
    expect(resolve(picture, { url: 'data:image/png;base64,AAAA' }).url).toBe('data:image/png;base64,AAAA');
    expect(resolve(picture, { page: 'data:image/png;base64,AAAA' }).page).toBeUndefined();
  });

  it('read theme keys nested and flat, nested winning, and leave unknown ones out', () => {
    const theme = { cornerRadius: 4, knobColor: 'f00', shoeSize: 43, light: {} };
    expect(resolve(picture, { theme, knobSize: 9, cornerRadius: 99 }).theme).toEqual({
      cornerRadius: 4,
      knobColor: '#FF0000',
      knobSize: 9,
    });
  });

  it('drop a condition that cannot be decided', () => {
    expect(resolve(picture, { visible: { when: 'a' } }).visible).toBeUndefined();
    expect(resolve(picture, { visible: { when: 'a', operator: 'eq', value: false } }).visible).toBeDefined();
  });

  it('answer for any JSON, for every control', () => {
    const keys = catalog.list.flatMap((definition) => Object.keys(definition.fields));
    const node = fc.dictionary(
      fc.oneof(fc.constantFrom(...keys, '__proto__', 'theme', 'sync'), fc.string()),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(node, fc.constantFrom(...catalog.list), (json, definition) => {
        const props = resolve(definition, json) as Record<string, unknown>;
        expect(Object.getPrototypeOf(props)).toBe(Object.prototype);
        expect(props.tint === undefined || isColor(props.tint)).toBe(true);
      }),
    );
  });
});

describe('colours', () => {
  it.each([
    ['#abc', '#AABBCC'],
    ['667eea', '#667EEA'],
    ['#ffffff99', '#FFFFFF99'],
    ['#ffff', undefined],
    ['tomato', undefined],
    [5, undefined],
  ])('%s reads as %s', (written, read) => {
    expect(normaliseColor(written)).toBe(read);
  });
});
