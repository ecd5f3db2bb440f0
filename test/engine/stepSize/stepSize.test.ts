import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { InputError } from '../../../src/engine/inputError';
import { bestStepSize, stepSizeSweep } from '../../../src/engine/stepSize/stepSize';
import { assertClose, isClose } from '../assertClose';
import { fromWritten, numpyPrinted } from '../numbers/numpyPrinted';

const function1 = (x: number) => 0.01 * (x * x) + 0.1 * x;

describe('stepSizeSweep', () => {
  for (const precision of ['float64', 'float32'] as const) {
    it(`has NumPy’s differences in ${precision}, to the last bit`, () => {
      const sweeps = numpyPrinted.sweeps.filter((row) => row.precision === precision);
      const exponents = sweeps.map(({ exponent }) => exponent);
      const rows = stepSizeSweep(function1, 5, { exponents, precision, exact: 0.2 });
      assert.deepEqual(
        rows.map(({ forward, central }) => [forward, central]),
        sweeps.map(({ forward, central }) => [fromWritten(forward), fromWritten(central)]),
      );
      assert.ok(rows.length > 10);
    });
  }

  it('goes from 1 to 1e-17 in quarters of a decade unless told', () => {
    const rows = stepSizeSweep(Math.sin, 1);
    assert.equal(rows.length, 69);
    assert.deepEqual([rows[0]?.h, rows[4]?.h, rows[16]?.h, rows[68]?.h], [1, 0.1, 1e-4, 1e-17]);
    assertClose([rows[1]?.h ?? 0], [10 ** -0.25], { rel: 1e-15 });
  });

  it('measures errors against the derivative given, or a good estimate of it', () => {
    const known = stepSizeSweep(Math.sin, 1, { exact: Math.cos(1) });
    const estimated = stepSizeSweep(Math.sin, 1);
    known.forEach((row, i) => {
      assert.equal(row.forwardError, Math.abs(row.forward - Math.cos(1)));
      assertClose([estimated[i]?.centralError ?? 0], [row.centralError], { abs: 1e-13 });
    });
    const unknown = stepSizeSweep(Math.abs, 0, { exponents: [-1] })[0];
    assert.deepEqual(
      [unknown?.forward, unknown?.forwardError, unknown?.centralError],
      [1, Number.NaN, Number.NaN],
    );
  });

  it('errs by h and by h^2 before rounding sets in', () => {
    const [a, b] = stepSizeSweep(Math.exp, 1, { exponents: [-2, -3], exact: Math.E });
    assert.ok(a && b);
    assertClose([a.forwardError / b.forwardError, a.centralError / b.centralError], [10, 100], { rel: 0.02 });
  });

  const losses = [
    { x: 5, exponent: -50, precision: 'float64', stepLost: true, hBecomesZero: false },
    { x: 5, exponent: -50, precision: 'float32', stepLost: true, hBecomesZero: true },
    { x: 5, exponent: -15, precision: 'float64', stepLost: false, hBecomesZero: false },
    { x: 5, exponent: -16, precision: 'float64', stepLost: true, hBecomesZero: false },
    { x: 5, exponent: -6, precision: 'float32', stepLost: false, hBecomesZero: false },
    { x: 5, exponent: -7, precision: 'float32', stepLost: true, hBecomesZero: false },
    { x: 1e13, exponent: -4, precision: 'float64', stepLost: true, hBecomesZero: false },
    { x: 0, exponent: -300, precision: 'float64', stepLost: false, hBecomesZero: false },
    { x: 0, exponent: -45, precision: 'float32', stepLost: false, hBecomesZero: false },
    { x: 0, exponent: -46, precision: 'float32', stepLost: true, hBecomesZero: true },
  ] as const;
  for (const { x, exponent, precision, ...facts } of losses) {
    it(`says what becomes of 1e${exponent} beside ${x} in ${precision}`, () => {
      const [row] = stepSizeSweep(Math.sin, x, { exponents: [exponent], precision });
      const { stepLost, hBecomesZero, h } = row ?? {};
      assert.deepEqual({ stepLost, hBecomesZero }, facts);
      assert.equal(h, Number(`1e${exponent}`));
    });
  }

  const faults = [
    { run: () => stepSizeSweep(Math.sin, Number.NaN), says: /^x must .* NaN\.$/ },
    { run: () => stepSizeSweep(Math.sin, 1, { exponents: [-400] }), says: /^An exponent .* is -400\.$/ },
    { run: () => stepSizeSweep(Math.sin, 1, { exponents: [309] }), says: /^An exponent .* is 309\.$/ },
    { run: () => bestStepSize(Math.sin, 1, 'central', { exponents: [Number.NaN] }), says: /is NaN\.$/ },
  ];
  for (const { run, says } of faults) {
    it(`throws an InputError saying ${says.source}`, () => {
      assert.throws(run, (error) => error instanceof InputError && says.test(error.message));
    });
  }
});

describe('bestStepSize', () => {
  const cases = [
    { method: 'central', precision: 'float64', theoretical: 6.055454452393343e-6 },
    { method: 'forward', precision: 'float64', theoretical: 1.4901161193847656e-8 },
    { method: 'central', precision: 'float32', theoretical: 4.921566601151848e-3 },
    { method: 'forward', precision: 'float32', theoretical: 3.4526698300124393e-4 },
  ] as const;
  for (const { method, precision, theoretical } of cases) {
    it(`is found near the rule of thumb for ${method} differences of exp in ${precision}`, () => {
      const best = bestStepSize(Math.exp, 1, method, { precision, exact: Math.E });
      assertClose([best.theoretical], [theoretical], { rel: 1e-12 });
      assert.ok(Math.abs(Math.log10(best.measured / theoretical)) < 1.5, `measured ${best.measured}`);
      const errors = stepSizeSweep(Math.exp, 1, { precision, exact: Math.E }).map((row) =>
        method === 'central' ? row.centralError : row.forwardError,
      );
      assert.equal(best.error, Math.min(...errors));
    });
  }

  it('grows with x', () => {
    const best = bestStepSize(Math.sin, 1000, 'central');
    assertClose([best.theoretical], [6.055454452393343e-3], { rel: 1e-12 });
    assert.ok(!isClose(best.theoretical, 6.055454452393343e-6, { rel: 1 }));
  });

  it('is the largest of equally good steps', () => {
    const options = { exact: 0, exponents: [-3, -1, 0, -2] };
    assert.equal(bestStepSize((x) => x * x, 0, 'central', options).measured, 1);
  });

  it('is unknown where nothing can be measured', () => {
    assert.deepEqual(Number.isNaN(bestStepSize(Math.log, -1, 'forward').measured), true);
  });
});
