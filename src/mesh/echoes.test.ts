import { describe, expect, it } from 'vitest';
import { createEchoes } from './echoes.ts';
import { fakeClock } from './scripted.ts';

describe('the echo of a broadcast', () => {
  it('is known once for each time it was sent', () => {
    const echoes = createEchoes(fakeClock());
    echoes.expect({ msg_type: 'tick', n: 1 });
    echoes.expect({ msg_type: 'tick', n: 1 });
    expect(echoes.isEcho({ msg_type: 'tick', n: 2 })).toBe(false);
    expect(echoes.isEcho({ msg_type: 'tick', n: 1 })).toBe(true);
    expect(echoes.isEcho({ msg_type: 'tick', n: 1 })).toBe(true);
    expect(echoes.isEcho({ msg_type: 'tick', n: 1 })).toBe(false);
  });

  it('is no longer expected a second after the relay has acknowledged', async () => {
    const clock = fakeClock();
    const echoes = createEchoes(clock);
    echoes.expect('x')();
    await clock.pass(999);
    expect(echoes.isEcho('y')).toBe(false);
    await clock.pass(1);
    expect(echoes.isEcho('x')).toBe(false);
  });

  it('is expected for ten seconds where no acknowledgement comes', async () => {
    const clock = fakeClock();
    const echoes = createEchoes(clock);
    echoes.expect('x');
    echoes.expect('y');
    await clock.pass(9_999);
    expect(echoes.isEcho('x')).toBe(true);
    await clock.pass(1);
    expect(echoes.isEcho('y')).toBe(false);
  });

  it('does not pile up', () => {
    const echoes = createEchoes(fakeClock());
    for (let n = 0; n < 1_000; n += 1) echoes.expect(n);
    expect(echoes.isEcho(0)).toBe(false);
    expect(echoes.isEcho(999)).toBe(true);
  });

  it('is not looked for in what JSON cannot write', () => {
    const echoes = createEchoes(fakeClock());
    echoes.expect(1n);
    echoes.expect(undefined);
    expect(echoes.isEcho(JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`))).toBe(false);
    expect(echoes.isEcho(null)).toBe(true);
  });
});
