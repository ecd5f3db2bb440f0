import { call } from '../reading/calls';
import { kinds } from '../values/known';
import type { Dialect } from '../values/translation';
import { expression } from './expressions';
import { method, native } from './library';
import { body } from './statements';
import { compareTwo, fromValue, namesOf, truth } from './values';

/** JavaScript and TypeScript: all numbers are doubles, an array of them is a list. */
export const javascript: Dialect = {
  expression,
  body,
  call,
  truth,
  compareTwo,
  fromValue,
  namesOf,
  native,
  method,
  notGiven: { kind: 'none' },
  array: { form: 'list', kind: kinds.float },
};
