import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arcIn, arcPath, isNearTrack, partAt, pointOn } from './arc.ts';

const usual = { arcAngle: 270, arcRotation: 0, arcThickness: 6 };
const square = { width: 200, height: 200 };

describe('the arc of a radial slider', () => {
  it('begins at the lower left and ends at the lower right', () => {
    const arc = arcIn(square, usual);
    const [fromX, fromY] = pointOn(arc, 0);
    const [toX, toY] = pointOn(arc, 1);
    expect(fromX).toBeLessThan(arc.x);
    expect(toX).toBeGreaterThan(arc.x);
    expect(fromY).toBeCloseTo(toY);
    expect(fromY).toBeGreaterThan(arc.y);
  });

  it('turns clockwise with its rotation', () => {
    const arc = arcIn(square, { ...usual, arcAngle: 180, arcRotation: 90 });
    expect(pointOn(arc, 0)[1]).toBeLessThan(arc.y);
    expect(pointOn(arc, 1)[1]).toBeGreaterThan(arc.y);
    expect(pointOn(arc, 0.5)[0]).toBeGreaterThan(arc.x);
  });

  it('lies inside its cell, whatever its shape', () => {
    const props = fc.record({
      arcAngle: fc.integer({ min: -100, max: 900 }),
      arcRotation: fc.integer({ min: -720, max: 720 }),
      arcThickness: fc.integer({ min: 0, max: 200 }),
    });
    const side = fc.integer({ min: 40, max: 700 });
    fc.assert(
      fc.property(side, side, props, fc.double({ min: 0, max: 1, noNaN: true }), (width, height, given, part) => {
        const arc = arcIn({ width, height }, given);
        const [x, y] = pointOn(arc, part);
        const half = arc.stroke / 2 - 0.01;
        expect(x - half).toBeGreaterThanOrEqual(0);
        expect(y - half).toBeGreaterThanOrEqual(0);
        expect(x + half).toBeLessThanOrEqual(width);
        expect(y + half).toBeLessThanOrEqual(height);
        expect(arcPath(arc)).not.toContain('NaN');
      }),
    );
  });

  it('finds the part again that a point of it was made from', () => {
    const sweep = fc.integer({ min: 10, max: 350 });
    fc.assert(
      fc.property(
        sweep,
        fc.integer({ min: -360, max: 360 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (...all) => {
          const [arcAngle, arcRotation, part] = all;
          const arc = arcIn(square, { arcAngle, arcRotation, arcThickness: 8 });
          expect(partAt(arc, ...pointOn(arc, part), undefined)).toBeCloseTo(part, 5);
        },
      ),
    );
  });
});

describe('a finger around the arc', () => {
  const arc = arcIn(square, usual);
  const below = (dx: number) => [arc.x + dx, arc.y + arc.radius] as const;

  it('in the gap means the nearer end', () => {
    expect(partAt(arc, ...below(10), undefined)).toBe(1);
    expect(partAt(arc, ...below(-10), undefined)).toBe(0);
  });

  it('does not jump across the gap in one drag', () => {
    expect(partAt(arc, ...below(-10), 1)).toBe(1);
    expect(partAt(arc, ...below(10), 0)).toBe(0);
  });

  it('in the middle of the dial is not on the track', () => {
    expect(isNearTrack(arc, arc.x, arc.y)).toBe(false);
    expect(isNearTrack(arc, ...pointOn(arc, 0.3))).toBe(true);
  });
});
