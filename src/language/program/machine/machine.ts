import type { Range } from '../../core/problem';
import type { Dialect } from '../dialect';
import { DEOPT, Failure } from '../failure';
import {
  Ask,
  BoundMethod,
  Call,
  isWorking,
  type Keywords,
  NativeFunction,
  type Working,
} from '../values/callable';
import { END, type Value } from '../values/value';
import { bind } from './bind';
import { Frame, FunctionValue, GeneratorValue, isOurs, NativeFrame, PUSHED, type Step, SWITCH } from './code';
import { giveUp } from './giveUp';
import { goOn } from './goOn';
import { heldFrom } from './held';
import { Inlining } from './inlining';
import type { Limits } from './limits';
import { called, nativeCode } from './nativeCode';
import type { Stop } from './stop';
import { unwind } from './unwind';

/** Runs code in frames on the heap: it can stop after each step and go on. What computes at once runs within a step. */
export class Machine {
  top: Frame | undefined;
  /** Are statements shown one by one, so that no call may be hidden within a step? */
  #isTracing = false;
  readonly inlining = new Inlining();
  #result: Value = undefined;
  #asked: Ask['event'] | undefined;
  #isStepAgain = false;

  set isTracing(is: boolean) {
    this.#isTracing = is;
    this.inlining.isOff = is;
  }

  constructor(
    readonly dialect: Dialect,
    readonly limits: Limits,
    /** Makes an exception of the program's of what went wrong by itself. */
    readonly toException: (failure: Failure) => Value,
    /** What the program can reach beside its frames. */
    readonly roots: () => readonly unknown[] = () => [],
  ) {}

  /** Begins a call on an empty stack. */
  begin(callee: Value, args: Value[], keywords: Keywords = undefined): void {
    this.top = undefined;
    this.#result = undefined;
    if (callee instanceof FunctionValue && callee.code.form !== 'generator')
      this.top = new Frame(callee.code, bind(callee, args, keywords), undefined, 1);
    else {
      const native = new NativeFrame(called(new Call(callee, args, keywords)));
      this.top = new Frame(nativeCode('call'), [], undefined, 0, native);
    }
  }

  /** Goes on for at most `steps` steps; throws what the program did not catch. */
  advance(steps: number): Stop {
    let left = steps;
    for (let frame = this.top, isFirst = true; frame; frame = this.top, isFirst = this.#isStepAgain) {
      if (this.#isTracing && !isFirst && frame.code.begins.has(frame.pc)) return { type: 'paused' };
      this.#isStepAgain = false;
      left = frame.native ? this.#advanceNative(frame, frame.native, left) : this.#advanceCode(frame, left);
      const asked = this.#asked;
      if (asked) {
        this.#asked = undefined;
        return { type: 'asked', event: asked };
      }
      if (!this.top) break;
      if (this.limits.isDue) this.#takeTurn(this.top);
      else if (left > 0) continue;
      return { type: 'paused' };
    }
    return { type: 'finished', value: this.#result };
  }

  #takeTurn(top: Frame): void {
    try {
      this.limits.takeTurn((most) => heldFrom([top, ...this.roots()], most));
    } catch (error) {
      this.#unwind(error, top, top.pc);
    }
  }

  /** Where it stands: the innermost place that has one. */
  place(): { readonly range: Range; readonly path: string | undefined; readonly depth: number } {
    let frame = this.top;
    // Who called a native stands behind the call already.
    const isCalling = frame?.native !== undefined || isOurs(frame?.code.path);
    while (frame?.native || isOurs(frame?.code.path)) frame = frame?.caller;
    const range = frame?.code.ranges[isCalling ? frame.pc - 1 : frame.pc] ?? { start: 0, end: 0 };
    return { range, path: frame?.code.path, depth: frame?.depth ?? 0 };
  }

  /** Answers what was asked for. */
  answer(value: Value): void {
    if (this.top?.native) this.top.native.input = value;
  }
  fail(failure: Failure): void {
    if (this.top?.native) this.top.native.error = failure;
  }

  /** Runs code from frame to frame until a native is to work, something is asked, or the steps are used up. */
  #advanceCode(first: Frame, budget: number): number {
    let frame = first;
    const { limits } = this;
    let { steps } = frame.code;
    let { pc } = frame;
    let left = budget;
    const isTracing = this.#isTracing;
    try {
      while (left > 0 && !limits.isDue) {
        const next = (steps[pc] as Step)(frame);
        left -= 1;
        if (next >= 0) {
          pc = next;
          if (isTracing && frame.code.begins.has(pc)) break;
          continue;
        }
        const { top } = this;
        if (!top || top.native || this.#asked || this.#isTracing) return this.#spent(budget, left);
        frame = top;
        steps = top.code.steps;
        pc = top.pc;
      }
      frame.pc = pc;
      return this.#spent(budget, left);
    } catch (error) {
      if (error !== DEOPT) {
        this.#unwind(error, frame, pc);
        return left - 1;
      }
      giveUp(frame.code, pc);
      frame.pc = pc;
      this.#isStepAgain = true;
      this.inlining.reset();
      return left;
    }
  }

  #spent(budget: number, left: number): number {
    this.limits.spend(budget - left);
    return left;
  }

