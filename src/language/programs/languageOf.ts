import { readJavaScript } from '../javascript/readJavaScript';
import { javascriptLanguage } from '../library/javascript/language';
import type { Language, ReadProgram } from '../library/language';
import { pythonLanguage } from '../library/python';
import { readPython } from '../python/readPython';

type LanguageId = 'python' | 'javascript' | 'typescript';

/** The text that was read last: a file's functions are compiled one after the other, each from the whole of it. */
let last:
  | { readonly source: string; readonly languageId: LanguageId; readonly program: ReadProgram }
  | undefined;

function read(source: string, languageId: LanguageId): ReadProgram {
  if (last?.source === source && last.languageId === languageId) return last.program;
  const program = languageId === 'python' ? readPython(source) : readJavaScript(source, languageId);
  last = { source, languageId, program };
  return program;
}

/** What runs the programs of a language. */
export function languageOf(languageId: LanguageId): Language {
  return languageId === 'python'
    ? pythonLanguage((source) => read(source, 'python'))
    : javascriptLanguage(read, languageId);
}
