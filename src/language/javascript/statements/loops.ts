import type { Scope } from '../../program/node';
import type { Body, Expression, Statement, Target } from '../../program/tree';
import { assignedPattern, toTarget } from '../expressions/targets';
import { outside } from '../reader/outside';
import type { Reader } from '../reader/reader';
import { slips } from '../slips/slips';
import type { Token } from '../tokens/token';
import { blockOrStatement, semicolon } from './block';
import { condition } from './branches';
import { declared, declaredTarget } from './declarations';

export interface Label {
  readonly label?: string;
}

function loopBody(reader: Reader): Body {
  return reader.scopes.inLoop(() => blockOrStatement(reader));
}

export function readWhile(reader: Reader, label: Label): Statement {
  const head = reader.next();
  const test = condition(reader, head);
  const body = loopBody(reader);
  return { kind: 'while', test, body, otherwise: [], ...label, range: reader.since(head.start) };
}

export function readDo(reader: Reader, label: Label): Statement {
  const head = reader.next();
  const body = loopBody(reader);
  const word = reader.take('while') ?? slips.doWhile(reader, head);
  const test = condition(reader, word);
  reader.take(';');
  return { kind: 'while', test, body, otherwise: [], isDo: true, ...label, range: reader.since(head.start) };
}

export function readFor(reader: Reader, label: Label): Statement {
  const head = reader.next();
  const waiting = reader.takeWord('await');
  if (waiting && !reader.scopes.innermost.isAsync && reader.scopes.innermost.kind !== 'module')
    reader.stop('strayAwait', waiting);
  if (!reader.at('(')) slips.forHead(reader, head);
  return reader.scopes.inBlock(() => {
    slips.forSeparators(reader, head);
    const open = reader.next();
    const loop = headOf(reader, head, open);
    const body = loopBody(reader);
    const range = reader.since(head.start);
    return waiting
      ? outside.unreadable(reader, 'async', range, ['for await'])
      : { ...loop, ...label, body, range };
  });
}

type Head = Extract<Statement, { kind: 'for' | 'countingFor' }>;

/** What stands between the parentheses of a for. */
function headOf(reader: Reader, head: Token, open: Token): Head {
  const { start } = open;
  const read = (): Head | Body => first(reader);
  const begin = reader.unrestricted(read, { isInHead: true });
  if ('kind' in begin) return begin;
  if (!reader.take(';')) slips.forParts(reader, head);
  const test = reader.at(';') ? undefined : reader.unrestricted(() => reader.grammar.expression(reader));
  if (!reader.take(';')) slips.forParts(reader, head);
  const update = reader.at(')') ? undefined : reader.unrestricted(() => reader.grammar.expression(reader));
  if (!reader.take(')')) slips.inBrackets(reader);
  return {
    kind: 'countingFor',
    start: begin,
    ...(test && { test }),
    ...(update && { update }),
    body: [],
    range: reader.since(start),
  };
}

/** What a for begins with: a loop over something, or what is done before the first round. */
function first(reader: Reader): Head | Body {
  if (reader.at(';')) return [];
  const word = reader.token;
  if (word.kind === 'const' || word.kind === 'var' || isLet(reader))
    return declaring(reader, word.text as Scope);
  const isPattern = reader.at('[') || reader.at('{');
  const after = isPattern ? reader.afterBrackets() : word;
  if (isPattern && (after.kind === 'in' || after.text === 'of'))
    return over(reader, assignedPattern(reader), word.start);
  const value = reader.grammar.expression(reader);
  if (reader.at('in') || reader.atWord('of')) return over(reader, toTarget(reader, value, '='), word.start);
  return [{ kind: 'expression', value, range: value.range }];
}

function isLet(reader: Reader): boolean {
  const { kind } = reader.ahead();
  return reader.atWord('let') && (kind === 'name' || kind === '[' || kind === '{');
}

/** for (const a of b) and for (let i = 0; ...). */
function declaring(reader: Reader, scope: Scope): Head | Body {
  const { position, token } = reader;
  reader.next();
  const after = reader.at('[') || reader.at('{') ? reader.afterBrackets() : reader.ahead();
  if (after.kind === 'in' || (after.kind === 'name' && after.text === 'of'))
    return over(reader, declaredTarget(reader, scope), token.start, scope);
  reader.position = position;
  const found = declared(reader);
  if (reader.at('in') || reader.atWord('of')) slips.overInitial(reader, found);
  return found;
}

function over(reader: Reader, target: Target, start: number, scope?: Scope): Head {
  const word = reader.next();
  const read = (): Expression =>
    word.kind === 'in' ? reader.grammar.expression(reader) : reader.grammar.assignment(reader);
  const iterable = reader.unrestricted(read);
  if (!reader.take(')')) slips.inBrackets(reader);
  return {
    kind: 'for',
    target,
    iterable,
    over: word.kind === 'in' ? 'keys' : 'values',
    ...(scope && { scope }),
    body: [],
    otherwise: [],
    range: reader.since(start),
  };
}

/** break and continue, which may name a loop. */
export function readLeave(reader: Reader, kind: 'break' | 'continue'): Statement {
  const { position } = reader;
  const word = reader.next();
  const { loops, switches, labels } = reader.scopes.innermost;
  const name = reader.at('name') && !reader.token.isFirst ? reader.next() : undefined;
  if (name) {
    const label = labels.find((one) => one.name === name.text);
    if (!label || (kind === 'continue' && !label.isLoop)) slips.unknownLabel(reader, name);
  } else if (loops === 0 && (kind === 'continue' || switches === 0))
    reader.stop(kind === 'break' ? 'strayBreak' : 'strayContinue', word);
  const range = reader.since(word.start);
  semicolon(reader, position);
  return { kind, ...(name && { label: name.text }), range };
}
