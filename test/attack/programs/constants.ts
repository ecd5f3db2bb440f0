import type { Draw } from '../../numpy/expressions/draw';

/** What a value of a random program is, as far as its text tells. */
export type Kind =
  | 'int'
  | 'float'
  | 'text'
  | 'truth'
  | 'ints'
  | 'floats'
  | 'words'
  | 'counts'
  | 'pair'
  | 'array';
export const kinds: readonly Kind[] = [
  ...(['int', 'float', 'text', 'truth', 'ints', 'floats', 'words', 'counts', 'pair', 'array'] as const),
];

/** A value written out. */
export const constants: Readonly<Record<Kind, (draw: Draw) => string>> = {
  int: (draw) => String(draw.of([0, 1, 2, 3, 7, 10, -1, -4, 255, 10 ** 12])),
  float: (draw) => draw.of(['0.5', '2.0', '-1.5', '0.1', '1e-3', '100.0', '0.0', '3.25', '1e16']),
  text: (draw) => draw.of(["'a'", "'Ab c'", "''", "'x,y,z'", "'한글'", "'  pad '", '"it\'s"']),
  truth: (draw) => draw.of(['True', 'False']),
  ints: (draw) => draw.of(['[]', '[1, 2, 3]', '[5, 3, 9, 1]', '[0] * 3', 'list(range(4))']),
  floats: (draw) => draw.of(['[0.5]', '[1.0, -2.5]', '[0.1, 0.2, 0.3]']),
  words: (draw) => draw.of(["['b', 'a']", "'x y z'.split()", "list('hey')"]),
  counts: (draw) => draw.of(['{}', "{'a': 1}", "{'a': 1, 'b': 2}", 'dict(k=3, a=4)']),
  pair: (draw) => draw.of(['(1, 2)', '(0, 5)', '(-3, 3)']),
  array: (draw) =>
    draw.of(['np.arange(4)', 'np.zeros(3)', 'np.array([1.5, -2.0, 4.0])', 'np.arange(6).reshape(2, 3)']),
};
