import type { Draw } from '../../numpy/expressions/draw';
import { constants, type Kind } from './constants';

/** The names that a place of a program sees, by what they hold. */
export type Names = ReadonlyMap<string, Kind>;

type Maker = (draw: Draw, names: Names, depth: number) => string;
type Makers = readonly Maker[];

const value = (draw: Draw, kind: Kind, names: Names, depth: number): string =>
  expression(draw, kind, names, depth - 1);
/** A text with values of these kinds in the place of each $. */
const of =
  (template: string, ...parts: readonly Kind[]): Maker =>
  (draw, names, depth) => {
    let index = 0;
    return template.replaceAll('$', () => value(draw, parts[index++] as Kind, names, depth));
  };

const operations: Readonly<Record<Kind, Makers>> = {
  int: [
    ...[
      of('($ + $)', 'int', 'int'),
      of('($ - $)', 'int', 'int'),
      of('($ + $)', 'int', 'text'),
      of('$($)', 'int', 'int'),
      of('$.nothing', 'float'),
      of('($ * $)', 'int', 'int'),
    ],
    ...[of('($ // $)', 'int', 'int'), of('($ % $)', 'int', 'int'), of('abs($)', 'int'), of('-$', 'int')],
    ...[
      of('len($)', 'ints'),
      of('len($)', 'text'),
      of('sum($)', 'ints'),
      of('max($)', 'ints'),
      of('$[$]', 'ints', 'int'),
    ],
    ...[
      of('min($, $)', 'int', 'int'),
      of('int($)', 'float'),
      of('$.get($, 0)', 'counts', 'text'),
      of('$[0]', 'pair'),
    ],
    ...[
      of('($ if $ else $)', 'int', 'truth', 'int'),
      of('$.count($)', 'text', 'text'),
      of('$.find($)', 'text', 'text'),
    ],
    ...[
      of('round($)', 'float'),
      of('divmod($, $)[1]', 'int', 'int'),
      of('($ & $)', 'int', 'int'),
      of('($ ^ $)', 'int', 'int'),
    ],
    ...[
      of('$[$]', 'counts', 'text'),
      of('$.index($)', 'ints', 'int'),
      of('sum(1 for c in $ if c)', 'words'),
      of('$.size', 'array'),
    ],
    ...[
      of('int($)', 'text'),
      of('ord($[0])', 'text'),
      of('(lambda a, b=2: a * b)($)', 'int'),
      of('($ << 3)', 'int'),
    ],
  ],
  float: [
    ...[of('($ + $)', 'float', 'float'), of('($ - $)', 'float', 'int'), of('($ * $)', 'float', 'float')],
    ...[
      of('($ / $)', 'float', 'float'),
      of('($ / $)', 'int', 'int'),
      of('float($)', 'int'),
      of('abs($)', 'float'),
    ],
    ...[of('round($, 2)', 'float'), of('max($)', 'floats'), of('$[$]', 'floats', 'int')],
    ...[
      of('math.floor($)', 'float'),
      of('math.sqrt(abs($))', 'float'),
      of('($ % $)', 'float', 'float'),
      of('($ // $)', 'float', 'float'),
    ],
    ...[
      of('float($.sum())', 'array'),
      of('float($.mean())', 'array'),
      of('float($)', 'text'),
      of('($ ** 2)', 'float'),
    ],
  ],
  text: [
    ...[
      of('($ + $)', 'text', 'text'),
      of('$ * $', 'text', 'int'),
      of('str($)', 'int'),
      of('str($)', 'float'),
      of('repr($)', 'text'),
    ],
    ...[
      of('$.upper()', 'text'),
      of('$.strip()', 'text'),
      of("$.replace('a', $)", 'text', 'text'),
      of("','.join($)", 'words'),
    ],
    ...[
      of("f'{$}:{$}'", 'int', 'truth'),
      of("f'{$:.3f}|{$:>6}'", 'float', 'int'),
      of("'%d %s' % ($, $)", 'int', 'text'),
    ],
    ...[
      of("'{} {:5.2f}'.format($, $)", 'text', 'float'),
      of('$[$:$]', 'text', 'int', 'int'),
      of('$[::-1]', 'text'),
      of('$[$]', 'words', 'int'),
    ],
    ...[
      of('$.title()', 'text'),
      of('$.zfill(6)', 'text'),
      of('$.center(9, "*")', 'text'),
      of('str($)', 'ints'),
      of('str($)', 'counts'),
      of('str($)', 'array'),
    ],
  ].map((make) => (draw: Draw, names: Names, depth: number) => make(draw, names, depth)),
  truth: [
    ...[
      of('($ < $)', 'int', 'int'),
      of('($ == $)', 'float', 'int'),
      of('($ in $)', 'int', 'ints'),
      of('(not $)', 'truth'),
    ],
    ...[
      of('($ and $)', 'truth', 'truth'),
      of('($ or $)', 'truth', 'truth'),
      of('(1 < $ <= $)', 'int', 'int'),
      of('($ != $)', 'ints', 'ints'),
    ],
    ...[
      of('any($)', 'ints'),
      of('all(x > 0 for x in $)', 'ints'),
      of('isinstance($, int)', 'int'),
      of('($ in $)', 'text', 'counts'),
    ],
    ...[
      of('$.startswith($)', 'text', 'text'),
      of('bool($)', 'words'),
      of('($ is None)', 'text'),
      of('($ < $)', 'pair', 'pair'),
      of('($ < $)', 'text', 'text'),
    ],
  ],
  ints: [
    ...[
      of('($ + $)', 'ints', 'ints'),
      of('sorted($)', 'ints'),
      of('$[$:$]', 'ints', 'int', 'int'),
      of('$[::-1]', 'ints'),
    ],
    ...[
      of('[i * $ for i in $]', 'int', 'ints'),
      of('[i for i in $ if i % 2]', 'ints'),
      of('[a + b for a, b in zip($, $)]', 'ints', 'ints'),
    ],
    ...[
      of('list(map(lambda v: v - $, $))', 'int', 'ints'),
      of('[len(w) for w in $]', 'words'),
      of('list($.values())', 'counts'),
    ],
    ...[
      of('sorted($, key=lambda v: -v)', 'ints'),
      of('sorted(set($))', 'ints'),
      of('[*$]', 'ints'),
      of('list($)', 'pair'),
      of('list(enumerate($))[0:1] and $', 'ints', 'ints'),
    ],
  ],
  floats: [
    of('[v / 2 for v in $]', 'ints'),
    of('($ + $)', 'floats', 'floats'),
    of('sorted($)', 'floats'),
    of('[$, $]', 'float', 'float'),
    of('$.astype(float).ravel().tolist()', 'array'),
  ],
  words: [
    of('sorted($)', 'words'),
    of('$.split()', 'text'),
    of("$.split(',')", 'text'),
    of('[w + $ for w in $]', 'text', 'words'),
    of('list($)', 'counts'),
    of('[str(i) for i in $]', 'ints'),
  ],
  counts: [
    of('{k: len(k) for k in $}', 'words'),
    of('{**$, $: $}', 'counts', 'text', 'int'),
    of('dict(zip($, $))', 'words', 'ints'),
    of('{k: v + $ for k, v in $.items()}', 'int', 'counts'),
  ],
  pair: [
    of('($, $)', 'int', 'int'),
    of('divmod($, $)', 'int', 'int'),
    of('tuple($)[0:2]', 'ints'),
    of('$[::-1]', 'pair'),
    of('(min($), max($))', 'ints', 'ints'),
  ],
  array: [
    ...[
      of('np.array($)', 'floats'),
      of('np.array($)', 'ints'),
      of('($ + $)', 'array', 'int'),
      of('($ * $)', 'array', 'float'),
      of('($ * $)', 'array', 'array'),
    ],
    ...[
      of('np.maximum($, $)', 'array', 'int'),
      of('$.T', 'array'),
      of('$.reshape(-1)', 'array'),
      of('$[$:]', 'array', 'int'),
      of('np.zeros_like($)', 'array'),
    ],
    ...[
      of('($ > $)', 'array', 'int'),
      of('np.where($ > 0, 1, $)', 'array', 'int'),
      of('np.abs($)', 'array'),
      of('$.sum(axis=0)', 'array'),
      of('np.dot($, $)', 'array', 'array'),
    ],
  ],
};

/** An expression of a kind, as far as its types tell; what it meets when it runs is another matter. */
export function expression(draw: Draw, kind: Kind, names: Names, depth: number): string {
  const known = [...names].filter(([, own]) => own === kind).map(([name]) => name);
  if (known.length > 0 && draw.often(0.45)) return draw.of(known);
  if (depth <= 0 || draw.often(0.2)) return constants[kind](draw);
  // Once in a while of another kind than belongs there, but nothing that versions of NumPy take in different ways.
  const other = draw.often(0.02) ? draw.of(numeric) : kind;
  return draw.of(operations[other])(draw, names, depth);
}

const numeric: readonly Kind[] = ['int', 'float', 'truth', 'pair'];
