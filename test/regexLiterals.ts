import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './imports';

export interface RegexLiteral {
  readonly file: string;
  readonly pattern: RegExp;
}

/** All that a script, or a page, may meet of foreign text is in these. */
const folders = ['src', 'webview', 'scripts'];

/** Every regular expression written in the project. */
export function regexLiterals(): RegexLiteral[] {
  return folders
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true }).map((file) =>
        path.join(folder, String(file)),
      ),
    )
    .filter((file) => /\.(ts|mjs)$/.test(file) && !file.endsWith('.d.mts'))
    .flatMap((file) =>
      literalsIn(readFileSync(path.join(root, file), 'utf8')).map((pattern) => ({ file, pattern })),
    );
}

/** What a token of TypeScript may be, as far as is needed to tell a regular expression from a division. */
const token =
  /\/\/.*|\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\$]|\\.|\$(?!\{))*(?:`|\$\{)|[\w$]+|\s+|[\s\S]/y;
const regex = /\/((?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuyv]*)/y;
/** In a template, after a place. */
const restOfTemplate = /\}(?:[^`\\$]|\\.|\$(?!\{))*(?:`|\$\{)/y;

export function literalsIn(source: string): RegExp[] {
  const found: RegExp[] = [];
  const braces: boolean[] = [];
  let before = '(';
  for (let at = 0; at < source.length; ) {
    const isTemplate = source[at] === '}' && braces.pop() === true;
    const mayBegin = source[at] === '/' && !/^(?:[\w$)\]}]|['"`].*)$/s.test(before.at(-1) ?? '(');
    const isRegex = mayBegin || (source[at] === '/' && ['return', 'typeof', 'case'].includes(before));
    const text = isTemplate
      ? read(restOfTemplate, source, at)
      : (isRegex ? regexAt(source, at, found) : '') || read(token, source, at);
    if (text === '{') braces.push(false);
    if (text.endsWith('${') && text.length > 1) braces.push(true);
    if (!/^(?:\s|\/\/|\/\*)/.test(text)) before = text;
    at += text.length;
  }
  return found;
}

function regexAt(source: string, at: number, found: RegExp[]): string {
  regex.lastIndex = at;
  const match = regex.exec(source);
  if (!match || source.startsWith('//', at) || source.startsWith('/*', at)) return '';
  found.push(new RegExp(match[1] ?? '', match[2]));
  return match[0];
}

function read(pattern: RegExp, source: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? source.charAt(at);
}
