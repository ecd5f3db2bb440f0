import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { toRepr } from '#numpy';
import { functionCalls } from './functionCalls';

interface Printed {
  readonly call: string;
  readonly repr: string;
}

const file = path.join(import.meta.dirname, '../fixtures/numpy/functions.json');
const fixture = JSON.parse(readFileSync(file, 'utf8')) as readonly Printed[];

/** What is no array and no number of NumPy, as Python writes it. */
function repr(value: ReturnType<(typeof functionCalls)[number]>): string {
  if (typeof value === 'object') return toRepr(value);
  return typeof value === 'boolean' ? (value ? 'True' : 'False') : String(value);
}

describe('a function of NumPy', () => {
  it('is called for each line of the fixture', () => assert.equal(functionCalls.length, fixture.length));

  fixture.forEach(({ call, repr: printed }, i) => {
    it(`gives what NumPy gives: ${call}`, () =>
      assert.equal(repr((functionCalls[i] as () => never)()), printed));
  });
});
