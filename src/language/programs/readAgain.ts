import { changeOf } from '../core/change';
import type { Problem } from '../core/problem';
import {
  readParts as readScriptParts,
  type ScriptParts,
  problemsOf as scriptProblems,
} from '../javascript/parts';
import { joined } from '../javascript/readJavaScript';
import type { PlacedProgram } from '../library/language';
import type { Program } from '../program/tree';
import {
  type PythonParts,
  problemsOf as pythonProblems,
  readParts as readPythonParts,
} from '../python/parts';
import { findInParts, type Parts } from './findProgram';
import type { ProgramFunction } from './found';
import { type OutlinedDefinition, outlinedIn } from './outline';
import { placedProgram } from './placedProgram';

type LanguageId = ProgramFunction['languageId'];
type Found = readonly OutlinedDefinition[];

interface Again {
  readonly findFunctions: (source: string, name?: string) => readonly ProgramFunction[];
  readonly diagnose: (source: string) => readonly Problem[];
  readonly readInPart: (source: string) => PlacedProgram;
}

const python = again<PythonParts<Found>>(
  (source, near) => readPythonParts(source, outlinedIn, near),
  pythonProblems,
  ({ parts }) => ({ language: 'python', body: parts.flatMap(({ part }) => part.body) }),
  'python',
);
const script = (languageId: 'javascript' | 'typescript'): Again =>
  again<ScriptParts<Found>>(
    (source, near) => readScriptParts(source, languageId, outlinedIn, near),
    scriptProblems,
    (reading) => joined(reading, languageId),
    languageId,
  );

/** What is told of a program after each key: of a text that is much like another read of late only what is not is read. */
export const programs: Readonly<Record<LanguageId, Again>> = {
  python,
  javascript: script('javascript'),
  typescript: script('typescript'),
};

function again<Reading extends Parts>(
  read: (source: string, near: Reading | undefined) => Reading,
  problemsOf: (reading: Reading) => readonly Problem[],
  programOf: (reading: Reading) => Program,
  languageId: LanguageId,
): Again {
  const remembered = remembering(read);
  const placed = new WeakMap<Reading, PlacedProgram>();
  return {
    findFunctions: (source, name) => findInParts(remembered(source), languageId, name),
    diagnose: (source) => problemsOf(remembered(source)),
    readInPart: (source) => {
      const reading = remembered(source);
      const program = placed.get(reading) ?? placedProgram(programOf(reading), reading.parts);
      placed.set(reading, program);
      return program;
    },
  };
}

const MOST = 4;

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

/** So many characters of a text that are not those of another are what was edited of it. */
const FEW = 200;

/** The reading that shares most of its text with a text, or nearly all of it, where that is more than half of it. */
function nearest<Reading extends Parts>(last: readonly Reading[], source: string): Reading | undefined {
  let best: Reading | undefined;
  let most = source.length / 2;
  for (const reading of last) {
    const { start, end } = changeOf(reading.source, source);
    const shared = start + source.length - end;
    if (source.length - shared < FEW) return reading;
    if (shared <= most) continue;
    best = reading;
    most = shared;
  }
  return best;
}
