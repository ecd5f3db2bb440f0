import { lineAt, type Problem, problemOf } from '../../core/problem';
import type { ProgramOptions } from '../../library/language';
import { problemTemplates } from '../../program/problems';
import { compileProgram, ProblemError } from '../compileProgram';
import type { ProgramFunction } from '../found';
import { MOST_STEPS, pointsFor } from './trial';

/** Why a function cannot be drawn, wherever it is called; undefined where it can, as far as a few calls tell. */
export function whyNotDrawn(found: ProgramFunction, options: ProgramOptions = {}): Problem | undefined {
  if (found.why ?? found.whyHelper) return found.why ?? found.whyHelper;
  const problem = triedIn(found, { ...options, limits: { steps: MOST_STEPS } });
  // What takes long may come to an end.
  return problem?.code === 'tooManySteps' ? triedIn(found, options, 1) : problem;
}

/** What calls at the first points end with, if none gives a finite number. */
function triedIn(found: ProgramFunction, options: ProgramOptions, most?: number): Problem | undefined {
  const compiled = compileProgram(found, {}, options);
  if (!compiled.ok) return compiled.problem;
  const { f, arity } = compiled;
  const points = pointsFor(compiled, found).slice(0, most);
  const outcomes = points.map((point) =>
    outcomeOf(() => f(...(arity === 'vector' ? [Float64Array.from(point)] : point))),
  );
  if (outcomes.some(Number.isFinite)) return undefined;
  return outcomes.find((one) => typeof one !== 'number') ?? noFiniteValue(found, points[0] ?? []);
}

function outcomeOf(call: () => number): number | ProblemError {
  try {
    return call();
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
}

function noFiniteValue({ name, nameRange, source }: ProgramFunction, point: readonly number[]): Problem {
  const at = point.length === 1 ? String(point[0]) : `(${point.join(', ')})`;
  const args = [lineAt(source, nameRange.start), name, at];
  return problemOf('noFiniteValue', problemTemplates.noFiniteValue, args, nameRange);
}
