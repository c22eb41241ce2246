import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampZoom, edgePull, fitted, LEAST_ZOOM, MOST_ZOOM, panned, zoomedAt, zoomStep } from './view.ts';

const pane = { width: 800, height: 600 };
const phone = { width: 417, height: 876 };

describe('fitting', () => {
  it('shows all of the device in the middle of the pane, never larger than life', () => {
    const { zoom, x, y } = fitted(pane, phone);
    expect(phone.height * zoom).toBeLessThan(pane.height);
    expect(Math.abs(x - (pane.width - phone.width * zoom) / 2)).toBeLessThan(1);
    expect(y).toBeGreaterThan(0);
    expect(fitted({ width: 4000, height: 4000 }, phone).zoom).toBe(1);
  });

  it('works before anything was measured', () => {
    expect(fitted({ width: 0, height: 0 }, { width: 0, height: 0 }).zoom).toBeGreaterThanOrEqual(LEAST_ZOOM);
  });
});

describe('zooming', () => {
  it('goes from one round number to the next and stops at the ends', () => {
    expect(zoomStep(0.61, 1)).toBe(0.67);
    expect(zoomStep(0.61, -1)).toBe(0.5);
    expect(zoomStep(1, 1)).toBe(1.25);
    expect(zoomStep(MOST_ZOOM, 1)).toBe(MOST_ZOOM);
    expect(zoomStep(LEAST_ZOOM, -1)).toBe(LEAST_ZOOM);
  });

  it('takes nonsense for life size', () => {
    expect(clampZoom(Number.NaN)).toBe(1);
  });

  it('keeps what is under the pointer under it, while there is room to', () => {
    const spot = { x: 400, y: 300 };
    fc.assert(
      fc.property(fc.double({ min: 0.3, max: 3.5, noNaN: true }), (zoom) => {
        const before = fitted(pane, phone);
        const after = zoomedAt(before, zoom, spot, pane, phone);
        const under = (view: typeof before) => [(spot.x - view.x) / view.zoom, (spot.y - view.y) / view.zoom];
        for (const [index, at] of under(after).entries()) expect(at).toBeCloseTo(under(before)[index] ?? 0, 6);
      }),
    );
  });
});

describe('panning', () => {
  it('never loses the device out of the pane', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9000, max: 9000 }), fc.integer({ min: -9000, max: 9000 }), (x, y) => {
        const view = panned(fitted(pane, phone), { x, y }, pane, phone);
        expect(view.x).toBeLessThan(pane.width);
        expect(view.y).toBeLessThan(pane.height);
        expect(view.x + phone.width * view.zoom).toBeGreaterThan(0);
        expect(view.y + phone.height * view.zoom).toBeGreaterThan(0);
      }),
    );
  });
});

describe('an edge', () => {
  it('pulls the more the nearer the hand is, and not at all in the middle', () => {
    expect(edgePull(300, 0, 600)).toBe(0);
    expect(edgePull(30, 0, 600)).toBeLessThan(0);
    expect(edgePull(5, 0, 600)).toBeLessThan(edgePull(30, 0, 600));
    expect(edgePull(598, 0, 600)).toBeGreaterThan(0);
  });
});
