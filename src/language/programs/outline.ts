import type { Problem, Range } from '../core/problem';
import type { Body, FunctionCode, Program } from '../program/tree';
import { type Definition, definitionsIn, membersOf } from './definitions';
import { firstUnreadable } from './firstUnreadable';

/** A parameter with what stands behind its =. */
interface OutlinedParameter {
  readonly name: string;
  readonly takes: FunctionCode['parameters'][number]['takes'];
  readonly otherwise?: string;
}

/** A function of a file: one of the module, one inside another function, or a method of a class or an object. */
export interface OutlinedFunction {
  readonly name: string;
  /** The classes, objects and functions around it, outermost first. */
  readonly within: readonly string[];
  readonly isMethod: boolean;
  readonly range: Range;
  readonly nameRange: Range;
  readonly parameters: readonly OutlinedParameter[];
  readonly doc?: string;
  readonly code: FunctionCode;
  /** Its first mistake, or the first thing in it that is not read. */
  readonly problem?: Problem;
}

/** What a body defines, with its functions. */
export interface OutlinedDefinition {
  readonly name: string;
  readonly functions: readonly OutlinedFunction[];
}

/** The functions of a program in the order of their places; of two definitions of one name in one place the later stands. */
export function outline(source: string, { body }: Program): readonly OutlinedFunction[] {
  return lastOfEach(outlinedIn(source, body)).flatMap(({ functions }) => functions);
}

/** What a body defines, in the order of its text. */
export const outlinedIn = (source: string, body: Body): readonly OutlinedDefinition[] =>
  definitionsIn(body, source, true).map((definition) => ({
    name: definition.name,
    functions: ofDefinition(source, definition, [], false),
  }));

/** Of definitions of one name the last, in the order of their places. */
export function lastOfEach<Named extends { readonly name: string }>(
  definitions: readonly Named[],
): readonly Named[] {
  const byName = new Map<string, Named>();
  for (const definition of definitions) {
    byName.delete(definition.name);
    byName.set(definition.name, definition);
  }
  return [...byName.values()];
}

function functionsOf(
  source: string,
  definitions: readonly Definition[],
  within: readonly string[],
  isMethod: boolean,
): readonly OutlinedFunction[] {
  return lastOfEach(definitions).flatMap((definition) => ofDefinition(source, definition, within, isMethod));
}

function ofDefinition(
  source: string,
  definition: Definition,
  within: readonly string[],
  isMethod: boolean,
): readonly OutlinedFunction[] {
  const inner = [...within, definition.name];
  if (definition.kind !== 'function') return methodsOf(source, definition, inner);
  const own = outlined(source, definition, within, isMethod);
  return [own, ...functionsOf(source, definitionsIn(definition.code.body, source), inner, false)];
}

/** Of a class that is refused every method is. */
function methodsOf(
  source: string,
  definition: Exclude<Definition, { kind: 'function' }>,
  within: readonly string[],
): readonly OutlinedFunction[] {
  const problem = definition.kind === 'class' ? definition.code.problem : undefined;
  const methods = functionsOf(source, membersOf(definition, source), within, true);
  return problem ? methods.map((method) => ({ ...method, problem: method.problem ?? problem })) : methods;
}

function outlined(
  source: string,
  { name, range, nameRange, code }: Definition & { kind: 'function' },
  within: readonly string[],
  isMethod: boolean,
): OutlinedFunction {
  const doc = docOf(code.body);
  const problem = code.problem ?? firstUnreadable([code.parameters, code.body]);
  return {
    name,
    within,
    isMethod,
    range,
    nameRange,
    parameters: code.parameters.map(({ target, takes, otherwise }) => ({
      name: source.slice(target.range.start, target.range.end),
      takes,
      ...(otherwise && { otherwise: source.slice(otherwise.range.start, otherwise.range.end) }),
    })),
    ...(doc !== undefined && { doc }),
    code,
    ...(problem && { problem }),
  };
}

function docOf([first]: Body): string | undefined {
  if (first?.kind !== 'expression' || first.value.kind !== 'constant') return undefined;
  return typeof first.value.value === 'string' ? first.value.value : undefined;
}
