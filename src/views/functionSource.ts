import * as l10n from '@vscode/l10n';
import type { Problem } from '#language';
import type { CodeSource, FormulaSource, FunctionSource } from '../language/core/functionSource';
import { parseNumber, type RawParams, rawParams } from './parse';
import { parseUsage } from './parseUsage';
import { say } from './view';

/** A formula as the source of a view's function. */
export function formulaSource(text: string): FormulaSource {
  return { kind: 'formula', text };
}

/** What is wrong in a learner's file, or in a cell of a notebook, with its line. */
export function told(problem: Problem, cell?: number): string {
  const line = problem.args[0] ?? 1;
  const tellsLine = problem.template.includes('{0}'); // as every mistake of grammar does
  if (tellsLine) return cell === undefined ? say(problem) : l10n.t('Cell {0}: {1}', cell, say(problem));
  return cell === undefined
    ? l10n.t('Line {0}: {1}', line, say(problem))
    : l10n.t('Cell {0}, line {1}: {2}', cell, line, say(problem));
}

/** A function in a few words: its formula, or its name. */
export function writtenSource(source: FunctionSource): string {
  return source.kind === 'formula' ? source.text : source.name;
}

/** Where f comes from. What 0.1.0 kept, and commands, may have the text of a formula as `formula` instead. */
export function parseSource({ source, formula }: RawParams, fallback: FunctionSource): FunctionSource {
  if (source === undefined) return typeof formula === 'string' ? formulaSource(formula) : fallback;
  return parseFormulaSource(source) ?? parseCode(rawParams(source)) ?? fallback;
}

/** A formula; undefined where it is none. */
export function parseFormulaSource(source: unknown): FormulaSource | undefined {
  const { kind, text } = rawParams(source);
  return kind === 'formula' && typeof text === 'string' ? formulaSource(text) : undefined;
}

const languages = ['python', 'javascript', 'typescript'] as const;

/** No file that a learner writes by hand is as long. */
const LONGEST = 1_000_000;

/** The path of a file's address, as modules are asked for by theirs. */
export function pathOf(uri: string): string {
  const path = uri.replace(/^[\w+.-]+:\/\/[^/]*\/?/, '').replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function parseCode({
  kind,
  uri,
  languageId,
  name,
  line,
  cell,
  program,
  modules,
  usage,
}: RawParams): CodeSource | undefined {
  const language = languages.find((one) => one === languageId);
  const isText = typeof uri === 'string' && typeof name === 'string' && typeof program === 'string';
  if (kind !== 'code' || !language || !isText || program.length > LONGEST) return undefined;
  const told = parseUsage(usage);
  const texts = Object.entries(rawParams(modules)).filter(isModule);
  return {
    kind,
    uri,
    languageId: language,
    name,
    line: isCount(line) ? line : 1,
    program,
    ...(isCount(cell) && { cell }),
    ...(texts.length > 0 && { modules: Object.fromEntries(texts) }),
    ...(told && { usage: told }),
  };
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0;

const isModule = (entry: [string, unknown]): entry is [string, string] =>
  typeof entry[1] === 'string' && entry[1].length <= LONGEST;

/** The name of a number that a function takes, or of one of an array of them: a, w[2]. */
const isVariable = (name: unknown): name is string =>
  typeof name === 'string' && /^[\p{L}_$][\p{L}\p{N}_$]*(\[\d{1,4}\])?$/u.test(name);

/** The variables along the axes of a view, as far as they are named. */
export function parseAxes({ axes }: RawParams): readonly string[] {
  return Array.isArray(axes) && axes.every(isVariable) ? axes.slice(0, 2) : [];
}

/** More letters than a learner has ever typed. */
const MOST_LETTERS = 100;

/**
 * The numbers of a formula's letters and of a function's parameters; those that it has no longer are kept, in case they return. Throws
 * LearnerError for one that is no number.
 */
export function parseValues({ values }: RawParams): Readonly<Record<string, number>> {
  const raw = rawParams(values);
  const names = Object.keys(raw).filter((name) => isVariable(name));
  return Object.fromEntries(
    names.slice(0, MOST_LETTERS).map((letter) => {
      const name =
        [...letter].length === 1 ? l10n.t('The letter {0}', letter) : l10n.t('The parameter {0}', letter);
      return [letter, parseNumber({ values: raw[letter] }, 'values', 1, { name })];
    }),
  );
}
