import { mutated } from '../mutated';
import { rightPrograms } from './rightPrograms';

const pieces = [
  ...[
    ' ',
    '\n',
    '  ',
    ':',
    '(',
    ')',
    '[',
    ']',
    ',',
    '=',
    '==',
    '*',
    '**',
    'x',
    '1',
    'if ',
    'else',
    'for ',
    'in ',
    'not ',
  ],
  ...[
    "'",
    '"',
    'f"{a}"',
    '.',
    'def f():\n  ',
    'lambda x: ',
    'return',
    '+',
    '-',
    '#',
    '@',
    '\\',
    'is ',
    'as ',
    'import ',
  ],
  ...['{', '}', 'None', ':=', '->', ';', 'await ', 'del ', 'global x', 'try:\n', 'break'],
];

/** Those left out hold what is skipped unread (match), names of characters, or letters that a mutation splits in two. */
const origins = rightPrograms.filter((source) => !/match a|\\N\{|[\ud800-\udfff]/.test(source));

/** Programs with one or two tokens of a right one taken out, put in, replaced or exchanged; the same for a seed. */
export function mutations(seed: number, count: number): readonly string[] {
  return mutated(origins, pieces, seed, count);
}
