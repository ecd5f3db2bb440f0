import { lineAt, type Problem, problemOf } from '../core/problem';
import { type ProblemCode, problemTemplates } from '../program/problems';
import { gives } from './gives';
import type { OutlinedFunction } from './outline';
import type { Taken } from './uses';

interface Asked {
  readonly source: string;
  readonly one: OutlinedFunction;
  /** What its text tells of the parameters that a call has to give, by their places. */
  readonly needed: readonly number[];
  readonly taken: readonly Taken[];
  readonly isScript: boolean;
}

/** Why a function that its text tells to be none of numbers cannot be drawn. */
export function whyHelper({ source, one, needed, taken, isScript }: Asked): Problem {
  const because = (code: ProblemCode, ...args: readonly string[]): Problem => {
    const line = lineAt(source, one.nameRange.start);
    return problemOf(code, problemTemplates[code], [line, one.name, ...args], one.nameRange);
  };
  const nameOf = (place: number | undefined): string => one.parameters[place ?? -1]?.name ?? '';
  const outer = one.within.at(-1);
  if (outer !== undefined) return because('innerFunction', outer);
  if (!gives(one.code)) return because('givesNothing');
  if (needed.length === 0) return because('takesNothing');
  const special = needed.find((place) => !isPlain(one, place));
  if (special !== undefined) return because('takesAny', nameOf(special));
  const [other, array] = (['other', 'array'] as const).map((kind) => needed[taken.indexOf(kind)]);
  if (other !== undefined) return because('takesOther', nameOf(other));
  return because('takesArrays', nameOf(array), heldCall(one.name, needed.map(nameOf), isScript));
}

/** Is a parameter given by its place? */
export const isPlain = ({ parameters }: OutlinedFunction, place: number): boolean =>
  /^(either|position)$/.test(parameters[place]?.takes ?? '');

/** A function of the last of them that holds the others. */
function heldCall(name: string, parameters: readonly string[], isScript: boolean): string {
  const last = parameters.at(-1) ?? '';
  const call = `${name}(${parameters.join(', ')})`;
  return isScript ? `(${last}) => ${call}` : `lambda ${last}: ${call}`;
}
