import { programOf } from '../javascript/readJavaScript';
import { javascriptLanguage } from '../library/javascript/language';
import { neededScript } from '../library/javascript/needed';
import type { Language, ReadProgram } from '../library/language';
import type { ProgramFunction } from './found';
import { languageOf } from './languageOf';
import { scriptAgain } from './readAgain';

type ScriptId = Exclude<ProgramFunction['languageId'], 'python'>;

const programs = new WeakMap<object, ReadProgram>();

/** A script as it is read again after each key, each statement where it stood when it was read: of an old one no place is right. */
function unplaced(source: string, languageId: ScriptId): ReadProgram {
  const reading = scriptAgain[languageId](source);
  const program = programs.get(reading) ?? programOf(reading);
  programs.set(reading, program);
  return program;
}

/** What runs a program of which no place is told. */
export function unplacedLanguageOf(languageId: ProgramFunction['languageId']): Language {
  return languageId === 'python' ? languageOf(languageId) : javascriptLanguage(unplaced, languageId);
}

/** The statements that a function of a script depends on, each as a text, and how they are meant. */
export function neededTexts({ source, name }: ProgramFunction, languageId: ScriptId): readonly string[] {
  const { body, isStrict } = unplaced(source, languageId);
  const needed = new Set(neededScript(body, name));
  const texts = scriptAgain[languageId](source).parts.flatMap(({ part, shift }) =>
    part.body
      .filter((statement) => needed.has(statement))
      .map(({ range: { start, end } }) => source.slice(start + shift, end + shift)),
  );
  return [isStrict ? 'strict' : '', ...texts];
}
