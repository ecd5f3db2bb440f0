import type { Call, Working } from '../values/callable';
import { Namespace } from '../values/classes';
import { UNBOUND } from '../values/value';
import type { Code } from './code';

const nowhere = { start: 0, end: 0 };

/** The code of what has none: a native at work. */
const code: Omit<Code, 'name'> = {
  form: 'function',
  range: nowhere,
  namespace: new Namespace(UNBOUND),
  parameters: [],
  isPlain: true,
  blank: [],
  cells: [],
  freeAt: 0,
  free: [],
  steps: [],
  ranges: [],
  begins: new Set(),
  guards: [],
  single: undefined,
  doc: null,
  tree: undefined,
  path: undefined,
  script: undefined,
  variables: new Map(),
};

export const nativeCode = (name: string): Code => ({ ...code, name });

export function* called(call: Call): Working {
  return yield call;
}
