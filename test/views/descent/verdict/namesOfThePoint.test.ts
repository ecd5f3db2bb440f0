import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { descent } from '../../../../src/views/descent/params';
import { formulaSource } from '../../../../src/views/functionSource';
import { firstFrame } from '../frames';
import { sixtyDescents } from './sixtyDescents';

const renamed = (formula: string): string =>
  formula.replace(/\bx0\b|(?<![a-z])x(?!p|[a-z0-9])/g, 'u').replace(/\bx1\b|(?<![a-z])y(?![a-z])/g, 'v');

const ofBoth = sixtyDescents.filter(({ f }) => /u/.test(renamed(f)) && /v/.test(renamed(f)));

/** Of a function of u and v nothing that is said may have an x: it would be neither a coordinate nor the name of the point. */
describe('the sentences of a descent', () => {
  it('are of fifty descents at least', () => assert.ok(ofBoth.length >= 50, String(ofBoth.length)));

  for (const { f, from, run, steps, by = 'numerical' } of ofBoth)
    it(`name the point, and the coordinates as the learner does, on ${f} from (${from}), ${steps} steps`, () => {
      const { verdictName, sentence, story } = firstFrame({
        ...descent.defaults,
        source: formulaSource(renamed(f)),
        start: from,
        stepCount: Math.min(steps, 200),
        runs: [run],
        gradient: by,
      });
      for (const text of [verdictName, sentence, ...story.texts])
        assert.doesNotMatch(text, /(?<![\p{L}\p{N}])[xy](?![\p{L}\p{N}])/u);
    });
});
