import type { Range } from '../../core/problem';
import type { Taking } from '../operators';
import type { KnownFunction } from '../scoped';
import type { FunctionCode } from '../tree';
import { Call, type Working } from '../values/callable';
import type { Namespace } from '../values/classes';
import { Iteration } from '../values/iteration';
import { type Cell, END, type Value } from '../values/value';

/** Before the paths of modules that come with Gradient Lab: what goes wrong in them is told where they are called. */
export const OURS = 'gradient-lab:';
export const isOurs = (path: string | undefined): boolean => path?.startsWith(OURS) ?? false;

/** Computes at once from the variables of a frame; throws DEOPT where learner's code would have to run. */
export type Evaluate = (slots: Value[]) => Value;

/** Does one thing and says which step is next; SWITCH when another frame is to go on. */
export type Step = (frame: Frame) => number;
export const SWITCH = -1;
/** What a call gives whose result comes later. */
export const PUSHED: object = Object.freeze({ what: 'pushed' });

export interface CodeParameter {
  readonly name: string;
  readonly takes: Taking;
  readonly range: Range;
}

/** Errors between two steps go to `target`, with the error in a slot. */
export interface Guarded {
  readonly from: number;
  readonly to: number;
  readonly target: number;
  readonly slot: number;
}

/** A function, a class's body or a module, ready to run. */
export interface Code {
  readonly name: string;
  readonly form: 'module' | 'function' | 'class' | 'generator';
  readonly range: Range;
  readonly namespace: Namespace;
  readonly parameters: readonly CodeParameter[];
  /** Are all parameters plain, so that arguments by position are all there is to do? */
  readonly isPlain: boolean;
  /** What the slots hold in the beginning. */
  readonly blank: readonly Value[];
  /** Parameters and variables that inner functions share: their slots hold cells. */
  readonly cells: readonly number[];
  /** Where the cells of the functions around it are put. */
  readonly freeAt: number;
  readonly free: readonly string[];
  readonly steps: Step[];
  readonly ranges: Range[];
  /** Which steps begin a statement. */
  readonly begins: ReadonlySet<number>;
  readonly guards: readonly Guarded[];
  /** The one expression that it returns, where it can be computed at once. */
  single: Evaluate | undefined;
  readonly doc: string | null;
  /** A function as it was read. */
  readonly tree: FunctionCode | undefined;
  /** Of the file that it stands in. */
  readonly path: string | undefined;
  /** Of JavaScript. */
  readonly script: ScriptCode | undefined;
  /** The variables by their slots, for who looks at a frame. */
  readonly variables: ReadonlyMap<string, number>;
}

/** What a function of JavaScript's has beside: its own place among the slots. */
export interface ScriptCode extends KnownFunction {
  readonly selfAt: number | undefined;
  readonly form: 'getter' | 'setter' | 'arrow' | 'other';
  readonly globalObject: object;
}

/** A function that runs: where it stands and what its variables hold. Frames are on the heap, so that each can be left. */
export class Frame {
  // Declared, since V8 is slow to make fields that are not set in the constructor alone.
  declare readonly code: Code;
  declare readonly slots: Value[];
  declare caller: Frame | undefined;
  declare depth: number;
  /** Of a native at work, which has no code of its own. */
  declare readonly native: NativeFrame | undefined;
  declare pc: number;
  /** Where the result of what it called goes. */
  declare into: number;
  /** What it gives in the place of its result: the object that an __init__ was called for. */
  declare made: object | undefined;
  /** Whose values it computes. */
  declare generator: GeneratorValue | undefined;
  constructor(
    code: Code,
    slots: Value[],
    caller: Frame | undefined,
    depth: number,
    native: NativeFrame | undefined = undefined,
  ) {
    this.code = code;
    this.slots = slots;
    this.caller = caller;
    this.depth = depth;
    this.native = native;
    this.pc = 0;
    this.into = 0;
    this.made = undefined;
    this.generator = undefined;
  }
}

export class NativeFrame {
  request: Call | undefined;
  input: Value = undefined;
  error: unknown = undefined;
  constructor(readonly working: Working) {}
}

export class FunctionValue {
  attributes: Map<string, Value> | undefined;
  #withThis: FunctionValue | undefined;
  constructor(
    readonly code: Code,
    /** By parameter; UNBOUND where it has none. */
    readonly defaults: readonly Value[],
    /** What it shares with the functions around it, in the order of its code's `free`. */
    readonly cells: readonly Cell[],
    /** The function that this one is, given the object that it is called on as its first argument. */
    readonly plain: FunctionValue | undefined = undefined,
  ) {}
  get withThis(): FunctionValue {
    this.#withThis ??= new FunctionValue(this.code, this.defaults, this.cells, this);
    return this.#withThis;
  }
}

/** A generator expression: its frame rests between two values. */
export class GeneratorValue extends Iteration {
  override get isPlain(): boolean {
    return false;
  }
  isDone = false;
  isRunning = false;
  constructor(readonly frame: Frame) {
    super();
  }
  override next(): Value {
    return END;
  }
  /** Asks for the next value. */
  readonly again = new Call(this, []);
  override *work(): Working {
    return yield this.again;
  }
}
