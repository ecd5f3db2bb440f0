import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rightPrograms } from '../../language/python/rightPrograms';
import type { Draw } from '../../numpy/expressions/draw';

const fixtures = path.join(import.meta.dirname, '../../fixtures/programs');

/** The texts of all fixtures whose names end so. */
function textsOf(folder: string, endings: readonly string[]): readonly string[] {
  return readdirSync(path.join(fixtures, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => endings.some((ending) => file.endsWith(ending)))
    .sort()
    .map((file) => readFileSync(path.join(fixtures, folder, file), 'utf8'));
}

export const pythonSources: readonly string[] = [...textsOf('python', ['.py']), ...rightPrograms];
export const scriptSources: readonly string[] = textsOf('javascript', ['.js', '.ts']);

const pieces = [
  ...[
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    ':',
    ',',
    '.',
    '=',
    '==',
    '+',
    '-',
    '*',
    '**',
    '/',
    '%',
    '<',
    'not ',
    ' in ',
    ' is ',
  ],
  ...[
    'if ',
    'else:',
    'for x in ',
    'while True:',
    'def f(x):',
    'class A:',
    'return ',
    'yield ',
    'lambda x: ',
    'try:',
    'except:',
  ],
  ...[
    '1e - 4',
    '“',
    '（',
    '，',
    '\t',
    '    ',
    '\n',
    '\\',
    "'",
    '"""',
    '#',
    '😀',
    '한',
    '\0',
    '\r',
    '10 ** 10',
    "'a' * 10 ** 9",
  ],
  ...[
    'None',
    'self.',
    'np.',
    '[0] * 10 ** 9',
    'import os',
    'global x',
    'del x',
    'print',
    'x',
    '0',
    '...',
    '@',
    '=>',
    '`',
    '${',
    ';',
  ],
];

/** A text with some of its words, lines or indentations changed. */
export function changedSource(draw: Draw, origins: readonly string[]): string {
  let text = draw.of(origins);
  if (text.length > 3000) text = text.slice(0, text.lastIndexOf('\n', draw.whole(800, 3000)) + 1);
  for (let left = draw.whole(1, 4); left > 0; left--)
    text = draw.often(0.5) ? ofWords(draw, text) : ofLines(draw, text);
  return text;
}

function ofWords(draw: Draw, text: string): string {
  const words = text.match(/\s+|\w+|[^\w\s]/gu) ?? [''];
  const [at, other] = [draw.whole(0, words.length - 1), draw.whole(0, words.length - 1)];
  const way = draw.whole(0, 4);
  if (way === 0) words.splice(at, 1);
  else if (way === 1) words.splice(at, 0, draw.of(pieces));
  else if (way === 2) words[at] = draw.of(pieces);
  else if (way === 3) words[at] = words[other] ?? '';
  else [words[at], words[other]] = [words[other] ?? '', words[at] ?? ''];
  return words.join('');
}

function ofLines(draw: Draw, text: string): string {
  const lines = text.split('\n');
  const [at, other] = [draw.whole(0, lines.length - 1), draw.whole(0, lines.length - 1)];
  const line = lines[at] ?? '';
  const way = draw.whole(0, 5);
  if (way === 0) lines.splice(at, 1);
  else if (way === 1) lines.splice(at, 0, line);
  else if (way === 2) lines[at] = ` ${line}`;
  else if (way === 3) lines[at] = line.replace(/^(?: {1,4}|\t)/, '');
  else if (way === 4) lines.splice(at, 0, lines[other] ?? '');
  else lines[at] = line.slice(0, draw.whole(0, line.length));
  return lines.join('\n');
}
