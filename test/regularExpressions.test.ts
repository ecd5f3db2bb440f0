import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { literalsIn, regexLiterals } from './regexLiterals';

/** Repetitions at first, which find what doubles with each, then characters: what grows like a cube is found before it takes for ever. */
const sizes = [20, 26, 300, 1200, 12_000, 24_000];
/** A linear one needs less than a hundredth of this for the longest text, one of squares hundred times as much. */
const MOST_MILLISECONDS = 25;

/** Texts to be repeated: what the pattern itself speaks of, and one of each kind of character. */
function pumpsOf({ source }: RegExp): string[] {
  const said = [...source.matchAll(/\\u\{?([\da-f]{4,6})\}?|\\([nrt0])|\\?([^\\])/gi)].map(
    ([, code, control, plain]) =>
      code
        ? String.fromCodePoint(Number.parseInt(code, 16))
        : control
          ? ({ n: '\n', r: '\r', t: '\t', 0: '\0' }[control.toLowerCase()] ?? '\0')
          : (plain ?? ''),
  );
  const words = source.match(/[a-z]{2,}/gi) ?? [];
  const inOrder = literalsOf(source);
  const runs = inOrder
    .flatMap((letter, at) => {
      const pair = letter + (inOrder[at + 1] ?? '');
      return [pair, (inOrder[0] ?? '') + pair];
    })
    // A letter twice doubles what is tried already by the letter alone, and what grows like 2^n would take for ever.
    .filter((run) => new Set(run).size === run.length);
  const single = [...new Set([...said, ...' \n015ax.,:-"\'(\0'])];
  const pairs = ['<a>', '<a', '/*', '1.', '0,', 'x0', '--', ' ,', '": "', "':", 'e1', '1_', 'a a', '0\0'];
  return [...new Set([...single, ...pairs, ...words, ...runs])].filter((pump) => pump !== '');
}

/** The characters that the pattern asks for by themselves, in their order: what opens a group or repeats is none of them. */
function literalsOf(source: string): string[] {
  const parts = source.matchAll(/\[(?:\\.|[^\]\\])*\]|\(\?(?:[:=!]|<[=!])|\{\d+(?:,\d*)?\}|\\?[\s\S]/g);
  return [...parts].flatMap(([part]) => {
    if (/^\\[^\w]$/.test(part)) return [part.charAt(1)];
    return part.length === 1 && !/[()[\]{}?*+|^$.\\]/.test(part) ? [part] : [];
  });
}

/** How long the pattern takes for the text, found nowhere, everywhere, or at the end. */
function milliseconds(pattern: RegExp, text: string): number {
  const began = process.cpuUsage();
  if (pattern.sticky || !pattern.global) {
    pattern.lastIndex = 0;
    pattern.exec(text);
  } else text.replace(pattern, '');
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

/** The text that the pattern takes too long for; undefined where time grows with the length and not much more. */
function slowest(pattern: RegExp): string | undefined {
  for (const size of sizes) {
    for (const pump of pumpsOf(pattern)) {
      const body = pump.repeat(size < 100 ? size : Math.ceil(size / pump.length));
      for (const [start, end] of ends) {
        const text = `${start}${body}${end}`;
        if (
          milliseconds(pattern, text) > MOST_MILLISECONDS &&
          milliseconds(pattern, text) > MOST_MILLISECONDS
        )
          return `${JSON.stringify(start + pump)} over and over, then ${JSON.stringify(end)}, ${size} characters`;
      }
    }
  }
  return undefined;
}

const ends = [
  ['', '\u0001'],
  ["'x", '!'],
] as const;

describe('regular expressions', () => {
  const literals = regexLiterals();

  it('are all found', () => {
    assert.ok(literals.length > 60, String(literals.length));
    const template = ['`$', '{y / /z\\//.source}`'].join('');
    const source = `a = b / c / d; x = /[/"]+/g.test(${template}); // no /comment/\nreturn /w/`;
    assert.deepEqual(literalsIn(source).map(String), ['/[/"]+/g', '/z\\//', '/w/']);
  });

  it('that take very long for some texts are found', () => {
    for (const planted of [/\0+$/, /^(a+)+$/, /^(1|1)+x/, /.*=.*;/, /%(?:\((.*?)\))?d/g, /\\(a|N\{[^}]*\})/g])
      assert.ok(slowest(planted), String(planted));
  });

  for (const { file, pattern } of literals) {
    it(`take time in proportion to the text: in ${file} ${pattern}`, () =>
      assert.equal(slowest(pattern), undefined));
  }
});
