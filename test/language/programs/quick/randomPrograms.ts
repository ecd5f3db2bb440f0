import { Draw } from '../../../numpy/expressions/draw';

/** A program with a function f of numbers, or of an array of them. */
export interface RandomProgram {
  readonly source: string;
  /** How many numbers f takes, or how long its array is. */
  readonly count: number;
  readonly isVector: boolean;
}

/** A random program of the kind that may take the fast tier; the same for a seed. */
export function randomProgram(seed: number, isCalm = false): RandomProgram {
  return new Writer(seed, isCalm ? calm : numbers).program();
}

const ofOne = [
  'math.sin',
  'math.exp',
  'math.sqrt',
  'math.log',
  'math.tanh',
  'math.floor',
  'math.fabs',
  'math.log10',
  'np.sin',
  'np.exp',
  'np.sqrt',
  'np.log',
  'np.tanh',
  'np.abs',
  'np.floor',
  'np.sign',
  'np.square',
  'np.float64',
  'np.rint',
  'abs',
  'abs',
  'float',
  'int',
  'round',
  'bool',
  'g',
  'h',
];
const ofTwo = [
  'max',
  'min',
  'np.maximum',
  'np.minimum',
  'math.pow',
  'np.power',
  'pow',
  'math.atan2',
  'np.hypot',
  'math.fmod',
  'k',
  'np.add',
];
const arithmetic = ['+', '+', '-', '-', '*', '*', '/', '//', '%', '**'];
const comparisons = ['<', '<=', '>', '>=', '==', '!='];
const numbers = [
  '0',
  '1',
  '2',
  '3',
  '-1',
  '10',
  '0.5',
  '1.5',
  '2.0',
  '-0.25',
  '1e-3',
  '1e8',
  '1e200',
  'A',
  'B',
  'True',
  'N',
  '7',
];

/** Those among them beside which a function is what it is at some distance, too. */
const calm = numbers.filter((one) => !one.includes('e'));

class Writer {
  readonly #draw: Draw;
  /** Names with a value, for certain or maybe. */
  #names: string[] = [];
  #vector: string | undefined;
  #length = 0;
  #depth = 0;

  constructor(
    seed: number,
    readonly numbers: readonly string[],
  ) {
    this.#draw = new Draw(seed);
  }

  program(): RandomProgram {
    const helpers = [
      'import math',
      'import numpy as np',
      'A = 3',
      'B = 0.75',
      'N = np.int64(3)',
      'W = np.array([0.5, -1.5])',
      'V = np.array([2, -3])',
      ...this.#function('g', ['a'], 1),
      'h = lambda a: a * a - B',
      ...this.#function('k', ['a', 'b=2'], 1),
    ];
    const isVector = this.#draw.whole(0, 3 - 1) === 0;
    const count = isVector ? this.#draw.of([1, 2, 2, 3, 5, 9]) : this.#draw.of([1, 1, 2]);
    const parameters = isVector ? ['x'] : ['x', 'y'].slice(0, count);
    this.#vector = isVector ? 'x' : undefined;
    this.#length = count;
    const lines = [...helpers, ...this.#function('f', parameters, 3)];
    return { source: `${lines.join('\n')}\n`, count, isVector };
  }

  #function(name: string, parameters: readonly string[], most: number): string[] {
    this.#names = this.#vector ? [] : parameters.map((one) => one.split('=')[0] as string);
    this.#depth = name === 'f' ? 0 : 2;
    const lines: string[] = [];
    for (let count = this.#draw.whole(0, most + 1 - 1); count > 0; count--) lines.push(...this.#statement(1));
    return [`def ${name}(${parameters.join(', ')}):`, ...lines, `    return ${this.#number(3)}`];
  }

  #block(depth: number): string[] {
    const before = this.#names;
    const lines = [
      ...this.#statement(depth),
      ...(this.#draw.whole(0, 3 - 1) === 0 ? this.#statement(depth) : []),
    ];
    // What is bound here may have no value behind it, which is tried now and then.
    if (this.#draw.whole(0, 4 - 1) > 0) this.#names = before;
    return lines;
  }

  #statement(depth: number): string[] {
    const indent = '    '.repeat(depth);
    const kind = depth > 2 ? this.#draw.whole(0, 5 - 1) : this.#draw.whole(0, 12 - 1);
    switch (kind) {
      case 0:
      case 1:
      case 2:
      case 3:
        return this.#assignment(indent);
      case 4:
        return [`${indent}if ${this.#test(2)}:`, `${indent}    return ${this.#number(2)}`];
      case 5:
      case 6:
        return [
          `${indent}if ${this.#test(2)}:`,
          ...this.#block(depth + 1),
          ...(this.#draw.whole(0, 2 - 1) === 0 ? [`${indent}else:`, ...this.#block(depth + 1)] : []),
        ];
      case 7:
      case 8:
        return this.#counting(depth, indent);
      case 9:
        return this.#while(depth, indent);
      case 10:
        return [`${indent}if ${this.#test(1)}:`, `${indent}    raise ValueError('no')`];
      default:
        return [`${indent}assert ${this.#test(1)} or ${this.#test(1)}`];
    }
  }

  #assignment(indent: string): string[] {
    const name = this.#draw.of(['s', 't', 'u', ...(this.#vector ? [] : ['x'])]);
    if (this.#names.includes(name) && this.#draw.whole(0, 3 - 1) === 0)
      return [`${indent}${name} ${this.#draw.of(['+', '-', '*', '/'])}= ${this.#number(2)}`];
    const line = `${indent}${name} = ${this.#number(2)}`;
    this.#names = [...this.#names, name];
    return [line];
  }

  #counting(depth: number, indent: string): string[] {
    const over = this.#draw.of([
      'range(5)',
      'range(1, 9, 3)',
      'range(4, 0, -1)',
      `range(int(${this.#number(1)}))`,
    ]);
    const names = this.#names;
    this.#names = [...names, 'i'];
    const body = this.#block(depth + 1);
    const exit = this.#draw.whole(0, 3 - 1);
    const last = `${indent}        ${exit === 0 ? 'break' : 'continue'}`;
    const more = exit < 2 ? [`${indent}    if ${this.#test(1)}:`, last, ...this.#block(depth + 1)] : [];
    const otherwise = this.#draw.whole(0, 4 - 1) === 0 ? [`${indent}else:`, ...this.#block(depth + 1)] : [];
    this.#names = this.#draw.whole(0, 3 - 1) === 0 ? [...names, 'i'] : names;
    return [`${indent}for i in ${over}:`, ...body, ...more, ...otherwise];
  }

