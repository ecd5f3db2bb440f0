import assert from 'node:assert/strict';
import { test } from 'node:test';
import { name, section, unsigned, vector } from '../../../src/language/wasm/encoding';

/** From the examples of LEB128 in the DWARF standard and its bounds. */
const numbers: readonly (readonly [number, readonly number[]])[] = [
  [0, [0]],
  [2, [2]],
  [127, [0x7f]],
  [128, [0x80, 1]],
  [129, [0x81, 1]],
  [12857, [0xb9, 0x64]],
  [624485, [0xe5, 0x8e, 0x26]],
  [4294967295, [0xff, 0xff, 0xff, 0xff, 0x0f]],
];

for (const [value, bytes] of numbers) {
  test(`writes ${value} as LEB128`, () => assert.deepEqual(unsigned(value), bytes));
}

test('writes lists, names and sections behind their lengths', () => {
  assert.deepEqual(vector([[1, 2], [3]]), [2, 1, 2, 3]);
  assert.deepEqual(name('f0'), [2, 0x66, 0x30]);
  assert.deepEqual(section(10, [7, 8, 9]), [10, 3, 7, 8, 9]);
});
