const PAIRS = /[\ud800-\udfff]/;

/** The letters of a text, of which one may take two of JavaScript's; the text itself where none does. */
export const lettersOf = (text: string): string | readonly string[] => (PAIRS.test(text) ? [...text] : text);
