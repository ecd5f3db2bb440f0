import type { Draw } from '../../numpy/expressions/draw';
import { singles } from './scriptSingles';

/** What a value of a random program of JavaScript is, as far as its text tells. */
export type ScriptKind = 'number' | 'text' | 'truth' | 'numbers' | 'words' | 'object' | 'map' | 'any';
export type ScriptNames = ReadonlyMap<string, ScriptKind>;

/** Expressions of each kind: $n a number, $s a text, $b a truth value, $a numbers, $w words, $o an object, $m a map, $x any value. */
const templates: Readonly<Record<ScriptKind, readonly string[]>> = {
  ...singles,
  numbers: [
    ...[
      '[]',
      '[1, 2, 3]',
      '[5, 3, 9, 1]',
      '[0.5]',
      '[10, 9, 1]',
      '[...$a, $n]',
      '$a.map((v) => v * 2)',
      '$a.slice($n)',
    ],
    ...[
      '$a.filter((v, i) => i % 2 === 0)',
      '[...$a].sort()',
      '$a.filter((p) => p === p).sort((p, q) => p - q)',
      '[...$a].reverse()',
      '$a.concat($a)',
    ],
    ...[
      'Array.from({ length: 3 }, (_, i) => i * $n)',
      'Array(3).fill($n)',
      '$w.map((v) => v.length)',
      '[...$s].map(Number)',
    ],
    ...[
      '$a.flatMap((v) => [v, v])',
      '$w.map(Number)',
      '$w.map(parseFloat)',
      '$a.splice($n, $n)',
      '[...Array(3).keys()]',
    ],
    ...[
      'Object.values($o)',
      '[...$m.values()]',
      '[...new Set($a)]',
      '$a.filter((p) => p === p).toSorted((p, q) => q - p)',
      '$a.with(0, $n)',
      'Array.of($n, $n)',
    ],
  ],
  words: [
    ...[
      "['b', 'a']",
      "'x y z'.split(' ')",
      "[...'hey']",
      '[]',
      '$w.concat($s)',
      '[...$w].sort()',
      '$w.map((v) => v + $s)',
      '$s.split("")',
    ],
    ...[
      '$a.map(String)',
      'Object.keys($o)',
      '$s.split(",")',
      '$w.slice($n, $n)',
      '[...$m.keys()]',
      '$w.filter(Boolean)',
      '$a.map((v) => `${v}!`)',
    ],
  ],
  object: [
    ...[
      '{}',
      '{ n: $n }',
      '{ n: $n, s: $s }',
      '{ ...$o, s: $s }',
      '{ [$s]: $n, 2: $s, 1: $b }',
      "{ 'a b': $a, n: $x }",
      '{ deep: { n: $n, w: $w } }',
    ],
    ...[
      'Object.fromEntries($w.map((v, i) => [v, i]))',
      'Object.assign({}, $o, { n: $n })',
      '{ f: Math.max, n: $n }',
    ],
    ...[
      '(({ n = 1, ...rest }) => ({ n, rest }))($o)',
      'JSON.parse(JSON.stringify($o))',
      '{ n: undefined, m: null, a: $a }',
    ],
  ],
  map: [
    'new Map()',
    "new Map([['a', $n], ['b', $n]])",
    'new Map(Object.entries($o))',
    'new Map($w.map((v, i) => [v, i]))',
    'new Map([[$n, $s]])',
  ],
  any: [
    '$n',
    '$s',
    '$b',
    '$a',
    '$w',
    '($o)',
    '$m',
    'null',
    'undefined',
    'new Set($a)',
    '[$x, $x]',
    '[[$n, [$s, [$a]]]]',
    'new Float64Array($a)',
  ],
};

const letters: Readonly<Record<string, ScriptKind>> = {
  ...{ n: 'number', s: 'text', b: 'truth', a: 'numbers', w: 'words', o: 'object', m: 'map', x: 'any' },
};

/** An expression of a kind, in parentheses where it is put together. */
export function scriptValue(draw: Draw, kind: ScriptKind, names: ScriptNames, depth: number): string {
  const known = [...names].filter(([, own]) => own === kind).map(([name]) => name);
  if (known.length > 0 && draw.often(0.4)) return draw.of(known);
  const list = templates[kind];
  const simple = list.filter((one) => !one.includes('$'));
  const template = depth > 0 || simple.length === 0 ? draw.of(list) : draw.of(simple);
  const text = template.replaceAll(/\$([nsbawomx])(?!\w)/g, (_, letter: string) =>
    scriptValue(draw, letters[letter] as ScriptKind, names, depth - 1),
  );
  return template.includes('$') || /^[-{\d]|[*]/.test(template) ? `(${text})` : text;
}
