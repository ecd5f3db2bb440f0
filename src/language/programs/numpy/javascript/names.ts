/** Python's words, and what a script's own lines mean by these names. */
const taken =
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield abs bool float int isinstance len list np functools ValueError _'.split(
    ' ',
  );

/** What is called by the lines of a script that stand outside of its functions. */
const called = 'print range tuple zip enumerate type any all vars getattr hasattr Exception'.split(' ');

/** A name of Python's for each of JavaScript's, none for two. */
export class Names {
  readonly #used: Set<string>;
  readonly #names = new Map<string, string>();

  constructor(
    helpers: readonly string[],
    /** Names that other lines of the script give values to: no function has one of them. */
    readonly ours: readonly string[],
  ) {
    this.#used = new Set([...taken, ...helpers]);
  }

  /** Of a variable: x·2 is that of a block. */
  ofVariable(name: string): string {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    const own = this.#fresh(name, []);
    this.#names.set(name, own);
    return own;
  }

  ofFunction(name: string): string {
    return this.#fresh(name, [...this.ours, ...called]);
  }

  #fresh(name: string, others: readonly string[]): string {
    const plain = name.replace(/·\d+$/, '').replace(/[^\p{L}\p{N}_]/gu, '_') || 'function';
    let own = plain;
    for (let number = 2; this.#used.has(own) || others.includes(own); number++) own = `${plain}_${number}`;
    this.#used.add(own);
    return own;
  }
}
