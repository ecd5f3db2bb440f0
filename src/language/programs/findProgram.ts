import type { Range } from '../core/problem';
import type { Body, Program } from '../program/tree';
import type { Arity, FoundParameter, ProgramFunction } from './found';
import { lastOfEach, type OutlinedDefinition, type OutlinedFunction, outline } from './outline';
import { gives, strongest, type Taken, takenByShape, usesOf } from './uses';

/** The functions that a program defines, in the order of their places. */
export function findInProgram(
  source: string,
  languageId: ProgramFunction['languageId'],
  program: Program,
): readonly ProgramFunction[] {
  return foundOf(source, languageId, program.language, outline(source, program));
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
  return foundOf(source, languageId, languageId === 'python' ? 'python' : 'javascript', all, name);
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
  source: string,
  languageId: ProgramFunction['languageId'],
  language: Program['language'],
  all: readonly OutlinedFunction[],
  name?: string,
): readonly ProgramFunction[] {
  const byName = new Map(all.filter(({ within }) => within.length === 0).map((one) => [one.name, one]));
  const asked = name === undefined ? all : all.filter((one) => one.name === name);
  return asked.map((one) => found({ source, languageId, language, byName }, one));
}

interface Around {
  readonly source: string;
  readonly languageId: ProgramFunction['languageId'];
  readonly language: Program['language'];
  readonly byName: ReadonlyMap<string, OutlinedFunction>;
}

function found(around: Around, one: OutlinedFunction): ProgramFunction {
  const { name, within, range, nameRange, problem } = one;
  const taken = needed(one).map((place) => kindOf(around, one, place, new Set()));
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
    role: roleOf(one, taken),
    ...(problem && { why: problem }),
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
  const isPlain = needed(one).every((place) =>
    /^(either|position)$/.test(one.parameters[place]?.takes ?? ''),
  );
  const isDrawable = one.within.length === 0 && taken.length > 0 && isOfNumbers && isPlain && gives(one.code);
  return isDrawable ? 'drawable' : 'helper';
}

/** What a parameter is, looked for in the functions that it is handed on to, too. */
function kindOf(around: Around, one: OutlinedFunction, place: number, seen: Set<string>): Taken {
  seen.add(one.name);
  const target = one.code.parameters[place]?.target;
  if (target?.kind !== 'name') return target ? takenByShape(target, around.language) : 'other';
  const { own, handedOn } = usesOf(one.code, target.name, around.language);
  const all = handedOn.map(([callee, argument]): Taken => {
    const called = around.byName.get(callee);
    if (!called || argument >= called.parameters.length || seen.has(callee)) return 'number';
    return kindOf(around, called, argument, seen);
  });
  return strongest([own, ...all]);
}
