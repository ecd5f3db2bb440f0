import { binding } from './expressions/binding';
import { assignment, expression, unary } from './expressions/expressions';
import { functionExpression, method } from './expressions/functions';
import { primary } from './expressions/primary';
import type { Grammar } from './reader/reader';
import { block } from './statements/block';
import { classCode } from './statements/classes';
import { statement } from './statements/statement';
import { type } from './types/types';

export const grammar: Grammar = {
  expression,
  assignment,
  unary,
  primary,
  functionExpression,
  method,
  classCode,
  statement,
  block,
  binding,
  type,
};
