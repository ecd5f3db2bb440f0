import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { ViewId } from '#protocol';
import { LearnerError, type ViewDescription, views } from '#views';
import { writtenSource } from '../../src/views/functionSource';

const all = Object.values(views) as unknown as ViewDescription<ViewId>[];

const WRONG: readonly { view: ViewId; params: Record<string, unknown>; field: string; sentence: string }[] = [
  { view: 'tangent', params: { h: 0 }, field: 'h', sentence: 'h must be larger than 0, but it is 0.' },
  {
    view: 'tangent',
    params: { h: -1e-4 },
    field: 'h',
    sentence: 'h must be larger than 0, but it is -0.0001.',
  },
  {
    view: 'tangent',
    params: { h: 'x' },
    field: 'h',
    sentence: 'h must be a number, such as 0.1 or 1e-4, but it is x.',
  },
  {
    view: 'tangent',
    params: { h: Object.create(null) },
    field: 'h',
    sentence: 'h must be a number, such as 0.1 or 1e-4, but it is object.',
  },
  {
    view: 'tangent',
    params: { points: [] },
    field: 'points',
    sentence: 'Tangents at: 1-6 numbers are needed, separated by commas.',
  },
  {
    view: 'tangent',
    params: { points: [1, 2, 3, 4, 5, 6, 7] },
    field: 'points',
    sentence: 'Tangents at: 1-6 numbers are needed, separated by commas.',
  },
  {
    view: 'tangent',
    params: { range: [1, 1] },
    field: 'range',
    sentence: 'The range must begin below its end, but it runs from 1 to 1.',
  },
  {
    view: 'tangent',
    params: { range: [-1e308, 1.7e308] },
    field: 'range',
    sentence: 'The range is too wide to be drawn.',
  },
  {
    view: 'descent',
    params: { values: { a: 'two' } },
    field: 'values',
    sentence: 'The letter a must be a number, such as 0.1 or 1e-4, but it is two.',
  },
  {
    view: 'surface',
    params: { point: [1] },
    field: 'point',
    sentence: 'The point: 2 numbers are needed, separated by commas.',
  },
  {
    view: 'descent',
    params: { runs: [{ optimizer: 'sgd', learningRate: 0 }] },
    field: 'runs',
    sentence: 'The learning rate must be larger than 0, but it is 0.',
  },
  {
    view: 'gradientCheck',
    params: { h: 1 },
    field: 'h',
    sentence: 'h must be at most 0.1, but it is 1.',
  },
  {
    view: 'gradientCheck',
    params: { trainingSteps: 1000 },
    field: 'trainingSteps',
    sentence: 'The number of training steps must be at most 500, but it is 1000.',
  },
  {
    view: 'descent',
    params: { stepCount: 2.5 },
    field: 'stepCount',
    sentence: 'The number of steps must be a whole number, but it is 2.5.',
  },
  {
    view: 'descent',
    params: { stepCount: 1e6 },
    field: 'stepCount',
    sentence: 'The number of steps must be at most 10000, but it is 1000000.',
  },
  {
    view: 'descent',
    params: { runs: [{ optimizer: 'adam', learningRate: 1 }], selected: 1 },
    field: 'selected',
    sentence: 'The selected run must be at most 0, but it is 1.',
  },
  {
    view: 'simpleNet',
    params: { target: 3 },
    field: 'target',
    sentence: 'The right answer must be at most 2, but it is 3.',
  },
  {
    view: 'simpleNet',
    params: { weights1: [1, 2] },
    field: 'weights1',
    sentence: 'A weight: 3 numbers are needed, separated by commas.',
  },
  {
    view: 'gradientCost',
    params: { pixel: 784 },
    field: 'pixel',
    sentence: 'The pixel must be at most 783, but it is 784.',
  },
  {
    view: 'training',
    params: { batchSize: 0 },
    field: 'batchSize',
    sentence: 'The batch size must be at least 1, but it is 0.',
  },
];

/** What may stand where a function comes from, and which it is; `undefined` for the defaults' own. */
const SOURCES: readonly { raw: Record<string, unknown>; text: string | undefined }[] = [
  { raw: { source: { kind: 'formula', text: 'x^3' } }, text: 'x^3' },
  { raw: { source: { kind: 'formula', text: 'x^3', uri: 'a' } }, text: 'x^3' },
  { raw: { source: { kind: 'formula', text: 'x^3' }, formula: 'x^4' }, text: 'x^3' },
  { raw: { formula: 'x^4' }, text: 'x^4' },
  { raw: { formula: '' }, text: '' },
  { raw: { formula: 3 }, text: undefined },
  { raw: { source: 'x^3' }, text: undefined },
  { raw: { source: null }, text: undefined },
  { raw: { source: { kind: 'formula', text: 3 } }, text: undefined },
  { raw: { source: { kind: 'code', text: 'x^3' } }, text: undefined },
];

