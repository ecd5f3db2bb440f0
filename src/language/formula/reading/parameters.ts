import type { Fix, Range } from '../../core/problem';
import type { LeftSide } from './leftSide';
import { isTight } from './letters';
import { familyOf } from './names';
import type { BareCall, TokenReader, VariableUse } from './reader';

/**
 * The parameters of a formula that has been read, each with its first place: those of `f(x, y) =` in that order, or else
 * the variables of the formula by name; x for a formula without any. Stops at variables that do not go together.
 */
export function parameterUses(
  reader: TokenReader,
  leftSide: LeftSide | undefined,
  whole: Range,
): readonly VariableUse[] {
  const used = reader.variables;
  if (!leftSide?.parameters) askWhetherPower(reader, used);
  const alone = reader.array && used.find(({ name }) => name === 'x');
  if (alone) reader.fail('arrayAlone', alone.range);
  failAtMixed(reader, used);
  if (leftSide?.parameters) return declaredUses(reader, leftSide.name.text, leftSide.parameters, used);
  const both = [...used, ...reader.letters].find(({ name }) => name === leftSide?.name.text);
  if (both) reader.fail('leftNameInside', both.range, [both.name]);
  if (used.length === 0) return [{ name: 'x', range: whole }];
  return used.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** x3 without x0 or x1 beside it, and not written x_3 or x[3], is more likely x^3 or 3x than a variable. */
function askWhetherPower(reader: TokenReader, used: readonly VariableUse[]): void {
  const isIndexed = ({ name, range }: VariableUse) =>
    ['x0', 'x1'].includes(name) || /^x[^\d]/.test(reader.typed(range));
  if (used.some(isIndexed) || Object.keys(reader.values).some((name) => /^x\d$/.test(name))) return;
  const doubtful = used.find(({ name }) => familyOf(name) === 'indexed');
  if (!doubtful) return;
  reader.fail('powerOrIndex', ...whatItMayBe(reader, doubtful));
}

/** How to write x3 as a power and as a product so that it stays one operand where it stands: (x^3)^2, 1/(x*3), sin(2x^3). */
function whatItMayBe(
  reader: TokenReader,
  { name, range }: VariableUse,
): readonly [Range, readonly string[], Fix] {
  const index = name.slice(1);
  const i = reader.tokens.findIndex(({ start }) => start === range.start);
  const [before, after] = [reader.tokens[i - 1], reader.tokens[i + 1]];
  const isRaised = after?.kind === 'superscript' || after?.text === '^' || after?.text === '**';
  const call = reader.bareCallAt(range);
  const written = (text: string, isWrapped: boolean): string => {
    const one = isWrapped ? `(${text})` : text;
    return call ? calledWith(reader, call, range, one) : one;
  };
  const text = written(`x^${index}`, isRaised || before?.text === '√');
  const product = written(`x*${index}`, isRaised || isTight(reader.tokens, i));
  const args = [reader.typed(range), text, product, `x_${index}`];
  return [range, args, { range: call ?? range, text }];
}

/** sin 2x3 as sin(2x^3), `text` being what takes the place of x3. */
function calledWith(reader: TokenReader, call: BareCall, range: Range, text: string): string {
  const head = reader.typed({ start: call.start, end: call.head }).trimEnd();
  const before = reader.typed({ start: call.head, end: range.start }).trimStart();
  return `${head}(${before}${text}${reader.typed({ start: range.end, end: call.end })})`;
}

function declaredUses(
  reader: TokenReader,
  functionName: string,
  declared: readonly VariableUse[],
  used: readonly VariableUse[],
): readonly VariableUse[] {
  failAtMixed(reader, declared);
  const isNumpyArray = declared.length === 1 && declared[0]?.name === 'x';
  if (isNumpyArray && used[0] && familyOf(used[0].name) === 'indexed') {
    return used.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }
  const stranger = used.find((use) => !declared.some(({ name }) => name === use.name));
  if (stranger) reader.fail('notParameter', stranger.range, [reader.typed(stranger.range), functionName]);
  const free = declared.filter(({ name }) => !Object.hasOwn(reader.values, name));
  return free.length > 0 ? free : declared.slice(0, 1);
}

function failAtMixed(reader: TokenReader, uses: readonly VariableUse[]): void {
  const [first] = uses;
  const stranger = first && uses.find((use) => familyOf(use.name) !== familyOf(first.name));
  if (!stranger) return;
  const isArray = ({ range }: VariableUse): boolean => range === reader.array;
  if (isArray(first) || isArray(stranger)) {
    const { range } = isArray(first) ? stranger : first;
    reader.fail('besideArray', range, [reader.typed(range)]);
  }
  reader.fail('mixedVariables', stranger.range, [reader.typed(first.range), reader.typed(stranger.range)]);
}
