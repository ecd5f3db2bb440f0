import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wrap } from '../../../../../webview/figures/axes/labels/annotate';

describe('wrap', () => {
  const cases: [string, number, string[]][] = [
    ['all ten digits', 100, ['all ten digits']],
    ['all ten digits', 8, ['all ten', 'digits']],
    ['unbreakable word', 4, ['unbreakable', 'word']],
    ['', 10, []],
  ];
  for (const [text, width, lines] of cases) {
    it(`breaks "${text}" at ${width}`, () =>
      assert.deepEqual(
        wrap(text, width, ({ length }) => length),
        lines,
      ));
  }
});
