import { describe, expect, it } from 'vitest';
import { createCalls, refusalIn } from './calls.ts';
import { MeshError } from './errors.ts';
import { fakeClock } from './scripted.ts';

const call = (id: string, timeoutMs = 6_000) => ({ id, type: 'get-state', timeoutMs, peer: 'm7' });

describe('a request that waits', () => {
  it('is given out once, and its timer ends with it', async () => {
    const clock = fakeClock();
    const calls = createCalls(clock);
    const reply = calls.wait(call('a'));
    calls.take('a')?.resolve(7);
    expect(await reply).toBe(7);
    expect(calls.take('a')).toBeUndefined();
    expect(clock.pending()).toBe(0);
  });

  it('times out by itself and says what was asked', async () => {
    const clock = fakeClock();
    const calls = createCalls(clock);
    const reply = calls.wait(call('a', 2_500));
    await clock.pass(2_500);
    await expect(reply).rejects.toMatchObject({
      code: 'timeout',
      message: expect.stringContaining('“get-state” within 2.5 s'),
    });
    expect(calls.was('a')).toEqual({ type: 'get-state', oneWay: false });
  });

  it('fails with all others at once', async () => {
    const clock = fakeClock();
    const calls = createCalls(clock);
    const replies = ['a', 'b', 'c'].map((id) => calls.wait(call(id)));
    calls.failAll(() => new MeshError('disconnected', 'gone'));
    for (const reply of replies) await expect(reply).rejects.toMatchObject({ code: 'disconnected' });
    expect(clock.pending()).toBe(0);
  });

  it('is remembered for a late reply, but not for ever', () => {
    const calls = createCalls(fakeClock());
    for (let index = 0; index < 2_000; index += 1) calls.sentOneWay(`id-${index}`, 'x');
    expect(calls.was('id-1999')).toEqual({ type: 'x', oneWay: true });
    expect(calls.was('id-0')).toBeUndefined();
  });
});

describe('a reply', () => {
  it.each([
    null,
    'pong',
    [],
    {},
    { ok: true },
    { ok: false, error: 'busy' },
    { error: null },
    { error: '' },
    { status: 'sent' },
  ])('like %j is an answer', (payload) => expect(refusalIn(payload, 'x')).toBeUndefined());

  it('with an error and no ok is a refusal, in the words that came', () => {
    const payload = { error: 'broadcast not allowed', status: 'failed' };
    expect(refusalIn(payload, 'x')).toMatchObject({
      code: 'refused',
      message: '“x” was refused: broadcast not allowed',
      reply: payload,
    });
    expect(refusalIn({ error: { message: 'no room' } }, 'x')?.message).toContain('no room');
    expect(refusalIn({ error: 7 }, 'x')?.message).toContain('no reason given');
  });

  it.each([
    ['Target not found', 'gone'],
    ['Target left', 'gone'],
    ['Target did not answer', 'timeout'],
    ['routing not allowed', 'refused'],
    ['toString', 'refused'],
  ])('of the relay saying %j means %s', (error, code) => {
    expect(refusalIn({ error, status: 'failed' }, 'x')?.code).toBe(code);
  });
});
