import { disjunction, expression, list, named, operand } from './expressions/expressions';
import type { Grammar } from './reader/reader';
import { simpleLine } from './statements/simple';
import { statement } from './statements/statement';

/** The parts of the grammar that hold each other. */
export const grammar: Grammar = {
  expression,
  named,
  operand,
  condition: disjunction,
  list,
  statement,
  simpleLine,
};
