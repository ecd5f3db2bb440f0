import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ViewId } from '#protocol';
import { isKept, slotsOf, startsWithFiles, textsOf, views } from '#views';

const ids = Object.keys(views) as ViewId[];

describe('descriptions', () => {
  it('stand each under its own name', () => {
    for (const id of ids) assert.equal(views[id].id, id);
  });

  it('name each text by a word of its own, and each files dialog by a sentence', () => {
    for (const id of ids) {
      const names = textsOf(id).map(({ name }) => name);
      assert.ok(names.every(Boolean), id);
      assert.equal(new Set(names).size, names.length, id);
      for (const [slot, of] of slotsOf(id))
        assert.ok(isKept(of) ? of.most > 0 : of.title().length > 10, slot);
    }
  });

  it('offer the texts in their order', () => {
    assert.deepEqual(
      textsOf('descent').map(({ kind }) => kind),
      ['trace', 'script'],
    );
    assert.deepEqual(textsOf('gradientCost'), []);
  });

  it('say what is given at the first start: to training its digits, then its runs, and nothing to others', () => {
    const given = [...slotsOf('training')].filter(([, of]) => isKept(of) || of.whyGone);
    assert.deepEqual(
      given.map(([slot]) => slot),
      ['digits', 'checkpoints'],
    );
    assert.deepEqual(ids.filter(startsWithFiles), ['training']);
  });
});
