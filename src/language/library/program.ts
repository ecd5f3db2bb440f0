import { useMeter } from '#numpy';
import { lineAt, type Problem, type Range } from '../core/problem';
import { compileModule } from '../program/compile/module';
import type { Shared } from '../program/compile/unit';
import { DEOPT, Failure, fill, Raised } from '../program/failure';
import { FunctionValue } from '../program/machine/code';
import { type LimitOptions, Limits } from '../program/machine/limits';
import { Machine } from '../program/machine/machine';
import { NowCalls } from '../program/machine/nowCalls';
import { Refusal } from '../program/machine/refusal';
import type { Stop } from '../program/machine/stop';
import { neededFor } from '../program/needed/needed';
import type { Program } from '../program/tree';
import type { Keywords } from '../program/values/callable';
import { useCaller } from '../program/values/callNow';
import { Namespace } from '../program/values/classes';
import { UNBOUND, type Value } from '../program/values/value';
import type { Digits } from './book/mnist';
import { oursFor } from './book/ours';
import { toException } from './builtins/exceptions';
import { makeBuiltins } from './builtins/index';
import { pythonDialect } from './dialect';
import type { ProgramEvent } from './events';
import { Importing } from './importing';
import { makeModules } from './modules/index';
import { type Notice, type NoticeCode, noticeOf, type Place } from './notices';
import { pathOf, raised } from './raised';
import { Draws } from './random/draws';

export interface ProgramOptions {
  /** Of the file, from which it finds what it imports. */
  readonly path?: string;
  /** A module's text by its path; without this it is asked for by an event. */
  readonly modules?: (path: string) => string | undefined;
  /** What load_mnist gives. */
  readonly digits?: Digits;
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
  readonly draws = new Draws();
  readonly #limits: Limits;
  readonly #now: NowCalls;
  readonly #shared: Omit<Shared, 'scopes' | 'parts' | 'codes'>;
  readonly #importing: Importing;
  #printed = '';
  #events: ProgramEvent[] = [];
  #source = '';
  /** All that it was told of, so far. */
  readonly notices: Notice[] = [];

  constructor(
    readonly read: (source: string) => ReadProgram,
    readonly options: ProgramOptions = {},
  ) {
    this.#limits = new Limits(options.limits);
    this.machine = new Machine(pythonDialect, this.#limits, toException, () => [
      this.names,
      this.#importing.modules,
    ]);
    this.#now = new NowCalls(this.machine);
    const builtins = makeBuiltins({ print: (text) => this.#print(text) });
    const modules = makeModules({ seconds: () => Date.now() / 1000 }, this.draws);
    const ours = oursFor(options.digits, {
      onBrought: (name, path, range) => this.#notify('moduleBrought', { path, range }, name),
      onCut: (given, of) => this.#notify('digitsCut', this.machine.place(), given, of),
    });
    this.#importing = new Importing(modules, read, options.modules, ours);
    this.#shared = {
      machine: this.machine,
      dialect: pythonDialect,
      namespace: this.names,
      builtins,
      moduleName: '__main__',
      path: options.path ?? '',
      importer: (path, level, from, range) => this.#importing.find(path, level, from, range),
      outermost: (module) => this.#importing.outermost(module),
    };
  }

  /** The names that it has without importing anything. */
  get builtins(): Namespace {
    return this.#shared.builtins;
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
      yield { type: 'problem', problem, path: pathOf(error) || this.options.path };
    }
    yield { type: 'done' };
  }

  /** Runs of a text what the value of a name depends on; throws what the program did not catch. */
  load(source: string, name: string): Value {
    this.#source = source;
    const program = this.read(source);
    const body = this.needed(program, name);
    this.call(compileModule({ ...program, body }, this.#shared), []);
    this.draws.keep();
    return this.names.get(name);
  }

  /** The statements of a text that the value of a name depends on. */
  needed({ body }: Program, name: string): Program['body'] {
    const isOwn = (path: string): boolean => this.#importing.modules.has(path);
    return neededFor(body, name, isOwn, new Set(this.#shared.builtins.cells.keys()));
  }

  /** A call that draws the same random numbers whenever it is made, and says that it does. */
  callAnew(place: Range, callee: Value, args: Value[], keywords: Keywords): Value {
    this.draws.again();
    const value = this.call(callee, args, keywords);
    if (this.draws.isFree && !this.notices.some(({ code }) => code === 'drawsAtRandom'))
      this.#notify('drawsAtRandom', { path: this.options.path, range: place });
    return value;
  }

  *#advance(): Generator<ProgramEvent, void, string | undefined> {
    for (;;) {
      const stop = this.#advanceBy(SLICE);
      yield* this.#output();
      if (stop.type === 'finished') return;
      if (stop.type === 'asked') this.machine.answer(yield stop.event);
      else {
        const { range, path, depth } = this.machine.place();
        yield { type: 'step', range, path: path || undefined, depth };
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
      spend: (elements) => limits.work(elements / ELEMENTS_A_STEP),
      claim: (bytes) => limits.claim(bytes),
      hold: (bytes) => limits.hold(bytes),
      isDue: () => limits.isDue,
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
    const events = this.#events;
    const text = this.#printed;
    this.#events = [];
    this.#printed = '';
    yield* events;
    if (text !== '') yield { type: 'output', text };
  }

  #notify(code: NoticeCode, { path, range }: Place, ...args: readonly (string | number)[]): void {
    const notice = noticeOf(code, this.#textOf(path), range, ...args);
    this.notices.push(notice);
    if (this.#printed !== '') this.#events.push({ type: 'output', text: this.#printed });
    this.#printed = '';
    this.#events.push({ type: 'notice', notice, path: path || undefined });
  }

  #textOf(path: string | undefined, source = this.#source): string {
    return (path !== undefined && this.#importing.texts.get(path)) || source;
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
      this.#events = [];
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
    const text = this.#textOf(path, source);
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
