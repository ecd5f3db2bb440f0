import type { BinaryOperator, LogicalOperator } from '../../program/operators';

/** How tightly the operators between two values bind; ** binds to the right, and is read apart. */
export const levels: ReadonlyMap<string, number> = new Map([
  ...(['??', '||'] as const).map((kind) => [kind, 1] as const),
  ['&&', 2],
  ['|', 3],
  ['^', 4],
  ['&', 5],
  ...(['==', '!=', '===', '!=='] as const).map((kind) => [kind, 6] as const),
  ...(['<', '>', '<=', '>=', 'in', 'instanceof'] as const).map((kind) => [kind, 7] as const),
  ...(['<<', '>>', '>>>'] as const).map((kind) => [kind, 8] as const),
  ['+', 9],
  ['-', 9],
  ...(['*', '/', '%'] as const).map((kind) => [kind, 10] as const),
]);

/** The levels on which operators compare. */
export const equality = 6;
export const relation = 7;

export const logical: ReadonlyMap<string, LogicalOperator> = new Map([
  ['&&', 'and'],
  ['||', 'or'],
  ['??', '??'],
]);

const binaries: readonly BinaryOperator[] = ['+', '-', '*', '/', '%', '**', '&', '|', '^', '<<', '>>', '>>>'];

/** What = and its kind do with the value before; = itself does nothing. */
export const assignments: ReadonlyMap<string, BinaryOperator | LogicalOperator | undefined> = new Map<
  string,
  BinaryOperator | LogicalOperator | undefined
>([
  ['=', undefined],
  ...binaries.map((operator) => [`${operator}=`, operator] as const),
  ...[...logical].map(([kind, operator]) => [`${kind}=`, operator] as const),
]);
