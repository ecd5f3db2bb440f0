import type { Expression } from './reading/tree';

/** A function of the numbers for the parameters, in their order. */
export type PointFunction<Result> = (x: ArrayLike<number>) => Result;

/** The tree as closures: every operation in floating point, in the order of the text, operands from left to right. */
export function compileValue(tree: Expression, parameters: readonly string[]): PointFunction<number> {
  switch (tree.kind) {
    case 'number': {
      const { value } = tree;
      return () => value;
    }
    case 'variable': {
      const index = parameters.indexOf(tree.name);
      return (x) => x[index] ?? Number.NaN;
    }
    case 'unary': {
      const { value } = tree.rule;
      const operand = compileValue(tree.operand, parameters);
      return (x) => value(operand(x));
    }
    case 'binary': {
      const { value } = tree.rule;
      const left = compileValue(tree.left, parameters);
      const right = compileValue(tree.right, parameters);
      return (x) => value(left(x), right(x));
    }
  }
}
