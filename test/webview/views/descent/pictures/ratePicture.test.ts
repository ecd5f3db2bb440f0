import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DescentFrame, DescentRun } from '#protocol';
import { descent } from '../../../../../src/views/descent/params';
import { decayOf, outcomes, runAt } from '../../../../../src/views/descent/shared';
import { kindOf } from '../../../../../webview/views/descent/pictures/outcomes';
import { rateData, rateTitle } from '../../../../../webview/views/descent/pictures/ratePicture';
import { allFrames, firstFrame } from '../../../../views/descent/frames';

const withRun = (run: DescentRun, stepCount = 20): DescentFrame => {
  const frame = allFrames({ ...descent.defaults, stepCount, runs: [run] }).at(-1);
  assert.ok(frame);
  return frame;
};

describe('rateData', () => {
  const runs: DescentRun[] = [
    { optimizer: 'sgd', learningRate: 0.1 },
    { optimizer: 'momentum', learningRate: 0.3, decay: 0.42 },
    { optimizer: 'nesterov', learningRate: 0.1 },
    { optimizer: 'adaGrad', learningRate: 1.5 },
    { optimizer: 'rmsProp', learningRate: 0.1, decay: 0.7 },
    { optimizer: 'adam', learningRate: 0.3 },
  ];
  for (const run of runs) {
    it(`marks the place of ${run.optimizer} among its neighbours`, () => {
      const frame = firstFrame({ ...descent.defaults, runs: [run] });
      const { columns, rows, marks, start, cells } = rateData(frame);
      const [mark] = marks ?? [];
      assert.ok(mark && start);
      assert.equal(mark.x, run.learningRate);
      const decay = decayOf(run) ?? 0;
      const [below, above] = [rows[Math.floor(mark.y)] ?? -1, rows[Math.ceil(mark.y)] ?? 2];
      assert.ok(below <= decay && decay <= above, `${decay} between ${below} and ${above}`);
      assert.equal(cells.length, columns.length * rows.length);
      const chosen = runAt(frame.rateMap, start.column, start.row);
      assert.ok(Math.abs(Math.log10(chosen.learningRate / run.learningRate)) < 0.06);
    });
  }

  it('names the usual momenta on its axis, in their order', () => {
    const { y } = rateData(withRun({ optimizer: 'sgd', learningRate: 0.1 }));
    assert.equal(y.name, 'momentum');
    assert.deepEqual(
      y.ticks?.map(({ label }) => label),
      ['0', '0.5', '0.9', '0.99'],
    );
    const places = y.ticks?.map(({ value }) => value) ?? [];
    assert.ok(places.every((place, i) => place >= 0 && place > (places[i - 1] ?? -1)));
  });

  it('has no second axis where the optimizer has nothing but its rate', () => {
    const { y, rows } = rateData(
      firstFrame({ ...descent.defaults, runs: [{ optimizer: 'adaGrad', learningRate: 1 }] }),
    );
    assert.deepEqual([y.name, y.ticks, rows.length], ['', [], 1]);
  });

  it('reads a cell: its rate, its momentum, where the run ends and f there', () => {
    const frame = withRun({ optimizer: 'sgd', learningRate: 0.1 });
    const { read, columns } = rateData(frame);
    assert.match(read(0, 0), /^learning rate 0\.01, momentum 0: is still on its way at the end, f = \d/);
    assert.match(read(columns.length - 1, 0), /^learning rate .*, momentum 0: (runs away|freezes)/);
  });

  it('says of what is not known yet that it is not', () => {
    const frame = firstFrame(descent.defaults);
    const { read, rows, kinds } = rateData(frame);
    assert.match(read(0, rows.length - 1), /not computed yet$/);
    assert.equal(kinds[0], undefined);
  });

  it('stands above the bound where the bound is: 2 / λmax at momentum 0', () => {
    const { bound } = rateData(withRun({ optimizer: 'sgd', learningRate: 0.1 }));
    assert.equal(bound?.label, '2 / λmax');
    assert.ok(Math.abs((bound?.x[0] ?? 0) - 1) < 1e-6);
  });
});

describe('rateTitle', () => {
  const titled = (optimizer: DescentRun['optimizer'], stepCount: number) =>
    rateTitle(firstFrame({ ...descent.defaults, stepCount, runs: [{ optimizer, learningRate: 0.1 }] }));
  it('names the optimizer and the steps', () => {
    assert.equal(titled('sgd', 30), 'Rate map of SGD with momentum: where 30 steps end');
    assert.equal(titled('sgd', 1), 'Rate map of SGD with momentum: where 1 step ends');
    assert.equal(titled('adam', 100), 'Rate map of Adam: where 100 steps end');
    assert.equal(titled('adam', 1), 'Rate map of Adam: where 1 step ends');
  });
});

describe('kindOf', () => {
  it('gives every outcome a name and a look of its own, without its colour too', () => {
    const kinds = outcomes.flatMap((outcome) => kindOf(outcome) ?? []);
    assert.equal(kinds.length, outcomes.length - 1);
    assert.equal(new Set(kinds.map(({ name }) => name)).size, kinds.length);
    assert.equal(new Set(kinds.map(({ color, hatch }) => `${color} ${hatch}`)).size, kinds.length);
  });
});
