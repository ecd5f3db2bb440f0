/** Where two texts differ. */
export interface Change {
  /** Up to here both texts are the same, and from `end` of the new one on. */
  readonly start: number;
  readonly end: number;
  readonly shift: number;
}

export function changeOf(before: string, after: string): Change {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (
    same < most - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++;
  return { start, end: after.length - same, shift: after.length - before.length };
}
