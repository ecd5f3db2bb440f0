import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Lines } from '../../../src/language/core/lines';
import { lineAt } from '../../../src/language/core/problem';

for (const source of ['', 'a', '\n', 'a\nb', '\r\n\r\n', 'a\rb\r\nc\n\nd', '\n\r', 'a\r'])
  it(`the lines of ${JSON.stringify(source)} are those that lineAt counts`, () => {
    const lines = new Lines(source);
    const offsets = Array.from({ length: source.length + 1 }, (_, at) => at);
    assert.deepEqual(
      offsets.map((offset) => lines.at(offset)),
      offsets.map((offset) => lineAt(source, offset)),
    );
  });
