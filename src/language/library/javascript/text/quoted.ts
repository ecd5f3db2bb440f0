const escapes: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '\\': '\\\\',
};

/** A text as it is typed, in quotes that do not stand in it where there are such. */
export function quoted(text: string): string {
  const quote =
    ["'", '"', '`'].find((one) => !text.includes(one) && !(one === '`' && text.includes('${'))) ?? "'";
  let written = '';
  for (const letter of text) {
    const code = letter.charCodeAt(0);
    if (letter === quote) written += `\\${letter}`;
    else if (escapes[letter]) written += escapes[letter];
    else if (code < 32 || (code >= 127 && code < 160))
      written += `\\x${code.toString(16).toUpperCase().padStart(2, '0')}`;
    else if (letter.length === 1 && code >= 0xd800 && code <= 0xdfff) written += `\\u${code.toString(16)}`;
    else written += letter;
  }
  return `${quote}${written}${quote}`;
}

export const numberText = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));
