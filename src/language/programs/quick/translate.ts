import type { LearnerProgram } from '../../library/program';
import type { Value } from '../../program/values/value';
import { local, type QuickCode } from './code/numberCode';
import {
  type Known,
  kinds,
  MOST_ITEMS,
  type NumberKnown,
  number,
  UNSUPPORTED,
  unsupported,
} from './values/known';
import { type Dialect, Translation } from './values/translation';

/** What a call gives: a number, or the length of an array of them. */
export type Shape = 'number' | number;

/** The arguments of a call, by position and by name. */
export interface Arguments<Argument> {
  readonly args: readonly Argument[];
  readonly keywords: ReadonlyMap<string, Argument> | undefined;
}

/** Steps of the full tier a node of the tree that is no loop's, at most. */
const STEPS_A_NODE = 3;

/**
 * A function of a program as code of numbers; undefined where it is one for the full tier alone: what it does cannot be seen
 * from outside, each variable holds numbers, and all that it asks of the program stays as it is.
 */
export function translate(
  program: Pick<LearnerProgram, 'builtins'>,
  callee: Value,
  shapes: readonly Shape[],
  argumentsOf: (given: readonly Known[]) => Arguments<Known>,
  steps: number,
  dialect: Dialect,
): QuickCode | undefined {
  if (shapes.some((shape) => shape !== 'number' && shape > MOST_ITEMS)) return undefined;
  let parameters = 0;
  const given = shapes.map((shape): Known => {
    if (shape === 'number') return number(kinds.float, local(parameters++));
    const { form, kind } = dialect.array;
    const items = Array.from({ length: shape }, () => number(kind, local(parameters++)));
    return { kind: 'items', form, items };
  });
  const to = new Translation(parameters, program.builtins, dialect);
  try {
    const [deeds, result] = to.within(() => {
      const { args, keywords } = argumentsOf(given);
      return resultOf(dialect.call(to, dialect.fromValue(callee), args, keywords ?? new Map()));
    });
    const fuel = steps - STEPS_A_NODE * to.nodes;
    return { parameters, locals: to.locals, body: deeds, value: result.code, fuel };
  } catch (error) {
    if (error === UNSUPPORTED) return undefined;
    throw error;
  }
}

/** The number that it gives; an array of a single one is one, too. */
function resultOf(known: Known): NumberKnown {
  const one =
    known.kind === 'items' && known.form === 'array' && known.items.length === 1 ? known.items[0] : known;
  return one?.kind === 'number' ? one : unsupported();
}
