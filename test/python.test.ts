import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { required, whySkip } from './python';

describe('a test that needs NumPy', () => {
  const cases = [
    { python: undefined, ci: undefined, skips: true },
    { python: undefined, ci: '', skips: true },
    { python: undefined, ci: 'false', skips: true },
    { python: undefined, ci: 'true', skips: false },
    { python: undefined, ci: '1', skips: false },
    { python: 'python3', ci: undefined, skips: false },
    { python: 'python3', ci: 'true', skips: false },
  ];
  for (const { python, ci, skips } of cases) {
    it(`is ${skips ? 'skipped' : 'run'} with ${python ?? 'no Python'} where CI is ${ci}`, () =>
      assert.equal(whySkip(python, ci), skips && 'no Python with NumPy here'));
  }

  it('fails with what to install where it is run without', () => {
    assert.equal(required('python3'), 'python3');
    assert.throws(() => required(undefined), /No Python with NumPy was found: install one .* python3-numpy/);
  });
});
