import { callMethod, callNative } from './library/natives';
import { call } from './reading/calls';
import { expression } from './reading/expressions';
import { body } from './reading/statements';
import { compareTwo, truth } from './reading/tests';
import { namesOf } from './values/frame';
import { fromValue, kinds } from './values/known';
import type { Dialect } from './values/translation';

/** Python with NumPy. */
export const python: Dialect = {
  expression,
  body,
  call,
  truth,
  compareTwo,
  fromValue,
  namesOf,
  native: callNative,
  method: callMethod,
  notGiven: undefined,
  array: { form: 'array', kind: kinds.np },
};
