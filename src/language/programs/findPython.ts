import { type OutlinedFunction, outline } from '../python/outline';
import { readPython } from '../python/readPython';
import type { Arity, FoundParameter, ProgramFunction } from './found';
import { gives, nodesOf, type Taken, takenAs } from './uses';

/** The functions that a Python text defines, in the order of their places. */
export function findPython(source: string): readonly ProgramFunction[] {
  const all = outline(source, readPython(source));
  const byName = new Map(all.filter(({ within }) => within.length === 0).map((one) => [one.name, one]));
  return all.map((one) => found(source, one, byName));
}

type ByName = ReadonlyMap<string, OutlinedFunction>;

function found(source: string, one: OutlinedFunction, byName: ByName): ProgramFunction {
  const { name, within, range, nameRange, problem } = one;
  const taken = needed(one).map((parameter) => kindOf(one, parameter.name, byName, new Set()));
  return {
    kind: 'program',
    languageId: 'python',
    name,
    within,
    range,
    nameRange,
    parameters: one.parameters.map(
      ({ name: own, otherwise }): FoundParameter => ({ name: own, ...(otherwise && { default: otherwise }) }),
    ),
    arity: arityOf(taken),
    role: roleOf(one, taken),
    ...(problem && { why: problem }),
    source,
  };
}

/** The parameters that a call has to give. */
const needed = ({ parameters }: OutlinedFunction): OutlinedFunction['parameters'] =>
  parameters.filter(({ otherwise }) => otherwise === undefined);

function arityOf(taken: readonly Taken[]): Arity {
  return taken.length === 1 && taken[0] === 'array' ? 'vector' : taken.length;
}

function roleOf(one: OutlinedFunction, taken: readonly Taken[]): ProgramFunction['role'] {
  if (one.problem) return 'unreadable';
  if (one.isMethod) return 'method';
  const isOfNumbers = taken.every((kind) => kind === 'number') || arityOf(taken) === 'vector';
  const isPlain = needed(one).every(({ takes }) => takes === 'either' || takes === 'position');
  const isDrawable = one.within.length === 0 && taken.length > 0 && isOfNumbers && isPlain && gives(one.code);
  return isDrawable ? 'drawable' : 'helper';
}

/** What a parameter is, looked for in the functions that it is handed on to, too. */
function kindOf(one: OutlinedFunction, parameter: string, byName: ByName, seen: Set<string>): Taken {
  seen.add(one.name);
  return takenAs(parameter, nodesOf(one.code.body), (callee, place) => {
    const called = byName.get(callee);
    const theirs = called?.parameters[place];
    if (!called || !theirs || seen.has(callee)) return 'number';
    return kindOf(called, theirs.name, byName, seen);
  });
}
