import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LearnerError } from '#views';
import { formulaSource } from '../../../src/views/functionSource';
import { computeTangent } from '../../../src/views/tangent/compute';
import { tangent } from '../../../src/views/tangent/params';
import { seedOracle } from '../../engine/seedOracles';
import { close, onlyFrame } from '../onlyFrame';

const { defaults } = tangent;
/** As the book computes. */
const book = { ...defaults, points: [5, 10], h: 1e-4, difference: 'central', sideBySide: true } as const;

function pictureOf(formula: string, x: number, h = 1e-4) {
  const frame = onlyFrame(
    computeTangent({ ...book, source: formulaSource(formula), points: [x], h, range: [-10, 10] }),
  );
  const [picture] = frame.pictures;
  assert.ok(picture);
  return { ...frame, picture };
}

describe('computeTangent', () => {
  it('draws a function of a file as it draws its formula, under its name', () => {
    const program = 'def function_1(x, a=0.01):\n    return a * x**2 + 0.1 * x\n';
    const source = {
      kind: 'code',
      uri: 'file:///a.py',
      languageId: 'python',
      name: 'function_1',
      line: 1,
      program,
    } as const;
    const { name, letters, ...frame } = onlyFrame(computeTangent({ ...book, source }));
    const { letters: none, ...same } = onlyFrame(
      computeTangent({ ...book, source: formulaSource('0.01*x**2 + 0.1*x') }),
    );
    assert.deepEqual([name, letters, none], ['function_1', [{ name: 'a', value: 0.01, reach: 0.05 }], []]);
    assert.deepEqual(frame, same);
  });

  it("meets NumPy's slopes and intercepts at 5 and 10", () => {
    const frame = onlyFrame(computeTangent(book));
    for (const [i, at] of ['at5', 'at10'].entries()) {
      const { expected } = seedOracle<unknown, { slope: number; intercept: number }>(
        `figure.tangent.textbook.${at}`,
      );
      const picture = frame.pictures[i];
      assert.ok(close(picture?.slope, expected.slope, 1e-10));
      assert.ok(close(picture?.intercept, expected.intercept, 1e-9));
      assert.ok(
        !close(picture?.slope, expected.slope + 2e-10, 1e-10),
        'the tolerance is narrow enough to fail',
      );
    }
    assert.equal(frame.warning, false);
    assert.equal(frame.curve.x[0], 0);
    assert.equal(frame.curve.x.at(-1), 20);
  });

  it('knows the exact slope and the error', () => {
    const { picture } = pictureOf('x^3', 2);
    assert.equal(picture.exact, 12);
    assert.ok(close(picture.error, 1e-8, 1e-9), `${picture.error}: h^2 f'''/6`);
  });

  const doubts = [
    { formula: 'abs(x)', x: 0, says: /kink at x = 0/ },
    // It has a slope, 0, though differences make a kink of it.
    { formula: '|x|^1.1', x: 0, says: /so abruptly at x = 0/ },
    { formula: 'x^1.5', x: 0, says: /no value beside x = 0/ },
    { formula: 'log(x)', x: -1, says: /no value at x = -1/ },
    { formula: 'sqrt(x)', x: 0, says: /no value beside x = 0/ },
    {
      formula: 'x^2',
      x: 3,
      h: 1e-50,
      says: /h = 1e-50 is so small that x \+ h is x again.* Try h = 0\.0001\./,
    },
    {
      formula: 'sin(1e5 x)',
      x: 1,
      says: /With h = 0\.0001 the slope at x = 1 is wrong: f bends too much between the two points\. h = 1e-7 comes closer/,
    },
    {
      formula: 'sin(x)',
      x: 1,
      h: 1e-15,
      says: /what is left is rounding\. h = 0\.0001 comes closer/,
    },
    {
      formula: 'floor(x)',
      x: 2,
      says: /f jumps at x = 2: it has no slope there, whatever the difference gives/,
    },
  ];
  for (const { formula, x, h, says } of doubts) {
    it(`warns of ${formula} at ${x}${h ? ` with h = ${h}` : ''}`, () => {
      const { sentence, warning } = pictureOf(formula, x, h);
      assert.match(sentence, says);
      assert.equal(warning, true);
    });
  }

  const trusted = ['x^2', 'sin(x)', '1/(1+exp(-x))', 'x0^2 + 4.0^2', '3', '1e8 x'];
  for (const formula of trusted) {
    it(`does not warn of ${formula}`, () => assert.equal(pictureOf(formula, 1).warning, false));
  }

  it('names the variable the formula has', () => assert.equal(pictureOf('x0^2 + 4.0**2', 3).variable, 'x0'));

  it('says where two variables are too many', () => {
    assert.throws(
      () => pictureOf('x0^2 + x1^2', 1),
      (error) => error instanceof LearnerError && error.at.field === 'formula' && error.at.start === 7,
    );
  });

  it('says at the range when nothing can be drawn', () => {
    assert.throws(
      () => onlyFrame(computeTangent({ ...book, source: formulaSource('log(-1 - x^2)') })),
      (error) => error instanceof LearnerError && error.at.field === 'range',
    );
  });

  const differences = [
    { difference: 'central' as const, h: 2, slope: 12 + 4, from: 0, to: 4, run: 4 },
    { difference: 'forward' as const, h: 2, slope: (64 - 8) / 2, from: 2, to: 4, run: 2 },
  ];
  for (const { difference, h, slope, from, to, run } of differences) {
    it(`puts the numbers of the ${difference} difference of x^3 at 2 in`, () => {
      const params = {
        ...book,
        source: formulaSource('x^3'),
        points: [2],
        h,
        difference,
        range: [-10, 10] as const,
      };
      const [picture] = onlyFrame(computeTangent(params)).pictures;
      assert.ok(picture);
      assert.deepEqual([picture.slope, picture.from, picture.to, picture.run], [slope, from, to, run]);
      assert.equal(picture.rise, picture.after - picture.before);
      assert.equal(picture.tangent?.slope, 12);
      assert.equal(picture.secant?.slope, slope);
      // The secant passes through (4, 64).
      assert.equal((picture.secant?.slope ?? 0) * 4 + (picture.secant?.intercept ?? 0), 64);
    });
  }

  const secants = [
    { name: 'a small step: it is the tangent to the eye', h: 1e-4, shown: false, stepSeen: false },
    { name: 'a large step', h: 1, shown: true, stepSeen: true },
    { name: 'a step that is lost', h: 1e-50, shown: true, stepSeen: false },
  ];
  for (const { name, h, shown, stepSeen } of secants) {
    it(`${shown ? 'draws' : 'leaves out'} the secant of ${name}`, () => {
      const { picture } = pictureOf('x^2', 3, h);
      assert.equal(picture.secant !== undefined, shown);
      assert.equal(picture.stepSeen, stepSeen);
    });
  }

  const statuses = [
    { formula: 'abs(x)', x: 0, status: 'kink', tangent: false },
    { formula: 'floor(x)', x: 2, status: 'jump', tangent: false },
    { formula: '|x|^1.1', x: 0, status: 'noisy', tangent: true },
    { formula: 'x^1.5', x: 0, status: 'nonFinite', tangent: false },
    { formula: 'log(x)', x: -1, status: 'nonFinite', tangent: false },
    { formula: 'x^2', x: 1e17, status: 'ok', tangent: true },
    { formula: 'sin(x)', x: 1, status: 'ok', tangent: true },
  ];
  for (const { formula, x, status, tangent: hasTangent } of statuses) {
    it(`finds ${status} in ${formula} at ${x}`, () => {
      const { picture } = pictureOf(formula, x);
      assert.equal(picture.estimate.status, status);
      assert.equal(picture.tangent !== undefined, hasTangent);
      assert.equal(picture.status === '', status === 'ok');
    });
  }

  it('bounds the error of the estimate, and not by everything', () => {
    const { picture } = pictureOf('sin(x)', 1);
    const error = Math.abs(picture.estimate.value - Math.cos(1));
    assert.ok(error <= picture.estimate.error, `${error} <= ${picture.estimate.error}`);
    assert.ok(picture.estimate.error < 1e-9);
  });

  it("samples f' beside f when it is asked for, and makes room for it", () => {
    const frame = onlyFrame(
      computeTangent({ ...book, source: formulaSource('x^2'), range: [-1, 1], showDerivative: true }),
    );
    assert.ok(frame.slopes);
    frame.slopes.x.forEach((x, i) => {
      assert.ok(close(frame.slopes?.y[i], 2 * x, 1e-12));
    });
    assert.ok(frame.yRange[0] <= -2 && frame.yRange[0] > -3);
  });

  it('keeps to the values it was told to show', () => {
    const frame = onlyFrame(computeTangent({ ...book, range: [3, 6], yRange: [0, 1] }));
    assert.deepEqual(
      [frame.range, frame.yRange],
      [
        [3, 6],
        [0, 1],
      ],
    );
    assert.deepEqual([frame.curve.x[0], frame.curve.x.at(-1)], [3, 6]);
  });

  it('lifts the pen at the pole of 1/x', () => {
    const { curve } = pictureOf('1/x', 1);
    const at = curve.y.findIndex((y) => !Number.isFinite(y));
    assert.ok(at > 0 && Math.abs(curve.x[at] ?? 1) < 1e-6);
    assert.ok((curve.y[at - 1] ?? 0) < -1e3 && (curve.y[at + 1] ?? 0) > 1e3);
  });

  it('speaks of the selected point only, unless all are shown side by side', () => {
    const params = { ...book, source: formulaSource('abs(x)'), points: [1, 0], range: [-2, 2] as const };
    assert.equal(onlyFrame(computeTangent({ ...params, sideBySide: false })).warning, false);
    assert.equal(onlyFrame(computeTangent({ ...params, sideBySide: true })).warning, true);
    assert.match(onlyFrame(computeTangent({ ...params, selected: 1 })).sentence, /kink at x = 0/);
  });
});
