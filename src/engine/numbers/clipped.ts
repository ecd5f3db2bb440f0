const longest = 40;

/** A name out of a file as it may stand in a sentence: without control characters, and not too long; - where there is none. */
export function clipped(name: string): string {
  const plain = name
    .slice(0, 1000)
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
  const start = [...plain.slice(0, 2 * longest)].slice(0, longest).join('');
  if (start === '') return '-';
  return start.length < plain.length || name.length > 1000 ? `${start}...` : start;
}
