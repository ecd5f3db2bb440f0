/** The name of an element of an array as NumPy writes it, such as W1[406, 7] or b1[3]; every text names elements so. */
export const elementName = (array: string, ...indices: readonly number[]): string =>
  `${array}[${indices.join(', ')}]`;
