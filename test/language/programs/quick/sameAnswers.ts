import assert from 'node:assert/strict';
import { Draw } from '../../../numpy/expressions/draw';
import { bothTiers } from './bothTiers';
import type { RandomProgram } from './randomPrograms';

export const points = [0, -0, 1, -1, 0.5, -0.5, 2, 3, -2.5, 7.25, 1e-5, 1e9, -1e300, 10];

export interface Answers {
  /** Does it take the fast tier? */
  readonly isQuick: boolean;
  readonly asked: number;
  readonly answered: number;
}

/** Holds what the fast tier answers for a random program against the full tier, to the bit. */
export function sameAnswers(
  { source, count, isVector }: RandomProgram,
  seed: number,
  languageId: 'python' | 'javascript',
): Answers {
  const { quick, full } = bothTiers(source, isVector ? [count] : Array(count).fill('number'), { languageId });
  if (!quick) return { isQuick: false, asked: 0, answered: 0 };
  const draw = new Draw(seed);
  const asked = 6;
  let answered = 0;
  for (let call = 0; call < asked; call++) {
    const x = Array.from({ length: count }, () =>
      draw.often(0.2) ? 20 * draw.share() - 10 : draw.of(points),
    );
    const value = quick(x);
    if (value === undefined) continue;
    answered += 1;
    const expected = full(x);
    assert.ok(Object.is(value, expected), `${value}, not ${expected}, at ${x} of seed ${seed}:\n${source}`);
  }
  return { isQuick: true, asked, answered };
}
