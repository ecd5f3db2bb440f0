import { createRandom } from '#engine';

/** A tree with all places so much further. */
export function shifted(part: unknown, shift: number): unknown {
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) return part.map((one) => shifted(one, shift));
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [
      key,
      (key === 'start' || key === 'end') && typeof value === 'number' ? value + shift : shifted(value, shift),
    ]),
  );
}

/** A stretch of one of some files before and after each of some edits, in which pieces are typed and left behind. */
export function* edits(
  files: readonly string[],
  pieces: readonly string[],
  seed: number,
  count: number,
): Generator<string> {
  const random = createRandom(seed);
  const below = (limit: number): number => Math.floor(random.uniform() * limit);
  const file = files[below(files.length)] ?? '';
  const from = below(file.length);
  let text = file.slice(from, from + 200 + below(2500));
  yield text;
  for (let edit = 0; edit < count; edit++) {
    const at = below(text.length + 1);
    const gone = below(3) === 0 ? below(30) : 0;
    const other = below(text.length);
    const copied =
      below(5) === 0 ? text.slice(other, other + below(80)) : (pieces[below(pieces.length)] ?? '');
    text = text.slice(0, at) + (below(4) === 0 ? '' : copied) + text.slice(at + gone);
    yield text;
  }
}
