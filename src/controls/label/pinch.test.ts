import { describe, expect, it } from 'vitest';
import { listenToPinch } from './pinch.ts';

type Finger = readonly [x: number, y: number];

/** An element that only hears: all that a pinch needs of one. */
function listener() {
  const element = new EventTarget();
  const told: string[] = [];
  const stop = listenToPinch(element as HTMLElement, {
    begin: () => told.push('begin'),
    scale: (factor) => told.push(`scale ${factor.toFixed(2)}`),
    reset: () => told.push('reset'),
  });
  const fire = (type: string, more: object) => {
    const event = Object.assign(new Event(type, { cancelable: true }), more);
    element.dispatchEvent(event);
    return event;
  };
  const touch = (type: string, ...fingers: readonly Finger[]) =>
    fire(type, { touches: fingers.map(([clientX, clientY]) => ({ clientX, clientY })) });
  return { told, fire, touch, stop };
}

describe('a pinch', () => {
  it('tells how far the fingers moved apart, and keeps the page from zooming', () => {
    const { told, touch } = listener();
    touch('touchstart', [0, 0], [30, 40]);
    const moved = touch('touchmove', [0, 0], [60, 80]);
    touch('touchend');
    expect(told).toEqual(['begin', 'scale 2.00']);
    expect(moved.defaultPrevented).toBe(true);
  });

  it('leaves one finger to scrolling', () => {
    const { told, touch } = listener();
    touch('touchstart', [0, 0]);
    expect(touch('touchmove', [0, 50]).defaultPrevented).toBe(false);
    expect(told).toEqual([]);
  });

  it('is over when a finger goes', () => {
    const { told, touch } = listener();
    touch('touchstart', [0, 0], [30, 40]);
    touch('touchend', [0, 0]);
    touch('touchmove', [0, 0], [60, 80]);
    expect(told).toEqual(['begin']);
  });

  it('comes from a trackpad as a wheel with Ctrl, and from no other wheel', () => {
    const { told, fire } = listener();
    expect(fire('wheel', { ctrlKey: false, deltaY: -60 }).defaultPrevented).toBe(false);
    expect(fire('wheel', { ctrlKey: true, deltaY: -120 }).defaultPrevented).toBe(true);
    expect(told).toEqual(['begin', 'scale 2.72']);
  });
});

describe('a double tap', () => {
  it('is two touches in one place', () => {
    const { told, touch } = listener();
    touch('touchstart', [10, 10]);
    touch('touchend');
    touch('touchstart', [14, 12]);
    expect(told).toEqual(['reset']);
  });

  it('is not two touches apart', () => {
    const { told, touch } = listener();
    touch('touchstart', [10, 10]);
    touch('touchend');
    touch('touchstart', [90, 10]);
    expect(told).toEqual([]);
  });
});

it('hears nothing once it is stopped', () => {
  const { told, fire, touch, stop } = listener();
  stop();
  touch('touchstart', [0, 0], [30, 40]);
  touch('touchmove', [0, 0], [60, 80]);
  fire('wheel', { ctrlKey: true, deltaY: -120 });
  fire('dblclick', {});
  expect(told).toEqual([]);
});
