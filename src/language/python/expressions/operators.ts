import type { BinaryOperator, CompareOperator } from '../../program/operators';

/** How tightly the binary operators bind; ** binds more tightly than a sign on its left, and is read apart. */
export const binaryLevels: ReadonlyMap<string, number> = new Map([
  ['|', 1],
  ['^', 2],
  ['&', 3],
  ['<<', 4],
  ['>>', 4],
  ['+', 5],
  ['-', 5],
  ['*', 6],
  ['/', 6],
  ['//', 6],
  ['%', 6],
  ['@', 6],
] satisfies readonly (readonly [BinaryOperator, number])[]);

export const comparisons: ReadonlySet<string> = new Set<CompareOperator>([
  '<',
  '>',
  '==',
  '>=',
  '<=',
  '!=',
  'in',
  'is',
]);

export const augmented: ReadonlyMap<string, BinaryOperator> = new Map(
  (
    ['+', '-', '*', '/', '//', '%', '@', '&', '|', '^', '>>', '<<', '**'] satisfies readonly BinaryOperator[]
  ).map((operator) => [`${operator}=`, operator]),
);
