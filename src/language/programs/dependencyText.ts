import { neededScript } from '../library/javascript/needed';
import type { ProgramFunction } from './found';
import { languageOf } from './languageOf';

/** A function by its name and the text of all that it depends on in its file, wherever that stands: while it is the same, so is what it does. */
export function dependencyText(one: ProgramFunction, all: readonly ProgramFunction[]): string {
  const texts = one.languageId === 'python' ? namedTexts(one, all) : neededTexts(one);
  return [one.name, ...texts].join('\n');
}

const importing = /^[ \t]*(?:from|import)[ \t].*$/gm;

/** Its own text, and those of the functions of the file that it names, of those that they name, and so on; and what the file imports. */
function namedTexts(one: ProgramFunction, all: readonly ProgramFunction[]): readonly string[] {
  const texts = new Map<ProgramFunction, string>();
  const waiting = [one];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (texts.has(next)) continue;
    const text = next.source.slice(next.range.start, next.range.end);
    texts.set(next, text);
    const named = new Set(text.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu));
    waiting.push(...all.filter(({ name }) => named.has(name)));
  }
  return [...texts.values(), ...(one.source.match(importing) ?? [])];
}

/** The statements that a function of a script depends on, and how they are meant. */
function neededTexts({ source, name, languageId }: ProgramFunction): readonly string[] {
  const { program, shiftOf } = languageOf(languageId).readInPart(source);
  const texts = neededScript(program.body, name).map((statement) => {
    const shift = shiftOf(statement);
    return source.slice(statement.range.start + shift, statement.range.end + shift);
  });
  return [program.isStrict ? 'strict' : '', ...texts];
}
