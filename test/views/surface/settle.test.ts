import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FunctionSource, SurfaceFrame, SurfaceParams } from '#protocol';
import { formulaSource } from '../../../src/views/functionSource';
import { knownFunctions } from '../../../src/views/functions';
import { computeSurface } from '../../../src/views/surface/compute';
import { surface } from '../../../src/views/surface/params';
import { onlyFrame } from '../onlyFrame';
import { hardFunctions, ownFunctions, type PlaneFunction } from '../planeFunctions';

type Pair = readonly [number, number];

/** As a function typed into the view is asked for. */
const typed = (source: FunctionSource): SurfaceParams => surface.parseParams({ source });
const frameOf = (source: FunctionSource): SurfaceFrame => onlyFrame(computeSurface(typed(source)));

const isIn = (value: number, [from, to]: Pair) => value >= from && value <= to;
const rangesOf = ({ grid: { x, y } }: SurfaceFrame): readonly [Pair, Pair] => [
  [x[0] ?? Number.NaN, x.at(-1) ?? Number.NaN],
  [y[0] ?? Number.NaN, y.at(-1) ?? Number.NaN],
];
const isSeen = (frame: SurfaceFrame, [a, b]: Pair) =>
  isIn(a, rangesOf(frame)[0]) && isIn(b, rangesOf(frame)[1]);

/** The share of the heights that the values drawn fill from their 5th to their 95th percentile. */
function filled({ grid: { z }, zRange }: SurfaceFrame): number {
  const drawn = z.filter((value) => isIn(value, zRange)).sort();
  const at = (share: number) => drawn[Math.round(share * (drawn.length - 1))] ?? Number.NaN;
  return (at(0.95) - at(0.05)) / (zRange[1] - zRange[0]);
}

const famous: readonly PlaneFunction[] = knownFunctions().map(({ formula, minima }) => ({
  name: formula,
  source: formulaSource(formula),
  ...(minima.length > 0 && { minima: minima.map(({ x }) => x) }),
}));

describe('the first picture of a surface', () => {
  for (const { name, source, minima = [], isConstant = false } of [
    ...famous,
    ...hardFunctions,
    ...ownFunctions,
  ])
    it(`of ${name} shows its point and its minimum, and its heights fill the axis`, () => {
      const frame = frameOf(source);
      const { point, zRange, grid, levels } = frame;
      assert.ok(Number.isFinite(point.value) && isSeen(frame, point.x) && isIn(point.value, zRange));
      assert.ok(minima.length === 0 || minima.some((minimum) => isSeen(frame, minimum)));
      if (isConstant) {
        const at = (point.value - zRange[0]) / (zRange[1] - zRange[0]);
        assert.ok(at > 1 / 3 && at < 2 / 3, String(at));
        return;
      }
      assert.ok(filled(frame) >= 1 / 3, String(filled(frame)));
      const known = grid.z.filter(Number.isFinite);
      assert.ok(known.length >= grid.z.length / 4, 'a quarter has values');
      assert.ok(
        known.filter((value) => isIn(value, zRange)).length >= known.length / 2,
        'half of them are drawn',
      );
      assert.ok(levels.length >= 3 || new Set(known).size < 4, String(levels));
    });

  for (const { name, params } of surface.presets())
    it(`is the preset's where ${name} is typed, if it is a known function`, () => {
      const known = knownFunctions().find(
        ({ formula }) => params.source.kind === 'formula' && formula === params.source.text,
      );
      if (!known) return;
      const { chosen } = frameOf(params.source);
      assert.deepEqual(chosen, { range0: known.range0, range1: known.range1, point: known.start });
    });

  it('keeps what the learner has set', () => {
    const { chosen, point } = onlyFrame(
      computeSurface({ ...typed(formulaSource('(x - 40)^2 + (y + 70)^2')), point: [41, -71] }),
    );
    assert.deepEqual(Object.keys(chosen), ['range0', 'range1']);
    assert.deepEqual(point.x, [41, -71]);
  });

  it('holds still while a letter is moved', () => {
    const params = { ...typed(formulaSource('(x - a)^2 + y^2')), fitValues: { a: 40 } };
    const frames = [40, 45, -3].map((a) => onlyFrame(computeSurface({ ...params, values: { a } })));
    assert.ok(isSeen(frames[0] as SurfaceFrame, [40, 0]));
    for (const frame of frames) assert.deepEqual(frame.chosen, frames[0]?.chosen);
  });

  it('says where heights are cut, and never changes the numbers', () => {
    const { beyond, zRange, grid } = frameOf(formulaSource('exp(x + y)'));
    assert.equal(beyond.above, Math.max(...grid.z));
    assert.ok(zRange[1] < Math.max(...grid.z) && beyond.below === undefined);
    assert.deepEqual(frameOf(formulaSource('x^2 + 3y^2')).beyond, {});
  });
});
