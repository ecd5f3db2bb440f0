const longest = 40;

/** A name out of a file as it may stand in a sentence: without control characters, and not too long. */
export function clipped(name: string): string {
  const plain = name.replace(/[\p{C}\s]+/gu, ' ').trim();
  const start = [...plain.slice(0, 2 * longest)].slice(0, longest).join('');
  return start.length < plain.length ? `${start}...` : start;
}
