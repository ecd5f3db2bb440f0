import { useMeter } from '#numpy';
import { lineAt, type Problem, type Range } from '../core/problem';
import { compileModule } from '../program/compile/module';
import type { Shared } from '../program/compile/unit';
import { DEOPT, Failure, fill, Raised } from '../program/failure';
import { FunctionValue } from '../program/machine/code';
import { type LimitOptions, Limits } from '../program/machine/limits';
import { Machine, type Stop } from '../program/machine/machine';
import { NowCalls } from '../program/machine/nowCalls';
import { Refusal } from '../program/machine/refusal';
import { neededFor } from '../program/needed';
import type { Program } from '../program/tree';
import type { Keywords } from '../program/values/callable';
import { useCaller } from '../program/values/callNow';
import { ExceptionValue, type ModuleValue, Namespace } from '../program/values/classes';
import { UNBOUND, type Value } from '../program/values/value';
import { toException } from './builtins/exceptions';
import { makeBuiltins } from './builtins/index';
import { pythonDialect } from './dialect';
import { Importing } from './importing';
import { makeModules } from './modules/index';
import { textAtOnce } from './text/repr';

/** What a program says while it runs; a module and an input are answered by the text, or undefined. */
export type ProgramEvent =
  | { readonly type: 'output'; readonly text: string }
  /** It goes on with the next call of next(): a place to look, to pause, or to stop. */
  | {
      readonly type: 'step';
      readonly range: Range;
      readonly path: string | undefined;
      readonly depth: number;
    }
  | { readonly type: 'module'; readonly path: string }
  | { readonly type: 'input'; readonly prompt: string }
  | { readonly type: 'problem'; readonly problem: Problem; readonly path: string | undefined }
  | { readonly type: 'done' };

export interface ProgramOptions {
  /** Of the file, from which it finds what it imports. */
  readonly path?: string;
  /** A module's text by its path; without this it is asked for by an event. */
  readonly modules?: (path: string) => string | undefined;
  readonly limits?: LimitOptions;
  /** Does it stop at every statement? */
  readonly isTracing?: boolean;
}

/** A text as it is read: with the mistakes for which Python would not begin it. */
export interface ReadProgram extends Program {
  readonly problems: readonly Problem[];
}

/** Steps until a program that runs says so: a few milliseconds. */
const SLICE = 50_000;
/** So many elements of arrays are computed in the time of one step. */
const ELEMENTS_A_STEP = 16;

/** A learner's program: its global names stay from run to run. */
export class LearnerProgram {
  readonly machine: Machine;
  readonly names = new Namespace(UNBOUND, [['__name__', '__main__']]);
  readonly #limits: Limits;
  readonly #now: NowCalls;
  readonly #shared: Omit<Shared, 'scopes' | 'parts' | 'codes' | 'isStrict'>;
  readonly #importing: Importing;
  #printed = '';
  #source = '';

