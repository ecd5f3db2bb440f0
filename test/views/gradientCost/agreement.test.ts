import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Agreement, agreementBound } from '../../../src/views/gradientCost/agreement';

describe('Agreement', () => {
  it('knows nothing before the first comparison', () => assert.equal(new Agreement().worst, undefined));

  it('keeps the largest difference, with its bound and place', () => {
    const agreement = new Agreement();
    agreement.compare(7, 0.5, 0.5 + 3e-9);
    agreement.compare(8, -1e-3, -1e-3 - 2e-11);
    assert.equal(agreement.worst?.index, 7);
    assert.ok(Math.abs((agreement.worst?.difference ?? 0) - 3e-9) < 1e-15);
    assert.ok(Math.abs((agreement.worst?.bound ?? 0) - 5.002e-8) < 1e-15);
    assert.equal(agreement.worst?.beyond, 0);
  });

  const cases = [
    { gradient: 0, difference: 1.9e-11, beyond: 0 },
    { gradient: 0, difference: 2.1e-11, beyond: 1 },
    { gradient: -2, difference: 1.99e-7, beyond: 0 },
    { gradient: -2, difference: 2.01e-7, beyond: 1 },
    { gradient: 1, difference: Number.NaN, beyond: 1 },
  ];
  for (const { gradient, difference, beyond } of cases) {
    it(`${difference} from ${gradient} is ${beyond ? 'beyond' : 'within'} the bound`, () => {
      const agreement = new Agreement();
      agreement.compare(0, gradient + difference, gradient);
      assert.equal(agreement.worst?.beyond, beyond);
      assert.equal(difference <= agreementBound(gradient), beyond === 0);
    });
  }
});
