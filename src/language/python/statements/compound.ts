import type { Body, Expression, Handler, Statement, Target } from '../../program/tree';
import { nameOf } from '../expressions/names';
import { loopTarget } from '../expressions/targets';
import { outside } from '../reader/outside';
import type { Reader } from '../reader/reader';
import { slips } from '../slips/slips';
import type { Token } from '../tokens/token';
import { block } from './block';

interface Branch {
  readonly start: number;
  readonly test: Expression;
  readonly body: Body;
}

/** if, elif and else. */
export function readIf(reader: Reader): Statement {
  const branches = [branch(reader)];
  while (reader.at('elif')) branches.push(branch(reader));
  let otherwise = elseBlock(reader);
  const { end } = reader.since(0);
  for (const { start, test, body: then } of branches.toReversed())
    otherwise = [{ kind: 'if', test, then, otherwise, range: { start, end } }];
  return otherwise[0] as Statement;
}

function branch(reader: Reader): Branch {
  const head = reader.next();
  const test = reader.grammar.named(reader);
  if (reader.at('=')) slips.equalsInTest(reader);
  return { start: head.start, test, body: block(reader, head) };
}

function elseBlock(reader: Reader): Body {
  if (!reader.at('else')) return [];
  const head = reader.next();
  if (reader.at('if')) slips.elseIf(reader, head);
  return block(reader, head);
}

export function readWhile(reader: Reader): Statement {
  const head = reader.next();
  const test = reader.grammar.named(reader);
  if (reader.at('=')) slips.equalsInTest(reader);
  const body = reader.scopes.inLoop(() => block(reader, head));
  const otherwise = elseBlock(reader);
  return { kind: 'while', test, body, otherwise, range: reader.since(head.start) };
}

export function readFor(reader: Reader): Statement {
  const head = reader.next();
  if (reader.at('(') && reader.ahead(2).kind === '=')
    reader.stop('loopAssignment', reader.ahead(2), [reader.ahead().text]);
  const target = loopTarget(reader);
  if (!reader.take('in')) slips.loopWord(reader);
  const iterable = reader.grammar.list(reader);
  if (iterable.kind === 'spread') reader.stop('straySpread', iterable.range);
  const body = reader.scopes.inLoop(() => block(reader, head));
  const otherwise = elseBlock(reader);
  return { kind: 'for', target, iterable, over: 'values', body, otherwise, range: reader.since(head.start) };
}

export function readTry(reader: Reader): Statement {
  const head = reader.next();
  const body = block(reader, head);
  const handlers: Handler[] = [];
  let group: Token | undefined;
  while (reader.at('except')) {
    const last = handlers.at(-1);
    if (last && !last.type) reader.stop('exceptAll', last.range);
    if (reader.ahead().kind === '*') group ??= reader.token;
    handlers.push(handler(reader));
  }
  const otherwise = handlers.length > 0 ? elseBlock(reader) : [];
  const final = reader.take('finally');
  const last = final ? block(reader, final) : [];
  if (handlers.length === 0 && !final) slips.loneTry(reader, head);
  if (group) return outside.statement(reader, 'exceptionGroup', head, []);
  return { kind: 'try', body, handlers, otherwise, last, range: reader.since(head.start) };
}

function handler(reader: Reader): Handler {
  const head = reader.next();
  reader.take('*');
  if (reader.at(':')) {
    const all = { start: head.start, end: head.end };
    return { range: all, body: block(reader, head) };
  }
  const type = reader.grammar.expression(reader);
  if (reader.at(',')) slips.exceptComma(reader, type);
  const target = reader.take('as') && nameOf(reader.take('name') ?? slips.exceptName(reader));
  const body = block(reader, head);
  return { type, ...(target && { target }), body, range: reader.since(head.start) };
}

interface Item {
  readonly value: Expression;
  readonly target?: Target;
}

export function readWith(reader: Reader): Statement {
  const head = reader.next();
  const items = itemsInParentheses(reader) ?? itemsOf(reader);
  const body = block(reader, head);
  return { kind: 'with', items, body, range: reader.since(head.start) };
}

/** with (a as b, c): parentheses around all of the items, which a colon follows; others belong to the first value. */
function itemsInParentheses(reader: Reader): readonly Item[] | undefined {
  if (!reader.at('(') || !isAllOfHead(reader)) return undefined;
  const { position } = reader;
  reader.next();
  const items = itemsOf(reader);
  if (reader.take(')') && reader.at(':')) return items;
  reader.position = position;
  return undefined;
}

const notInItems: ReadonlySet<string> = new Set(['*', 'yield', ':=', 'for']);

function isAllOfHead(reader: Reader): boolean {
  let depth = 0;
  let before = '';
  for (let at = 0; ; at++) {
    const { kind } = reader.ahead(at);
    if (kind === '(' || kind === '[' || kind === '{') depth++;
    else if (kind === ')' || kind === ']' || kind === '}') depth--;
    else if (kind === 'newline' || kind === 'end') return false;
    else if (depth === 1 && notInItems.has(kind) && (kind !== '*' || '(,'.includes(before))) return false;
    if (depth === 0) return before !== '(' && reader.ahead(at + 1).kind === ':';
    before = kind;
  }
}

function itemsOf(reader: Reader): readonly Item[] {
  const items = [item(reader)];
  while (reader.take(',') && !reader.at(')')) items.push(item(reader));
  return items;
}

function item(reader: Reader): Item {
  const value = reader.grammar.expression(reader);
  if (!reader.take('as')) return { value };
  return { value, target: slips.target(reader, reader.grammar.operand(reader)) };
}
