import type { BinaryRule, UnaryRule } from '../rules';

/** A formula as a tree. An inner node carries the rule of its operation: how its value and its slope are made. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'unary'; readonly rule: UnaryRule; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly rule: BinaryRule;
      readonly left: Expression;
      readonly right: Expression;
    };
