import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { roundedDifferences } from '../../../src/engine/stepSize/roundedDifferences';
import { sweepExponents } from '../../../src/engine/stepSize/stepSize';
import { assertClose } from '../assertClose';
import { seedOracle } from '../seedOracles';

const function1 = (x: number) => 0.01 * (x * x) + 0.1 * x;

/** Printed by NumPy, float32 with every operation in np.float32. */
const printed = [
  { precision: 'float64', h: 1e-4, slip: 1.9999999999908982e-9, central: 0.1999999999990898 },
  { precision: 'float64', h: 0.1, slip: 0.001999999999999996, central: 0.19999999999999962 },
  { precision: 'float64', h: 1e-13, slip: 2.0095036745715334e-27, central: 0.20095036745715333 },
  { precision: 'float32', h: 0.01, slip: 2.0000337826786563e-5, central: 0.20000338554382324 },
  { precision: 'float32', h: 1e-4, slip: 2.00271599304358e-9, central: 0.2002716064453125 },
] as const;

describe('roundedDifferences', () => {
  for (const { precision, h, slip, central } of printed) {
    it(`has NumPy’s numbers for h = ${h} in ${precision}, without brackets and with them`, () => {
      const found = roundedDifferences(function1, 5, h, precision);
      assert.deepEqual([found.slip, found.central], [slip, central]);
    });
  }

  it('makes [6e-08 8e-08] of the gradient [6 8] when the brackets are forgotten', () => {
    const [x, y] = seedOracle<unknown, number[]>('grad_first.at3_4.buggy').expected;
    const alongX = roundedDifferences((t) => t * t + 16, 3, 1e-4);
    const alongY = roundedDifferences((t) => 9 + t * t, 4, 1e-4);
    assertClose([alongX.slip, alongY.slip], [x ?? 0, y ?? 0], { abs: 1e-18 });
  });

  it('holds what it was made of', () => {
    const { above, below, fAbove, fBelow, fx, ahead, across, step } = roundedDifferences(
      (x) => x * x,
      3,
      0.5,
    );
    assert.deepEqual(
      [above, below, fAbove, fBelow, fx, ahead, across, step],
      [3.5, 2.5, 12.25, 6.25, 9, 3.25, 6, 0.5],
    );
  });

  it('loses a step that float32 cannot hold', () => {
    const lost = roundedDifferences(function1, 5, 1e-50, 'float32');
    assert.deepEqual([lost.h, lost.stepLost, lost.forward], [0, true, Number.NaN]);
  });
});

describe('sweepExponents', () => {
  const ranges = [
    { x: 5, top: 0, bottom: -17 },
    { x: 0, top: 0, bottom: -17 },
    { x: -3e10, top: 10, bottom: -17 },
    { x: 1e-20, top: 0, bottom: -35 },
    { x: 1e308, top: 300, bottom: -17 },
    { x: 5e-324, top: 0, bottom: -300 },
  ];
  for (const { x, top, bottom } of ranges) {
    it(`goes from 1e${top} to 1e${bottom} at x = ${x}, four to a decade`, () => {
      const exponents = sweepExponents(x);
      assert.deepEqual([exponents[0], exponents.at(-1)], [top, bottom]);
      assertClose([exponents[1] ?? 0], [top - 0.25], { abs: 1e-12 });
    });
  }
});
