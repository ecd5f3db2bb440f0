import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  confusionColumns,
  confusionShares,
  readConfusion,
  readWorst,
} from '../../../../webview/figures/tables/confusion';
import { csvOf } from '../../../../webview/figures/values/columns';

const digits = (entries: readonly (readonly [row: number, column: number, count: number])[]) => {
  const counts = new Int32Array(100);
  for (const [row, column, count] of entries) counts[10 * row + column] = count;
  return { counts };
};

describe('a confusion matrix', () => {
  const data = digits([
    [4, 9, 12],
    [4, 4, 1930],
    [8, 3, 1],
    [8, 8, 3],
  ]);
  const readings: [number, number, string][] = [
    [4, 9, '4 read as 9, count 12.'],
    [9, 4, '9 read as 4, never.'],
    [8, 3, '8 read as 3, count 1.'],
    [4, 4, '4 read as 4, 1,930 of 1,942.'],
    [0, 0, '0 read as 0, never.'],
  ];
  for (const [row, column, reading] of readings) {
    it(`reads ${reading}`, () => assert.equal(readConfusion(data, row, column), reading));
  }

  it('tells the most frequent mistake, or that there is none, or nothing before there are counts', () => {
    assert.equal(readWorst(data), 'Most frequent mistake: 4 read as 9, count 12.');
    assert.equal(readWorst(digits([[3, 3, 5]])), 'There are no mistakes.');
    assert.equal(readWorst(digits([])), '');
  });

  it('shades right answers by their share of the row, mistakes among themselves', () => {
    const small = { names: ['cat', 'owl', 'dog'], counts: [75, 25, 0, 0, 10, 0, 4, 0, 1] };
    const shares = confusionShares(small);
    assert.deepEqual(shares, [0.75, 1, 0, 0, 1, 0, 0.4, 0, 0.2]);
    assert.ok(confusionShares(digits([])).every((share) => share === 0));
    assert.equal(readConfusion(small, 1, 0), 'owl read as cat, never.');
  });

  it('is saved as it stands', () => {
    const csv = csvOf(confusionColumns({ names: ['a', 'b'], counts: [1, 2, 3, 4] }));
    assert.equal(csv, 'right answer,read as a,read as b\r\na,1,2\r\nb,3,4\r\n');
  });
});
