import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Params, ViewId } from '#protocol';
import { nextOf, viewAfter, views } from '#views';
import { formulaSource } from '../../src/views/functionSource';

const story = Object.keys(views) as ViewId[];

interface Handing {
  readonly from: ViewId;
  readonly changed: object;
  /** What goes along; left out where the next view opens as it is. */
  readonly handed?: object;
}

const handings: readonly Handing[] = [
  {
    from: 'tangent',
    changed: { source: formulaSource('sin(a x)'), values: { a: 3 }, points: [1, -2.5], selected: 1, h: 2 },
    handed: { source: formulaSource('sin(a x)'), values: { a: 3 }, x: -2.5 },
  },
  { from: 'stepSize', changed: { source: formulaSource('exp(x)'), x: 1 } },
  {
    from: 'surface',
    changed: { source: formulaSource('x0^2 + b x1^2'), values: { b: 3 }, point: [-1.5, 0.25], azimuth: 10 },
    handed: { source: formulaSource('x0^2 + b x1^2'), values: { b: 3 }, start: [-1.5, 0.25] },
  },
  { from: 'descent', changed: { source: formulaSource('x0^2'), start: [1, 1] } },
  { from: 'simpleNet', changed: { x: [1, 2] } },
  { from: 'gradientCost', changed: { hiddenSize: 20 } },
  { from: 'training', changed: { hiddenSize: 20 } },
];

describe('what comes next', () => {
  it('is the next view of the story, and nothing after the last', () => {
    assert.deepEqual(story.map(viewAfter), [...story.slice(1), undefined]);
    assert.deepEqual(
      handings.map(({ from }) => from),
      story.slice(0, -1),
      'each is looked at below',
    );
    const last = story.at(-1) ?? assert.fail();
    assert.equal(nextOf(last, views[last].defaults), undefined);
  });

  for (const { from, changed, handed } of handings) {
    it(`after ${from} is given ${handed ? Object.keys(handed).join(' and ') : 'nothing of its own'}`, () => {
      const params = { ...views[from].defaults, ...changed } as Params;
      const next = nextOf(from, params) ?? assert.fail();
      if (!handed) return assert.deepEqual(next, { view: viewAfter(from) });
      assert.deepEqual(next.params, { ...views[next.view].defaults, ...handed });
      assert.deepEqual(next.params, views[next.view].parseParams(JSON.parse(JSON.stringify(next.params))));
    });
  }

  for (const point of [
    [1e151, 0],
    [0, -1e200],
    [Number.MAX_VALUE, Number.MAX_VALUE],
  ] as const) {
    it(`after surface is given the function alone where the point is as far away as ${point}`, () => {
      const source = formulaSource('x0^2 + b x1^2');
      const params = { ...views.surface.defaults, source, values: { b: 3 }, point };
      const expected = { ...views.descent.defaults, source, values: { b: 3 } };
      assert.deepEqual(nextOf('surface', params), { view: 'descent', params: expected });
    });
  }

  it('goes along from every example of every view', () => {
    for (const view of story.slice(0, -1))
      for (const { name, params } of views[view].presets())
        assert.doesNotThrow(() => nextOf(view, params), `${view}: ${name}`);
  });
});
