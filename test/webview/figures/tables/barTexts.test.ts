import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { columnsOf } from '../../../../webview/figures/tables/barTexts';

describe('columnsOf', () => {
  const cases: readonly (readonly [text: string, columns: number])[] = [
    ['', 0],
    ['1.26 trillion', 13],
    ['12.5 µs', 7],
    ['역전파', 6],
    ['1.26조', 6],
    ['［ab］', 6],
  ];
  for (const [text, columns] of cases)
    it(`of "${text}" is ${columns}`, () => assert.equal(columnsOf(text), columns));
});
