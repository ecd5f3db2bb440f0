import {
  asPlaneFunction,
  cellAt,
  compileFormula,
  compileFunction,
  findFunctions,
  importsFiles,
  mentionIn,
  neededText,
  type ProgramFunction,
  type Range,
  usageOf,
} from '#language';
import type { FoundFormula, FoundSource, Outline, Question, Result } from '#protocol';
import { lineAt } from '../language/core/problem';
import { pathOf, told } from '../views/functionSource';
import { say } from '../views/view';
import { type Documents, Imports, type ReadText } from './documents';
import { type Around, alone, shownIn, takenBy } from './shownIn';

/** What was found in each text; one that was edited is another. */
const found = new WeakMap<ReadText, readonly ProgramFunction[]>();

/** The functions of a text, also those in others and in classes. */
export function allFunctionsIn(document: ReadText): readonly ProgramFunction[] {
  const known = found.get(document) ?? find(document);
  found.set(document, known);
  return known;
}

/** Does a function stand for itself? */
const isOutermost = ({ within }: ProgramFunction): boolean => within.length === 0;

/** The functions of a text that stand for themselves. */
const functionsIn = (document: ReadText): readonly ProgramFunction[] =>
  allFunctionsIn(document).filter(isOutermost);

/** The one of a name; while a function is typed the others need not be looked at. */
const functionIn = (document: ReadText, name: string): ProgramFunction | undefined =>
  (found.get(document) ?? find(document, name)).find((one) => isOutermost(one) && one.name === name);

const find = ({ languageId, text }: ReadText, name?: string): readonly ProgramFunction[] =>
  languageId === 'python' || languageId === 'javascript' || languageId === 'typescript'
    ? findFunctions(text, languageId, name)
    : [];

/** What is offered above the functions of a file, or of a cell, once the files that it imports are there. */
export function outlineIn(question: Question<'outline'>, documents: Documents): Result<'outline'> {
  const { uri, missing } = question;
  const imports = new Imports(documents, uri, missing);
  const outlined = outlineOf(documents.read(question), { path: pathOf(uri), read: imports.read });
  if (imports.needed.length > 0) return { kind: 'needs', paths: imports.needed };
  return { kind: 'read', ...outlined, imported: [...imports.known.keys()] };
}

/** The functions of a file, or of a cell, that can be drawn, in the order of their places, with those that cannot be read at the moment. */
export function outlineOf(
  read: ReadText | undefined,
  around: Around = alone,
): Pick<Outline, 'functions' | 'untried'> {
  if (!read) return { functions: [], untried: 0 };
  const all = functionsIn(read);
  const trials = shownIn(all, around);
  const own = all.filter(({ range }) => range.start >= read.start);
  const functions = own.flatMap((one) => {
    const { name, nameRange, role, range } = one;
    const place = { name, ...placed(nameRange, read), whole: placed(range, read) };
    if (role === 'unreadable') return place;
    const shown = takenBy(one) ? trials.shown(one) : 'no';
    if (shown === 'no') return [];
    return shown === 'asBefore' ? place : { ...place, takes: shown };
  });
  return { functions, untried: trials.untried() };
}

/** A place as it is told. */
export function placed({ start, end }: Range, read: ReadText): Range {
  return { start: start - read.start, end: end - read.start };
}

/** The function whose name stands at a place, defined there or used. */
export function mentionAt(read: ReadText | undefined, offset: number): Result<'mention'> {
  if (!read) return {};
  const all = functionsIn(read);
  const [first] = all;
  const mention = first && mentionIn(first.source, first.languageId, read.start + offset);
  const one = mention && all.find(({ name }) => name === mention.name);
  const takes = one && takenBy(one);
  return mention && takes ? { function: { name: mention.name, ...placed(mention.range, read), takes } } : {};
}

/** What a formula takes; one of three variables and more cannot be drawn. */
export function formulaIn(text: string): FoundFormula {
  const compiled = compileFormula(text);
  if (compiled.ok && compiled.parameters.length === 1) return { kind: 'read', takes: 'one' };
  const plane = asPlaneFunction(compiled);
  return plane.ok ? { kind: 'read', takes: 'two' } : { kind: 'unreadable', message: say(plane.problem) };
}

/** A function of a file, or of the cells of a notebook, as the source of a view, with the files that it imports. */
export function sourceIn(question: Question<'source'>, documents: Documents): FoundSource {
  const { uri, name, cells, missing } = question;
  const read = documents.read(question);
  const one = read && functionIn(read, name);
  if (!one) return { kind: 'gone' };
  const { why, languageId, nameRange, source } = one;
  const cell = cellAt(source, nameRange.start);
  const own = cells?.filter(({ number }) => number <= (cell ?? number)) ?? [];
  // What stands below a function changes it for nobody who looks at it in its own cell, but may use it.
  const around = question.around ?? cells;
  if (cells && around && own.length < cells.length)
    return sourceIn({ ...question, cells: own, around }, documents);
  if (why) return { kind: 'broken', message: told(why, cell) };
  const imports = new Imports(documents, uri, missing);
  // It runs until it asks for the files that it imports.
  if (importsFiles(one)) compileFunction(one, {}, { path: pathOf(uri), modules: imports.read });
  if (imports.needed.length > 0) return { kind: 'needs', paths: imports.needed };
  const line = lineAt(source, nameRange.start);
  const code = { kind: 'code', uri, languageId, name, line, program: neededText(one) } as const;
  const whole = around && documents.read({ uri, cells: around });
  const usage = usageOf(one, whole?.text);
  const modules = imports.known.size > 0 && { modules: Object.fromEntries(imports.known) };
  return { kind: 'found', source: { ...code, ...(cell && { cell }), ...modules, ...(usage && { usage }) } };
}
