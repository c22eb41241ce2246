import { describe, expect, it } from 'vitest';
import type { Json } from '../../layout/json.ts';
import { graphIn } from './graph-data.ts';
import { createMotion, FEW, type Motion } from './motion.tsx';
import type { Forces } from './simulation.tsx';
import type { Listener, OpenThread } from './thread.ts';
import type { Reply, Request } from './thread-words.ts';
import { answering } from './thread-work.tsx';

const forces: Forces = {
  repulsionForce: 100,
  attractionForce: 0.01,
  centerForce: 0.02,
  damping: 0.9,
  velocityDecay: 0.6,
};

const ring = (count: number, from = 0): Json => ({
  nodes: Array.from({ length: count }, (_, index) => ({ id: `n${from + index}` })),
  edges: Array.from({ length: count }, (_, index) => ({
    from: `n${from + index}`,
    to: `n${from + ((index + 1) % count)}`,
  })),
});

const loose = (count: number): Json => ({ nodes: Array.from({ length: count }, (_, index) => ({ id: `n${index}` })) });

/** A thread in which nothing happens until `work` is called; words are copied on their way, as between real ones. */
function slowThread() {
  const letters: Request[] = [];
  const replies: Reply[] = [];
  const listening: Listener[] = [];
  const answer = answering((_, reply) => replies.push(structuredClone(reply)));
  const open: OpenThread = (listener) => {
    listening.push(listener);
    return {
      ask: (request) => letters.push(structuredClone(request)),
      close: () => letters.push({ kind: 'end' }),
    };
  };
  const work = () => {
    for (const letter of letters.splice(0)) answer(1, letter);
    for (const reply of replies.splice(0)) listening.at(-1)?.hear(reply);
  };
  return { open, work, letters, break: () => listening.at(-1)?.lost() };
}

/** So many steps, or all until it rests. */
function run(motion: Motion, work: () => void, steps = 1_000): void {
  for (let step = 0; motion.rush(1_000) && step < steps; step += 1) work();
}

const placesOf = (motion: Motion) =>
  new Map(
    motion.placed().data.nodes.map(({ id }, index) => {
      const { x, y } = motion.placed().points[index] ?? { x: Number.NaN, y: Number.NaN };
      return [id, { x, y }];
    }),
  );

describe('where the nodes of a graph are', () => {
  it('is known at once for a few, and nobody else is asked', () => {
    const thread = slowThread();
    const motion = createMotion(thread.open);
    motion.setForces(forces);
    motion.setData(graphIn(ring(FEW)));
    expect(motion.placed().points).toHaveLength(FEW);
    expect(motion.step()).toBe(true);
    expect(thread.letters).toEqual([]);
  });

  it('is worked out by the thread for many, one step for each question', () => {
    const thread = slowThread();
    const motion = createMotion(thread.open);
    motion.setForces(forces);
    motion.setData(graphIn(ring(FEW + 1)));
    expect(motion.placed().points).toEqual([]);
    for (let frame = 0; frame < 5; frame += 1) expect(motion.step()).toBe(true);
    expect(thread.letters.filter(({ kind }) => kind === 'step')).toHaveLength(1);
    thread.work();
    const first = motion.placed();
    expect(first.points).toHaveLength(FEW + 1);
    motion.step();
    thread.work();
    expect(motion.placed()).not.toBe(first);
  });

  it('comes to rest, and then nothing is asked any more', () => {
    const thread = slowThread();
    const motion = createMotion(thread.open);
    motion.setForces(forces);
    motion.setData(graphIn(ring(FEW + 1)));
    run(motion, thread.work);
    expect(motion.step()).toBe(false);
    expect(thread.letters).toEqual([]);
    motion.setForces({ ...forces, repulsionForce: 200 });
    expect(motion.step()).toBe(true);
  });

  it('belongs to the data before until the thread has placed what is new', () => {
    const thread = slowThread();
    const motion = createMotion(thread.open);
    motion.setForces(forces);
    motion.setData(graphIn(ring(FEW + 1)));
    motion.step();
    thread.work();
    motion.step();
    motion.setData(graphIn(ring(FEW + 40)));
    expect(motion.placed().data.nodes).toHaveLength(FEW + 1);
    // The answer to the question asked before is of nodes that are no longer meant.
    thread.work();
    expect(motion.placed().data.nodes).toHaveLength(motion.placed().points.length);
    motion.step();
    thread.work();
    expect(motion.placed().points).toHaveLength(FEW + 40);
  });

  it('stays when only looks change', () => {
    const thread = slowThread();
    const motion = createMotion(thread.open);
    motion.setForces(forces);
    motion.setData(graphIn(ring(FEW + 1)));
    run(motion, thread.work, 1);
    const { points } = motion.placed();
    const painted = graphIn({
      ...(ring(FEW + 1) as object),
      nodes: [...Array(FEW + 1).keys()].map((at) => ({ id: `n${at}`, color: '#f00' })),
    });
    motion.setData(painted);
    expect(motion.placed()).toEqual({ data: painted, points });
    expect(thread.letters.map(({ kind }) => kind)).not.toContain('shape');
  });

  it('stays for nodes that stay when a few become many, and many a few', () => {
    const thread = slowThread();
    const motion = createMotion(thread.open);
    motion.setForces(forces);
    motion.setData(graphIn(loose(FEW)));
    const few = placesOf(motion);
    motion.setData(graphIn(loose(FEW + 20)));
    thread.work();
    motion.step();
    thread.work();
    const many = placesOf(motion);
    const far = [...few].map(([id, { x, y }]) =>
      Math.hypot((many.get(id)?.x ?? 1e9) - x, (many.get(id)?.y ?? 1e9) - y),
    );
    // One step of the forces, not a new start.
    expect(Math.max(...far)).toBeLessThan(60);
    motion.setData(graphIn(loose(FEW)));
    for (const [id, point] of placesOf(motion)) expect(point).toEqual(many.get(id));
  });

  it('follows the finger at once, however late the thread is', () => {
    const thread = slowThread();
    const motion = createMotion(thread.open);
    motion.setForces(forces);
    motion.setData(graphIn(ring(FEW + 1)));
    run(motion, thread.work, 1);
    motion.step();
    motion.hold('n3', { x: 500, y: -70 });
    expect(placesOf(motion).get('n3')).toEqual({ x: 500, y: -70 });
    motion.step();
    motion.hold('n3', { x: 510, y: -80 });
    thread.work();
    expect(placesOf(motion).get('n3')).toEqual({ x: 510, y: -80 });
    motion.drop('n3');
    run(motion, thread.work, 1);
    expect(placesOf(motion).get('n3')?.x).toBeLessThan(500);
  });

  it('is worked out by the page where there is no thread, or none any more', () => {
    const without = createMotion(() => undefined);
    without.setForces(forces);
    without.setData(graphIn(ring(FEW + 1)));
    expect(without.placed().points).toHaveLength(FEW + 1);

    const thread = slowThread();
    const motion = createMotion(thread.open);
    motion.setForces(forces);
    motion.setData(graphIn(ring(FEW + 1)));
    motion.step();
    thread.work();
    const before = placesOf(motion);
    motion.step();
    thread.break();
    expect(placesOf(motion)).toEqual(before);
    expect(motion.step()).toBe(true);
  });

  it('is forgotten by the thread when the view goes', () => {
    const thread = slowThread();
    const motion = createMotion(thread.open);
    motion.setData(graphIn(ring(FEW + 1)));
    motion.stop();
    expect(thread.letters.at(-1)).toEqual({ kind: 'end' });
    expect(motion.step()).toBe(false);
  });
});
