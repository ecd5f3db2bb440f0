import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  fitText,
  type LabelRequest,
  placeLabels,
  spotsAlong,
  spotsAround,
  spotsOn,
} from '../../../../webview/figures/geometry/labels';
import type { Box, Point } from '../../../../webview/figures/geometry/polyline';

const bounds: Box = { left: 0, top: 0, right: 300, bottom: 200 };

const request = (key: string, at: Point, width = 40, height = 15): LabelRequest => ({
  key,
  width,
  height,
  spots: spotsAround(at, width, height, 6),
});

const apart = (a: Box, b: Box): boolean =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

describe('placeLabels', () => {
  it('never leaves the bounds, never puts one on another', () => {
    const point = fc.record({ x: fc.integer({ min: -50, max: 350 }), y: fc.integer({ min: -50, max: 250 }) });
    fc.assert(
      fc.property(
        fc.array(point, { maxLength: 12 }),
        fc.array(point, { maxLength: 60 }),
        (anchors, obstacles) => {
          const placed = placeLabels(
            anchors.map((at, i) => request(String(i), at)),
            bounds,
            obstacles,
          );
          placed.forEach((label, i) => {
            assert.ok(label.left >= 0 && label.top >= 0 && label.right <= 300 && label.bottom <= 200);
            for (const other of placed.slice(i + 1))
              assert.ok(apart(label, other), `${label.key} and ${other.key} touch`);
          });
        },
      ),
    );
  });

  it('places all where there is room', () => {
    const requests = [50, 120, 190].map((x, i) => request(String(i), { x, y: 100 }));
    assert.equal(placeLabels(requests, bounds, []).length, 3);
  });

  it('leaves out the less important of two that fight for one spot', () => {
    const spots = [{ x: 100, y: 100 }];
    const two = ['first', 'second'].map((key) => ({ key, width: 40, height: 15, spots }));
    assert.deepEqual(
      placeLabels(two, bounds, []).map(({ key }) => key),
      ['first'],
    );
  });

  it('leaves out what is wider than the plot', () =>
    assert.deepEqual(placeLabels([request('wide', { x: 100, y: 100 }, 301)], bounds, []), []));

  it('keeps clear of obstacles', () => {
    const label = request('a', { x: 150, y: 100 });
    const [free] = placeLabels([label], bounds, []);
    const wall = Array.from({ length: 30 }, (_, i) => ({
      x: 152 + (i % 6) * 6,
      y: 82 + Math.floor(i / 6) * 3,
    }));
    const [moved] = placeLabels([label], bounds, wall);
    const covers = (box: Box | undefined): number =>
      wall.filter(({ x, y }) => box && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)
        .length;
    assert.ok(covers(free) > 0);
    assert.equal(covers(moved), 0);
  });

  it('stays where it was unless that costs more than moving', () => {
    const label = request('a', { x: 150, y: 100 });
    const before = [{ key: 'a', spot: 3, left: 0, top: 0, right: 0, bottom: 0 }];
    assert.equal(placeLabels([label], bounds, [])[0]?.spot, 0);
    assert.equal(placeLabels([label], bounds, [], before)[0]?.spot, 3);
    const crowd = [{ x: 130, y: 113 }];
    assert.notEqual(placeLabels([label], bounds, crowd, before)[0]?.spot, 3);
  });

  it('ignores spots that are no place', () =>
    assert.deepEqual(placeLabels([request('a', { x: Number.NaN, y: 5 })], bounds, []), []));
});

describe('spots', () => {
  it('lie around the point at the distance', () => {
    for (const { x, y } of spotsAround({ x: 100, y: 100 }, 40, 15, 6)) {
      const inside = x < 100 && x + 40 > 100 && y < 100 && y + 15 > 100;
      assert.ok(!inside, `(${x}, ${y}) covers its point`);
    }
  });

  it('start at the end of a line', () => {
    const line = [0, 10, 20, 30].map((x) => ({ x, y: 50 }));
    const [first] = spotsAlong(line, 20, 10);
    assert.ok(first && first.x >= 30 && first.y + 10 < 50);
    assert.deepEqual(spotsAlong([], 20, 10), []);
  });

  it('sit across the middle of a contour first', () => {
    const line = [0, 10, 20, 30, 40].map((x) => ({ x, y: 50 }));
    assert.deepEqual(spotsOn(line, 10, 6)[0], { x: 15, y: 47 });
    assert.deepEqual(spotsOn([], 10, 6), []);
  });
});

describe('fitText', () => {
  const widthOf = (text: string): number => text.length;
  const cases = [
    { texts: ['relative error, log scale', 'relative error'], room: 30, is: 'relative error, log scale' },
    { texts: ['relative error, log scale', 'relative error'], room: 20, is: 'relative error' },
    { texts: ['relative error, log scale', 'relative error'], room: 9, is: 'relative…' },
    { texts: ['iteration'], room: 0, is: 'i…' },
  ];
  for (const { texts, room, is } of cases)
    it(`writes '${is}' in ${room}`, () => assert.equal(fitText(texts, room, widthOf), is));
});

describe('placeLabels beside what is taken', () => {
  it('keeps clear of it', () => {
    const at = { x: 100, y: 100 };
    const [free] = placeLabels([request('a', at)], bounds, []);
    assert.ok(free);
    const [placed] = placeLabels([request('a', at)], bounds, [], [], [free]);
    assert.ok(placed && apart(placed, free));
  });
});
