/** Characters that look like those of a program but are others, with what to type; they come from word processors and input methods. */
const lookalikes: ReadonlyMap<string, string> = new Map([
  ...pairs('“”„‟″〝〞', '"'),
  ...pairs('‘’‚‛′', "'"),
  ...pairs('−–—‒―', '-'),
  ...pairs('×∗·∙⋅', '*'),
  ...pairs('÷∕⁄', '/'),
  ['≤', '<='],
  ['≥', '>='],
  ['≠', '!='],
  ['²', '**2'],
  ['³', '**3'],
  ['、', ','],
  ['。', '.'],
  ['…', '...'],
  ['→', '->'],
  ['「', '['],
  ['」', ']'],
  ['【', '['],
  ['】', ']'],
]);

function pairs(characters: string, typed: string): [string, string][] {
  return [...characters].map((character) => [character, typed]);
}

/** Spaces that no language takes for a space, and characters that cannot be seen. */
const INVISIBLE = /^[\u00a0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\u3164\ufeff]$/;

export const isInvisible = (character: string): boolean => INVISIBLE.test(character);

/** What to type for a character that only looks like it. */
export function typedFor(character: string): string | undefined {
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return lookalikes.get(character);
}
