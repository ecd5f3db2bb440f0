import { Draw } from '../../../numpy/expressions/draw';
import type { RandomProgram } from './randomPrograms';

const ofOne =
  'Math.sin Math.exp Math.sqrt Math.log Math.tanh Math.floor Math.abs Math.round Math.sign Math.trunc g h'.split(
    ' ',
  );
const ofTwo = ['Math.max', 'Math.min', 'Math.pow', 'Math.atan2', 'Math.hypot', 'k'];
const arithmetic = ['+', '+', '-', '-', '*', '*', '/', '%', '**', '|', '>>'];
const comparisons = ['<', '<=', '>', '>=', '==', '!=', '===', '!=='];
const numbers = [
  '0',
  '1',
  '2',
  '3',
  '10',
  '0.5',
  '1.5',
  '0.25',
  '1e-3',
  '1e8',
  '1e200',
  'A',
  'B',
  'true',
  'O.c',
  'Math.PI',
];

/** A random program of JavaScript of the kind that may take the fast tier; the same for a seed. */
export function randomScript(seed: number): RandomProgram {
  return new Writer(new Draw(seed)).program();
}

class Writer {
  #names: string[] = [];
  #vector: string | undefined;
  #length = 0;
  #isHelper = false;
  #count = 0;

  constructor(readonly draw: Draw) {}

  program(): RandomProgram {
    const helpers = [
      'const A = 3;',
      'const O = { c: 0.75 };',
      'let B = 7;',
      ...this.#function('g', ['a'], 1),
      'const h = (a) => a * a - B;',
      ...this.#function('k', ['a', 'b = 2'], 1),
    ];
    const isVector = this.draw.often(1 / 3);
    const count = isVector ? this.draw.of([1, 2, 2, 3]) : this.draw.of([1, 1, 2]);
    this.#vector = isVector ? 'x' : undefined;
    this.#length = count;
    const parameters = isVector ? ['x'] : ['x', 'y'].slice(0, count);
    return { source: [...helpers, ...this.#function('f', parameters, 3)].join('\n'), count, isVector };
  }

  #function(name: string, parameters: readonly string[], most: number): string[] {
    this.#isHelper = name !== 'f';
    this.#names = this.#vector ? [] : parameters.map((one) => one.split(' ')[0] as string);
    const lines = Array.from({ length: this.draw.whole(0, most) }, () => this.#statement(2)).flat();
    return [`function ${name}(${parameters.join(', ')}) {`, ...lines, `return ${this.#number(3)};`, '}'];
  }

  #block(depth: number): string {
    const before = this.#names;
    const lines = [...this.#statement(depth), ...(this.draw.often(0.3) ? this.#statement(depth) : [])];
    this.#names = before;
    return `{ ${lines.join(' ')} }`;
  }

  #statement(depth: number): string[] {
    switch (depth > 0 ? this.draw.whole(0, 10) : this.draw.whole(0, 3)) {
      case 0:
      case 1:
        return [this.#declaration()];
      case 2:
      case 3:
        return [this.#change()];
      case 4:
        return [`if (${this.#test(1)}) return ${this.#number(2)};`];
      case 5:
      case 6:
        return [
          `if (${this.#test(2)}) ${this.#block(depth - 1)}${this.draw.often(0.5) ? ` else ${this.#block(depth - 1)}` : ''}`,
        ];
      case 7:
      case 8:
        return [this.#counting(depth)];
      case 9:
        return [this.#while(depth)];
      default:
        return [`if (${this.#test(1)}) throw new Error('no');`];
    }
  }

  #declaration(): string {
    this.#count += 1;
    const name = `v${this.#count}`;
    const line = this.draw.often(0.15) ? `var ${name};` : `let ${name} = ${this.#number(2)};`;
    if (!line.startsWith('var')) this.#names = [...this.#names, name];
    return line;
  }

  #change(): string {
    const names = this.#names.filter((one) => one.startsWith('v'));
    if (names.length === 0) return this.#declaration();
    const name = this.draw.of(names);
    return this.draw.often(0.2)
      ? `${name}++;`
      : `${name} ${this.draw.of(['', '', '+', '-', '*'])}= ${this.#number(2)};`;
  }

  #counting(depth: number): string {
    this.#count += 1;
    const i = `i${this.#count}`;
    const head = this.draw.of([
      `${i} = 0; ${i} < 4; ${i}++`,
      `${i} = 5; ${i} > 0; ${i} -= 2`,
      `${i} = 0; ${i} < ${this.#number(1)}; ${i}++`,
    ]);
    const before = this.#names;
    this.#names = [...before, i];
    const exit = this.draw.often(0.5) ? `if (${this.#test(1)}) ${this.draw.of(['break', 'continue'])};` : '';
    const line = `for (let ${head}) { ${exit} ${this.#block(depth - 1)} }`;
    this.#names = before;
    return line;
  }

  #while(depth: number): string {
    this.#count += 1;
    const n = `v${this.#count}`;
    const test = `${n} < ${this.draw.of(['3', '10', '1e9'])} && ${this.#test(1)}`;
    const body = `{ ${this.#block(depth - 1)} ${n}++; }`;
    return this.draw.often(0.5)
      ? `let ${n} = 0; while (${test}) ${body}`
      : `let ${n} = 0; do ${body} while (${test});`;
  }

  // long: one case a kind of expression
  #number(depth: number): string {
    const inner = (): string => this.#number(depth - 1);
    if (depth <= 0) return this.draw.often(1 / 3) ? this.draw.of(numbers) : this.#name();
    switch (this.draw.whole(0, 12)) {
      case 0:
      case 1:
      case 2:
      case 3:
        return `(${inner()} ${this.draw.of(arithmetic)} ${inner()})`.replaceAll(/-(?=[^)]* \*\*)/g, '- ');
      case 4:
        return `(${inner()}) ** ${this.draw.of(['2', '3', '0.5', '(-1)'])}`;
      case 5:
      case 6:
        return this.#call(inner);
      case 7:
        return `(${this.#test(depth - 1)} ? ${inner()} : ${inner()})`;
      case 8:
        return this.draw.often(0.3) ? `(${this.#test(depth - 1)})` : `(-(${inner()}))`;
      case 9:
        return this.#vector ? this.#reduced(inner) : this.#name();
      case 10:
        return `(${inner()} ${this.draw.of(['||', '&&', '??'])} ${inner()})`;
      default:
        return this.#name();
    }
  }

