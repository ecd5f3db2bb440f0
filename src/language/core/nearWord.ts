/** The word that another is meant for: of another case, or one letter away, or with two neighbours exchanged. */
export function nearWord(typed: string, words: readonly string[]): string | undefined {
  const lower = typed.toLowerCase();
  if (words.includes(lower)) return lower;
  return typed.length < 3 ? undefined : words.find((one) => one.length > 2 && isNear(lower, one));
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
