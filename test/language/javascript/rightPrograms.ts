import { readSource } from '../../imports';

const programsOf = (name: string): readonly string[] =>
  readSource(`test/fixtures/grammar/${name}.txt`).trimEnd().split('\n----\n');

/** Programs that Node accepts, with constructs of the grammar each. */
export const rightPrograms: readonly string[] = [
  ...programsOf('javascript'),
  "x = 'a\\\r\nb' + `c\r\nd\re`\r\ny = 1\r\n",
  '',
  '\ufeffx = 1\u00a0+ 2\u2028y',
];

/** Programs that TypeScript accepts, with constructs each that JavaScript has not. */
export const rightTyped: readonly string[] = programsOf('typescript');
