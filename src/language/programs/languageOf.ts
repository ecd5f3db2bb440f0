import { readJavaScript } from '../javascript/readJavaScript';
import { javascriptLanguage } from '../library/javascript/language';
import type { Language } from '../library/language';
import { pythonLanguage } from '../library/python';
import { readPython } from '../python/readPython';

/** What runs the programs of a language. */
export function languageOf(languageId: 'python' | 'javascript' | 'typescript'): Language {
  return languageId === 'python'
    ? pythonLanguage(readPython)
    : javascriptLanguage(readJavaScript, languageId);
}
