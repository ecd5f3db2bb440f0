import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { DescentFrame, DescentParams, SurfaceFrame, SurfaceParams } from '#protocol';
import { views } from '#views';
import { computeDescent } from '../../../../../src/views/descent/compute';
import { computeSurface } from '../../../../../src/views/surface/compute';
import type { PlaneChartData } from '../../../../../webview/figures/axes/contract';
import { planPlane } from '../../../../../webview/figures/axes/labels/planeLabels';
import { createPen } from '../../../../../webview/figures/canvas/pen';
import { axisScale, extentOf } from '../../../../../webview/figures/geometry/axisScale';
import { contourLines } from '../../../../../webview/figures/geometry/contours';
import { layOut } from '../../../../../webview/figures/geometry/layout';
import { equalAspect } from '../../../../../webview/figures/geometry/scales';
import { mapData } from '../../../../../webview/views/descent/pictures/mapPicture';
import { planeData } from '../../../../../webview/views/surface/pictures';
import { createContext } from '../../../../views/createContext';

before(() => {
  const body = { classList: { contains: () => false } };
  Object.assign(globalThis, {
    document: { body },
    getComputedStyle: () => ({ getPropertyValue: () => '' }),
    matchMedia: () => ({ addEventListener: () => undefined }),
    MutationObserver: class {
      observe() {}
    },
  });
});

/** Of the drawing of a map: in the side panel, in a tab beside code, in a tab alone, and in a large window. */
const sizes = [
  [268, 250],
  [268, 320],
  [440, 300],
  [588, 573],
  [1100, 900],
] as const;

const surfaces = views.surface.presets().map(({ name, params }): [string, PlaneChartData] => {
  const frame = computeSurface(params as SurfaceParams).next().value as SurfaceFrame;
  return [`Surface, ${name}`, planeData(frame)];
});

const descents = views.descent.presets().flatMap(({ name, params }): [string, PlaneChartData][] => {
  const { context } = createContext();
  const frame = computeDescent(params as DescentParams, context).next().value as DescentFrame;
  const steps = [0, Math.round(frame.stepCount / 3), frame.stepCount];
  return steps.map((step) => [
    `Descent, ${name}, step ${step}`,
    mapData(frame, { step, position: step, playing: false }),
  ]);
});

/** What is planned for data in a drawing of a size, seven pixels a letter, and the pen that draws it. */
function planned(data: PlaneChartData, [width, height]: readonly [number, number], zoom = 1) {
  let size = 12;
  const context = {
    set font(font: string) {
      size = Number.parseFloat(font);
    },
    measureText: (text: string) => ({ width: 0.58 * size * text.length }),
  } as unknown as CanvasRenderingContext2D;
  const along = (axis: 'x' | 'y') => {
    const [min = 0, max = 1] = [data[axis].min, data[axis].max];
    const [middle, half] = [(min + max) / 2, (zoom * (max - min)) / 2];
    const ends = { ...data[axis], min: middle - half, max: middle + half };
    return axisScale(ends, extentOf([[ends.min, ends.max]]), false);
  };
  const scales = { x: along('x'), y: along('y') };
  const { area } = layOut(
    { ...scales, aspect: equalAspect(data, scales) },
    width,
    height,
    (t) => 6 * t.length,
  );
  const pen = createPen(context, area, scales.x, scales.y);
  const { contours } = data;
  const lines = contours?.labelled ? contourLines(contours, contours.levels) : [];
  const { labels, arrows } = planPlane(pen, { data, scales, lines }, []);
  const texts = labels.placed.map((box) => ({
    ...box,
    text: labels.drafts.find(({ key }) => key === box.key)?.lines.join(' ') ?? '',
  }));
  return { texts, arrows, pen, area };
}

type Planned = ReturnType<typeof planned>;
type Placed = Planned['texts'][number];

const holds = ({ left, right, top, bottom }: Placed, x: number, y: number, reach = 0) =>
  x > left - reach && x < right + reach && y > top - reach && y < bottom + reach;

/** The points that have a name: the marks, and where each path has come to. */
function namedPoints({ marks = [], paths = [] }: PlaneChartData) {
  const heads = paths.map(({ x, y, step = -1 }) => ({
    x: x[Math.round(step)] ?? Number.NaN,
    y: y[Math.round(step)] ?? Number.NaN,
  }));
  return [...marks, ...heads];
}

function assertClear(what: string, data: PlaneChartData, { texts, arrows, pen }: Planned) {
  for (const label of texts) {
    for (const other of texts) {
      const apart =
        other === label ||
        label.right <= other.left ||
        other.right <= label.left ||
        label.bottom <= other.top ||
        other.bottom <= label.top;
      assert.ok(apart, `${what}: "${label.text}" and "${other.text}"`);
    }
    for (const { from, to } of arrows)
      for (let part = 0; part <= 1; part += 0.02) {
        const [x, y] = [from.x + part * (to.x - from.x), from.y + part * (to.y - from.y)];
        assert.ok(!holds(label, x, y), `${what}: "${label.text}" and an arrow`);
      }
    for (const point of namedPoints(data)) {
      const { x, y } = pen.toPixel(point.x, point.y);
      assert.ok(!holds(label, x, y, 2), `${what}: "${label.text}" and the point ${point.x}, ${point.y}`);
    }
  }
}

describe('the labels of a plane', () => {
  for (const [name, data] of [...surfaces, ...descents]) {
    it(`meet no arrow, no other label and no point that has a name: ${name}`, () => {
      for (const size of sizes) {
        for (const zoom of [1, 0.4, 0.1]) {
          const plan = planned(data, size, zoom);
          assertClear(`${size} at ${zoom}`, data, plan);
        }
      }
    });

    it(`name what can be moved, and keep beside it: ${name}`, () => {
      for (const size of sizes) {
        for (const zoom of [1, 0.4, 0.1]) {
          const { texts, pen, area } = planned(data, size, zoom);
          const mark = data.marks?.find(({ draggable }) => draggable);
          assert.ok(mark);
          const { x, y } = pen.toPixel(mark.x, mark.y);
          const isSeen = x >= area.left && x <= area.right && y >= area.top && y <= area.bottom;
          const label = texts.find(({ text }) => text === mark.label);
          assert.equal(label !== undefined, isSeen, `${size} at ${zoom}: "${mark.label}" is written`);
          if (label)
            assert.ok(holds(label, x, y, 32), `${size} at ${zoom}: "${mark.label}" is beside its point`);
        }
      }
    });
  }

  it('leave enough arrows and levels to be read', () => {
    for (const [name, data] of surfaces) {
      const { texts, arrows } = planned(data, [588, 573]);
      const all = data.arrows?.x.length ?? 0;
      assert.ok(arrows.length >= 0.85 * all, `${name}: ${arrows.length} of ${all} arrows`);
      const levels = texts.filter(({ key }) => key.startsWith('level'));
      assert.ok(levels.length >= Math.min(3, data.contours?.levels.length ?? 0), `${name}: ${levels.length}`);
    }
  });

  it('go out of sight with the end of their path', () => {
    const [, data] = descents.find(([, { paths = [] }]) => paths.some(({ label }) => label)) ?? assert.fail();
    const away = { ...data, x: { ...data.x, min: 1e3, max: 2e3 } };
    assert.deepEqual(
      planned(away, [588, 573]).texts.filter(({ key }) => key.startsWith('line')),
      [],
    );
  });
});
