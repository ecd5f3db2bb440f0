import { type Bytes, name, section, unsigned, vector } from './encoding';

/** Of WebAssembly what is used here; a global of Node and of browsers. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (
    module: object,
    imports: object,
  ) => { readonly exports: Readonly<Record<string, unknown>> };
};

/** A function of numbers that WebAssembly calls, as Math.sin. */
export type NumberFunction = (...numbers: number[]) => number;

const f64 = 0x7c;
const functionType = (parameters: number): Bytes => [
  0x60,
  ...vector(Array(parameters).fill([f64])),
  ...vector([[f64]]),
];

/**
 * Writes one function of numbers for WebAssembly, whose values are doubles, an instruction after another, each taking what
 * stands on top of the stack. See the WebAssembly core specification, section 5.
 */
export class FunctionWriter {
  readonly #parameters: number;
  readonly #code: number[] = [];
  readonly #called: { readonly f: NumberFunction; readonly parameters: number }[] = [];
  #locals = 0;

  constructor(parameters: number) {
    this.#parameters = parameters;
  }

  /** The parameters come first, then the locals. */
  get(local: number): void {
    this.#code.push(0x20, ...unsigned(local));
  }

  /** Keeps what is on top in a local, and leaves it there. */
  keep(local: number): void {
    this.#code.push(0x22, ...unsigned(local));
  }

  /** Takes what is on top into a local. */
  set(local: number): void {
    this.#code.push(0x21, ...unsigned(local));
  }

  newLocal(): number {
    return this.#parameters + this.#locals++;
  }

  constant(value: number): void {
    this.#code.push(0x44, ...new Uint8Array(Float64Array.of(value).buffer));
  }

  /** Instructions as they are encoded. */
  instructions(...codes: readonly number[]): void {
    this.#code.push(...codes);
  }

  /** Goes to the end of a block, or to the beginning of a loop; 0 is the innermost. */
  branch(depth: number): void {
    this.#code.push(0x0c, ...unsigned(depth));
  }

  /** Calls f with the `parameters` numbers on top. */
  call(f: NumberFunction, parameters: number): void {
    const known = this.#called.findIndex((called) => called.f === f && called.parameters === parameters);
    if (known < 0) this.#called.push({ f, parameters });
    this.#code.push(0x10, ...unsigned(known < 0 ? this.#called.length - 1 : known));
  }

  /** The function, whose value is what its instructions leave on the stack. Throws where the engine takes no more of them. */
  compile(): NumberFunction {
    const module = new WebAssembly.Module(this.#module());
    const called = Object.fromEntries(this.#called.map(({ f }, index) => [index, f]));
    const { exports } = new WebAssembly.Instance(module, { f: called });
    return exports['f'] as NumberFunction;
  }

  #module(): Uint8Array<ArrayBuffer> {
    const types = [...this.#called.map((called) => called.parameters), this.#parameters].map(functionType);
    const imports = this.#called.map((_, index) => [
      ...name('f'),
      ...name(String(index)),
      0,
      ...unsigned(index),
    ]);
    const own = this.#called.length;
    const locals = vector(this.#locals > 0 ? [[...unsigned(this.#locals), f64]] : []);
    const body = [...locals, ...this.#code, 0x0b];
    return Uint8Array.from([
      ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      ...section(1, vector(types)),
      ...section(2, vector(imports)),
      ...section(3, vector([unsigned(own)])),
      ...section(7, vector([[...name('f'), 0, ...unsigned(own)]])),
      ...section(10, vector([[...unsigned(body.length), ...body]])),
    ]);
  }
}
