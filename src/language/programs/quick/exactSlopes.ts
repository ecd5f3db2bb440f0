import type { Arity } from '../found';
import type { QuickCode } from './code/numberCode';
import { slopeOf } from './code/slopes';
import type { Shape } from './translate';

type Given = readonly (number | Float64Array)[];

/** The exact slopes of a function, called as it is itself: a derivative of one number, a gradient of more. NaN where none is known. */
export interface ExactSlopes {
  readonly derivative?: (x: number) => number;
  readonly gradient?: (...given: Given) => Float64Array<ArrayBuffer>;
  /** Of a function of an array: whether the gradient is known where the array is of a length. */
  readonly hasGradient?: (length: number) => boolean;
}

type CodeOf = (shapes: readonly Shape[]) => QuickCode | undefined;

/** Of numbers, nothing where the function is none that only computes with them. */
export function exactSlopes(codeOf: CodeOf, arity: Arity): ExactSlopes {
  if (arity === 'vector') return ofArray(codeOf);
  const code = codeOf(Array(arity).fill('number'));
  if (!code || arity === 0) return {};
  const slope = slopeOf(code);
  if (arity === 1) return { derivative: (x) => slope([x], 0) };
  return {
    gradient: (...given) =>
      Float64Array.from({ length: arity }, (_, along) => slope(given.map(Number), along)),
  };
}

/** With a function for each length. */
function ofArray(codeOf: CodeOf): ExactSlopes {
  const known = new Map<number, ReturnType<typeof slopeOf> | undefined>();
  const slopeFor = (length: number): ReturnType<typeof slopeOf> | undefined => {
    if (!known.has(length)) {
      const code = codeOf([length]);
      known.set(length, code && slopeOf(code));
    }
    return known.get(length);
  };
  const gradient = (x: number | Float64Array | undefined): Float64Array<ArrayBuffer> => {
    if (typeof x !== 'object') return new Float64Array();
    const slope = slopeFor(x.length);
    return Float64Array.from(x, (_, along) => slope?.(x, along) ?? Number.NaN);
  };
  return { gradient, hasGradient: (length) => slopeFor(length) !== undefined };
}
