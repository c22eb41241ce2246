import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = import.meta.dirname;
const sources = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));

describe('this room', () => {
  it('carries any payload and knows none of them', () => {
    const word = new RegExp(['lay', 'out'].join(''), 'i');
    const knowing = readdirSync(folder).filter((name) => word.test(readFileSync(join(folder, name), 'utf8')));
    expect(knowing).toEqual([]);
  });

  it('runs in browser and Node alike: no page, no process', () => {
    const bound = sources.filter((name) =>
      /\b(document|window|navigator|localStorage|process|Buffer|require)[.(]/.test(
        readFileSync(join(folder, name), 'utf8'),
      ),
    );
    expect(bound).toEqual([]);
  });
});
