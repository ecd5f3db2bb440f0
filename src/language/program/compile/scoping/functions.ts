import type { Body, Expression, FunctionCode, Name, Parameter, Statement, Target } from '../../tree';
import { Scope } from '../scope';
import { namesOf } from './declared';
import type { Reading } from './reading';
import { Block, FunctionPlace } from './variables';

type Home = FunctionPlace['home'];

interface How {
  readonly home?: Home;
  /** A constructor of a class with a base. */
  readonly isDerived?: boolean;
  readonly makes?: boolean;
  readonly isStrict?: boolean;
}

/** A function without a name is called by that of what it is given to; it does not know itself by it. */
export function named(value: Expression, target: Target): Expression {
  return target.kind === 'name' ? namedAs(value, target.name) : value;
}

export function namedAs(value: Expression, name: string): Expression {
  if (value.kind === 'function' && value.code.name === '')
    return {
      ...value,
      code: { ...value.code, name, form: value.code.form === 'def' ? 'lambda' : value.code.form },
    };
  if (value.kind === 'class' && value.code.name === '') return { ...value, code: { ...value.code, name } };
  return value;
}

/** A function's code with its parameters as plain names, and what makes them of what it is given at the start of its body. */
export function readFunction(outer: Reading, code: FunctionCode, how: How = {}): FunctionCode {
  const { within, numbers } = outer.block;
  const { isDerived = false, makes = code.form === 'def' || code.form === 'lambda' } = how;
  const place = placeOf(within, code, how);
  const { scope, isStrict } = place;
  const reader = outer.within(new Block(place, outer.block, numbers));
  for (const { target } of code.parameters)
    for (const name of namesOf(target)) reader.block.declare(name, 'parameter');
  const { parameters, before } = readParameters(reader, code.parameters);
  const body = [...before, ...reader.functionBody(code.body), ...(isDerived ? [checkThis(code)] : [])];
  const first = firstParameter(place, code);
  scope.parameters = [...first, ...parameters];
  const takesThis = first.length > 0;
  const known = { takesThis, isStrict, length: lengthOf(code.parameters), makes };
  const read: FunctionCode = { ...code, parameters: scope.parameters, body, known };
  outer.scopes.set(read, scope);
  return read;
}

function placeOf(within: FunctionPlace, code: FunctionCode, how: How): FunctionPlace {
  const scope = new Scope('function', within.scope);
  const isArrow = code.form === 'arrow';
  const isStrict = how.isStrict || within.isStrict || saysStrict(code.body);
  scope.isStrict = isStrict;
  const home = how.home ?? (isArrow ? within.home : undefined);
  const place = new FunctionPlace(scope, within, isArrow, isStrict, home);
  place.isDerived = how.isDerived ?? false;
  return place;
}

/** The object that it is called on; a constructor of a class with a base makes it its `this` only when super() was called. */
function firstParameter(
  { scope, isDerived, usesThis }: FunctionPlace,
  code: FunctionCode,
): readonly Parameter[] {
  if (isDerived) {
    for (const name of ['this', 'new.object']) scope.bind(name);
    return [hiddenParameter('new.object', code)];
  }
  if (!usesThis) return [];
  scope.bind('this');
  return [hiddenParameter('this', code)];
}

const hiddenParameter = (name: string, { nameRange: range }: FunctionCode): Parameter => ({
  target: { kind: 'name', name, range },
  range,
  takes: 'position',
});

/** A constructor that never called super() has no object to give. */
const checkThis = ({ nameRange: range }: FunctionCode): Statement => ({
  kind: 'expression',
  range,
  value: { kind: 'unary', operator: 'void', range, value: { kind: 'name', name: 'this', range } },
});

const lengthOf = (parameters: readonly Parameter[]): number => {
  const at = parameters.findIndex(({ otherwise, takes }) => otherwise || takes === 'rest');
  return at < 0 ? parameters.length : at;
};

const saysStrict = ([first]: Body): boolean =>
  first?.kind === 'expression' && first.value.kind === 'constant' && first.value.value === 'use strict';

/** Parameters with patterns and defaults: a plain name each, and statements that take it apart. */
function readParameters(
  reader: Reading,
  parameters: readonly Parameter[],
): { readonly parameters: readonly Parameter[]; readonly before: Body } {
  const before: Statement[] = [];
  const plain = parameters.map((parameter): Parameter => {
    const { target, otherwise, takes, range } = parameter;
    if (target.kind === 'name' && !otherwise) return { target: reader.target(target, true), takes, range };
    const name: Name =
      target.kind === 'name'
        ? (reader.target(target, true) as Name)
        : { kind: 'name', name: reader.block.hidden('parameter'), range };
    if (otherwise) before.push(whenMissing(name, reader.expression(named(otherwise, target))));
    if (target.kind !== 'name')
      before.push({ kind: 'declare', scope: 'let', range, target: reader.target(target, true), value: name });
    return { target: name, takes, range };
  });
  return { parameters: plain, before };
}

function whenMissing(name: Name, value: Expression): Statement {
  const { range } = value;
  const nothing: Expression = { kind: 'constant', value: undefined, range };
  const then: Body = [{ kind: 'declare', scope: 'let', target: name, value, range }];
  return {
    kind: 'if',
    range,
    test: { kind: 'compare', first: name, rest: [{ operator: '===', operand: nothing }], range },
    then,
    otherwise: [],
  };
}
