import type { Problem, Range } from './core/problem';
import { arityOf, type CompileResult, compileFormula, readFormula, type Values } from './formula/formula';
import { readJavaScript } from './javascript/readJavaScript';
import type { ProgramEvent } from './library/events';
import type { ProgramOptions } from './library/language';
import { LearnerProgram } from './library/program';
import type { Program } from './program/tree';
import { type CompiledProgramResult, compileProgram } from './programs/compileProgram';
import type { ProgramFunction } from './programs/found';
import { languageOf } from './programs/languageOf';
import { type Mention, mentionAt } from './programs/mention';
import { programs } from './programs/readAgain';
import { readPython } from './python/readPython';

/** VS Code's language ids, and 'formula' for a text that is one formula. */
export type LanguageId = 'formula' | 'python' | 'javascript' | 'typescript';

/** The function that a formula is. */
export interface FoundFormula {
  readonly name: string;
  readonly range: Range;
  readonly parameters: readonly string[];
  /** How f is called: with one number, two numbers, n numbers, or an array of numbers. */
  readonly arity: number | 'vector';
  readonly kind: 'formula';
  readonly source: string;
}

/** A function in a source text. */
export type FoundFunction = FoundFormula | ProgramFunction;

/** The functions that a text defines, or those of a program that are called `only`. Of a formula none where it has a problem. */
export function findFunctions(source: string, languageId: 'formula'): readonly FoundFormula[];
export function findFunctions(
  source: string,
  languageId: Exclude<LanguageId, 'formula'>,
  only?: string,
): readonly ProgramFunction[];
export function findFunctions(source: string, languageId: LanguageId): readonly FoundFunction[];
export function findFunctions(
  source: string,
  languageId: LanguageId,
  only?: string,
): readonly FoundFunction[] {
  if (languageId !== 'formula') return programs[languageId].findFunctions(source, only);
  const formula = readFormula(source);
  if (!formula.ok) return [];
  const { name, range } = formula;
  const parameters = formula.variables.map((use) => use.name);
  return [{ name, range, parameters, arity: arityOf(parameters), kind: 'formula', source }];
}

/**
 * The found function as one to call; `values` holds variables fixed at numbers. That of a formula has exact derivatives, that of a program
 * where it computes with numbers alone; for that of a
 * program only the statements run that it depends on, and `options` say where its modules are.
 */
export function compileFunction(found: FoundFormula, values?: Values): CompileResult;
export function compileFunction(
  found: ProgramFunction,
  values?: Values,
  options?: ProgramOptions,
): CompiledProgramResult;
export function compileFunction(
  found: FoundFunction,
  values: Values = {},
  options: ProgramOptions = {},
): CompileResult | CompiledProgramResult {
  return found.kind === 'formula'
    ? compileFormula(found.source, values)
    : compileProgram(found, values, options);
}

function readProgram(
  source: string,
  languageId: Exclude<LanguageId, 'formula'>,
): Program & { readonly problems: readonly Problem[] } {
  return languageId === 'python' ? readPython(source) : readJavaScript(source, languageId);
}

/** The name of the module at a place of its text; undefined where there is none. */
export function mentionIn(
  source: string,
  languageId: Exclude<LanguageId, 'formula'>,
  offset: number,
): Mention | undefined {
  return mentionAt(readProgram(source, languageId), offset);
}

/** What is wrong with a text, in the order of reading. */
export function diagnose(source: string, languageId: LanguageId): readonly Problem[] {
  if (languageId !== 'formula') return programs[languageId].diagnose(source);
  const formula = readFormula(source);
  return formula.ok ? [] : formula.problems;
}

/** A program that runs, one text after another: its global names stay from run to run. */
export interface RunningProgram {
  /** Events until it is done; a module and an input are answered by the text given to next(). */
  run(source: string): Generator<ProgramEvent, void, string | undefined>;
}

/** A program of a language; a formula is none. */
export function createProgram(languageId: LanguageId, options: ProgramOptions = {}): RunningProgram {
  if (languageId === 'formula') throw new RangeError('createProgram() runs programs; a formula is none.');
  return new LearnerProgram(languageOf(languageId), options);
}

/** Runs one text by itself. */
export function runProgram(
  source: string,
  languageId: LanguageId,
  options: ProgramOptions = {},
): Generator<ProgramEvent, void, string | undefined> {
  return createProgram(languageId, options).run(source);
}
