/** A text as Python writes it: in single quotes, unless double ones save escapes. */
export function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  return `${quote}${[...text].map((letter) => escaped(letter, quote)).join('')}${quote}`;
}

const named: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escaped(letter: string, quote: string): string {
  if (letter === quote) return `\\${letter}`;
  const name = named[letter];
  if (name !== undefined) return name;
  const code = letter.codePointAt(0) ?? 0;
  if (code === 0x20 || !/[\p{C}\p{Z}]/u.test(letter)) return letter;
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code < 0x10000
    ? `\\u${code.toString(16).padStart(4, '0')}`
    : `\\U${code.toString(16).padStart(8, '0')}`;
}

/** As ascii() has it: every letter beyond 7 bits is written by its number. */
export function asciiOf(repr: string): string {
  return [...repr]
    .map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      if (code < 0x80) return letter;
      if (code < 0x100) return `\\x${code.toString(16)}`;
      return code < 0x10000
        ? `\\u${code.toString(16).padStart(4, '0')}`
        : `\\U${code.toString(16).padStart(8, '0')}`;
    })
    .join('');
}
