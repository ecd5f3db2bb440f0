import { type ProgramFunction, type Trial, tryFunction } from '#language';

/** Whether views are offered above a function; as before where it has a mistake of its own. */
export type Shown = 'yes' | 'asBefore' | 'no';

/** What came of functions, by their texts and those that they call. */
const tried = new Map<string, Trial>();
const MOST_TRIED = 5000;

/** So many functions of a file are tried at once, that are not tried yet: it has an answer soon, however large it is. */
const MOST_AT_ONCE = 100;

/** Of a file that is not about numbers nothing is offered: its functions are called at a few points, once for each text. */
export function shownIn(all: readonly ProgramFunction[]): (one: ProgramFunction) => Shown {
  let left = MOST_AT_ONCE;
  return (one) => {
    const key = `${one.languageId} ${textOf(one, all)}`;
    const known = tried.get(key);
    if (!known) left--;
    const trial = known ?? (left < 0 ? 'unknown' : tryFunction(one));
    if (tried.size >= MOST_TRIED) tried.clear();
    if (left >= 0) tried.set(key, trial);
    return shownAfter(trial, one);
  };
}

/** Functions of three values and more are seldom of numbers: one of them has to give a number. */
function shownAfter(trial: Trial, one: ProgramFunction): Shown {
  if (trial === 'noNumber') return 'no';
  const isOfMany = typeof one.arity === 'number' && one.arity > 2;
  const isShown = trial === 'number' || (trial === 'unknown' && one.languageId === 'python' && !isOfMany);
  return isShown ? 'yes' : 'asBefore';
}

/** Its own text, and those of the functions of the file that it names, of those that they name, and so on. */
function textOf(one: ProgramFunction, all: readonly ProgramFunction[]): string {
  const texts = new Map<ProgramFunction, string>();
  const waiting = [one];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (texts.has(next)) continue;
    const text = next.source.slice(next.range.start, next.range.end);
    texts.set(next, text);
    const named = new Set(text.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu));
    waiting.push(...all.filter(({ name }) => named.has(name)));
  }
  return [...texts.values()].join('\n');
}
