import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { descent } from '../../src/views/descent/params';
import { formulaSource } from '../../src/views/functionSource';
import { computeStepSize } from '../../src/views/stepSize/compute';
import { stepSize } from '../../src/views/stepSize/params';
import { computeSurface } from '../../src/views/surface/compute';
import { surface } from '../../src/views/surface/params';
import { computeTangent } from '../../src/views/tangent/compute';
import { tangent } from '../../src/views/tangent/params';
import { firstFrame } from './descent/frames';
import { onlyFrame } from './onlyFrame';

const ofCurve = (formula: string, at?: number) => {
  const source = formulaSource(formula);
  return {
    tangent: onlyFrame(
      computeTangent(tangent.parseParams({ source, ...(at !== undefined && { points: [at] }) })),
    ),
    stepSize: onlyFrame(
      computeStepSize(stepSize.parseParams({ source, ...(at !== undefined && { x: at }) })),
    ),
  };
};
const ofPlane = (formula: string, at?: readonly [number, number]) => {
  const source = formulaSource(formula);
  return {
    surface: onlyFrame(computeSurface(surface.parseParams({ source, ...(at && { point: at }) }))),
    descent: firstFrame(descent.parseParams({ source, ...(at && { start: at }) })),
  };
};

describe('a constant', () => {
  for (const [formula, value] of [
    ['3', '3'],
    ['0x + 3', '3'],
    ['x - x', '0'],
    ['0x - 1e-7', '-1e-7'],
    ['1e12 + 0x', '1e12'],
    ['floor(0.3) + 0x', '0'],
  ] as const)
    for (const at of [undefined, 0.5, -2])
      it(`is called one, ${formula} as a curve${at === undefined ? '' : ` at ${at}`}`, () => {
        for (const { sentence, warning } of Object.values(ofCurve(formula, at))) {
          assert.ok(sentence.startsWith(`f is ${value} `), sentence);
          assert.match(sentence, /\b0\b.*Type a function that changes/);
          assert.equal(warning, false);
        }
      });

  for (const [formula, value] of [
    ['3', '3'],
    ['0x + 0y - 5', '-5'],
    ['x0 - x0 + x1 - x1', '0'],
  ] as const)
    for (const at of [undefined, [1, 1], [-2, 3]] as const)
      it(`is called one, ${formula} over a plane${at ? ` at (${at})` : ''}`, () => {
        for (const { sentence } of Object.values(ofPlane(formula, at))) {
          assert.ok(sentence.startsWith(`f is ${value} everywhere`), sentence);
          assert.match(sentence, /Type a function that changes/);
          assert.doesNotMatch(sentence, /Start elsewhere|Move the point|saddle/);
        }
      });

  it('is not called one where it is none, however nearly', () => {
    for (const formula of ['1e12 + 1e-3x', '1 + 1e-9x', 'sin(x)^2', 'floor(x/4)'])
      for (const { sentence } of Object.values(ofCurve(formula, 1)))
        assert.doesNotMatch(sentence, /Type a function that changes/, formula);
    for (const formula of ['1 + 1e-9x + 0y', 'floor(x/4) + 0y', '0x + y'])
      for (const { sentence } of Object.values(ofPlane(formula, [1, 1])))
        assert.doesNotMatch(sentence, /Type a function that changes/, formula);
  });
});

describe('a picture of a level piece', () => {
  it('asks for a wider one', () => {
    const source = formulaSource('floor(x)');
    const curve = onlyFrame(
      computeTangent(tangent.parseParams({ source, points: [0.4], h: 0.1, range: [0.1, 0.9] })),
    );
    assert.match(curve.sentence, /^f is 0 everywhere in the picture: .* Widen the range to see/);
    const beyond = onlyFrame(
      computeTangent(tangent.parseParams({ source, points: [0.4], h: 2, range: [0.1, 0.9] })),
    );
    assert.doesNotMatch(beyond.sentence, /everywhere/);
    const plane = onlyFrame(
      computeSurface(
        surface.parseParams({
          ...{ source: formulaSource('floor(x) + floor(y)'), point: [0.4, 0.5] },
          ...{ range0: [0.1, 0.9], range1: [0.1, 0.9] },
        }),
      ),
    );
    assert.match(plane.sentence, /^f is 0 everywhere in the picture: .* Widen the ranges to see/);
  });

  it('is no reason to type another function in a descent', () => {
    const { sentence } = ofPlane('floor(x/4) + 0y', [1, 1]).descent;
    assert.doesNotMatch(sentence, /everywhere/);
  });
});

describe('a level piece of a curve', () => {
  for (const [formula, x] of [
    ['floor(x)', 0.45],
    ['sign(x)', 1],
    ['max(x, 0)', -2],
    ['round(x)', 3.2],
  ] as const)
    it(`has the difference 0 at every smaller h, ${formula} at ${x}, and Step Size says so`, () => {
      const { sentence } = ofCurve(formula, x).stepSize;
      assert.match(sentence, /^f is \S+ at x - h, x and x \+ h, and at every smaller step/);
    });
});

describe('a jump along an axis', () => {
  for (const [formula, at] of [
    ['floor(x) + y', [1, 1]],
    ['sign(x) + y^2', [0, 2]],
    ['x + 3floor(y)', [0.5, 2]],
    ['100floor(x) + floor(y)', [-1, 0.5]],
  ] as const)
    it(`is called one by Surface, ${formula} at (${at})`, () => {
      const { sentence, warning } = ofPlane(formula, at).surface;
      assert.match(sentence, /^f jumps along [xy] at /);
      assert.doesNotMatch(sentence, /kink/);
      assert.ok(warning);
    });

  it('is none at a kink', () => {
    for (const [formula, at] of [
      ['abs(x) + y', [0, 1]],
      ['x + 1000abs(y - 2)', [1, 2]],
      ['max(x, 3x) + y', [0, 0]],
    ] as const)
      assert.match(ofPlane(formula, at).surface.sentence, /there is a kink/, formula);
  });
});
