import { describe, expect, it } from 'vitest';
import { pagePoint, pullIn, type Room, tabIn } from './room.ts';

const room: Room = {
  pane: { x: 100, y: 0, width: 800, height: 600 },
  scroller: { x: 300, y: 50, width: 400, height: 500 },
  page: { x: 300, y: -150 },
  zoom: 2,
  scrolled: 100,
  mostScrolled: 105,
  bars: [
    {
      area: { x: 300, y: 560, width: 400, height: 40 },
      tabs: [300, 500].map((x) => ({ x, y: 560, width: 200, height: 40 })),
    },
  ],
};

describe('the surroundings of a hand', () => {
  it('give points of the page, unzoomed', () => {
    expect(pagePoint(room, { x: 400, y: 50 })).toEqual({ x: 50, y: 100 });
  });

  it('know the tab under it', () => {
    expect(tabIn(room, { x: 510, y: 570 })).toBe(1);
    expect(tabIn(room, { x: 510, y: 300 })).toBeUndefined();
  });

  it('scroll at an edge, as far as there is something to see', () => {
    expect(pullIn(room, { x: 500, y: 300 })).toBeUndefined();
    expect(pullIn(room, { x: 500, y: 52 })?.scroll).toBeLessThan(0);
    expect(pullIn(room, { x: 500, y: 549 })?.scroll).toBe(5);
    expect(pullIn({ ...room, scrolled: 105 }, { x: 500, y: 549 })).toBeUndefined();
  });

  it('pan only towards a part of the device that is out of sight', () => {
    expect(pullIn(room, { x: 890, y: 300 })).toBeUndefined();
    const wide = { ...room, scroller: { ...room.scroller, width: 900 } };
    expect(pullIn(wide, { x: 890, y: 300 })?.pan.x).toBeLessThan(0);
    expect(pullIn(wide, { x: 950, y: 300 })).toBeUndefined();
  });
});
