import { readJavaScript } from '../javascript/readJavaScript';
import { javascriptLanguage } from '../library/javascript/language';
import type { Language } from '../library/language';
import { pythonLanguage } from '../library/python';
import { readPython } from '../python/readPython';
import { programs } from './readAgain';

/** So many texts: a file, and those that it imports. */
const MOST = 4;

/** The functions of one text are compiled one after another: it is read once. */
function remembering<Read>(read: (source: string) => Read): (source: string) => Read {
  const last = new Map<string, Read>();
  return (source) => {
    const result = last.get(source) ?? read(source);
    last.delete(source);
    last.set(source, result);
    for (const oldest of [...last.keys()].slice(0, -MOST)) last.delete(oldest);
    return result;
  };
}

const readOnce = {
  python: remembering(readPython),
  javascript: remembering((source) => readJavaScript(source, 'javascript')),
  typescript: remembering((source) => readJavaScript(source, 'typescript')),
};

/** What runs the programs of a language. */
export function languageOf(languageId: 'python' | 'javascript' | 'typescript'): Language {
  const language =
    languageId === 'python'
      ? pythonLanguage(readOnce.python)
      : javascriptLanguage((source, written) => readOnce[written](source), languageId);
  return { ...language, readInPart: programs[languageId].readInPart };
}
