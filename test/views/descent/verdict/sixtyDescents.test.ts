import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DescentAdvice, DescentFrame, DescentParams } from '#protocol';
import { descent } from '../../../../src/views/descent/params';
import { formulaSource } from '../../../../src/views/functionSource';
import { firstFrame } from '../frames';
import { type Judged, sixtyDescents } from './sixtyDescents';

const paramsOf = ({ f, from, run, steps, by = 'numerical' }: Judged): DescentParams => ({
  ...descent.defaults,
  source: formulaSource(f),
  start: from,
  stepCount: steps,
  runs: [run],
  gradient: by,
});

const endOf = ({ paths }: DescentFrame): number => paths[0]?.value.at(-1) ?? Number.NaN;

/** What of the run the advice changes: one thing. */
function changesIn(
  { learningRate, stepCount, start }: DescentAdvice,
  { run, steps, from }: Judged,
): string[] {
  const rate =
    learningRate < run.learningRate ? ['smaller'] : learningRate > run.learningRate ? ['larger'] : [];
  return [
    ...rate,
    ...(stepCount > steps ? ['steps'] : []),
    ...(start[0] !== from[0] || start[1] !== from[1] ? ['start'] : []),
  ];
}

describe('sixty descents, as a careful person judges them', () => {
  it('are sixty', () => assert.ok(sixtyDescents.length >= 60, String(sixtyDescents.length)));

  for (const judged of sixtyDescents) {
    const { f, from, run, steps, by, why, verdict, says, change } = judged;
    const name = `${f} from ${from} by ${JSON.stringify(run)}, ${steps} steps${by ? `, ${by}` : ''}: ${why}`;
    it(name, () => {
      const params = paramsOf(judged);
      const frame = firstFrame(params);
      const said = `${frame.verdictName}. ${frame.sentence}`;
      assert.ok([verdict].flat().includes(frame.verdict), `${frame.verdict}: ${said}`);
      if (says) assert.match(said, says);
      const { advice } = frame;
      if (change === 'nothing') {
        assert.equal(advice, undefined, said);
        assert.doesNotMatch(said, /\bTry\b|\bTake\b|Start a/);
        return;
      }
      assert.ok(advice, said);
      const changed = changesIn(advice, judged);
      assert.equal(changed.length, 1, said);
      if (change === 'any') assert.ok(!changed.includes('start'), said);
      else assert.deepEqual(changed, [change], said);
      // Followed, it helps: f ends as low as was said, lower than before, and than it began.
      const { learningRate, stepCount, start, value } = advice;
      const followed = firstFrame({ ...params, start, stepCount, runs: [{ ...run, learningRate }] });
      assert.equal(endOf(followed), value);
      assert.ok(!(value >= endOf(frame)), `${endOf(frame)}, then ${value}`);
      if (change !== 'start') assert.ok(value < (frame.paths[0]?.value[0] ?? Number.NaN), said);
      const nowhere = ['unbounded', 'diverging', 'nonFinite', 'frozen', 'jump'];
      assert.ok(!nowhere.includes(followed.verdict), followed.sentence);
      // What is said is what is offered, and nothing else.
      assert.equal(said.match(/\b(?:Try|Take) /g)?.length, 1, said);
      if (changed[0] === 'larger' || changed[0] === 'smaller') {
        const [, told] =
          new RegExp(`Try a ${changed[0]} learning rate than [^:]+: with (\\S+), f is `).exec(said) ?? [];
        assert.equal(Number(told), learningRate, said);
      }
      if (changed[0] === 'start') {
        const [, x, y] = /Try another start: from \((\S+), (\S+)\), f is /.exec(said) ?? [];
        assert.deepEqual([Number(x), Number(y)], start, said);
      }
    });
  }
});
