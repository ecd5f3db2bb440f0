import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  type Box,
  clipPolyline,
  clipSegment,
  gap,
  nearestPoint,
  type Point,
  samplePolyline,
} from '../../../../webview/figures/geometry/polyline';

const box: Box = { left: 0, top: 0, right: 10, bottom: 10 };
const p = (x: number, y: number): Point => ({ x, y });

describe('clipSegment', () => {
  const cases: { name: string; a: Point; b: Point; part: [Point, Point] | undefined }[] = [
    { name: 'leaves a segment inside alone', a: p(1, 1), b: p(9, 9), part: [p(1, 1), p(9, 9)] },
    { name: 'cuts at the right edge', a: p(5, 5), b: p(15, 5), part: [p(5, 5), p(10, 5)] },
    { name: 'cuts at both ends', a: p(-10, 5), b: p(20, 5), part: [p(0, 5), p(10, 5)] },
    { name: 'misses beside the box', a: p(-5, -1), b: p(15, -1), part: undefined },
    { name: 'misses the corner', a: p(-3, 2), b: p(2, -3), part: undefined },
    { name: 'keeps the slope of a steep one', a: p(0, -1e13), b: p(10, 1e13), part: [p(5, 0), p(5, 10)] },
  ];
  for (const { name, a, b, part } of cases) {
    it(name, () => {
      const clipped = clipSegment(a, b, box);
      assert.equal(clipped === undefined, part === undefined);
      part?.forEach((point, i) => {
        const { x = Number.NaN, y = Number.NaN } = clipped?.[i] ?? {};
        assert.ok(Math.hypot(x - point.x, y - point.y) < 1e-2, `${x}, ${y}`);
      });
    });
  }

  it('keeps exactly the points of the segment that lie in the box', () => {
    const coordinate = fc.double({ min: -30, max: 30, noNaN: true });
    fc.assert(
      fc.property(coordinate, coordinate, coordinate, coordinate, (ax, ay, bx, by) => {
        const part = clipSegment(p(ax, ay), p(bx, by), box);
        for (let i = 0; i <= 200; i++) {
          const at = p(ax + ((bx - ax) * i) / 200, ay + ((by - ay) * i) / 200);
          const depth = Math.min(at.x, 10 - at.x, at.y, 10 - at.y);
          if (Math.abs(depth) < 1e-6) continue;
          const within = part && betweenEnds(at, part);
          assert.equal(within ?? false, depth > 0, `${at.x}, ${at.y}`);
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** True when a point known to lie on the line of the segment lies between its ends. */
function betweenEnds(at: Point, [a, b]: [Point, Point]): boolean {
  const slack = 1e-7;
  const inX = at.x >= Math.min(a.x, b.x) - slack && at.x <= Math.max(a.x, b.x) + slack;
  return inX && at.y >= Math.min(a.y, b.y) - slack && at.y <= Math.max(a.y, b.y) + slack;
}

describe('clipPolyline', () => {
  it('returns a polyline inside the box itself', () => {
    const inside = [p(1, 1), gap, p(2, 2)];
    assert.equal(clipPolyline(inside, box), inside);
  });

  it('leaves and comes back through the edges, with a gap between', () => {
    const clipped = clipPolyline([p(5, 5), p(5, 15), p(7, 15), p(7, 5)], box).filter(
      ({ x }) => !Number.isNaN(x),
    );
    assert.deepEqual(clipped, [p(5, 5), p(5, 10), p(7, 10), p(7, 5)]);
  });

  it('does not join across a gap', () => {
    const clipped = clipPolyline([p(1, 1), gap, p(20, 20), p(5, 5)], box);
    const drawn = clipped.filter(({ x }) => !Number.isNaN(x));
    assert.deepEqual(drawn, [p(10, 10), p(5, 5)]);
  });

  it('holds nothing beyond the box', () => {
    const far = clipPolyline([p(0, 0), p(1e200, 1e150), p(-1e300, 4), p(5, 5)], box);
    for (const { x, y } of far)
      assert.ok(Number.isNaN(x) || (x >= 0 && x <= 10 && y >= -1e-9 && y <= 10 + 1e-9));
  });
});

describe('samplePolyline', () => {
  it('leaves no hole wider than the spacing, and holds both ends', () => {
    const samples = samplePolyline([p(0, 0), p(100, 0), p(100, 50)], 6, 400);
    assert.deepEqual([samples[0], samples.at(-1)], [p(0, 0), p(100, 50)]);
    samples.slice(1).forEach(({ x, y }, i) => {
      const before = samples[i] ?? gap;
      const distance = Math.hypot(x - before.x, y - before.y);
      assert.ok(distance > 0 && distance <= 6 + 1e-9, String(distance));
    });
  });

  it('puts no samples into a gap', () => {
    const samples = samplePolyline([p(0, 0), p(10, 0), gap, p(50, 0), p(60, 0)], 5, 400);
    assert.ok(samples.every(({ x }) => x <= 10 || x >= 50));
    assert.ok(samples.some(({ x }) => x >= 50));
  });

  it('stays within the limit', () => {
    const line = Array.from({ length: 5000 }, (_, i) => p(i, (i % 2) * 100));
    assert.ok(samplePolyline(line, 6, 400).length <= 400);
  });
});

describe('nearestPoint', () => {
  const points = [p(0, 0), gap, p(10, 0), p(11, 0)];
  const cases: [Point, number, number][] = [
    [p(1, 1), 5, 0],
    [p(10.4, 0), 5, 2],
    [p(10.6, 0), 5, 3],
    [p(5, 0), 4.9, -1],
    [p(4.9, 0), 5, 0],
  ];
  for (const [to, reach, index] of cases) {
    it(`finds ${index} near (${to.x}, ${to.y}) within ${reach}`, () =>
      assert.equal(nearestPoint(points, to, reach), index));
  }
});
