/** Programs with one or two tokens of a right one taken out, put in, replaced or exchanged; the same for a seed. */
export function mutated(
  origins: readonly string[],
  pieces: readonly string[],
  seed: number,
  count: number,
): readonly string[] {
  let state = seed;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * limit);
  };
  const mutate = (tokens: string[]): void => {
    const [at, other] = [below(tokens.length), below(tokens.length)];
    const piece = pieces[below(pieces.length)] ?? '';
    const way = below(4);
    if (way === 3) [tokens[at], tokens[other]] = [tokens[other] ?? '', tokens[at] ?? ''];
    else tokens.splice(at, way === 1 ? 0 : 1, ...(way === 0 ? [] : [piece]));
  };
  return Array.from({ length: count }, () => {
    const origin = origins[below(origins.length)] ?? '';
    const tokens = origin.match(/\s+|\w+|[^\w\s]/g) ?? [''];
    for (let left = 1 + below(2); left > 0; left--) mutate(tokens);
    return tokens.join('');
  });
}
