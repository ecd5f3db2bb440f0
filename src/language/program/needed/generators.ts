import type { Scope } from '../compile/scope';
import type { Expression, Statement, Target } from '../tree';
import { isGlobalIn, type Names } from './callees';

/** What np.random draws from, as if it were a name of the module. */
const ofNumPy = "NumPy's generator of random numbers";
/** What Python's random draws from. */
const ofPython = "Python's generator of random numbers";

/** The generators of random numbers, which every draw changes and which a seed makes anew. */
export const generators: readonly string[] = [ofNumPy, ofPython];

/** The generator that a name or an attribute leads to: random, np.random, choice by `from random import choice`. */
export function generatorOf(
  node: Statement | Expression | Target,
  scope: Scope,
  names: Names,
): string | undefined {
  if (node.kind === 'name') {
    const path = isGlobalIn(scope, node.name) ? names.pathOf(node.name) : undefined;
    return path !== undefined && /\brandom\b/.test(path) ? ofPath(path) : undefined;
  }
  if (node.kind !== 'attribute' || node.name !== 'random' || node.object.kind !== 'name') return undefined;
  const { name } = node.object;
  const path = isGlobalIn(scope, name) ? names.pathOf(name) : undefined;
  return path === 'numpy' || (path !== undefined && name === 'np') ? ofNumPy : undefined;
}

const ofPath = (path: string): string => (/^random\b/.test(path) ? ofPython : ofNumPy);

/** The generator that a statement of a module gives a seed, by which what was drawn before does not count. */
export function seededBy(statement: Statement, module: Scope, names: Names): string | undefined {
  if (statement.kind !== 'expression' || statement.value.kind !== 'call') return undefined;
  const { callee, args } = statement.value;
  const [seed, other] = args;
  if (seed?.value.kind !== 'constant' || other || callee.kind !== 'attribute' || callee.name !== 'seed')
    return undefined;
  const { object } = callee;
  const isModule = object.kind === 'attribute' || ['random', 'numpy.random'].includes(pathOf(object, names));
  return isModule ? generatorOf(object, module, names) : undefined;
}

const pathOf = (node: Expression, names: Names): string =>
  (node.kind === 'name' && names.pathOf(node.name)) || '';
