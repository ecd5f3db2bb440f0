import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AskedRun, DescentRun } from '#protocol';
import { descent } from '../../../../../src/views/descent/params';
import { MOST_RUNS } from '../../../../../src/views/descent/shared';
import { runColor } from '../../../../../webview/base/theme';
import { addRun, fromFields, removeRun, toFields } from '../../../../../webview/views/descent/runs/runList';

const run = (optimizer: DescentRun['optimizer'], learningRate: number): DescentRun => ({
  optimizer,
  learningRate,
});
const [first, second, third] = [run('sgd', 0.95), run('adam', 0.3), run('adaGrad', 1.5)];

describe('addRun', () => {
  it('adds the first optimizer that is not there and selects it', () => {
    const { runs, selected } = addRun({ runs: [first, second], selected: 0 });
    assert.deepEqual(runs, [first, second, { optimizer: 'momentum', learningRate: undefined }]);
    assert.equal(selected, 2);
  });

  it('adds up to six runs, each another one, and then no more', () => {
    let now = { runs: [first] as readonly AskedRun[], selected: 0 };
    for (let i = 0; i < 9; i++) now = addRun(now);
    assert.equal(now.runs.length, MOST_RUNS);
    assert.equal(MOST_RUNS, 6);
    assert.equal(new Set(now.runs.map((one) => JSON.stringify(one))).size, 6);
  });

  it('adds the one optimizer that is not there', () => {
    const all = (['sgd', 'momentum', 'nesterov', 'adaGrad', 'rmsProp'] as const).map((name) =>
      run(name, 0.2),
    );
    const { runs } = addRun({ runs: [...all.slice(0, 4), run('adam', 0.2)], selected: 1 });
    assert.deepEqual(runs.at(-1), { optimizer: 'rmsProp', learningRate: undefined });
  });
});

describe('removeRun', () => {
  const cases = [
    { selected: 0, runs: [second, third], next: 0 },
    { selected: 1, runs: [first, third], next: 1 },
    { selected: 2, runs: [first, second], next: 1 },
  ];
  for (const { selected, runs, next } of cases) {
    it(`without run ${selected}, run ${next} is selected`, () =>
      assert.deepEqual(removeRun({ runs: [first, second, third], selected }), { runs, selected: next }));
  }

  it('keeps the last run', () =>
    assert.deepEqual(removeRun({ runs: [first], selected: 0 }), { runs: [first], selected: 0 }));
});

describe('toFields and fromFields', () => {
  const params = { ...descent.defaults, runs: [first, second, third], selected: 1 };

  it('show the selected run', () => {
    const { optimizer, learningRate } = toFields(params);
    assert.deepEqual({ optimizer, learningRate }, second);
  });

  it('show the decay under the name that the optimizer has for it, and bring it back where it is not the usual', () => {
    const remembering = {
      ...params,
      runs: [{ optimizer: 'momentum', learningRate: 1, decay: 0.5 }],
      selected: 0,
    } as const;
    const fields = toFields(remembering);
    assert.equal(fields.momentum, 0.5);
    assert.deepEqual(fromFields(fields), remembering);
    assert.deepEqual(fromFields({ ...fields, momentum: 0.7 }).runs[0]?.decay, 0.7);
    assert.deepEqual(fromFields({ ...fields, momentum: 0.9 }).runs[0], {
      optimizer: 'momentum',
      learningRate: 1,
    });
    assert.deepEqual(fromFields({ ...fields, beta1: 0.1 }), remembering);
    assert.deepEqual(fromFields({ ...fields, optimizer: 'sgd' }).runs[0], {
      optimizer: 'sgd',
      learningRate: 1,
    });
  });

  it('bring what was typed back into it', () => {
    assert.deepEqual(fromFields(toFields(params)), params);
    const changed = fromFields({ ...toFields(params), learningRate: 7 });
    assert.deepEqual(changed.runs, [first, run('adam', 7), third]);
  });
});

describe('runColor', () => {
  it('is another one for each run', () =>
    assert.equal(new Set(Array.from({ length: MOST_RUNS }, (_, i) => runColor(i))).size, MOST_RUNS));
});
