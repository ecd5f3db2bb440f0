import type { BinaryRule, UnaryRule } from '../../../formula/rules';
import type { Comparison } from './comparisons';

/** The slopes of an operation of one number, or of two: see formula/rules.ts. */
export type Slopes = SlopesOfOne | SlopesOfTwo;
export type SlopesOfOne = Pick<UnaryRule, 'slope' | 'isStaircase'>;
export type SlopesOfTwo = Pick<BinaryRule, 'slope' | 'slopeOfLeft' | 'slopeOfRight'> &
  Pick<UnaryRule, 'isStaircase'>;

/** What is done with numbers: by instructions of WebAssembly where it has them, else by a call. A call may throw: then all is given up. */
export interface Operation {
  readonly value: (...numbers: number[]) => number;
  readonly codes?: readonly number[];
  /** Does it throw for some numbers, so that without a slope it may have no value beside the point? */
  readonly isPartial?: boolean;
  /** Where its slopes come from; without it there are none. */
  readonly rule?: Slopes;
}

/** Marks what `leave` goes to the end of. */
export class Block {}

/** A number, as doubles compute it. Whatever is used twice is a local or a constant. */
export type NumberCode =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'local'; readonly local: number }
  | {
      readonly kind: 'operation';
      readonly operation: Operation;
      readonly operands: readonly NumberCode[];
      /** The same number by smaller operations, for WebAssembly. */
      readonly inlined?: NumberCode;
    }
  | {
      readonly kind: 'choice';
      readonly test: Test;
      readonly yes: NumberCode;
      readonly no: NumberCode;
    }
  | { readonly kind: 'after'; readonly body: readonly Deed[]; readonly value: NumberCode };

export type Test =
  | { readonly kind: 'known'; readonly holds: boolean }
  | {
      readonly kind: 'comparison';
      readonly operator: Comparison;
      readonly left: NumberCode;
      readonly right: NumberCode;
    }
  | { readonly kind: 'both' | 'either'; readonly left: Test; readonly right: Test }
  | { readonly kind: 'not'; readonly test: Test }
  | { readonly kind: 'testAfter'; readonly body: readonly Deed[]; readonly test: Test };

export type Deed =
  | { readonly kind: 'set'; readonly local: number; readonly value: NumberCode }
  | {
      readonly kind: 'if';
      readonly test: Test;
      readonly yes: readonly Deed[];
      readonly no: readonly Deed[];
    }
  /** For ever, until it is left; each time round takes `cost` of the fuel. */
  | { readonly kind: 'loop'; readonly cost: number; readonly body: readonly Deed[] }
  | { readonly kind: 'block'; readonly block: Block; readonly body: readonly Deed[] }
  | { readonly kind: 'leave'; readonly block: Block }
  /** Gives up: what comes then is known to the full tier alone. */
  | { readonly kind: 'fail' };

/** A function of numbers: its parameters are the first locals. */
export interface QuickCode {
  readonly parameters: number;
  readonly locals: number;
  readonly body: readonly Deed[];
  readonly value: NumberCode;
  /** What its loops may take. */
  readonly fuel: number;
}

export const constant = (value: number): NumberCode => ({ kind: 'constant', value });
export const local = (index: number): NumberCode => ({ kind: 'local', local: index });
export const operation = (what: Operation, ...operands: readonly NumberCode[]): NumberCode => ({
  kind: 'operation',
  operation: what,
  operands,
});
export const comparison = (operator: Comparison, left: NumberCode, right: NumberCode): Test => ({
  kind: 'comparison',
  operator,
  left,
  right,
});
export const not = (test: Test): Test =>
  test.kind === 'known' ? { kind: 'known', holds: !test.holds } : { kind: 'not', test };
export const choice = (test: Test, yes: NumberCode, no: NumberCode): NumberCode => {
  if (test.kind === 'known') return test.holds ? yes : no;
  return { kind: 'choice', test, yes, no };
};
/** May it be written twice? */
export const isPlain = ({ kind }: NumberCode): boolean => kind === 'constant' || kind === 'local';
