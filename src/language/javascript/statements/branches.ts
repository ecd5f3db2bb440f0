import type { Body, Expression, Handler, Statement } from '../../program/tree';
import type { Reader } from '../reader/reader';
import { slips } from '../slips/slips';
import type { Token } from '../tokens/token';
import { block, blockOrStatement, semicolon } from './block';
import { declareName } from './declarations';

/** The condition in parentheses behind if, while or switch. */
export function condition(reader: Reader, head: Token): Expression {
  const open = reader.take('(') ?? slips.conditionOpen(reader, head);
  if (reader.at(')')) slips.emptyCondition(reader, head, open);
  const test = reader.unrestricted(() => reader.grammar.expression(reader));
  if (!reader.take(')')) slips.inBrackets(reader);
  return test;
}

export function readIf(reader: Reader): Statement {
  const head = reader.next();
  const test = condition(reader, head);
  const then = blockOrStatement(reader);
  const otherwise = reader.take('else') ? blockOrStatement(reader) : [];
  return { kind: 'if', test, then, otherwise, range: reader.since(head.start) };
}

export function readSwitch(reader: Reader): Statement {
  const head = reader.next();
  const value = condition(reader, head);
  if (!reader.take('{')) slips.block(reader);
  const { scopes } = reader;
  const cases = scopes.inSwitch(() => scopes.inBlock(() => readCases(reader)));
  reader.next();
  return { kind: 'switch', value, cases, range: reader.since(head.start) };
}

interface Case {
  readonly test?: Expression;
  readonly body: Body;
}

function readCases(reader: Reader): readonly Case[] {
  const cases: Case[] = [];
  while (!reader.at('}')) {
    const word = reader.take('case') ?? reader.take('default') ?? slips.caseWord(reader);
    if (word.kind === 'default' && cases.some(({ test }) => !test)) reader.stop('twoDefaults', word);
    const test = word.kind === 'case' ? reader.grammar.expression(reader) : undefined;
    if (!reader.take(':')) slips.caseColon(reader, word);
    cases.push({ ...(test && { test }), body: caseBody(reader) });
  }
  return cases;
}

const caseEnds: ReadonlySet<string> = new Set(['case', 'default', '}', 'end']);

function caseBody(reader: Reader): Body {
  const body: Statement[] = [];
  while (!reader.atAny(caseEnds)) body.push(...reader.grammar.statement(reader));
  return body;
}

export function readTry(reader: Reader): Statement {
  const head = reader.next();
  const { scopes } = reader;
  const body = scopes.inBlock(() => block(reader));
  const handlers = reader.at('catch') ? [scopes.inBlock(() => handler(reader))] : [];
  const final = reader.take('finally');
  const last = final ? scopes.inBlock(() => block(reader)) : [];
  if (handlers.length === 0 && !final) slips.loneTry(reader, head);
  return { kind: 'try', body, handlers, otherwise: [], last, range: reader.since(head.start) };
}

function handler(reader: Reader): Handler {
  const head = reader.next();
  if (reader.at('name')) slips.catchName(reader, reader.token);
  const target = reader.take('(') && caught(reader);
  const body = block(reader);
  return { ...(target && { target }), body, range: reader.since(head.start) };
}

function caught(reader: Reader): Handler['target'] {
  const isName = reader.at('name');
  const target = reader.grammar.binding(reader, (name) => {
    if (!isName) declareName(reader, name, 'let');
    else reader.scopes.declare(name.text, 'catch');
  });
  if (reader.isTyped && reader.take(':')) reader.grammar.type(reader);
  if (!reader.take(')')) slips.inBrackets(reader);
  return target;
}

export function readThrow(reader: Reader): Statement {
  const { position } = reader;
  const word = reader.next();
  if (reader.token.isFirst || reader.at(';') || reader.at('}') || reader.at('end'))
    slips.emptyThrow(reader, word);
  const value = reader.grammar.expression(reader);
  const range = reader.since(word.start);
  semicolon(reader, position);
  return { kind: 'raise', value, range };
}

export function readBlock(reader: Reader): Statement {
  const { start } = reader.token;
  const body = reader.scopes.inBlock(() => block(reader));
  return { kind: 'block', body, range: reader.since(start) };
}
