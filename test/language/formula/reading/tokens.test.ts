import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tokenize } from '../../../../src/language/formula/reading/tokens';

const rows: readonly (readonly [source: string, tokens: readonly string[]])[] = [
  ['', ['end ']],
  ['0.01x^2', ['number 0.01', 'name x', 'symbol ^', 'number 2', 'end ']],
  ['x**2', ['name x', 'symbol **', 'number 2', 'end ']],
  ['x₀⁻¹²', ['name x0', 'superscript -12', 'end ']],
  ['x⁺²', ['name x', 'superscript 2', 'end ']],
  ['πx', ['name pi', 'name x', 'end ']],
  ['xπ', ['name x', 'name pi', 'end ']],
  ['2e3 2e 2e-x', ['number 2e3', 'number 2', 'name e', 'number 2', 'name e', 'symbol -', 'name x', 'end ']],
  ['1.5.2', ['number 1.5.2', 'end ']],
  ['x.5', ['name x', 'number .5', 'end ']],
  ['x.T', ['name x', 'symbol .', 'name T', 'end ']],
  ['a−b×c÷d·e', 'name a,symbol -,name b,symbol *,name c,symbol /,name d,symbol *,name e,end '.split(',')],
  ['（ｘ＋１）', ['symbol (', 'name x', 'symbol +', 'number 1', 'symbol )', 'end ']],
  ['"x" é\u200b;', ['quoted "x"', 'name é', 'unknown ;', 'end ']],
];

for (const [source, expected] of rows) {
  test(`the tokens of ${source}`, () => {
    assert.deepEqual(
      tokenize(source).map(({ kind, text }) => `${kind} ${text}`),
      expected,
    );
  });
}

test('ranges are those of the source', () => {
  assert.deepEqual(
    tokenize(' 😀x₀ ² ').map(({ start, end }) => [start, end]),
    [
      [1, 3],
      [3, 5],
      [6, 7],
      [8, 8],
    ],
  );
});

test('tokens cover everything but white space, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (source) => {
      let reached = 0;
      for (const { kind, start, end } of tokenize(source)) {
        assert.match(source.slice(reached, start), /^[\s\u200b\u2060]*$/);
        assert.ok(kind === 'end' ? start === source.length : end > start);
        reached = end;
      }
      assert.equal(reached, source.length);
    }),
  );
});
