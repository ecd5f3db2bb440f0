import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { InputError, parameterIndex, parameterPlace, TwoLayerNet } from '#engine';

const shape = { inputSize: 4, hiddenSize: 3, outputSize: 2 };
const net = new TwoLayerNet(shape);

describe('parameterPlace', () => {
  it('names every entry of the flat array, as the views of the net show it', () => {
    for (let index = 0; index < net.parameterCount; index++) {
      const { part, row, column } = parameterPlace(shape, index);
      net.block.flat.fill(0);
      net.block.flat[index] = 1;
      const matrix = part === 'W1' || part === 'W2' ? net.params[part] : undefined;
      const values = matrix?.data ?? net.params[part === 'b1' ? 'b1' : 'b2'];
      const width = matrix?.cols ?? values.length;
      assert.equal(values[row * width + column], 1, `${part}[${row}][${column}]`);
      assert.equal(parameterIndex(shape, { part, row, column }), index);
    }
  });

  for (const index of [-1, 23, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    it(`knows no parameter ${index}`, () =>
      assert.throws(
        () => parameterPlace(shape, index),
        new InputError('index must be a whole number from 0 to {0}, but it is {1}.', 22, index),
      ));
  }

  const nowhere = [
    { part: 'W1', row: 4, column: 0 },
    { part: 'W1', row: 0, column: 3 },
    { part: 'b1', row: 1, column: 0 },
    { part: 'W2', row: -1, column: 0 },
    { part: 'b2', row: 0, column: 2 },
  ] as const;
  for (const place of nowhere) {
    it(`knows no ${place.part}[${place.row}][${place.column}]`, () =>
      assert.throws(() => parameterIndex(shape, place), InputError));
  }
});
