import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { thin } from '../../../../webview/figures/geometry/thin';
import { shownRows } from '../../../../webview/figures/values/valueTable';

describe('shownRows', () => {
  it('shows all of fifty without a word', () =>
    assert.deepEqual(shownRows(50), { rows: thin(50, 50), note: '' }));

  it('says that more are thinned', () => {
    const { rows, note } = shownRows(3412);
    assert.equal(rows.length, 50);
    assert.equal(note, '50 of 3,412 rows are shown, evenly spread.');
  });
});
