import { bound } from './bind';
import { isTelling, type Named, parametersOf, type Roles, rolesOf } from './roles';
import type { FunctionValue, Given, Value } from './values';
import type { Walk } from './walk';

interface Helper {
  readonly helper: string;
  /** Left out where it is not in the file. */
  readonly called?: FunctionValue;
}

/** A helper is given a function, which may be the one that is looked for: what it does with it, by the names of its parameters. Whether it was given one. */
export function helped(walk: Walk, { helper, called }: Helper, given: readonly Given[]): boolean {
  const functions = given.flatMap(({ value }) => (value?.kind === 'function' ? [value] : []));
  if (functions.length === 0) return false;
  const named = called ? namedInFile(walk, called, given) : namedElsewhere(helper, given);
  const all = named.flatMap((one) => (one.value?.kind === 'record' ? optionsIn(one.value) : [one]));
  const roles = rolesOf(helper, [...all, ...(called ? constantsIn(walk, called) : [])]);
  for (const one of functions) tell(walk, one, roles);
  return true;
}

function tell(walk: Walk, used: FunctionValue, { point, descent, h }: Roles): void {
  const { told } = walk;
  const { count, descent: outer } = told;
  if (descent && !outer) {
    told.descent = descent;
    walk.apply(used, [{ value: descent.start }]);
    told.descent = outer;
  } else if (point || h !== undefined || isWrapper(used)) walk.apply(used, [{ value: point }]);
  if (h !== undefined && told.count > count) told.step(h);
}

/** lambda x: f(x, 2), in which the function may be called whatever it is given. */
const isWrapper = ({ isSought, code }: FunctionValue): boolean =>
  !isSought && /^(lambda|arrow)$/.test(code.form);

function namedInFile(walk: Walk, called: FunctionValue, given: readonly Given[]): readonly Named[] {
  const values = bound(walk, called, [...(called.given ?? []), ...given]);
  return called.code.parameters.flatMap(({ target }, place) =>
    target.kind === 'name'
      ? [{ name: target.name, value: values.given[place] ?? values.otherwise[place] }]
      : [],
  );
}

function namedElsewhere(helper: string, given: readonly Given[]): readonly Named[] {
  const names = parametersOf(helper);
  return given.map(({ name, value }, place) => ({ name: name ?? names[place] ?? '', value }));
}

/** gradientDescent(f, start, { lr: 0.1, steps: 100 }) */
const optionsIn = (value: Value): readonly Named[] =>
  value?.kind === 'record' ? [...value.entries].map(([name, own]) => ({ name, value: own })) : [];

/** h = 1e-4 in a helper that has no parameter for it. */
function constantsIn(walk: Walk, { code, scope }: FunctionValue): readonly Named[] {
  return code.body.flatMap((statement): readonly Named[] => {
    if (statement.kind !== 'assign' && statement.kind !== 'declare') return [];
    const [target] = statement.kind === 'assign' ? statement.targets : [statement.target];
    const { value } = statement;
    const isConstant = value && /^(constant|unary|binary)$/.test(value.kind);
    if (target?.kind !== 'name' || !isTelling(target.name) || !isConstant) return [];
    return [{ name: target.name, value: walk.evaluate(value, scope) }];
  });
}
