/** Python's tokenizer takes fewer levels of parentheses. */
export const MOST_PARENTHESES = 200;

/** How deep the parentheses of a text are nested. */
export function nested(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const sign of text) {
    if (sign === '(' || sign === '[') depth++;
    if (sign === ')' || sign === ']') depth--;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
