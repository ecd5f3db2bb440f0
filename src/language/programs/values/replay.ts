import type { ProgramOptions } from '../../library/language';
import { LearnerProgram } from '../../library/program';
import type { Dependencies } from '../../program/needed/needed';
import type { Body, Statement } from '../../program/tree';
import type { Value } from '../../program/values/value';
import { languageOf } from '../languageOf';
import { extent } from '../neededText';

/** The steps of one statement: about a twentieth of a second. */
const MOST_STEPS = 700_000;
/** A name that no learner gives. */
const SHOWN = '__shown__';
/** What goes on while time does: nobody can tell what it will print. */
const clocks = new Set(['time', 'datetime', 'timeit']);

/** A statement that was done: what it printed, and what it was, where that was asked for. */
interface Done {
  readonly printed: string;
  readonly value: Value;
}

/** A Python module of which some statements are run, in their order, and each at most once. */
export class Replay {
  readonly dependencies: Dependencies;
  readonly #program: LearnerProgram;
  /** Those of which nobody can tell the outcome: they failed, asked for something, or drew at random. */
  readonly #unknown = new Set<number>();

  constructor(
    readonly source: string,
    readonly body: Body,
    options: ProgramOptions,
  ) {
    const limits = { steps: MOST_STEPS, ...options.limits };
    const own = { modules: () => undefined, ...options, limits };
    this.#program = new LearnerProgram(languageOf('python'), own);
    const dependencies = this.#program.dependenciesIn({ language: 'python', body });
    if (!dependencies) throw new Error('Python tells what its statements depend on.');
    this.dependencies = dependencies;
  }

  /** Runs a statement, an expression for its value; undefined where its outcome cannot be told, or that of one that it depends on. */
  run(index: number, isValue = false): Done | undefined {
    const done = this.#isKnown(index) ? this.#run(this.body[index], isValue) : undefined;
    if (!done) this.#unknown.add(index);
    return done;
  }

  nameOf(name: string): Value {
    return this.#program.names.get(name);
  }

  #isKnown(index: number): boolean {
    const { statements } = this.dependencies.of(this.dependencies.usesOf(index), index);
    return ![...statements].some((one) => this.#unknown.has(one));
  }

  #run(statement: Statement | undefined, isValue: boolean): Done | undefined {
    if (!statement || isOfTime(statement)) return undefined;
    const text = textOf(this.source, statement);
    const { draws, names } = this.#program;
    const wasFree = draws.isFree;
    let printed = '';
    for (const event of this.#program.run(isValue ? `${SHOWN} = (${text}\n)` : text)) {
      if (event.type === 'output') printed += event.text;
      else if (event.type === 'problem' || event.type === 'input') return undefined;
    }
    const value = isValue ? names.get(SHOWN) : undefined;
    if (isValue) names.cell(SHOWN).value = names.unbound;
    return draws.isFree && !wasFree ? undefined : { printed, value };
  }
}

export function textOf(source: string, statement: Statement): string {
  const { start, end } = extent(statement);
  return source.slice(start, end);
}

const isOfTime = (statement: Statement): boolean =>
  statement.kind === 'import' && clocks.has(statement.path.split('.')[0] ?? '');