  #call(inner: () => string): string {
    const isOwn = (name: string): boolean => name.length === 1;
    const among = (names: readonly string[]) =>
      this.draw.of(this.#isHelper ? names.filter((one) => !isOwn(one)) : names);
    return this.draw.often(0.5) ? `${among(ofOne)}(${inner()})` : `${among(ofTwo)}(${inner()}, ${inner()})`;
  }

  #reduced(inner: () => string): string {
    return this.draw.of([
      'x.reduce((s, v) => s + v * v, 0)',
      `x.map((v, i) => v * i + ${inner()}).reduce((s, v) => s + v)`,
      'Math.max(...x)',
      'x.length',
    ]);
  }

  #test(depth: number): string {
    const inner = (): string => this.#number(Math.min(depth, 1));
    switch (depth > 0 ? this.draw.whole(0, 4) : 4) {
      case 0:
        return `!(${this.#test(depth - 1)})`;
      case 1:
        return `(${this.#test(depth - 1)} ${this.draw.of(['&&', '||'])} ${this.#test(depth - 1)})`;
      case 2:
        return inner();
      default:
        return `${inner()} ${this.draw.of(comparisons)} ${inner()}`;
    }
  }

  #name(): string {
    if (this.#vector && this.draw.often(0.6)) return `x[${this.draw.whole(0, this.#length - 1)}]`;
    return this.#names.length > 0 ? this.draw.of(this.#names) : this.draw.of(numbers);
  }
}
