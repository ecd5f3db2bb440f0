import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { GradientCheck, PartCheck } from '#engine';
import { describeFinding } from '../../../src/views/gradientCheck/findingText';
import { gradientCheck } from '../../../src/views/gradientCheck/params';

type Kind = PartCheck['diagnosis']['kind'];

/** What is said of a check with one part of that kind, of whose parameters so many are off. */
function said(kind: Kind, h: number, off = 2): string {
  const counts = { fine: 0, doubtful: off, wrong: 0 };
  const part = { name: 'W1', diagnosis: { kind }, counts, kinkCount: 0, worstError: 2e-4 };
  const check = { parts: [part] } as unknown as GradientCheck;
  return describeFinding({ ...gradientCheck.defaults, h }, check).sentence;
}

describe('what the check advises', () => {
  const cases: readonly (readonly [Kind, h: number, advice: RegExp])[] = [
    ['few', 1e-7, /h = 1e-7 takes .* Try h = 1e-5\.$/],
    ['few', 1e-5, /at its limits\. Try another seed\.$/],
    ['rough', 1e-4, /h = 0\.0001 is large: try h = 1e-5\.$/],
    ['rough', 1e-7, /Try h = 1e-5\.$/],
    ['rough', 1e-5, /Try another seed\.$/],
  ];
  for (const [kind, h, advice] of cases)
    for (const off of [1, 2])
      it(`is another step than h = ${h} where ${off} of a part that is ${kind} are off`, () =>
        assert.match(said(kind, h, off), advice));
});
