import { describe, expect, it } from 'vitest';
import { parse } from '../../layout/parse.ts';
import { print } from '../../layout/print.ts';
import { TEMPLATES } from '../../layout/templates/templates.ts';
import { exportText, fileNameOf, secretsIn } from './exporting.ts';

const whole = { nodes: undefined, minified: false, withoutSecrets: false };
const LAYOUT =
  parse('{"name":"Öl & Gas","version":1.0,"connection":{"url":"ws://a","token":"hush"},"tabs":[]}').layout ?? {};
const CALL = {
  id: 'call',
  type: 'button',
  action: { type: 'http', url: 'https://a.example/?api_key=hush', headers: { Authorization: 'hush' } },
};

describe('an export', () => {
  it('is the very bytes of every template that was imported', async () => {
    for (const template of TEMPLATES) {
      const text = await template.load();
      expect(exportText(parse(text).layout ?? {}, whole)).toBe(text);
    }
  });

  it('says the same on one line', () => {
    const text = exportText(LAYOUT, { ...whole, minified: true });
    expect(text).not.toContain('\n');
    expect(print(parse(text).layout ?? {})).toBe(print(LAYOUT));
  });

  it('lists secrets and leaves them out', () => {
    expect(secretsIn(LAYOUT, undefined)).toEqual(['connection › token']);
    expect(exportText(LAYOUT, { ...whole, withoutSecrets: true })).not.toContain('hush');
  });

  it('does so for controls that are exported alone', () => {
    expect(secretsIn(LAYOUT, [CALL])).toHaveLength(2);
    const text = exportText(LAYOUT, { ...whole, nodes: [CALL], withoutSecrets: true });
    expect(JSON.parse(text)).toMatchObject({ id: 'call', type: 'button' });
    expect(text).not.toContain('hush');
    expect(JSON.parse(exportText(LAYOUT, { ...whole, nodes: [CALL, CALL] }))).toHaveLength(2);
  });

  it('has a file name any system takes', () => {
    expect(fileNameOf(LAYOUT, undefined)).toBe('Öl-Gas.json');
    expect(fileNameOf({ name: '../../etc' }, undefined)).toBe('etc.json');
    expect(fileNameOf({}, undefined)).toBe('layout.json');
    expect(fileNameOf(LAYOUT, [CALL])).toBe('call.json');
  });
});
