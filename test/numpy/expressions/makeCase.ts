import { NumPyError, type Value } from '#numpy';
import { arrayOf, longArray, shapeOf } from './arrays';
import { Draw } from './draw';
import { indexSteps } from './indexSteps';
import { report, reported } from './python';
import { elementSteps, lastSteps, type StepMaker } from './steps';
import { endSteps, wholeSteps } from './wholeSteps';

/** A program of Python, and what ours has in its place: what it prints, or the type of the error that ends it. */
export interface Case {
  readonly python: string;
  readonly ours: string;
  /** Whether only the first digits of its numbers are to agree. */
  readonly isRounded: boolean;
}

const families: readonly (readonly StepMaker[])[] = [elementSteps, elementSteps, indexSteps, wholeSteps];

/** What ends with an error prints the names of the error's classes. */
const guarded = (body: string): string =>
  [
    'import numpy as np',
    'try:',
    ...`${body}\n${report}`.split('\n').map((line) => `    ${line}`),
    'except Exception as error:',
    "    print('error', *[kind.__name__ for kind in type(error).__mro__])",
  ].join('\n');

export function makeCase(seed: number): Case {
  const draw = new Draw(seed);
  const made = draw.often(0.15) ? longArray(draw) : arrayOf(draw, shapeOf(draw));
  const lines = [`v = ${made.python}`];
  let isRounded = false;
  let v: Value = made.value;
  try {
    for (let left = draw.whole(1, 4); left > 0; left--) {
      const makers = left === 1 && draw.often(0.2) ? draw.of([lastSteps, endSteps]) : draw.of(families);
      const step = draw.of(makers)(draw, v);
      lines.push(step.python);
      isRounded ||= step.isRounded === true;
      v = step.apply(v);
    }
  } catch (error) {
    if (!(error instanceof NumPyError)) throw new Error(`${lines.join('\n')}\n${(error as Error).stack}`);
    return { python: guarded(lines.join('\n')), ours: `error ${error.type}`, isRounded: false };
  }
  return { python: guarded(lines.join('\n')), ours: reported(v), isRounded };
}