  constructor(
    readonly read: (source: string) => ReadProgram,
    readonly options: ProgramOptions = {},
  ) {
    this.#limits = new Limits(options.limits);
    this.machine = new Machine(pythonDialect, this.#limits, toException);
    this.#now = new NowCalls(this.machine);
    const builtins = makeBuiltins({ print: (text) => this.#print(text) });
    const modules: Map<string, ModuleValue> = makeModules({ seconds: () => Date.now() / 1000 });
    this.#importing = new Importing(modules, read, options.modules);
    this.#shared = {
      machine: this.machine,
      dialect: pythonDialect,
      namespace: this.names,
      builtins,
      moduleName: '__main__',
      path: options.path,
      importer: (path, level, from) => this.#importing.find(path, level, from),
      outermost: (module) => this.#importing.outermost(module),
    };
  }

  *run(source: string): Generator<ProgramEvent, void, string | undefined> {
    this.#source = source;
    this.#limits.reset();
    try {
      const program = this.read(source);
      const [problem] = program.problems;
      if (problem) throw new Refusal(problem);
      this.machine.isTracing = this.options.isTracing ?? false;
      this.machine.begin(compileModule(program, this.#shared), []);
      yield* this.#advance();
    } catch (error) {
      const problem = this.problemOf(error);
      yield* this.#output();
      yield { type: 'problem', problem, path: pathOf(error) ?? this.options.path };
    }
    yield { type: 'done' };
  }

  /** Runs of a text what the value of a name depends on; throws what the program did not catch. */
  load(source: string, name: string): Value {
    this.#source = source;
    const program = this.read(source);
    const { builtins } = this.#shared;
    const isOwn = (path: string): boolean => this.#importing.modules.has(path);
    const body = neededFor(program.body, name, isOwn, new Set(builtins.cells.keys()));
    this.call(compileModule({ ...program, body }, this.#shared), []);
    return this.names.get(name);
  }

  *#advance(): Generator<ProgramEvent, void, string | undefined> {
    for (;;) {
      const stop = this.#advanceBy(SLICE);
      yield* this.#output();
      if (stop.type === 'finished') return;
      if (stop.type === 'asked') this.machine.answer(yield stop.event);
      else {
        const { range, path, depth } = this.machine.place();
        yield { type: 'step', range, path, depth };
      }
    }
  }

  /** Goes on for some steps, with what arrays take counted as this program's, and its own machine for what keys ask. */
  #advanceBy(steps: number): Stop {
    return this.#metered(() => this.machine.advance(steps));
  }

  #metered<Result>(work: () => Result): Result {
    const limits = this.#limits;
    const before = useMeter({
      spend: (elements) => limits.spend(elements / ELEMENTS_A_STEP),
      claim: (bytes) => limits.claim(bytes),
    });
    const caller = useCaller({
      call: (callee, args) => this.#now.call(callee, args),
      isTrue: pythonDialect.truth,
    });
    try {
      return work();
    } finally {
      useMeter(before);
      useCaller(caller);
    }
  }

  *#output(): Generator<ProgramEvent, void, string | undefined> {
    const text = this.#printed;
    this.#printed = '';
    if (text !== '') yield { type: 'output', text };
  }

  #print(text: string): void {
    this.#limits.print(text.length);
    this.#printed += text;
  }

  /** Calls a function of the program to its end; throws what the program did not catch. */
  call(callee: Value, args: Value[], keywords: Keywords = undefined): Value {
    this.#limits.reset();
    try {
      if (callee instanceof FunctionValue && callee.code.single && !keywords)
        return this.#metered(() => this.machine.inlining.call(callee, args));
    } catch (error) {
      if (error !== DEOPT) throw error;
    }
    this.machine.begin(callee, args, keywords);
    for (;;) {
      const stop = this.#advanceBy(SLICE);
      this.#printed = '';
      if (stop.type === 'finished') return stop.value;
      if (stop.type === 'asked') this.machine.fail(new Failure('askedWhileDrawn'));
    }
  }

  /** What ended the program, in a sentence for its writer; `source` is the text that runs. */
  problemOf(error: unknown, source = this.#source): Problem {
    if (error instanceof Refusal) return error.problem;
    if (!(error instanceof Failure || error instanceof Raised)) throw error;
    const { path } = error;
    const range = error.range ?? { start: 0, end: 0 };
    const text = (path !== undefined && this.#importing.texts.get(path)) || source;
    const { code, template, args } =
      error instanceof Failure ? error : (error.failure ?? raised(error.value));
    return {
      code,
      template,
      message: fill(template, args),
      args: [lineAt(text, range.start), ...args],
      range,
    };
  }
}

/** An exception that the program raised by itself. */
function raised(value: Value): Failure {
  const type = value instanceof ExceptionValue ? value.type.name : '';
  const text = messageOf(value);
  return text === '' ? new Failure('raisedPlain', type) : new Failure('raised', type, text);
}

const pathOf = (error: unknown): string | undefined =>
  error instanceof Failure || error instanceof Raised ? error.path : undefined;

/** What an exception says, unless learner's code would have to run for it. */
function messageOf(value: Value): string {
  try {
    return textAtOnce(value);
  } catch {
    return '';
  }
}
