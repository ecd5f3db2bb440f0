import { unaryRules } from '../rules';
import {
  constants,
  familyOf,
  findFunctionName,
  findVariableName,
  functionNames,
  isLetter,
  modules,
} from './names';

const synonyms: ReadonlyMap<string, string> = new Map([
  ['tg', 'tan'],
  ['lg', 'log10'],
  ['sgn', 'sign'],
  ['root', 'sqrt'],
  ['logistic', 'sigmoid'],
]);

/** NumPy's names of what is no number to compute with; tan is not what is meant by nan. */
const notNumbers: ReadonlySet<string> = new Set(['nan', 'inf']);

const longestFirst = [...unaryRules.keys()].sort((a, b) => b.length - a.length).join('|');
const factor = 'x_?\\d|pi|tau|[xyte]';
const product = new RegExp(`^(?:${factor})+$`);
const productThenFunction = new RegExp(`^((?:${factor})+?)(${longestFirst})$`);
const productAroundFunction = new RegExp(
  `^((?:${factor})+?|[a-zα-ω])(${longestFirst})(\\d*(?:${factor})|\\d+)?$`,
);
const functionThenArgument = new RegExp(`^(${longestFirst})(\\d*(?:${factor})|\\d+)$`);

/**
 * What the learner may have meant by an unknown name, or undefined: another case (`Sin`), a product written without signs
 * (`xy`, and `xsin` before a parenthesis), a function without parentheses (`sinx`), or a slip of the keyboard (`sen`).
 */
export function suggestName(name: string, isCalled: boolean): string | undefined {
  if (name.length < 2 || name.length > 12) return knownAs(name.toLowerCase());
  const sameLetters = knownAs(name.toLowerCase()) ?? synonyms.get(name.toLowerCase());
  if (sameLetters !== undefined) return sameLetters;
  if (isCalled)
    return (
      splitBeforeFunction(name) ??
      splitLetterBeforeFunction(name) ??
      nearestName(name, true) ??
      splitProduct(name)
    );
  return (
    splitAfterFunction(name) ??
    splitAroundFunction(name) ??
    splitProduct(name) ??
    splitLetters(name, 3) ??
    nearestName(name, false) ??
    splitLetters(name, 4)
  );
}

/** {@link suggestName} of a name behind np., where no variables and no letters stand. */
export function suggestMember(name: string, isCalled: boolean): string | undefined {
  if (notNumbers.has(name.toLowerCase())) return undefined;
  const lower = name.toLowerCase();
  const sameLetters = constants.has(lower) || findFunctionName(lower) ? lower : synonyms.get(lower);
  const isLong = name.length > 1 && name.length <= 12;
  return sameLetters ?? (isLong ? (splitAfterFunction(name) ?? nearestName(name, isCalled)) : undefined);
}

function knownAs(name: string): string | undefined {
  if (constants.has(name) || modules.has(name) || findFunctionName(name) !== undefined) return name;
  return findVariableName(name);
}

function splitProduct(name: string): string | undefined {
  if (!product.test(name)) return undefined;
  const factors = name.match(new RegExp(factor, 'g')) ?? [];
  const families = factors.filter((one) => !constants.has(one)).map(familyOf);
  return families.every((family) => family === families[0]) ? factors.join('*') : undefined;
}

/** A product of at most so many factors of which one or two are letters: `ab`, `xa`, `abx`, `axy`. */
function splitLetters(name: string, most: number): string | undefined {
  const factors = name.match(/x_?\d|./gu) ?? [];
  const letters = factors.filter(isLetter);
  const variables = factors.filter((one) => !isLetter(one) && !constants.has(one));
  const isProduct =
    factors.length === 2 || (letters.length + variables.length === factors.length && variables.length > 0);
  // Of words that hold a t, such as two, most are no products.
  const areVariables = variables.every(
    (one) => findVariableName(one) !== undefined && (one !== 't' || factors.length === 2),
  );
  if (letters.length === 0 || letters.length > 2 || factors.length < 2 || factors.length > most)
    return undefined;
  if (!isProduct || !areVariables || new Set(variables.map(familyOf)).size > 1) return undefined;
  return factors.join('*');
}

function splitLetterBeforeFunction(name: string): string | undefined {
  const [letter = '', called = ''] = [name.slice(0, 1), name.slice(1)];
  return isLetter(letter) && unaryRules.has(called) ? `${letter}*${called}` : undefined;
}

function splitBeforeFunction(name: string): string | undefined {
  const [, factors = '', called = ''] = productThenFunction.exec(name) ?? [];
  const written = splitProduct(factors);
  return written === undefined ? undefined : `${written}*${called}`;
}

/** `xlnx`, and `xsin` before its argument. */
function splitAroundFunction(name: string): string | undefined {
  const [, factors = '', called = '', argument = ''] = productAroundFunction.exec(name) ?? [];
  const written = splitProduct(factors) ?? (isLetter(factors) ? factors : undefined);
  if (written === undefined) return undefined;
  return argument === '' ? `${written}*${called}` : `${written}*${called}(${argument})`;
}

function splitAfterFunction(name: string): string | undefined {
  const [, called, argument] = functionThenArgument.exec(name) ?? [];
  return called === undefined ? undefined : `${called}(${argument})`;
}

function nearestName(name: string, isCalled: boolean): string | undefined {
  const constantNames = [...constants.keys()].filter((one) => one.length > 1);
  const candidates = isCalled ? functionNames : [...functionNames, ...constantNames];
  let nearest: string | undefined;
  let least = name.length <= 4 ? 1.9 : 2.9;
  for (const candidate of candidates) {
    // Of two words equally far the one with the same first letter is nearer.
    const distance = editDistance(name.toLowerCase(), candidate) + (name[0] === candidate[0] ? 0 : 0.5);
    if (distance < least) {
      nearest = candidate;
      least = distance;
    }
  }
  return nearest;
}

/** Letters to insert, drop, change or swap with their neighbour to turn one word into the other. */
export function editDistance(from: string, to: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const change = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      const isSwap = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      const swap = isSwap ? (beforePrevious[column - 2] ?? Infinity) + 1 : Infinity;
      current[column] = Math.min(change, swap, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[to.length] ?? 0;
}
