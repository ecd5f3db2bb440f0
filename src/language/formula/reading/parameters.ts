import type { Range } from '../../core/problem';
import type { LeftSide } from './leftSide';
import { familyOf } from './names';
import type { TokenReader, VariableUse } from './reader';

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
  const { name, range } = doubtful;
  const index = name.slice(1);
  const text = `x^${index}`;
  reader.fail('powerOrIndex', range, [reader.typed(range), text, `${index}*x`, `x_${index}`], {
    range,
    text,
  });
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
  if (stranger) reader.fail('notParameter', stranger.range, [stranger.name, functionName]);
  const free = declared.filter(({ name }) => !Object.hasOwn(reader.values, name));
  return free.length > 0 ? free : declared.slice(0, 1);
}

function failAtMixed(reader: TokenReader, uses: readonly VariableUse[]): void {
  const [first] = uses;
  if (!first) return;
  const stranger = uses.find((use) => familyOf(use.name) !== familyOf(first.name));
  if (stranger) reader.fail('mixedVariables', stranger.range, [first.name, stranger.name]);
}
