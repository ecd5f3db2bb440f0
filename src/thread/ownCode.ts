import * as l10n from '@vscode/l10n';
import {
  asPlaneFunction,
  compileFormula,
  compileFunction,
  findFunctions,
  mentionIn,
  neededText,
  type ProgramFunction,
} from '#language';
import type { FoundFormula, FoundSource, OutlinedFunction, Question, Result, TakenNumbers } from '#protocol';
import { lineAt } from '../language/core/problem';
import { pathOf } from '../views/functionSource';
import { say } from '../views/view';
import { type Documents, Imports, type MirroredDocument } from './documents';
import { shownIn } from './shownIn';

/** What was found in each text; one that was edited is another. */
const found = new WeakMap<MirroredDocument, readonly ProgramFunction[]>();

function functionsIn(document: MirroredDocument): readonly ProgramFunction[] {
  const known = found.get(document);
  if (known) return known;
  const { languageId, text } = document;
  const isProgram = languageId === 'python' || languageId === 'javascript' || languageId === 'typescript';
  const all = isProgram
    ? findFunctions(text, languageId).flatMap((one) =>
        one.kind === 'program' && one.within.length === 0 ? one : [],
      )
    : [];
  found.set(document, all);
  return all;
}

/** The functions of a document that can be drawn, in the order of their places, with those that cannot be read at the moment. */
export function outlineOf(
  document: MirroredDocument | undefined,
  isCell = false,
): readonly OutlinedFunction[] {
  if (!document) return [];
  const all = functionsIn(document);
  const shownOf = shownIn(all, isCell);
  return all.flatMap((one) => {
    const { name, nameRange, role, range: whole } = one;
    const place = { name, ...nameRange, whole };
    if (role === 'unreadable') return place;
    const takes = takenBy(one);
    const shown = takes ? shownOf(one) : 'no';
    return takes && shown === 'yes' ? { ...place, takes } : shown === 'asBefore' ? place : [];
  });
}

function takenBy({ role, arity }: ProgramFunction): TakenNumbers | undefined {
  if (role !== 'drawable') return undefined;
  if (arity === 1) return 'one';
  return arity === 0 ? undefined : 'two';
}

/** The function whose name stands at a place of a document, defined there or used. */
export function mentionAt(document: MirroredDocument | undefined, offset: number): Result<'mention'> {
  const all = document && functionsIn(document);
  const [first] = all ?? [];
  const mention = first && mentionIn(first.source, first.languageId, offset);
  const one = mention && all?.find(({ name }) => name === mention.name);
  const takes = one && takenBy(one);
  return mention && takes ? { function: { name: mention.name, ...mention.range, takes } } : {};
}

/** What a formula takes; one of three variables and more cannot be drawn. */
export function formulaIn(text: string): FoundFormula {
  const compiled = compileFormula(text);
  if (compiled.ok && compiled.parameters.length === 1) return { kind: 'read', takes: 'one' };
  const plane = asPlaneFunction(compiled);
  return plane.ok ? { kind: 'read', takes: 'two' } : { kind: 'unreadable', message: say(plane.problem) };
}

/** A function of a document as the source of a view, with the files that it imports. */
export function sourceIn({ uri, name, missing }: Question<'source'>, documents: Documents): FoundSource {
  const document = documents.get(uri);
  const one = document && functionsIn(document).find((each) => each.name === name);
  if (!one) return { kind: 'gone' };
  const { why, languageId, nameRange, source } = one;
  if (why) return { kind: 'broken', message: l10n.t('Line {0}: {1}', why.args[0] ?? 1, say(why)) };
  const imports = new Imports(documents, uri, missing);
  compileFunction(one, {}, { path: pathOf(uri), modules: imports.read });
  if (imports.needed.length > 0) return { kind: 'needs', paths: imports.needed };
  const line = lineAt(source, nameRange.start);
  const code = { kind: 'code', uri, languageId, name, line, program: neededText(one) } as const;
  const modules = Object.fromEntries(imports.known);
  return { kind: 'found', source: imports.known.size > 0 ? { ...code, modules } : code };
}
