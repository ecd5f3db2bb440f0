import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LearnerError } from '#views';
import { formulaSource } from '../../../src/views/functionSource';
import { computeStepSize } from '../../../src/views/stepSize/compute';
import { stepSize } from '../../../src/views/stepSize/params';
import { computeTangent } from '../../../src/views/tangent/compute';
import { tangent } from '../../../src/views/tangent/params';
import { onlyFrame } from '../onlyFrame';
import { type Curve, famous, ofFiles, various } from './curves';
import { faultsOf, frameOf, sourceOf } from './faults';

const all: readonly Curve[] = [...famous, ...various, ...ofFiles];
const nameOf = ({ text }: Curve) => text.replace(/\s+/g, ' ').trim();

describe('the first picture of a curve', () => {
  for (const curve of all)
    it(`shows point, step, minimum and heights of ${nameOf(curve)}`, () =>
      assert.deepEqual(faultsOf(curve), []));

  it('is one for Step Size, whose ranges hold h', () => {
    for (const curve of all) {
      const { x, h, shownH } = onlyFrame(computeStepSize(stepSize.parseParams({ source: sourceOf(curve) })));
      assert.equal(x, frameOf(curve).pictures[0]?.x, nameOf(curve));
      assert.ok(h >= shownH[0] && h <= shownH[1], nameOf(curve));
    }
  });

  it('has a step that is larger than the best, but not wrong, wherever there is a best one', () => {
    let compared = 0;
    for (const curve of all) {
      const frame = onlyFrame(computeStepSize(stepSize.parseParams({ source: sourceOf(curve) })));
      const { h, best, exact, warning, sentence } = frame;
      if (Number.isNaN(exact) || best.text === '') continue;
      compared += 1;
      assert.ok(h > 3 * best.h, `${nameOf(curve)}: h = ${h}, the best is ${best.h}`);
      assert.ok(!warning, `${nameOf(curve)}: ${sentence}`);
    }
    assert.ok(compared > 50, `${compared} of ${all.length}`);
  });

  it('comes, or one sentence, at every key, and is in the end that of what is pasted', () => {
    for (const { text } of [...famous, ...various].slice(0, 30)) {
      const pasted = frameOf({ text });
      let typed: unknown;
      for (let length = 1; length <= text.length; length++) {
        const source = formulaSource(text.slice(0, length));
        try {
          typed = onlyFrame(computeTangent(tangent.parseParams({ source })));
        } catch (error) {
          assert.ok(error instanceof LearnerError, `${source.text}: ${error}`);
        }
      }
      assert.deepEqual(typed, pasted);
    }
  });
});
