/** How WebAssembly's binary format writes numbers, names and lists: its core specification, section 5. */
export type Bytes = readonly number[];

/** A whole number from 0 as LEB128: seven bits a byte, the lowest first. */
export function unsigned(value: number): Bytes {
  const rest = Math.floor(value / 128);
  return rest === 0 ? [value] : [(value % 128) | 128, ...unsigned(rest)];
}

/** How many there are, and then each. */
export function vector(items: readonly Bytes[]): Bytes {
  return [...unsigned(items.length), ...items.flat()];
}

/** A name of ASCII letters. */
export function name(text: string): Bytes {
  return vector([...text].map((letter) => [letter.charCodeAt(0)]));
}

export function section(id: number, content: Bytes): Bytes {
  return [id, ...unsigned(content.length), ...content];
}
