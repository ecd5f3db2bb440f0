import { readJavaScript } from '../javascript/readJavaScript';
import { javascriptLanguage } from '../library/javascript/language';
import type { Language } from '../library/language';
import { pythonLanguage } from '../library/python';
import { readPython } from '../python/readPython';

/** The functions of one text are compiled one after another: it is read once. */
function rememberingLast<Read>(read: (source: string) => Read): (source: string) => Read {
  let last: { readonly source: string; readonly result: Read } | undefined;
  return (source) => {
    if (last?.source !== source) last = { source, result: read(source) };
    return last.result;
  };
}

const readPythonOnce = rememberingLast(readPython);

/** What runs the programs of a language. */
export function languageOf(languageId: 'python' | 'javascript' | 'typescript'): Language {
  return languageId === 'python'
    ? pythonLanguage(readPythonOnce)
    : javascriptLanguage(readJavaScript, languageId);
}
