import { useMeter } from '#numpy';
import { lineAt, type Problem, type Range } from '../core/problem';
import { compileModule } from '../program/compile/module';
import type { SharedOfModule } from '../program/compile/unit';
import { DEOPT, Failure, fill, Raised } from '../program/failure';
import { useAllowance } from '../program/machine/allowance';
import { FunctionValue } from '../program/machine/code';
import { Limits } from '../program/machine/limits';
import { Machine } from '../program/machine/machine';
import { NowCalls } from '../program/machine/nowCalls';
import { Refusal } from '../program/machine/refusal';
import type { Stop } from '../program/machine/stop';
import type { Dependencies } from '../program/needed/needed';
import type { Program } from '../program/tree';
import type { Keywords } from '../program/values/callable';
import { useCaller } from '../program/values/callNow';
import type { Namespace } from '../program/values/classes';
import type { Value } from '../program/values/value';
import type { ProgramEvent } from './events';
import type { Begun, Language, ProgramOptions } from './language';
import { type Notice, type NoticeCode, noticeOf, type Place } from './notices';
import { pathOf } from './raised';
import { Draws } from './random/draws';

/** Steps until a program that runs says so: a few milliseconds. */
const SLICE = 50_000;
/** So many elements of arrays are computed in the time of one step. */
const ELEMENTS_A_STEP = 16;

/** A learner's program: its global names stay from run to run. */
export class LearnerProgram {
  readonly machine: Machine;
  readonly draws = new Draws();
  readonly #limits: Limits;
  readonly #now: NowCalls;
  readonly #shared: SharedOfModule;
  readonly #begun: Begun;
  #printed = '';
  #events: ProgramEvent[] = [];
  #source = '';
  /** All that it was told of, so far. */
  readonly notices: Notice[] = [];

  constructor(
    readonly language: Language,
    readonly options: ProgramOptions = {},
  ) {
    const { dialect, toException } = language;
    this.#limits = new Limits(options.limits);
    this.machine = new Machine(dialect, this.#limits, toException, () => [this.#begun]);
    this.#now = new NowCalls(this.machine);
    this.#begun = language.begin({
      options,
      draws: this.draws,
      print: (text) => this.#print(text),
      notify: (code, place, ...args) => this.#notify(code, place, ...args),
      place: () => this.machine.place(),
    });
    const { names, builtins, importer, outermost } = this.#begun;
    this.#shared = {
      machine: this.machine,
      dialect,
      namespace: names,
      builtins,
      moduleName: '__main__',
      path: options.path ?? '',
      importer,
      outermost,
    };
    this.#begun.prepare?.(this.#shared);
  }

  /** Its global names. */
  get names(): Namespace {
    return this.#begun.names;
  }

  /** The names that it has without importing anything. */
  get builtins(): Namespace {
    return this.#shared.builtins;
  }

  *run(source: string): Generator<ProgramEvent, void, string | undefined> {
    this.#source = source;
    this.#limits.reset();
    try {
      const program = this.language.read(source);
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
    const { program, placed } = this.language.readInPart(source);
    const body = placed(this.language.needed(program.body, name));
    this.call(compileModule({ ...program, body }, this.#shared), []);
    this.draws.keep();
    return this.#begun.names.get(name);
  }

  /** What the statements of a text depend on; undefined in a language that cannot tell. */
  dependenciesIn({ body }: Program): Dependencies | undefined {
    return this.language.dependencies?.(body);
  }

  /** A call of some steps at most that draws the same random numbers whenever it is made, and says that it does. */
  callAnew(place: Range, callee: Value, args: Value[], keywords: Keywords, steps?: number): Value {
    this.draws.again();
    const value = this.call(callee, args, keywords, steps);
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
    this.machine.inlining.refill();
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
      isTrue: this.language.dialect.truth,
    });
    const allowed = useAllowance({ limits, inlining: this.machine.inlining });
    const leave = this.#begun.enter?.();
    try {
      return work();
    } finally {
      leave?.();
      useMeter(before);
      useCaller(caller);
      useAllowance(allowed);
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
    return (path !== undefined && this.#begun.texts.get(path)) || source;
  }

  #print(text: string): void {
    this.#limits.print(text.length);
    this.#printed += text;
  }

  /** Calls a function of the program to its end, which takes some steps at most; throws what the program did not catch. */
  call(callee: Value, args: Value[], keywords: Keywords = undefined, steps?: number): Value {
    this.#limits.reset(steps);
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
      error instanceof Failure ? error : (error.failure ?? this.language.raised(error.value));
    return {
      code,
      template,
      message: fill(template, args),
      args: [lineAt(text, range.start), ...args],
      range,
    };
  }
}