  #while(depth: number, indent: string): string[] {
    const body = this.#block(depth + 1);
    return [
      `${indent}n = 0`,
      `${indent}while n < ${this.#draw.of(['3', '10', '1e9'])} and ${this.#test(1)}:`,
      ...body,
      `${indent}    n += 1`,
    ];
  }

  // long: one case a kind of expression
  #number(depth: number): string {
    const inner = (): string => this.#number(depth - 1);
    if (depth <= 0) return this.#draw.whole(0, 3 - 1) === 0 ? this.#draw.of(this.numbers) : this.#name();
    switch (this.#draw.whole(0, 13 - 1)) {
      case 0:
      case 1:
      case 2:
      case 3:
        return `(${inner()} ${this.#draw.of(arithmetic)} ${inner()})`;
      case 4:
        return `${inner()} ** ${this.#draw.of(['2', '3', '0.5', '2.0', '-1'])}`;
      case 5:
      case 6:
        return this.#call(inner);
      case 7:
        return `(${inner()} if ${this.#test(depth - 1)} else ${inner()})`;
      case 8:
        return this.#asked(depth, inner);
      case 9:
        return this.#vector ? this.#reduced(inner) : this.#name();
      case 10:
        return `(${inner()} ${this.#draw.of(['or', 'and'])} ${inner()})`;
      case 11:
        return `np.where(${this.#test(depth - 1)}, ${inner()}, ${inner()})`;
      default:
        return this.#name();
    }
  }

  #asked(depth: number, inner: () => string): string {
    switch (this.#draw.whole(0, 5)) {
      case 0:
        return `(${this.#test(depth - 1)})`;
      case 1:
        return `np.array(${this.#test(depth - 1)}, dtype=int)`;
      case 2:
        return `((${this.#test(depth - 1)}) * ${inner()})`;
      default:
        return `(-${inner()})`;
    }
  }

  #call(inner: () => string): string {
    const only = this.#depth === 2;
    if (this.#draw.whole(0, 2 - 1) === 0) {
      const name = this.#draw.of(only ? ofOne.filter((one) => one.length > 1) : ofOne);
      return `${name}(${inner()})`;
    }
    const name = this.#draw.of(only ? ofTwo.filter((one) => one !== 'k') : ofTwo);
    return `${name}(${inner()}, ${inner()})`;
  }

  /** A number made of the array, or of two. */
  #reduced(inner: () => string): string {
    const size = this.#length;
    const other = size === 2 ? this.#draw.of(['W', 'V']) : 'x';
    return this.#draw.of([
      'np.sum(x ** 2)',
      `np.sum(${this.#array(inner)})`,
      `(${this.#array(inner)}).sum()`,
      `np.dot(x, ${other})`,
      `x @ ${other}`,
      `np.sum(${other} * x)`,
      'V[1]',
      `np.mean(V ** 2 - ${inner()})`,
      'np.sum(x > 0)',
      'np.max(x)',
      'x.min()',
      'np.mean(x)',
      'np.prod(x)',
      'np.linalg.norm(x)',
      'sum(v ** 2 for v in x)',
      'sum([x[i] * i for i in range(len(x))])',
      'len(x)',
      'x.size',
      'np.sum(x[1:] - x[:-1])',
    ]);
  }

  #array(inner: () => string): string {
    const single =
      this.#draw.whole(0, 2 - 1) === 0 ? 'x' : `np.${this.#draw.of(['exp', 'abs', 'sin', 'sqrt'])}(x)`;
    return `${single} ${this.#draw.of(['+', '-', '*', '/', '**', '>'])} ${this.#draw.of([inner(), 'x', '2', '-x'])} * ${this.#draw.of(['x', '1.5', inner()])}`;
  }

  #test(depth: number): string {
    const inner = (): string => this.#number(Math.min(depth, 1));
    switch (this.#draw.whole(0, 6 - 1)) {
      case 0:
        return `${inner()} ${this.#draw.of(comparisons)} ${inner()} ${this.#draw.of(comparisons)} ${inner()}`;
      case 1:
        return depth > 0 ? `not (${this.#test(depth - 1)})` : inner();
      case 2:
        return depth > 0
          ? `(${this.#test(depth - 1)} ${this.#draw.of(['and', 'or'])} ${this.#test(depth - 1)})`
          : inner();
      default:
        return `${inner()} ${this.#draw.of(comparisons)} ${inner()}`;
    }
  }

  #name(): string {
    if (this.#vector && this.#draw.whole(0, 3 - 1) > 0) return `x[${this.#draw.whole(0, this.#length - 1)}]`;
    return this.#names.length > 0 ? this.#draw.of(this.#names) : this.#draw.of(this.numbers);
  }
}
