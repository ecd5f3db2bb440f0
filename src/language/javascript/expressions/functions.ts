import type { Body, Expression, FunctionCode, Statement } from '../../program/tree';
import type { MethodName, Reader } from '../reader/reader';
import type { Scope } from '../reader/scopes';
import { slips } from '../slips/slips';
import type { Token } from '../tokens/token';
import { bindingName } from './binding';
import { type Parameters, parameters, typeOf } from './parameters';
import { typeParameters } from './typeParameters';

/** The words before a function's parameters. */
export interface FunctionHead {
  readonly start: number;
  readonly async?: Token | undefined;
  readonly star?: Token | undefined;
}

/** async function* */
export function functionHead(reader: Reader): FunctionHead {
  const async = reader.takeWord('async');
  const word = reader.next();
  return { start: (async ?? word).start, async, star: reader.take('*') };
}

/** Why a function is outside what is read. */
function outsideOf(reader: Reader, { async, star }: Omit<FunctionHead, 'start'>): FunctionCode['problem'] {
  if (async) return reader.problem('async', async, ['async']);
  return star && reader.problem('generator', star);
}

export interface ReadCode {
  readonly given: Parameters['given'];
  readonly body: Body;
  readonly problem?: FunctionCode['problem'];
}

/** Parameters and body of a function, in a scope of its own. */
export function functionCode(
  reader: Reader,
  head: Omit<FunctionHead, 'start'>,
  superness: Scope['superness'] = 'none',
): ReadCode {
  const how = { isAsync: head.async !== undefined, isGenerator: head.star !== undefined, superness };
  const { node, scope } = reader.scopes.within('function', () => paramsAndBody(reader), how);
  const problem = scope.problem ?? outsideOf(reader, head);
  return { ...node, ...(problem && { problem }) };
}

function paramsAndBody(reader: Reader): Omit<ReadCode, 'problem'> {
  typeParameters(reader);
  const { given, properties } = parameters(reader);
  typeOf(reader);
  const body = functionBody(reader);
  return { given, body: properties.length > 0 ? withProperties(body, properties) : body };
}

export function functionBody(reader: Reader): Body {
  if (!reader.at('{')) slips.functionBody(reader);
  return reader.unrestricted(() => reader.grammar.block(reader));
}

/** The parameters that become attributes do so behind the call of super. */
function withProperties(body: Body, properties: readonly Statement[]): Body {
  const isSuper = ({ callee }: Expression & { kind: 'call' }): boolean =>
    callee.kind === 'name' && callee.name === 'super';
  const at = body.findIndex(
    (one) => one.kind === 'expression' && one.value.kind === 'call' && isSuper(one.value),
  );
  return [...body.slice(0, at + 1), ...properties, ...body.slice(at + 1)];
}

export function functionExpression(reader: Reader): Expression {
  const head = functionHead(reader);
  const name = reader.at('name') ? bindingName(reader) : undefined;
  const { given, body, problem } = functionCode(reader, head);
  const range = reader.since(head.start);
  const { start, end } = name ?? { start: head.start, end: head.start + 'function'.length };
  const code: FunctionCode = {
    form: 'def',
    name: name?.text ?? '',
    range,
    nameRange: { start, end },
    parameters: given,
    body,
    decorators: [],
    ...(problem && { problem }),
  };
  return { kind: 'function', code, range };
}

/** Of a method what stands behind its name. */
export function method(
  reader: Reader,
  { start, name, nameRange, form, isStatic, ...head }: MethodName,
): FunctionCode {
  const { given, body, problem } = functionCode(reader, head, head.superness);
  const range = reader.since(start);
  return {
    form,
    name,
    range,
    nameRange,
    parameters: given,
    body,
    decorators: [],
    ...(isStatic && { isStatic }),
    ...(problem && { problem }),
  };
}
