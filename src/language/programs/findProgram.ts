import type { Range } from '../core/problem';
import type { Body, FunctionCode, Program } from '../program/tree';
import { type Binding, bindingsOf } from './bindings';
import type { Arity, FoundParameter, ProgramFunction } from './found';
import { gives } from './gives';
import { lastOfEach, type OutlinedDefinition, type OutlinedFunction, outline, outlinedIn } from './outline';
import { type HandedOn, strongest, type Taken, takenByShape, usesOf } from './uses';
import { isPlain, whyHelper } from './whyHelper';

/** The functions that a program defines, in the order of their places. */
export function findInProgram(
  source: string,
  languageId: ProgramFunction['languageId'],
  program: Program,
): readonly ProgramFunction[] {
  const bindings = bindingsOf(
    program.body.map((statement) => ({ body: [statement], found: outlinedIn(source, [statement]) })),
  );
  return foundOf({ source, languageId, language: program.language, bindings }, outline(source, program));
}

/** A text that was read part by part, with what each part defines. */
export interface Parts {
  readonly source: string;
  readonly parts: readonly {
    readonly part: { readonly body: Body; readonly found: readonly OutlinedDefinition[] };
    /** How much further it stands than where it was read. */
    readonly shift: number;
  }[];
}

/** The same of a text that is read part by part; with a name only the functions that are called so. */
export function findInParts(
  { source, parts }: Parts,
  languageId: ProgramFunction['languageId'],
  name?: string,
): readonly ProgramFunction[] {
  const definitions = parts.flatMap(({ part, shift }) => part.found.map((one) => ({ ...one, shift })));
  const all = lastOfEach(definitions).flatMap(({ functions, shift }) =>
    shift === 0 ? functions : functions.map((one) => shifted(one, shift)),
  );
  const language = languageId === 'python' ? 'python' : 'javascript';
  const bindings = bindingsOf(parts.map(({ part }) => part));
  return foundOf({ source, languageId, language, bindings }, all, name);
}

function shifted({ problem, ...one }: OutlinedFunction, shift: number): OutlinedFunction {
  const by = ({ start, end }: Range): Range => ({ start: start + shift, end: end + shift });
  const moved = problem && {
    ...problem,
    range: by(problem.range),
    ...(problem.fix && { fix: { ...problem.fix, range: by(problem.fix.range) } }),
  };
  return {
    ...one,
    range: by(one.range),
    nameRange: by(one.nameRange),
    ...(moved && { problem: moved }),
  };
}

function foundOf(
  around: Around,
  all: readonly OutlinedFunction[],
  name?: string,
): readonly ProgramFunction[] {
  const asked = name === undefined ? all : all.filter((one) => one.name === name);
  return asked.map((one) => found(around, one));
}

interface Around {
  readonly source: string;
  readonly languageId: ProgramFunction['languageId'];
  readonly language: Program['language'];
  readonly bindings: ReadonlyMap<string, Binding>;
}

function found(around: Around, one: OutlinedFunction): ProgramFunction {
  const { name, within, range, nameRange, problem } = one;
  const places = needed(one);
  const taken = places.map((place) => takenAt(around, one.code, place, new Set()));
  const role = roleOf(one, taken);
  const asked = { source: around.source, one, needed: places, taken };
  const isScript = around.language === 'javascript';
  return {
    kind: 'program',
    languageId: around.languageId,
    name,
    within,
    range,
    nameRange,
    parameters: one.parameters.map(
      ({ name: own, otherwise }): FoundParameter => ({ name: own, ...(otherwise && { default: otherwise }) }),
    ),
    arity: arityOf(taken),
    role,
    ...(problem && { why: problem }),
    ...(role === 'helper' && { whyHelper: whyHelper({ ...asked, isScript }) }),
    source: around.source,
  };
}

/** The places of the parameters that a call has to give. */
const needed = ({ parameters }: OutlinedFunction): readonly number[] =>
  parameters.flatMap(({ otherwise }, place) => (otherwise === undefined ? [place] : []));

function arityOf(taken: readonly Taken[]): Arity {
  return taken.length === 1 && taken[0] === 'array' ? 'vector' : taken.length;
}

function roleOf(one: OutlinedFunction, taken: readonly Taken[]): ProgramFunction['role'] {
  if (one.problem) return 'unreadable';
  if (one.isMethod) return 'method';
  const isOfNumbers = taken.every((kind) => kind === 'number') || arityOf(taken) === 'vector';
  const arePlain = needed(one).every((place) => isPlain(one, place));
  const isDrawable =
    one.within.length === 0 && taken.length > 0 && isOfNumbers && arePlain && gives(one.code);
  return isDrawable ? 'drawable' : 'helper';
}

/** What a parameter is, looked for in the functions that it is handed on to, too. */
function takenAt(around: Around, code: FunctionCode, place: number, seen: Set<FunctionCode>): Taken {
  seen.add(code);
  const target = code.parameters[place]?.target;
  if (target?.kind !== 'name') return target ? takenByShape(target, around.language) : 'number';
  const { own, handedOn } = usesOf(code, target.name, around.language);
  return strongest([own, ...handedOn.map((handed) => takenBy(around, handed, seen))]);
}

/** What an argument is by what is called: a learner's own function of any name takes what its text tells. */
function takenBy(around: Around, { callee, place }: HandedOn, seen: Set<FunctionCode>): Taken {
  const own = (code: FunctionCode): Taken =>
    place === undefined || seen.has(code) ? 'number' : takenAt(around, code, place, seen);
  if (callee.kind === 'local') return own(callee.code);
  const { root, isAttribute, isArrayMethod, otherwise } = callee;
  const binding = around.bindings.get(root);
  if (!binding || binding.kind === 'package') return otherwise;
  if (isArrayMethod && binding.kind === 'other') return otherwise;
  return binding.kind === 'function' && !isAttribute ? own(binding.code) : 'number';
}
