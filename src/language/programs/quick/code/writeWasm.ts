import { FunctionWriter, type NumberFunction } from '../../../wasm/functionWriter';
import type { Comparison } from './comparisons';
import { type Block, type Deed, isPlain, type NumberCode, type QuickCode, type Test } from './numberCode';
import { giveUp } from './operations';

const comparisons: Readonly<Record<Comparison, number>> = {
  '==': 0x61,
  '!=': 0x62,
  '<': 0x63,
  '>': 0x64,
  '<=': 0x65,
  '>=': 0x66,
};
const [block, loop, branchIf, otherwise, end] = [0x02, 0x03, 0x04, 0x05, 0x0b];
const [isZero, select, toNumber, drop, less, subtract] = [0x45, 0x1b, 0xb8, 0x1a, 0x63, 0xa1];
/** What a block leaves on the stack. */
const [nothing, number, truth] = [0x40, 0x7c, 0x7f];

/** The code as a function of WebAssembly; what it throws says to ask the full tier. Undefined where there is no room for one. */
export function asWebAssembly(code: QuickCode): NumberFunction | undefined {
  try {
    return new WasmWriter(code).write();
  } catch {
    return undefined;
  }
}

class WasmWriter {
  readonly #writer: FunctionWriter;
  readonly #fuel: number;
  /** What is open around the place that is written, outermost first. */
  readonly #open: (Block | undefined)[] = [];

  constructor(readonly code: QuickCode) {
    this.#writer = new FunctionWriter(code.parameters);
    for (let index = code.parameters; index < code.locals; index++) this.#writer.newLocal();
    this.#fuel = this.#writer.newLocal();
  }

  write(): NumberFunction {
    if (this.code.fuel > 0) {
      this.#writer.constant(this.code.fuel);
      this.#writer.set(this.#fuel);
    }
    this.#deeds(this.code.body);
    this.#number(this.code.value);
    return this.#writer.compile();
  }

  #within(opener: readonly number[], mark: Block | undefined, write: () => void): void {
    this.#writer.instructions(...opener);
    this.#open.push(mark);
    write();
    this.#open.pop();
    this.#writer.instructions(end);
  }

  #goTo(depth: number): void {
    this.#writer.branch(depth);
  }

  #deeds(deeds: readonly Deed[]): void {
    for (const deed of deeds) this.#deed(deed);
  }

  #deed(deed: Deed): void {
    switch (deed.kind) {
      case 'set':
        this.#number(deed.value);
        return this.#writer.set(deed.local);
      case 'if':
        this.#test(deed.test);
        return this.#within([branchIf, nothing], undefined, () => {
          this.#deeds(deed.yes);
          if (deed.no.length === 0) return;
          this.#writer.instructions(otherwise);
          this.#deeds(deed.no);
        });
      case 'loop':
        return this.#within([loop, nothing], undefined, () => {
          this.#spend(deed.cost);
          this.#deeds(deed.body);
          this.#goTo(0);
        });
      case 'block':
        return this.#within([block, nothing], deed.block, () => this.#deeds(deed.body));
      case 'leave':
        return this.#goTo(this.#open.length - 1 - this.#open.lastIndexOf(deed.block));
      case 'fail':
        return this.#fail();
    }
  }

  #fail(): void {
    this.#writer.call(giveUp, 0);
    this.#writer.instructions(drop);
  }

  #spend(cost: number): void {
    this.#writer.get(this.#fuel);
    this.#writer.constant(cost);
    this.#writer.instructions(subtract);
    this.#writer.keep(this.#fuel);
    this.#writer.constant(0);
    this.#writer.instructions(less);
    this.#within([branchIf, nothing], undefined, () => this.#fail());
  }

  #number(code: NumberCode): void {
    switch (code.kind) {
      case 'constant':
        return this.#writer.constant(code.value);
      case 'local':
        return this.#writer.get(code.local);
      case 'operation': {
        const { codes, value } = code.operation;
        if (code.inlined) return this.#number(code.inlined);
        for (const operand of code.operands) this.#number(operand);
        if (codes) return this.#writer.instructions(...codes);
        return this.#writer.call(value, code.operands.length);
      }
      case 'choice':
        return this.#choice(code);
      case 'after':
        this.#deeds(code.body);
        return this.#number(code.value);
    }
  }

  #choice({ test, yes, no }: NumberCode & { kind: 'choice' }): void {
    if (yes.kind === 'constant' && yes.value === 1 && no.kind === 'constant' && no.value === 0) {
      this.#test(test);
      return this.#writer.instructions(toNumber);
    }
    if (isPlain(yes) && isPlain(no) && isStill(test)) {
      this.#number(yes);
      this.#number(no);
      this.#test(test);
      return this.#writer.instructions(select);
    }
    this.#test(test);
    this.#within([branchIf, number], undefined, () => {
      this.#number(yes);
      this.#writer.instructions(otherwise);
      this.#number(no);
    });
  }

  #test(test: Test): void {
    switch (test.kind) {
      case 'known':
        return this.#writer.instructions(0x41, test.holds ? 1 : 0);
      case 'comparison':
        this.#number(test.left);
        this.#number(test.right);
        return this.#writer.instructions(comparisons[test.operator]);
      case 'not':
        this.#test(test.test);
        return this.#writer.instructions(isZero);
      case 'both':
      case 'either':
        this.#test(test.left);
        return this.#within([branchIf, truth], undefined, () => {
          this.#test(test.kind === 'both' ? test.right : { kind: 'known', holds: true });
          this.#writer.instructions(otherwise);
          this.#test(test.kind === 'both' ? { kind: 'known', holds: false } : test.right);
        });
      case 'testAfter':
        this.#deeds(test.body);
        return this.#test(test.test);
    }
  }
}

/** Does it leave all locals as they are? */
function isStill(part: Test | NumberCode): boolean {
  switch (part.kind) {
    case 'known':
    case 'constant':
    case 'local':
      return true;
    case 'comparison':
      return isStill(part.left) && isStill(part.right);
    case 'operation':
      return !part.inlined && part.operands.every(isStill);
    default:
      return false;
  }
}
