import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DescentFrame, DescentParams, FunctionSource } from '#protocol';
import { descent } from '../../../../src/views/descent/params';
import { formulaSource } from '../../../../src/views/functionSource';
import { knownFunctions, offeredFunctions } from '../../../../src/views/functions';
import { optimizerIds } from '../../../../src/views/optimizers';
import { hardFunctions, ownFunctions, type PlaneFunction } from '../../planeFunctions';
import { firstFrame } from '../frames';

type Pair = readonly [number, number];

/** As a function typed into the view is asked for. */
const typed = (source: FunctionSource): DescentParams => descent.parseParams({ source });

const isSeen = ({ range0, range1 }: DescentFrame, [a, b]: Pair) =>
  a >= range0[0] && a <= range0[1] && b >= range1[0] && b <= range1[1];

const famous: readonly PlaneFunction[] = knownFunctions().map(({ formula, minima }) => ({
  name: formula,
  source: formulaSource(formula),
  ...(minima.length > 0 && { minima: minima.map(({ x }) => x) }),
}));

describe('the first descent', () => {
  for (const { name, source, minima = [], isLevel = false } of [...famous, ...hardFunctions, ...ownFunctions])
    it(`on ${name} leads down, and shows its start and where f is least`, () => {
      const isFamous = famous.some((one) => one.source === source);
      const runs = isFamous ? ['sgd', 'momentum', 'adam'] : ['sgd'];
      const frame = firstFrame(
        descent.parseParams({ source, runs: runs.map((optimizer) => ({ optimizer })) }),
      );
      const { x0, x1, value } = frame.paths[0] ?? assert.fail('no path');
      const start: Pair = [x0[0] ?? Number.NaN, x1[0] ?? Number.NaN];
      assert.ok(isSeen(frame, start) && Number.isFinite(value[0]));
      assert.ok(minima.length === 0 || minima.some((minimum) => isSeen(frame, minimum)));
      if (isLevel) return;
      assert.ok(!['frozen', 'diverging', 'nonFinite'].includes(frame.verdict), frame.sentence);
      for (const { value: ofRun } of frame.paths)
        assert.ok((ofRun.at(-1) ?? Number.NaN) < (ofRun[0] ?? Number.NaN), frame.sentence);
    });

  for (const { id, formula, start, rates, stepCount } of offeredFunctions())
    it(`of ${id} is its preset's, and with a constant added as well`, () => {
      for (const text of [formula, `${formula} + 3`]) {
        const runs = (['sgd', 'momentum', 'adam'] as const).map((optimizer) => ({ optimizer }));
        const { chosen } = firstFrame(descent.parseParams({ source: formulaSource(text), runs }));
        const rated = runs.map(({ optimizer }, i) => ({ optimizer, learningRate: rates[i] }));
        assert.deepEqual(chosen, { start, stepCount, runs: rated });
      }
    });

  for (const optimizer of optimizerIds)
    it(`by ${optimizer} leads down`, () => {
      for (const text of [
        'x^4 + 2y^4',
        '(x - 40)^2 + (y + 70)^2',
        '1e6((x - 1)^2 + (y - 2)^2)',
        'sin(x)cos(y)',
      ]) {
        const { paths, verdict, sentence } = firstFrame(
          descent.parseParams({ source: formulaSource(text), runs: [{ optimizer }] }),
        );
        const { value } = paths[0] ?? assert.fail('no path');
        assert.ok(!['frozen', 'diverging', 'nonFinite'].includes(verdict), sentence);
        assert.ok((value.at(-1) ?? Number.NaN) < (value[0] ?? Number.NaN), text);
      }
    });

  it('keeps what the learner has set', () => {
    const params = typed(formulaSource('x^4 + y^4'));
    const { chosen, paths } = firstFrame({
      ...params,
      start: [1, 2],
      runs: [{ optimizer: 'sgd', learningRate: 0.001 }, { optimizer: 'adam' }],
    });
    assert.deepEqual(Object.keys(chosen), ['stepCount', 'runs']);
    assert.equal(chosen.runs?.[0]?.learningRate, 0.001);
    assert.deepEqual([paths[0]?.x0[0], paths[0]?.x1[0]], [1, 2]);
  });

  it('holds still while a letter is moved, or the start', () => {
    const params = { ...typed(formulaSource('a*x^2 + y^2')), fitValues: { a: 3 } };
    const [first, ...others] = [3, 4, 0.5].map((a) => firstFrame({ ...params, values: { a } }).chosen);
    for (const chosen of others) assert.deepEqual(chosen, first);
    const { runs } = firstFrame({ ...params, values: { a: 3 }, start: [0.1, 0.2] }).chosen;
    assert.deepEqual(runs, first?.runs);
  });

  it('is that of the file where it has one', () => {
    const program = 'def f(x):\n    return x[0]**2 + 5 * x[1]**2\n';
    const code = {
      kind: 'code',
      uri: 'file:///own',
      languageId: 'python',
      name: 'f',
      line: 1,
      program,
    } as const;
    const usage = { start: { '[0]': -1.5, '[1]': 2.5 }, learningRate: 0.03, stepCount: 40 };
    assert.deepEqual(firstFrame(typed({ ...code, usage })).chosen, {
      start: [-1.5, 2.5],
      stepCount: 40,
      runs: [{ optimizer: 'sgd', learningRate: 0.03 }],
    });
  });
});
