import fc from 'fast-check';
import type { Params } from '#protocol';
import { views } from '#views';
import { optimizerIds } from '../../../src/views/optimizers';
import { formulaOf, type Tree, trees } from '../formulas/grammar';

export type ScriptedView = 'tangent' | 'stepSize' | 'surface' | 'descent' | 'simpleNet';

/** Params of a view, and the formula in them as a tree. */
export interface Scripted<V extends ScriptedView = ScriptedView> {
  readonly view: V;
  readonly params: Params<V>;
  readonly tree: Tree;
}

const place = fc.oneof(
  fc.constantFrom(0, 1, -1, 2, 0.5, -3, 4),
  fc.double({ min: -4, max: 4, noNaN: true }).map((x) => Math.round(x * 1000) / 1000 + 0),
);
const step = fc.constantFrom(1e-4, 1e-4, 1e-2, 0.5, 1e-6, 1e-8, 1e-15, 2);
const values = fc.record({ a: place, k: place });
const line = fc
  .constantFrom(['x'], ['x', 'a'], ['x', 'a', 'k'])
  .chain((variables) => trees({ variables, extremes: true }));
const plane = fc
  .constantFrom(['x', 'y'], ['x0', 'x1'], ['x'], ['x', 'y', 'k'])
  .chain((variables) => trees({ variables, extremes: true }));
const difference = fc.constantFrom('central', 'forward');

const tangent = fc
  .record({
    tree: line,
    values,
    points: fc.array(place, { minLength: 1, maxLength: 3 }),
    h: step,
    difference,
  })
  .map(({ tree, ...given }) => made('tangent', tree, given));
const stepSize = fc
  .record({
    tree: line,
    values,
    x: place,
    h: step,
    method: fc.constantFrom('central', 'forward', 'slip'),
    precision: fc.constantFrom('float64', 'float32', 'both'),
  })
  .map(({ tree, ...given }) => made('stepSize', tree, given));
const surface = fc
  .record({ tree: plane, values, point: fc.tuple(place, place) })
  .map(({ tree, ...given }) => made('surface', tree, { ...given, range0: [-4, 3], range1: [-2, 4] }));
const run = fc.record({
  optimizer: fc.constantFrom(...optimizerIds),
  learningRate: fc.constantFrom(0.1, 0.01, 0.5, 1e-10),
  decay: fc.constantFrom(undefined, undefined, 0, 0.5, 0.95),
});
const descent = fc
  .record({
    tree: plane,
    values,
    start: fc.tuple(place, place),
    runs: fc.array(run, { minLength: 1, maxLength: 2 }),
    stepCount: fc.integer({ min: 1, max: 4 }),
    gradient: fc.constantFrom('numerical', 'exact', 'exact'),
  })
  .map(({ tree, ...given }) => made('descent', tree, given));
const three = fc.tuple(place, place, place);
const simpleNet = fc
  .record({
    weights0: three,
    weights1: three,
    x: fc.tuple(place, place),
    target: fc.nat(2),
    h: fc.constantFrom(1e-4, 1e-2, 1e-5),
    rates: fc.array(fc.constantFrom(0.1, 1, 0.5), { maxLength: 4 }),
    targets: fc.array(fc.nat(2), { maxLength: 4 }),
  })
  .map((given) => made('simpleNet', { kind: 'number', text: '0', value: 0 }, given));

function made<V extends ScriptedView>(view: V, tree: Tree, given: object): Scripted<V> {
  const { defaults, parseParams } = views[view];
  const params = parseParams({
    ...defaults,
    selected: 0,
    ...given,
    source: { kind: 'formula', text: formulaOf(tree) },
  }) as Params<V>;
  return { view, params, tree };
}

/** Programs for one Python: as many as are started at once. */
export const batch = fc.noShrink(
  fc.array(
    fc.oneof(
      { arbitrary: tangent, weight: 3 },
      { arbitrary: stepSize, weight: 3 },
      { arbitrary: surface, weight: 1 },
      { arbitrary: descent, weight: 5 },
      { arbitrary: simpleNet, weight: 1 },
    ) as fc.Arbitrary<Scripted>,
    { minLength: 60, maxLength: 60, size: 'max' },
  ),
);
