import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languageOf } from '../../../src/language/programs/languageOf';

const texts = ['a = 1', 'b = 2', 'c = 3', 'd = 4'];

describe('a text that is read as a program', () => {
  for (const languageId of ['python', 'javascript', 'typescript'] as const) {
    const read = (text: string) => languageOf(languageId).read(text);

    it(`is read once in ${languageId}, though the texts that it imports are read in between`, () => {
      const readings = texts.map(read);
      for (const [index, text] of texts.entries()) assert.equal(read(text), readings[index]);
      read('e = 5');
      assert.notEqual(read('a = 1'), readings[0]);
    });
  }

  it('is another in another language', () => {
    assert.notEqual(languageOf('typescript').read('a = 1'), languageOf('javascript').read('a = 1'));
  });
});
