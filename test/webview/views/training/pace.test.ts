import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createPace } from '../../../../webview/views/training/pace';

describe('createPace', () => {
  it('knows nothing from one point', () => assert.equal(createPace()(0, 0), 0));

  it('says iterations a second', () => {
    const pace = createPace();
    pace(0, 0);
    assert.equal(pace(50, 500), 100);
  });

  it('follows a change of speed within two seconds', () => {
    const pace = createPace();
    for (let i = 0; i <= 100; i++) pace(i, i * 100);
    let last = 0;
    for (let i = 1; i <= 30; i++) last = pace(100 + 10 * i, 10_000 + i * 100);
    assert.equal(last, 100);
  });

  it('begins again with a new run', () => {
    const pace = createPace();
    pace(0, 0);
    pace(1000, 1000);
    assert.equal(pace(0, 5), 0);
    assert.equal(pace(2, 1005), 2);
  });
});
