import { describe, expect, it } from 'vitest';
import { CLOSES } from './closes.ts';
import { judge, type Moment } from './verdicts.ts';

const moments: readonly Moment[] = ['dialing', 'joining', 'admitted'];

describe('a closed socket', () => {
  it('always comes with a sentence and an advice', () => {
    for (const moment of moments) {
      for (const code of [...Object.keys(CLOSES).map(Number), 1005, 4999]) {
        const { says, advice } = judge({ code, reason: '', moment, wordless: 1 });
        expect(says).toMatch(/\.$/);
        expect(advice).toMatch(/\.$/);
      }
    }
  });

  it('names the origin that the relay does not accept, and the setting', () => {
    const origin = 'http://192.168.1.5:5173';
    const verdict = judge({ code: 1008, reason: 'origin not allowed', moment: 'joining', wordless: 0, origin });
    expect(verdict.next).toBe('refused');
    expect(verdict.says).toContain(origin);
    expect(verdict.advice).toContain('MESH_ALLOWED_ORIGINS');
    expect(judge({ code: 1008, reason: 'origin not allowed', moment: 'joining', wordless: 0 }).says).toContain(
      'this page',
    );
  });

  it('repeats what the relay says of its own rules, and comes back, as places become free', () => {
    const reason = 'all 2 connections of this account are in use';
    const verdict = judge({ code: 1008, reason, moment: 'joining', wordless: 0, origin: 'http://10.0.0.2' });
    expect(verdict.next).toBe('retry');
    expect(verdict.says).toContain(reason);
    expect(`${verdict.says} ${verdict.advice}`).not.toMatch(/origin|10\.0\.0\.2/);
  });

  it('hints at the origin when a page cannot reach the relay at all', () => {
    const unreachable = { code: 1006, reason: '', moment: 'dialing', wordless: 0 } as const;
    expect(judge({ ...unreachable, origin: 'http://10.0.0.2' }).advice).toContain('http://10.0.0.2');
    expect(judge(unreachable).advice).not.toContain('pages');
    expect(judge({ ...unreachable, reason: 'self-signed certificate' }).says).toContain('self-signed certificate');
  });

  it('for talking too fast is no refusal', () => {
    for (const moment of moments) {
      expect(judge({ code: 1008, reason: 'Rate limit exceeded', moment, wordless: 0 }).next).toBe('retry');
    }
  });

  it('with 1000 and a reason is not a wordless one', () => {
    expect(judge({ code: 1000, reason: 'restarting', moment: 'admitted', wordless: 5 }).next).toBe('retry');
  });

  it('with 4409 is an eviction and with 4401 a refusal, at any moment', () => {
    for (const moment of moments) {
      expect(judge({ code: 4409, reason: '', moment, wordless: 0 }).next).toBe('evicted');
      expect(judge({ code: 4401, reason: '', moment, wordless: 0 }).next).toBe('refused');
    }
  });
});
