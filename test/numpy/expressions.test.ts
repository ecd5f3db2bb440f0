import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { difference } from './expressions/agree';
import { makeCase } from './expressions/makeCase';

interface Printed {
  readonly seed: number;
  readonly python: string;
  readonly printed: string;
}

const file = path.join(import.meta.dirname, '../fixtures/numpy/expressions.json');
const fixture = JSON.parse(readFileSync(file, 'utf8')) as readonly Printed[];

describe('random expressions', () => {
  it(`print what NumPy prints: ${fixture.length} programs`, () => {
    assert.equal(fixture.length, 500);
    for (const { seed, python, printed } of fixture) {
      const made = makeCase(seed);
      assert.equal(made.python, python, 'the generator has changed: write the fixture anew');
      assert.equal(difference(made, printed), undefined, python);
    }
  });

  it('hardly ever end with an error', () => {
    const errors = fixture.filter(({ printed }) => printed.startsWith('error'));
    assert.ok(errors.length < fixture.length / 3, String(errors.length));
  });

  const ours = 'float64 (2,)\narray([0.1, 2. ])\n[0.1 2. ]\n[0.1, 2.0]';
  const others = [
    ours.replace('(2,)', '(1, 2)'),
    ours.replace('[0.1, 2.0]', '[0.1000000001, 2.0]'),
    ours.replace('[0.1, 2.0]', '[0.1, -0.0]'),
    'error ValueError Exception',
  ];
  for (const printed of others)
    it(`would differ from ${printed.split('\n').join(' ')}`, () =>
      assert.ok(difference({ python: '', ours, isRounded: true }, printed)));

  it('differ by a last bit only where it is told to be let be', () => {
    const printed = ours.replace('[0.1, 2.0]', '[0.10000000000000002, 2.0]');
    assert.equal(difference({ python: '', ours, isRounded: true }, printed), undefined);
    assert.ok(difference({ python: '', ours, isRounded: false }, printed));
  });
});
