import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Left } from '#protocol';
import { settle } from '../../src/views/settle';

interface Chosen {
  readonly x: number;
  readonly range: readonly [number, number];
}
type Params = Left<Chosen> & { readonly source: string };

describe('settle', () => {
  const cases: readonly (readonly [given: Params, chosen: Partial<Chosen>])[] = [
    [{ source: 'x' }, { x: 7, range: [6, 8] }],
    [
      { source: 'x', x: undefined },
      { x: 7, range: [6, 8] },
    ],
    [{ source: 'x', x: 0 }, { range: [6, 8] }],
    [{ source: 'x', x: 1, range: [0, 2] }, {}],
  ];
  for (const [given, chosen] of cases)
    it(`fills ${Object.keys(chosen).join(' and ') || 'nothing'} in ${JSON.stringify(given)}`, () => {
      const made: string[] = [];
      const choice = <T>(name: string, value: T) => {
        made.push(name);
        return value;
      };
      const settled = settle<Params, Chosen>(given, {
        x: () => choice('x', 7),
        range: () => choice('range', [6, 8]),
      });
      assert.deepEqual(settled, { settled: { ...given, ...chosen }, chosen });
      assert.deepEqual(made, Object.keys(chosen), 'what is set is not chosen');
    });
});
