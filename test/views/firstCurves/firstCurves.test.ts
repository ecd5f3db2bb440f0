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

  it('has a step whose central difference is not wrong, nor as good as any, where f has a slope', () => {
    for (const curve of all) {
      const frame = onlyFrame(computeStepSize(stepSize.parseParams({ source: sourceOf(curve) })));
      if (Number.isNaN(frame.exact) || frame.best.text === '') continue;
      assert.ok(frame.h > 3 * frame.best.h, `${nameOf(curve)}: h = ${frame.h}, the best is ${frame.best.h}`);
      if (frame.h > 1e-4) assert.ok(!frame.warning, `${nameOf(curve)}: ${frame.sentence}`);
    }
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
