import type { Range } from '../../core/problem';
import type { ProgramOptions } from '../../library/language';
import { LearnerProgram } from '../../library/program';
import type { Dependencies } from '../../program/needed/needed';
import type { Body, Statement } from '../../program/tree';
import { List, Tuple, type Value } from '../../program/values/value';
import { languageOf } from '../languageOf';
import { extent } from '../neededText';

/** The steps of one statement: about a twentieth of a second. */
const MOST_STEPS = 700_000;
/** A name that no learner gives. */
const SHOWN = '__shown__';
const WATCH = '__watch__';
/** Writes down what it is given, as str() says it at that moment, and gives it back. */
const WATCHING = `${SHOWN} = []
def ${WATCH}(value, text=str):
    ${SHOWN}.append((value, text(value)))
    return value
`;
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

  /** Runs a statement and looks at what is in a range of it: the value that it has first, and as what it is printed. */
  watch(index: number, { start, end }: Range): { readonly value: Value; readonly text: string } | undefined {
    const statement = this.body[index];
    if (!statement || !this.#isKnown(index)) return undefined;
    const whole = extent(statement);
    const before = this.source.slice(whole.start, start);
    const after = this.source.slice(end, whole.end);
    this.#runText(WATCHING);
    const isKnown =
      this.#runText(`${before}${WATCH}(${this.source.slice(start, end)})${after}`) !== undefined;
    const seen = this.nameOf(SHOWN);
    const [first] = isKnown && seen instanceof List ? seen.items : [];
    if (!(first instanceof Tuple)) return undefined;
    const [value, text] = first.items;
    return typeof text === 'string' ? { value, text } : undefined;
  }

  nameOf(name: string): Value {
    return this.#program.names.get(name);
  }

  #isKnown(index: number): boolean {
    return ![...this.dependencies.before(index)].some((one) => this.#unknown.has(one));
  }

  #run(statement: Statement | undefined, isValue: boolean): Done | undefined {
    if (!statement || isOfTime(statement)) return undefined;
    const text = textOf(this.source, statement);
    const printed = this.#runText(isValue ? `${SHOWN} = (${text}\n)` : text);
    return printed === undefined ? undefined : { printed, value: isValue ? this.nameOf(SHOWN) : undefined };
  }

  /** What it prints; undefined where it fails, asks for something, or draws at random. */
  #runText(text: string): string | undefined {
    const { draws } = this.#program;
    draws.watch();
    let printed = '';
    for (const event of this.#program.run(text)) {
      if (event.type === 'output') printed += event.text;
      else if (event.type === 'problem' || event.type === 'input') return undefined;
    }
    return draws.isFree ? undefined : printed;
  }
}

/** A decorator stands behind a sign that belongs to it. */
export function textOf(source: string, statement: Statement): string {
  const { start, end } = extent(statement);
  const isDecorated = start < statement.range.start;
  return source.slice(isDecorated ? source.lastIndexOf('@', start) : start, end);
}

const isOfTime = (statement: Statement): boolean =>
  statement.kind === 'import' && clocks.has(statement.path.split('.')[0] ?? '');
