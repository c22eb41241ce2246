import { afterEach, describe, expect, it } from 'vitest';
import { spokenLease } from './lease-talk.ts';
import { type Holder, type Lease, newLeaseState } from './lease-terms.ts';

const PACE = { answer: 40, look: 40 };

const open: Lease[] = [];
let layouts = 0;
const freshLayout = () => `layout-${layouts++}`;

interface Tab extends Lease {
  readonly gaveUp: string[];
}

function tabOn(layout: string, tab: string, saving: Promise<void> = Promise.resolve()): Tab {
  const state = newLeaseState();
  const gaveUp: string[] = [];
  const onGiveUp = (how: string) => {
    gaveUp.push(how);
    return saving;
  };
  const lease = { state, gaveUp, ...spokenLease(PACE)(layout, { tab, now: () => performance.now(), onGiveUp }, state) };
  open.push(lease);
  return lease;
}

const becomes = ({ state }: Lease, wanted: Holder): Promise<void> =>
  new Promise((done) => {
    const look = () => {
      if (state.getState().holder !== wanted) return;
      stop();
      done();
    };
    const stop = state.subscribe(look);
    look();
  });

afterEach(() => {
  for (const lease of open.splice(0)) lease.release();
});

describe('a lease by agreement', () => {
  it('is had by the first tab, and the second only looks on', async () => {
    const layout = freshLayout();
    const first = tabOn(layout, 'b');
    await becomes(first, 'here');
    const second = tabOn(layout, 'a');
    await becomes(second, 'elsewhere');
    expect(first.state.getState().holder).toBe('here');
  });

  it('is had by one of two tabs that open at once', async () => {
    const layout = freshLayout();
    const [a, b] = [tabOn(layout, 'a'), tabOn(layout, 'b')];
    await Promise.all([becomes(a, 'here'), becomes(b, 'elsewhere')]);
  });

  it('goes to the tab that takes over once the other has saved', async () => {
    const layout = freshLayout();
    let saved: () => void = () => undefined;
    const saving = new Promise<void>((done) => {
      saved = done;
    });
    const first = tabOn(layout, 'a', saving);
    await becomes(first, 'here');
    const second = tabOn(layout, 'b');
    await becomes(second, 'elsewhere');
    second.takeOver();
    await becomes(first, 'elsewhere');
    expect(first.gaveUp).toEqual(['asked']);
    expect(second.state.getState().holder).toBe('elsewhere');
    saved();
    await becomes(second, 'here');
  });

  it('is free when its tab closes it', async () => {
    const layout = freshLayout();
    const first = tabOn(layout, 'a');
    await becomes(first, 'here');
    const second = tabOn(layout, 'b');
    await becomes(second, 'elsewhere');
    first.release();
    await becomes(second, 'here');
  });

  it('is free when its tab has ended without a word', async () => {
    const layout = freshLayout();
    // Somebody who claimed it and never speaks again.
    const gone = new BroadcastChannel(`carter.lease.${layout}`);
    const asked = new Promise<void>((done) => {
      gone.onmessage = () => done();
    });
    const second = tabOn(layout, 'b');
    await asked;
    gone.postMessage({ kind: 'mine', from: 'gone', since: 0 });
    await becomes(second, 'elsewhere');
    gone.close();
    await becomes(second, 'here');
  });

  it('stays with the older claim when a busy tab speaks up late', async () => {
    const layout = freshLayout();
    const late = new BroadcastChannel(`carter.lease.${layout}`);
    const newcomer = tabOn(layout, 'b');
    await becomes(newcomer, 'here');
    late.postMessage({ kind: 'mine', from: 'a', since: 0 });
    await becomes(newcomer, 'elsewhere');
    expect(newcomer.gaveUp).toEqual(['forced']);
    late.close();
  });
});
