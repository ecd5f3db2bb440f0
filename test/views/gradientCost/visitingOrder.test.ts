import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRandom, parameterPlace } from '#engine';
import { visitingOrder } from '../../../src/views/gradientCost/visitingOrder';

const shape = { inputSize: 3, hiddenSize: 2, outputSize: 2 };
const ink = [0, 4, 1];
const names = (order: 'unit' | 'inked' | 'book' | 'random', seed = 1) =>
  [...visitingOrder(order, shape, ink, createRandom(seed))].map((index) => {
    const { part, row, column } = parameterPlace(shape, index);
    return part === 'b1' || part === 'b2' ? `${part}${column}` : `${part}${row}${column}`;
  });

const expected = {
  book: 'W100 W101 W110 W111 W120 W121 b10 b11 W200 W201 W210 W211 b20 b21',
  unit: 'W100 W110 W120 b10 W200 W201 W101 W111 W121 b11 W210 W211 b20 b21',
  inked: 'W110 W120 b10 W200 W201 W111 W121 b11 W210 W211 b20 b21',
};

describe('visitingOrder', () => {
  for (const order of ['book', 'unit', 'inked'] as const) {
    it(order, () => assert.equal(names(order).join(' '), expected[order]));
  }

  it('random: every parameter once, another order from another seed', () => {
    assert.deepEqual(names('random').toSorted(), expected.book.split(' ').toSorted());
    assert.deepEqual(names('random', 2), names('random', 2));
    assert.notDeepEqual(names('random', 2), names('random', 3));
  });

  it('random: each parameter comes first about as often', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 2800; seed++) {
      const first = names('random', seed)[0] ?? '';
      counts.set(first, (counts.get(first) ?? 0) + 1);
    }
    assert.equal(counts.size, 14);
    for (const [name, count] of counts) assert.ok(count > 140 && count < 260, `${name}: ${count} of 2800`);
  });
});
