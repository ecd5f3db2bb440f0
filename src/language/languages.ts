import type { Problem, Range } from './core/problem';
import { arityOf, type CompileResult, compileFormula, readFormula, type Values } from './formula/formula';

/** VS Code's language ids, and 'formula' for a text that is one formula. */
export type LanguageId = 'formula' | 'python' | 'javascript' | 'typescript';

/** A function in a source text. */
export interface FoundFunction {
  readonly name: string;
  readonly range: Range;
  readonly parameters: readonly string[];
  /** How f is called: with one number, two numbers, n numbers, or an array of numbers. */
  readonly arity: number | 'vector';
  readonly kind: 'formula';
  readonly source: string;
}

/** The functions that a text defines; none where it has a problem, and none in a language that is not known here. */
export function findFunctions(source: string, languageId: LanguageId): readonly FoundFunction[] {
  if (languageId !== 'formula') return [];
  const formula = readFormula(source);
  if (!formula.ok) return [];
  const { name, range } = formula;
  const parameters = formula.variables.map((use) => use.name);
  return [{ name, range, parameters, arity: arityOf(parameters), kind: 'formula', source }];
}

/** The found function as one to call, with exact derivatives; `values` holds variables fixed at numbers. */
export function compileFunction(found: FoundFunction, values: Values = {}): CompileResult {
  return compileFormula(found.source, values);
}

/** What is wrong with a text, in the order of reading; nothing in a language that is not known here. */
export function diagnose(source: string, languageId: LanguageId): readonly Problem[] {
  if (languageId !== 'formula') return [];
  const formula = readFormula(source);
  return formula.ok ? [] : formula.problems;
}
