import { nearWord } from '../../core/nearWord';

const words = [
  ...[
    'def',
    'class',
    'return',
    'import',
    'from',
    'while',
    'for',
    'if',
    'elif',
    'else',
    'try',
    'except',
    'finally',
  ],
  ...['with', 'raise', 'assert', 'global', 'del', 'break', 'continue', 'pass', 'lambda'],
];

/** Other languages' words for Python's. */
const others: ReadonlyMap<string, string> = new Map([
  ['elseif', 'elif'],
  ['elsif', 'elif'],
  ['catch', 'except'],
  ['throw', 'raise'],
  ['define', 'def'],
  ['func', 'def'],
]);

/** The keyword that a word is meant for: of another case, or one letter away, or with two neighbours exchanged. */
export function nearKeyword(word: string): string | undefined {
  return others.get(word.toLowerCase()) ?? nearWord(word, words);
}
