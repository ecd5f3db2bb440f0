import { changeOf } from '../core/change';
import type { Problem } from '../core/problem';
import {
  readParts as readScriptParts,
  type ScriptParts,
  problemsOf as scriptProblems,
} from '../javascript/parts';
import {
  type PythonParts,
  problemsOf as pythonProblems,
  readParts as readPythonParts,
} from '../python/parts';
import { findInParts, type Parts } from './findProgram';
import type { ProgramFunction } from './found';
import { type OutlinedDefinition, outlinedIn } from './outline';

type LanguageId = ProgramFunction['languageId'];
type Found = readonly OutlinedDefinition[];

type ScriptId = Exclude<LanguageId, 'python'>;

/** A Python text part by part; of one that is much like another read of late only what is not is read. */
const pythonAgain = remembering<PythonParts<Found>>((source, near) =>
  readPythonParts(source, outlinedIn, near),
);

const scriptReader = (languageId: ScriptId) =>
  remembering<ScriptParts<Found>>((source, near) => readScriptParts(source, languageId, outlinedIn, near));

/** The same of the other languages. */
export const scriptAgain: Readonly<Record<ScriptId, (source: string) => ScriptParts<Found>>> = {
  javascript: scriptReader('javascript'),
  typescript: scriptReader('typescript'),
};

/** The functions of a program. */
export function findAgain(source: string, languageId: LanguageId): readonly ProgramFunction[] {
  const reading = languageId === 'python' ? pythonAgain(source) : scriptAgain[languageId](source);
  return findInParts(reading, languageId);
}

/** Its mistakes. */
export function diagnoseAgain(source: string, languageId: LanguageId): readonly Problem[] {
  return languageId === 'python'
    ? pythonProblems(pythonAgain(source))
    : scriptProblems(scriptAgain[languageId](source));
}

/** A file, and those that it imports, of two or three that are edited. */
const MOST = 8;

function remembering<Reading extends Parts>(
  read: (source: string, near: Reading | undefined) => Reading,
): (source: string) => Reading {
  /** Texts read last, the newest first: those of the files that are being edited. */
  const last: Reading[] = [];
  return (source) => {
    const known = last.find((reading) => reading.source === source);
    if (known) return known;
    const near = nearest(last, source);
    const reading = read(source, near);
    if (near) last.splice(last.indexOf(near), 1);
    last.unshift(reading);
    last.length = Math.min(last.length, MOST);
    return reading;
  };
}

/** The reading that shares most of its text with a text, where that is more than half of it. */
function nearest<Reading extends Parts>(last: readonly Reading[], source: string): Reading | undefined {
  let best: Reading | undefined;
  let most = source.length / 2;
  for (const reading of last) {
    const { start, end } = changeOf(reading.source, source);
    const shared = start + source.length - end;
    if (shared <= most) continue;
    best = reading;
    most = shared;
  }
  return best;
}