const nothing = undefined;
const LEFT: Readonly<Record<string, object>> = {
  tangent: { points: nothing, h: nothing, range: nothing, yRange: nothing },
  stepSize: { x: nothing, h: nothing },
  surface: { range0: nothing, range1: nothing, point: nothing },
  descent: {
    start: nothing,
    stepCount: nothing,
    runs: [{ optimizer: 'sgd', learningRate: nothing }],
  },
};

describe('parseParams', () => {
  const withSource = (['tangent', 'stepSize', 'surface', 'descent'] as const).map((view) => views[view]);

  it('knows which views draw a function', () =>
    assert.deepEqual(
      withSource.map(({ id }) => id),
      all.flatMap(({ id, defaults }) => ('source' in defaults ? id : [])),
    ));

  it('keeps of a function of a notebook its cell, where that is a number of one', () => {
    const source = {
      ...{ kind: 'code', uri: 'file:///a.ipynb', languageId: 'python', name: 'f', line: 2 },
      program: 'def f(x):\n    return x',
    };
    const cellOf = (cell: unknown) => views.tangent.parseParams({ source: { ...source, cell } }).source;
    assert.deepEqual(cellOf(3), { ...source, cell: 3 });
    for (const cell of [0, 1.5, '3', null]) assert.deepEqual(cellOf(cell), source);
  });

  for (const { id, defaults, parseParams } of withSource) {
    for (const { raw, text } of SOURCES) {
      it(`${id} takes its function from ${JSON.stringify(raw)}`, () => {
        const source = text === undefined ? defaults.source : { kind: 'formula', text };
        // What the defaults' own function is shown with goes with it: of another one it is left to the view.
        const left = text === undefined ? {} : LEFT[id];
        assert.deepEqual(parseParams(raw), { ...defaults, source, ...left });
      });
    }

    const axes: readonly (readonly [raw: unknown, axes: readonly string[]])[] = [
      [
        ['w[2]', 'k'],
        ['w[2]', 'k'],
      ],
      [
        ['a', 'b', 'c'],
        ['a', 'b'],
      ],
      [['w[2', 'k'], []],
      ['w[2]', []],
      [[0, 1], []],
    ];
    for (const [raw, parsed] of axes)
      it(`${id} takes its axes from ${JSON.stringify(raw)}`, () =>
        assert.deepEqual(parseParams({ axes: raw }).axes, parsed));

    it(`${id} keeps numbers of an array`, () => {
      const { values } = parseParams({ values: { 'w[2]': 3, 'w[': 4, 'w[1][2]': 5 } });
      assert.deepEqual(values, { 'w[2]': 3 });
    });

    it(`${id} reads what 0.1.0 kept, whatever its formula, and keeps it as a source`, () => {
      const { source, ...others } = defaults;
      const kept = JSON.stringify({ ...others, formula: writtenSource(source) });
      assert.equal(JSON.stringify(parseParams(JSON.parse(kept)).source), JSON.stringify(source));
    });
  }

  for (const { view, params, field, sentence } of WRONG) {
    it(`${view} says: ${sentence}`, () => {
      assert.throws(
        () => views[view].parseParams(params),
        (error) => error instanceof LearnerError && error.message === sentence && error.at.field === field,
      );
    });
  }

  for (const view of all) {
    it(`${view.id} reads its own defaults and presets unchanged, and fills what is missing`, () => {
      assert.deepEqual(view.parseParams({}), view.defaults);
      assert.deepEqual(view.parseParams(undefined), view.defaults);
      for (const { params } of view.presets())
        assert.deepEqual(view.parseParams(structuredClone(params)), params);
    });

    it(`${view.id} takes anything: params of the right shape, or one sentence at a field`, () => {
      const fields = fc.record(
        Object.fromEntries(Object.keys(view.defaults).map((field) => [field, fc.anything()])),
        { requiredKeys: [] },
      );
      fc.assert(
        fc.property(fc.oneof(fields, fc.anything()), (input) => {
          try {
            const params = view.parseParams(input);
            assert.deepEqual(Object.keys(params).sort(), Object.keys(view.defaults).sort());
            assert.deepEqual(view.parseParams(params), params);
          } catch (error) {
            if (!(error instanceof LearnerError)) throw error;
            assert.ok(Object.hasOwn(view.defaults, error.at.field));
            assert.ok(error.message.length > 10);
          }
        }),
      );
    });
  }
});
