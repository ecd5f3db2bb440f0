import type { BinaryRule, UnaryRule } from '../rules';

/** A formula as a tree. An inner node carries the rule of its operation: how its value and its slope are made. */
export type Expression =
  /** `letter`: what the number is called where the learner gave it a name. */
  | { readonly kind: 'number'; readonly value: number; readonly letter?: string }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'unary'; readonly rule: UnaryRule; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly rule: BinaryRule;
      readonly left: Expression;
      readonly right: Expression;
    };
