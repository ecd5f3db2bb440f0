import type { Range } from '../../core/problem';
import type { ProgramOptions } from '../../library/language';
import { isGlobalIn } from '../../program/needed/callees';
import { isPackage } from '../../program/needed/knownCalls';
import type { Dependencies, Needed } from '../../program/needed/needed';
import type { Body, Call, Expression, Parameter, Statement } from '../../program/tree';
import { readPython } from '../../python/readPython';
import { type Part, partsOf } from '../mention';
import { Replay } from './replay';
import { isShown, shownText } from './shownText';

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
  const text = runsOnce(body, placed)
    ? textWhereItStands(source, body, placed, options)
    : textAnywhere(source, body, placed, options);
  return text ? { ...placed.call.range, text } : undefined;
}

/** As it is when the program comes to the statement that the call stands in. */
function textWhereItStands(
  source: string,
  body: Body,
  placed: Placed,
  options: ProgramOptions,
): string | undefined {
  const { call, index } = placed;
  const { dependencies } = new Replay(source, [...body.slice(0, index), asStatement(call)], options);
  const ofCall = neededFor(dependencies, index, placed);
  if (!ofCall || !isOfOwn(body, ofCall)) return undefined;
  const replay = new Replay(source, body.slice(0, index + 1), options);
  const needed = replay.dependencies.of(replay.dependencies.usesOf(index), index);
  runAll(replay, needed);
  const seen = replay.watch(index, call.range);
  return seen && seen.value !== null && isShown(seen.value) ? seen.text : undefined;
}

/** As it is at any time, if that can be told. */
function textAnywhere(
  source: string,
  body: Body,
  placed: Placed,
  options: ProgramOptions,
): string | undefined {
  const replay = new Replay(source, [...body, asStatement(placed.call)], options);
  const needed = neededFor(replay.dependencies, body.length, placed);
  if (!needed || !isOfOwn(body, needed) || !isFixed(replay, needed)) return undefined;
  runAll(replay, needed);
  const value = replay.run(body.length, true)?.value;
  return value === undefined || value === null ? undefined : shownText(value);
}

const asStatement = (value: Call): Statement => ({ kind: 'expression', value, range: value.range });

function runAll(replay: Replay, { statements }: Needed): void {
  for (const index of [...statements].sort((a, b) => a - b)) replay.run(index);
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
function neededFor(dependencies: Dependencies, index: number, { parts }: Placed): Needed | undefined {
  const uses = dependencies.usesOf(index);
  const scope = parts.at(-1)?.scope;
  const isOfModule = scope && [...uses].every((name) => isGlobalIn(scope, name));
  return isOfModule ? dependencies.of(uses, index) : undefined;
}

/** Is there anything of the learner's in it: a function or a class, of the module or of a file that it imports? */
function isOfOwn(body: Body, { statements }: Needed): boolean {
  return [...statements].some((index) => {
    const statement = body[index];
    if (statement?.kind === 'import') return statement.level > 0 || !isPackage(statement.path);
    if (statement?.kind === 'assign') return statement.value.kind === 'function';
    return statement?.kind === 'functionDefinition' || statement?.kind === 'classDefinition';
  });
}

/** Is all that a call depends on given its value once, so that it is the same whenever the call is made? */
function isFixed({ dependencies, body }: Replay, { statements, names }: Needed): boolean {
  const isGiven = [...statements].every((index) => {
    const statement = body[index];
    if (statement?.kind === 'functionDefinition') return statement.code.parameters.every(keepsNothing);
    return giving.has(statement?.kind ?? '');
  });
  return isGiven && [...names].every((name) => dependencies.countOf(name) <= 1);
}

/** What stands behind an = is made once, and a list that is may grow from call to call. */
const keepsNothing = ({ otherwise }: Parameter): boolean =>
  !otherwise || ['constant', 'name', 'unary'].includes(otherwise.kind);
