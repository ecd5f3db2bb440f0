import { dependencyText, type ProgramFunction, type Trial, tryFunction } from '#language';
import type { TakenNumbers } from '#protocol';

/** How many numbers the views take that are offered above a function; as before where it has a mistake of its own. */
type Shown = TakenNumbers | 'asBefore' | 'no';

/** How many numbers a function of numbers takes, as far as its text tells. */
export function takenBy({ role, arity }: ProgramFunction): TakenNumbers | undefined {
  if (role !== 'drawable') return undefined;
  if (arity === 1) return 'one';
  return arity === 0 ? undefined : 'two';
}

/** What is around functions: where their file stands, and what it imports. */
export interface Around {
  readonly path: string;
  readonly read: (path: string) => string | undefined;
}

/** Of a file that imports nothing. */
export const alone: Around = { path: '', read: () => undefined };

/** What came of functions, by the texts that they depend on, and the files that were asked for to see it. */
const tried = new Map<
  string,
  { readonly trial: Trial; readonly files: ReadonlyMap<string, string | undefined> }
>();
const MOST_TRIED = 5000;

/** So many functions of a file are tried at once, that are not tried yet: it has an answer soon, however large it is, and hears of the others after that. */
const MOST_AT_ONCE = 50;

/** Tries the functions of a file. */
interface Trials {
  readonly shown: (one: ProgramFunction) => Shown;
  /** So many were left for another time. */
  readonly untried: () => number;
}

/** Of a file that is not about numbers nothing is offered: its functions are called at a few points, once for each text. */
export function shownIn(all: readonly ProgramFunction[], { path, read }: Around): Trials {
  let left = MOST_AT_ONCE;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const shown = (one: ProgramFunction): Shown => {
    const key = `${one.languageId} ${folder} ${dependencyText(one, all)}`;
    const known = tried.get(key);
    if (known && [...known.files].every(([file, text]) => read(file) === text))
      return shownAfter(known.trial, one);
    left--;
    if (left < 0) return 'asBefore';
    const files = new Map<string, string | undefined>();
    const modules = (file: string): string | undefined => {
      const text = read(file);
      files.set(file, text);
      return text;
    };
    const trial = tryFunction(one, { path, modules });
    if (tried.size >= MOST_TRIED) tried.clear();
    tried.set(key, { trial, files });
    return shownAfter(trial, one);
  };
  return { shown, untried: () => Math.max(0, -left) };
}

/** Functions of three values and more are seldom of numbers: one of them has to give a number. */
function shownAfter(trial: Trial, one: ProgramFunction): Shown {
  if (trial === 'noNumber') return 'no';
  if (trial === 'element') return 'one';
  const isOfMany = typeof one.arity === 'number' && one.arity > 2;
  const isShown = trial === 'number' || (trial === 'unknown' && one.languageId === 'python' && !isOfMany);
  return isShown ? (takenBy(one) ?? 'no') : 'asBefore';
}
