import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  centralDifference,
  forwardDifference,
  tangentLine,
} from '../../../src/engine/calculus/differentiate';
import { InputError } from '../../../src/engine/inputError';
import { assertClose, isClose } from '../assertClose';

const functions = [
  { name: 'sin', f: Math.sin, x: 1, derivatives: [Math.cos(1), -Math.sin(1), -Math.cos(1)] },
  { name: 'exp', f: Math.exp, x: 0.5, derivatives: [Math.exp(0.5), Math.exp(0.5), Math.exp(0.5)] },
  { name: '1 / x', f: (x: number) => 1 / x, x: -2, derivatives: [-1 / 4, -1 / 4, -6 / 16] },
] as const;

describe('differences', () => {
  for (const { name, f, x, derivatives } of functions) {
    const [exact, second, third] = derivatives;
    it(`err by the next term of Taylor's series for ${name}`, () => {
      const h = 1e-3;
      const forwardError = forwardDifference(f, x, h) - exact;
      const centralError = centralDifference(f, x, h) - exact;
      assertClose([forwardError], [(h * second) / 2], { rel: 5e-3 });
      assertClose([centralError], [(h * h * third) / 6], { rel: 5e-3 });
      assert.ok(!isClose(forwardError, centralError, { rel: 0.5 }));
    });
  }

  it('use h = 1e-4 for central differences unless told', () => {
    assert.equal(centralDifference(Math.sin, 1), centralDifference(Math.sin, 1, 1e-4));
    assert.notEqual(centralDifference(Math.sin, 1), centralDifference(Math.sin, 1, 1e-3));
  });

  it('may take a step back', () => {
    assertClose([forwardDifference(Math.exp, 0, -1e-6)], [1], { abs: 1e-6 });
  });

  it('give NaN or an infinity where f has no value', () => {
    assert.equal(centralDifference(Math.log, -1), Number.NaN);
    assert.equal(
      forwardDifference((x) => 1 / x, 0, 1),
      Number.NEGATIVE_INFINITY,
    );
  });
});

describe('tangentLine', () => {
  it('touches the curve', () => {
    const { slope, intercept } = tangentLine((x) => x * x, 3);
    assertClose([slope, intercept], [6, -9], { abs: 1e-8 });
  });

  it('takes h', () => {
    assertClose([tangentLine((x) => x ** 3, 1, 0.5).slope], [3.25], { abs: 1e-15 });
  });
});

describe('wrong input to differences', () => {
  const faults = [
    {
      run: () => forwardDifference(Math.sin, 1, 0),
      says: /^h must be a finite number other than 0, but it is 0\.$/,
    },
    { run: () => centralDifference(Math.sin, 1, Number.NaN), says: /^h must .* NaN\.$/ },
    { run: () => centralDifference(Math.sin, Number.POSITIVE_INFINITY), says: /^x must .* Infinity\.$/ },
    { run: () => tangentLine(Math.sin, 1, Number.NEGATIVE_INFINITY), says: /^h must .* -Infinity\.$/ },
  ];
  for (const { run, says } of faults) {
    it(`throws an InputError saying ${says.source}`, () => {
      assert.throws(run, (error) => error instanceof InputError && says.test(error.message));
    });
  }
});
