import type { Range } from '../../core/problem';
import type { ProgramOptions } from '../../library/language';
import { isGlobalIn } from '../../program/needed/callees';
import { isPackage } from '../../program/needed/knownCalls';
import type { Needed } from '../../program/needed/needed';
import type { Body, Call, Expression, Statement } from '../../program/tree';
import { readPython } from '../../python/readPython';
import { type Part, partsOf } from '../mention';
import { Replay } from './replay';
import { shownText } from './shownText';

/** A call, and what Python prints of what it gives. */
export interface CallValue extends Range {
  readonly text: string;
}

/** A call that stands somewhere in a module. */
interface Placed {
  readonly call: Call;
  readonly parts: readonly Part[];
  /** The statement of the module that it stands in. */
  readonly index: number;
}

/** What is run once where it stands. */
const plain = new Set(['expression', 'assign', 'augmentedAssign']);
/** What is run later, or more than once. */
const repeated = new Set(['function', 'comprehension', 'conditional', 'logical', 'compare']);
/** What gives a name its value once and for all. */
const giving = new Set(['functionDefinition', 'classDefinition', 'import', 'assign']);

/**
 * The value of the call at a place of a Python module, as it is when the program comes there; undefined where there is none, or none of
 * anything that the learner has written, where it depends on what is not known before the program runs, or where that cannot be told.
 */
export function callValue(
  source: string,
  offset: number,
  options: ProgramOptions = {},
): CallValue | undefined {
  const { body, problems } = readPython(source);
  const placed = problems.length === 0 ? callAt(body, offset) : undefined;
  if (!placed) return undefined;
  const { start, end } = placed.call.range;
  const isOnce = runsOnce(body, placed);
  const before = isOnce ? body.slice(0, placed.index) : body;
  const shown: Statement = { kind: 'expression', value: placed.call, range: placed.call.range };
  const replay = new Replay(source, [...before, shown], options);
  const needed = neededFor(replay, before.length, placed);
  if (
    !needed ||
    !isOfOwn(replay, needed) ||
    !(isOnce ? isUnchanged(source, body, placed, needed, options) : isFixed(replay, needed))
  )
    return undefined;
  for (const index of [...needed.statements].sort((a, b) => a - b)) replay.run(index);
  const value = replay.run(before.length, true)?.value;
  const text = value === undefined || value === null ? undefined : shownText(value);
  return text ? { start, end, text } : undefined;
}

/** The innermost call at a place: over what is called, or over what it is given, if that is no name and no function. */
function callAt(body: Body, offset: number): Placed | undefined {
  const parts = partsOf(body, offset);
  const around = new Set(parts.map(({ node }) => node));
  const index = body.findIndex((statement) => around.has(statement));
  for (let at = parts.length - 1; at >= 0; at--) {
    const node = parts[at]?.node as Expression;
    if (isCall(node)) return { call: node, parts: parts.slice(0, at + 1), index };
    const isGiven = (node.kind === 'name' || node.kind === 'attribute') && !isCalled(node, parts);
    if (isGiven || node.kind === 'function' || node.kind === 'comprehension') return undefined;
  }
  return undefined;
}

const isCall = (node: Expression): node is Call => node.kind === 'call';

/** Is it what is called, or part of it? */
const isCalled = (node: Expression, parts: readonly Part[]): boolean =>
  parts.some(({ node: outer }) => {
    const { callee } = outer as Partial<Call>;
    return callee === node || (callee?.kind === 'attribute' && parts.some((one) => one.node === callee));
  });

function runsOnce(body: Body, { parts, index }: Placed): boolean {
  const isPlain = plain.has(body[index]?.kind ?? '');
  return isPlain && !parts.some(({ node }) => repeated.has((node as Expression).kind));
}

/** What the call depends on; undefined where it uses a name that a function has for itself. */
function neededFor(replay: Replay, index: number, { parts }: Placed): Needed | undefined {
  const uses = replay.dependencies.usesOf(index);
  const scope = parts.at(-1)?.scope;
  const isOfModule = scope && [...uses].every((name) => isGlobalIn(scope, name));
  return isOfModule ? replay.dependencies.of(uses, index) : undefined;
}

/** Is there anything of the learner's in it: a function or a class, of the module or of a file that it imports? */
function isOfOwn({ body }: Replay, { statements }: Needed): boolean {
  return [...statements].some((index) => {
    const statement = body[index];
    if (statement?.kind === 'import') return statement.level > 0 || !isPackage(statement.path);
    if (statement?.kind === 'assign') return statement.value.kind === 'function';
    return statement?.kind === 'functionDefinition' || statement?.kind === 'classDefinition';
  });
}

/** Does what stands beside the call in its statement leave alone what it depends on? */
function isUnchanged(
  source: string,
  body: Body,
  { call, index }: Placed,
  { names }: Needed,
  options: ProgramOptions,
): boolean {
  const statement = body[index];
  const value = statement && 'value' in statement ? (statement.value as Expression) : undefined;
  const isPrinted = value?.kind === 'call' && value.args.length === 1 && value.args[0]?.value === call;
  if (value === call || isPrinted) return true;
  const { dependencies } = new Replay(source, body.slice(0, index + 1), options);
  return ![...dependencies.changesOf(index)].some((name) => names.has(name));
}

/** Is all that a call depends on given its value once, so that it is the same whenever the call is made? */
function isFixed({ dependencies, body }: Replay, { statements, names }: Needed): boolean {
  const isGiven = [...statements].every((index) => giving.has(body[index]?.kind ?? ''));
  return isGiven && [...names].every((name) => dependencies.countOf(name) <= 1);
}
