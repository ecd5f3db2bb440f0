import * as l10n from '@vscode/l10n';
import { findFunctions, neededText, type ProgramFunction } from '#language';
import type { FoundSource, OutlinedFunction, TakenNumbers } from '#protocol';
import { lineAt } from '../language/core/problem';
import { say } from '../views/view';
import type { MirroredDocument } from './documents';

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
export function outlineOf(document: MirroredDocument | undefined): readonly OutlinedFunction[] {
  if (!document) return [];
  return functionsIn(document).flatMap((one) => {
    const { name, nameRange, role } = one;
    const takes = takenBy(one);
    if (role === 'unreadable') return { name, ...nameRange };
    return takes ? { name, ...nameRange, takes } : [];
  });
}

function takenBy({ role, arity }: ProgramFunction): TakenNumbers | undefined {
  if (role !== 'drawable') return undefined;
  if (arity === 1) return 'one';
  return arity === 2 || arity === 'vector' ? 'two' : undefined;
}

/** A function of a document as the source of a view. */
export function sourceIn(uri: string, name: string, document: MirroredDocument | undefined): FoundSource {
  const one = document && functionsIn(document).find((each) => each.name === name);
  if (!one) return { kind: 'gone' };
  const { why, languageId, nameRange, source } = one;
  if (why) return { kind: 'broken', message: l10n.t('Line {0}: {1}', why.args[0] ?? 1, say(why)) };
  const line = lineAt(source, nameRange.start);
  return { kind: 'found', source: { kind: 'code', uri, languageId, name, line, program: neededText(one) } };
}
