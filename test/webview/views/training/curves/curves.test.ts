import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TrainingFrame, TrainingParams } from '#protocol';
import { training } from '../../../../../src/views/training/params';
import { accuracyData } from '../../../../../webview/views/training/curves/accuracyData';
import { lossData } from '../../../../../webview/views/training/curves/lossData';
import { openTraining } from '../../../../views/training/openTraining';

const params: TrainingParams = { ...training.defaults, hiddenSize: 10, iterationCount: 120 };

/** Two runs of the same params, the second of which has learnt less. */
function twoRuns(): TrainingFrame {
  const { rest, ask } = openTraining(params);
  rest();
  ask('go');
  rest();
  ask('begin');
  rest();
  ask('step');
  return rest();
}

describe('the curves of a training', () => {
  const frame = twoRuns();

  it('stand on one axis, loss and accuracy, whatever it is', () => {
    for (const across of ['iteration', 'seconds'] as const)
      for (const acrossScale of ['linear', 'log'] as const) {
        const axes = { ...params, across, acrossScale };
        const { x } = lossData(frame, axes);
        assert.deepEqual(accuracyData(frame, axes).x, x);
        assert.ok(x.min !== undefined && x.max !== undefined && x.max > x.min, JSON.stringify(x));
        assert.ok(acrossScale === 'linear' || x.min > 0, JSON.stringify(x));
      }
  });

  it('are of every run in its colour, and of the run in hand dashed for the digits it learns from', () => {
    const { series } = accuracyData(frame, params);
    assert.deepEqual(
      series.map(({ name, color, kind }) => [name, color, kind]),
      [
        ['SGD, hidden units 10', 'blue', 'line'],
        // It has made one of 120 steps.
        ['SGD, hidden units 10 (2)', 'orange', 'linePoints'],
        ['training digits', 'orange', 'points'],
      ],
    );
    assert.deepEqual(Array.from(series[0]?.x ?? []), [0, 50, 100, 120]);
    assert.deepEqual(Array.from(series[1]?.x ?? []), [0, 1]);
  });

  it('begin with a mark where the untrained net stands, and say what will be drawn', () => {
    const { rest, ask } = openTraining(params);
    const untrained = rest();
    const { marks = [], note } = lossData(untrained, params);
    assert.deepEqual(
      marks.map(({ x, y, label }) => [x, y, label]),
      [[0, untrained.initialLoss, `untrained: ${untrained.initialLoss.toFixed(4)}`]],
    );
    assert.ok(Math.abs(untrained.initialLoss - Math.log(10)) < 0.01 && note !== undefined);
    const accuracies = accuracyData(untrained, params);
    assert.ok(accuracies.note !== undefined);
    assert.deepEqual([...new Set(accuracies.series.map(({ kind }) => kind))], ['linePoints', 'points']);
    assert.deepEqual(
      lossData(untrained, { ...params, acrossScale: 'log' }).marks,
      [],
      '0 is not on a log axis',
    );
    ask('step');
    const begun = rest();
    assert.deepEqual(lossData(begun, params).marks, []);
    for (const data of [lossData(begun, params), accuracyData(begun, params)])
      assert.equal(data.note, undefined);
  });

  it('leave out a run that is not to be drawn, but never the one in hand', () => {
    const hidden = frame.runs.map(({ id }) => id);
    const names = (curves: readonly { readonly name: string }[]) => curves.map(({ name }) => name);
    assert.deepEqual(names(accuracyData(frame, { ...params, hidden }).series), [
      'test digits',
      'training digits',
    ]);
    const losses = lossData(frame, { ...params, hidden }).series;
    assert.deepEqual(names(losses), ['least and largest', 'loss of each batch', 'SGD, hidden units 10 (2)']);
  });
});
