import type { Argument, Expression } from '../../program/tree';
import type { OutsideCode } from '../problems';
import { outside } from '../reader/outside';
import type { Reader } from '../reader/reader';
import { slips } from '../slips/slips';
import { beginsValue } from '../slips/unexpected';
import { atom } from './atoms';
import { isWord, usePrivate } from './keys';
import { hasOptional } from './targets';
import { templateOf } from './texts';
import { typeArguments } from './typeParameters';

/** The most calls, points and indices behind each other. */
const longest = 500;

/** An atom with what stands behind it: a point and a name, a call, an index. */
export function primary(reader: Reader): Expression {
  const { start } = reader.token;
  const first = reader.at('new') ? construction(reader) : atom(reader);
  return chain(reader, first, start, true);
}

function chain(reader: Reader, first: Expression, start: number, isCalled: boolean): Expression {
  let object = first;
  for (let count = 0; ; count++) {
    if (count > longest) reader.stop('tooDeep', reader.token);
    const next = link(reader, object, start, isCalled);
    if (!next) return object;
    const code = object.range.start > start ? alone(reader, object, next) : undefined;
    object = code ? outside.unreadable(reader, code, next.range, [textOf(reader, object)]) : next;
  }
}

/**
 * (a?.b).c fails where a is undefined, and a?.b.c does not; (a, b.c)() is no call of a method. The tree has no parentheses that
 * tell them apart.
 */
function alone(reader: Reader, object: Expression, next: Expression): OutsideCode | undefined {
  if (!reader.parenthesised.has(object)) return undefined;
  if (hasOptional(object)) return 'optionalInParentheses';
  return reader.sequences.has(object) && next.kind === 'call' ? 'calledSequence' : undefined;
}

const textOf = ({ source }: Reader, { range }: Expression): string => source.slice(range.start, range.end);

function link(reader: Reader, object: Expression, start: number, isCalled: boolean): Expression | undefined {
  const { kind, isFirst } = reader.token;
  switch (kind) {
    case '.':
      reader.next();
      return attribute(reader, object, start);
    case '?.':
      return isCalled ? optionalLink(reader, object, start) : slips.optionalNew(reader);
    case '[':
      return subscript(reader, object, start);
    case '(':
      return isCalled ? call(reader, object, start) : undefined;
    case 'template':
    case 'templateHead':
      return tagged(reader, start);
    case '!':
      if (!reader.isTyped || isFirst) return undefined;
      reader.next();
      return object;
    case '<':
    case '<<':
      return reader.isTyped ? typedCall(reader, object, start, isCalled) : undefined;
    default:
      return undefined;
  }
}

function attribute(reader: Reader, object: Expression, start: number, optional?: true): Expression {
  const { token } = reader;
  if (!isWord(token) && token.kind !== 'private') return slips.attribute(reader);
  if (token.kind === 'private') usePrivate(reader, token);
  reader.next();
  const nameRange = { start: token.start, end: token.end };
  const range = reader.since(start);
  return { kind: 'attribute', object, name: token.text, nameRange, ...(optional && { optional }), range };
}

function subscript(reader: Reader, object: Expression, start: number, optional?: true): Expression {
  const bracket = reader.next();
  if (reader.at(']')) reader.stop('emptyIndex', { start: bracket.start, end: reader.token.end });
  const index = reader.nested(() => reader.unrestricted(() => reader.grammar.expression(reader)));
  if (!reader.take(']')) slips.inBrackets(reader);
  return { kind: 'subscript', object, index, ...(optional && { optional }), range: reader.since(start) };
}

function call(reader: Reader, callee: Expression, start: number, optional?: true): Expression {
  const args = callArguments(reader);
  return { kind: 'call', callee, args, ...(optional && { optional }), range: reader.since(start) };
}

function optionalLink(reader: Reader, object: Expression, start: number): Expression {
  reader.next();
  if (reader.at('(')) return call(reader, object, start, true);
  if (reader.at('[')) return subscript(reader, object, start, true);
  if (reader.at('template') || reader.at('templateHead')) slips.attribute(reader);
  return attribute(reader, object, start, true);
}

function tagged(reader: Reader, start: number): Expression {
  templateOf(reader);
  return outside.unreadable(reader, 'taggedTemplate', reader.since(start));
}

/** f<T>(x): the types are passed. Where no parenthesis follows, < compares. */
function typedCall(
  reader: Reader,
  object: Expression,
  start: number,
  isCalled: boolean,
): Expression | undefined {
  if (reader.notTypes.has(reader.position)) return undefined;
  const isTyped = reader.attempt(() => {
    typeArguments(reader);
    return !reader.isInOperator && endsTypes(reader) ? true : undefined;
  });
  if (!isTyped) return undefined;
  return isCalled && reader.at('(') ? call(reader, object, start) : object;
}

/** Whether < and > hold types, as what stands behind them tells. */
function endsTypes({ token }: Reader): boolean {
  const { kind, isFirst } = token;
  if (kind === '(' || kind === 'template' || kind === 'templateHead') return true;
  return isFirst || !(beginsValue(token) || behindValue.has(kind));
}

const behindValue: ReadonlySet<string> = new Set([
  ...[
    '<',
    '>',
    '+',
    '-',
    '!',
    '~',
    '++',
    '--',
    'regex',
    'function',
    'class',
    'new',
    'super',
    'import',
    'typeof',
  ],
  ...['void', 'delete', '@'],
]);

/** What stands between ( and ). */
function callArguments(reader: Reader): readonly Argument[] {
  reader.next();
  const args: Argument[] = [];
  reader.nested(() =>
    reader.unrestricted(() => {
      while (!reader.at(')')) {
        const takes = reader.take('...') ? 'spread' : 'position';
        args.push({ takes, value: reader.grammar.assignment(reader) });
        if (!reader.at(')') && !reader.take(',')) slips.inBrackets(reader);
      }
      reader.next();
    }),
  );
  return args;
}

/** new A(x), new a.B, new A. */
function construction(reader: Reader): Expression {
  const word = reader.next();
  if (reader.at('.')) return newTarget(reader, word.start);
  const { start } = reader.token;
  if (reader.at('import')) slips.unexpected(reader);
  const callee = reader.nested(() =>
    chain(reader, reader.at('new') ? construction(reader) : atom(reader), start, false),
  );
  const args = reader.at('(') ? callArguments(reader) : [];
  return { kind: 'call', callee, args, isNew: true, range: reader.since(word.start) };
}

function newTarget(reader: Reader, start: number): Expression {
  reader.next();
  if (!reader.takeWord('target')) slips.unexpected(reader);
  if (reader.scopes.thisScope.kind === 'module') slips.unexpected(reader);
  return outside.unreadable(reader, 'newTarget', reader.since(start));
}
