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
  const lower = word.toLowerCase();
  const other = others.get(lower);
  if (other) return other;
  if (words.includes(lower)) return lower;
  return word.length < 3
    ? undefined
    : words.find((candidate) => candidate.length > 2 && isNear(lower, candidate));
}

function isNear(word: string, candidate: string): boolean {
  if (Math.abs(word.length - candidate.length) > 1) return false;
  let at = 0;
  while (at < word.length && word[at] === candidate[at]) at++;
  const rest = word.slice(at);
  const other = candidate.slice(at);
  if (rest.slice(1) === other || rest === other.slice(1) || rest.slice(1) === other.slice(1)) return true;
  return rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2);
}
