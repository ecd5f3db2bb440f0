import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { padding, paddingFor } from '../../../../webview/figures/geometry/aspect';

const area = (width: number, height: number) => ({
  left: 40,
  top: 22,
  right: 40 + width,
  bottom: 22 + height,
});

describe('paddingFor', () => {
  const cases = [
    { aspect: undefined, width: 400, height: 200, left: 0, bottom: 0 },
    { aspect: 1, width: 400, height: 200, left: 100, bottom: 0 },
    { aspect: 1, width: 200, height: 300, left: 0, bottom: 100 },
    { aspect: 2, width: 400, height: 200, left: 0, bottom: 0 },
    { aspect: 0.5, width: 400, height: 200, left: 150, bottom: 0 },
  ];
  for (const { aspect, width, height, left, bottom } of cases) {
    it(`leaves ${left} aside and ${bottom} below of ${width} x ${height} for the aspect ${aspect}`, () => {
      const next = paddingFor(aspect, area(width, height), padding);
      const wanted = { ...padding, left, right: padding.right + left, bottom: padding.bottom + bottom };
      assert.deepEqual(next, wanted);
    });
  }

  it('stays as it is once the plot has its aspect', () => {
    const first = paddingFor(1, area(400, 200), padding);
    assert.deepEqual(paddingFor(1, area(200, 200), first), first);
  });

  it('gives back the room when it is no longer wanted', () => {
    const first = paddingFor(1, area(400, 200), padding);
    assert.deepEqual(paddingFor(undefined, area(200, 200), first), padding);
  });
});
