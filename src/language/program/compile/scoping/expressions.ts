import type { Argument, Call, Expression, Name } from '../../tree';
import { readClass } from './classes';
import { namedAs, readFunction } from './functions';
import type { Reading } from './reading';
import { propertyName } from './variables';

// long: one case a kind of expression that scopes have to do with
export function readExpression(reader: Reading, node: Expression): Expression {
  switch (node.kind) {
    case 'name':
      return readName(reader, node);
    case 'this':
      return readThis(reader, node.range);
    case 'constant':
    case 'unreadable':
      return node;
    case 'function':
      return readNamedFunction(reader, node);
    case 'class':
      return readClass(reader, node.code, node.range);
    case 'unary':
      if (node.operator === 'delete' && isPlace(node.value))
        return { kind: 'deleted', range: node.range, target: reader.parts(node.value) };
      if (node.operator === 'typeof' && node.value.kind === 'name') {
        const name = reader.name(node.value);
        return { ...node, value: { ...name, known: { mayMiss: true } } };
      }
      return reader.parts(node);
    case 'assignExpression': {
      const target = reader.target(node.target, false);
      const value = node.target.kind === 'name' ? namedAs(node.value, node.target.name) : node.value;
      return { ...node, target, value: reader.expression(value) };
    }
    case 'update':
      return { ...node, target: reader.target(node.target, false) };
    case 'dictionary':
      return {
        ...node,
        entries: node.entries.map(({ key, value }) => ({
          ...(key && { key: reader.expression(key) }),
          value: reader.expression(
            key?.kind === 'constant' && typeof key.value === 'string' ? namedAs(value, key.value) : value,
          ),
        })),
      };
    case 'call':
      if (node.callee.kind === 'name' && node.callee.name === 'super') return readSuperCall(reader, node);
      return chained(node, reader.parts(node));
    case 'attribute':
      return chained(node, { ...reader.parts(node), name: propertyName(node.name) });
    case 'subscript':
      return chained(node, reader.parts(node));
    default:
      return reader.parts(node);
  }
}

function isPlace(node: Expression): node is Expression & { kind: 'attribute' | 'subscript' } {
  return node.kind === 'attribute' || node.kind === 'subscript';
}

/** a?.b.c is undefined as a whole where there is no a: what is around the last link says so. */
function chained(node: Expression, read: Expression): Expression {
  return isOptional(node) ? { kind: 'chain', range: node.range, value: unchained(read) } : read;
}

/** Links within a chain are not chains of their own. */
function unchained(node: Expression): Expression {
  switch (node.kind) {
    case 'chain':
      return unchained(node.value);
    case 'call':
      return { ...node, callee: unchained(node.callee) };
    case 'attribute':
    case 'subscript':
      return { ...node, object: unchained(node.object) };
    default:
      return node;
  }
}

function isOptional(node: Expression): boolean {
  if (node.kind === 'call') return node.optional === true || isOptional(node.callee);
  if (node.kind === 'attribute' || node.kind === 'subscript')
    return node.optional === true || isOptional(node.object);
  return false;
}

function readName(reader: Reading, node: Name): Expression {
  if (node.name === 'super') return readSuper(reader, node);
  if (node.name === 'undefined' && !reader.block.find('undefined'))
    return { kind: 'constant', value: undefined, range: node.range };
  return reader.name(node);
}

function readThis(reader: Reading, range: Name['range']): Expression {
  const { within } = reader.block;
  const around = within.withThis;
  if (around) {
    around.usesThis = true;
    within.scope.used.add('this');
    return { kind: 'name', name: 'this', range };
  }
  if (within.isStrict) return { kind: 'constant', value: undefined, range };
  return { kind: 'dictionary', entries: [], range };
}

/** function f() { ... f() ... } as a value knows itself by its name. */
function readNamedFunction(reader: Reading, node: Expression & { kind: 'function' }): Expression {
  const { code } = node;
  if (code.form !== 'def' || code.name === '') return { ...node, code: readFunction(reader, code) };
  const { inner } = reader;
  const self = inner.block.declare(code.name, 'function').own;
  const { scope } = reader.block.within;
  scope.bound.delete(self);
  scope.inBlocks.delete(self);
  const read = readFunction(inner, code);
  const own = reader.scopes.get(read);
  if (!own) return { ...node, code: read };
  own.bind(self);
  const { known } = read;
  const made = { ...read, ...(known && { known: { ...known, self } }) };
  reader.scopes.delete(read);
  reader.scopes.set(made, own);
  return { ...node, code: made };
}

function readSuper(reader: Reading, { range }: Name): Expression {
  const { within } = reader.block;
  const { home } = within;
  if (!home) return { kind: 'name', name: 'super', range };
  const self = readThis(reader, range);
  within.scope.used.add(home.name);
  return {
    kind: 'superReference',
    range,
    home: { kind: 'name', name: home.name, range },
    self,
    isStatic: home.isStatic,
  };
}

function readSuperCall(reader: Reading, node: Call): Expression {
  const { within } = reader.block;
  const { home } = within;
  const args = node.args.map((arg): Argument => ({ ...arg, value: reader.expression(arg.value) }));
  if (!home || !within.withThis?.isDerived) return { ...node, args };
  for (const name of [home.name, 'this', 'new.object']) within.scope.used.add(name);
  const { range } = node;
  const object: Name = { kind: 'name', name: 'new.object', range };
  return { kind: 'superCall', range, home: { kind: 'name', name: home.name, range }, object, args };
}
