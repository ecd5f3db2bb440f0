import type { Body, Expression, FunctionCode } from '../../program/tree';
import type { Reader } from '../reader/reader';
import { slips } from '../slips/slips';
import { functionBody } from './functions';
import { bareParameter, type Parameters, parameters, typeOf } from './parameters';
import { typeParameters } from './typeParameters';

/** An arrow, if one begins here. */
export function arrowAt(reader: Reader): Expression | undefined {
  const second = reader.ahead();
  const isAsync =
    reader.atWord('async') && !second.isFirst && (second.kind === 'name' || second.kind === '(');
  const places = isAsync ? 1 : 0;
  const first = reader.ahead(places);
  if (first.kind === 'name' && reader.ahead(places + 1).kind === '=>') return arrow(reader, isAsync);
  if (first.kind === '(') {
    const after = reader.afterBrackets(places).kind;
    if (after === '=>') return arrow(reader, isAsync);
    if (after === ':' && reader.isTyped) return typedArrow(reader, isAsync);
  }
  return first.kind === '<' && reader.isTyped ? typedArrow(reader, isAsync) : undefined;
}

/** (a: A): B => c, which looks like (a) : b up to its arrow. */
function typedArrow(reader: Reader, isAsync: boolean): Expression | undefined {
  const { position, around } = reader;
  if (reader.notArrows.has(position)) return undefined;
  const found = reader.attempt(() => {
    const node = arrow(reader, isAsync);
    return around.isThen && !reader.at(':') ? undefined : node;
  });
  if (!found) reader.notArrows.add(position);
  return found;
}

function arrow(reader: Reader, isAsync: boolean): Expression {
  const { start } = reader.token;
  const async = isAsync ? reader.next() : undefined;
  const { node, scope } = reader.scopes.within('arrow', () => parametersAndBody(reader), {
    isAsync,
    isGenerator: false,
  });
  const problem = scope.problem ?? (async && reader.problem('async', async, ['async']));
  const range = reader.since(start);
  const code: FunctionCode = {
    form: 'arrow',
    name: '',
    range,
    nameRange: node.sign,
    parameters: node.given,
    body: node.body,
    decorators: [],
    ...(problem && { problem }),
  };
  return { kind: 'function', code, range };
}

interface Read {
  readonly given: Parameters['given'];
  readonly body: Body;
  readonly sign: { readonly start: number; readonly end: number };
}

function parametersAndBody(reader: Reader): Read {
  typeParameters(reader);
  const { given } = reader.at('(') ? parameters(reader) : bareParameter(reader);
  typeOf(reader);
  const { start, end, isFirst } = reader.token;
  if (isFirst || !reader.take('=>')) slips.arrowSign(reader);
  return { given, body: arrowBody(reader), sign: { start, end } };
}

/** A block, or a value that is returned. */
function arrowBody(reader: Reader): Body {
  if (reader.at('{')) return functionBody(reader);
  const { isInHead } = reader.around;
  const value = reader.unrestricted(() => reader.grammar.assignment(reader), isInHead ? { isInHead } : {});
  return [{ kind: 'return', value, range: value.range }];
}