  #advanceNative(frame: Frame, native: NativeFrame, budget: number): number {
    try {
      const { request, error } = native;
      if (request) {
        native.request = undefined;
        const value = this.invoke(frame, request.callee, request.args, request.keywords);
        if (value === PUSHED) return budget - 1;
        native.input = value;
      }
      native.error = undefined;
      const { input, working } = native;
      native.input = undefined;
      const step = goOn(working, input, error);
      if (step.done) this.finish(frame, step.value);
      else if (step.value instanceof Ask) this.#asked = step.value.event;
      else native.request = step.value;
    } catch (error) {
      this.#unwind(error, frame, 0);
    }
    return budget - 1;
  }

  /** Gives a frame's result to who called it. */
  finish(frame: Frame, value: Value): number {
    const { caller } = frame;
    const result = frame.made ?? value;
    this.top = caller;
    if (!caller) this.#result = result;
    else if (caller.native) caller.native.input = result;
    else caller.slots[caller.into] = result;
    return SWITCH;
  }

  push(frame: Frame): typeof PUSHED {
    if (frame.depth > this.limits.depth) throw new Failure('tooDeep', this.limits.depth);
    this.top = frame;
    return PUSHED;
  }

  /** The value at once, or PUSHED. */
  invoke(caller: Frame, callee: Value, args: Value[], keywords: Keywords): Value | typeof PUSHED {
    if (callee instanceof FunctionValue && callee.code.form === 'generator')
      return new GeneratorValue(new Frame(callee.code, bind(callee, args, keywords), undefined, 0));
    if (callee instanceof FunctionValue)
      return this.push(new Frame(callee.code, bind(callee, args, keywords), caller, caller.depth + 1));
    if (callee instanceof NativeFunction) return this.#native(caller, callee, args, keywords);
    if (callee instanceof BoundMethod) {
      args.unshift(callee.self);
      return this.invoke(caller, callee.callee, args, keywords);
    }
    if (callee instanceof GeneratorValue) return this.#resume(caller, callee);
    const made = this.dialect.instantiate(callee);
    if (made) {
      const { object, initialize } = made;
      args.unshift(object);
      const frame = new Frame(initialize.code, bind(initialize, args, keywords), caller, caller.depth + 1);
      frame.made = object;
      return this.push(frame);
    }
    return this.start(caller, this.dialect.working.call(callee, args, keywords));
  }

  #native(caller: Frame, callee: NativeFunction, args: Value[], keywords: Keywords): Value | typeof PUSHED {
    let value: Value | Working;
    try {
      value = callee.call(args, keywords);
    } catch (error) {
      throw error === DEOPT ? new Failure('objectsNotTaken', callee.name) : error;
    }
    return isWorking(value) ? this.start(caller, value) : value;
  }

  /** Works as far as it goes by itself; what asks for something gets a frame. */
  start(caller: Frame, working: Working): Value | typeof PUSHED {
    const step = goOn(working, undefined, undefined);
    if (step.done) return step.value;
    const native = new NativeFrame(working);
    const frame = new Frame(nativeCode('native'), [], caller, caller.depth + 1, native);
    if (step.value instanceof Ask) this.#asked = step.value.event;
    else native.request = step.value;
    return this.push(frame);
  }

  #resume(caller: Frame, generator: GeneratorValue): Value | typeof PUSHED {
    const { frame } = generator;
    if (generator.isDone) return END;
    if (generator.isRunning) throw new Failure('generatorRunning');
    generator.isRunning = true;
    frame.generator = generator;
    frame.caller = caller;
    frame.depth = caller.depth + 1;
    return this.push(frame);
  }

  /** Goes on where an error is caught; throws it where it is not. */
  #unwind(error: unknown, from: Frame, at: number): void {
    this.inlining.reset();
    this.top = undefined;
    this.top = unwind(error, from, at, this.toException);
  }
}
