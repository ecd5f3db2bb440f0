import type { EstreeNode } from './estree';

/** A node of the form that trees are compared in. */
export type Form = Readonly<Record<string, unknown>>;

export const placeOf = ({ start, end }: EstreeNode): readonly number[] => [start, end];

const unreadable: Form = { kind: 'unreadable' };

/** How what is in an expression is told, which is told elsewhere: functions and classes. */
export interface Codes {
  functionCode(node: EstreeNode, form: string, named?: EstreeNode): Form;
  classCode(node: EstreeNode): Form;
}

const signs: Readonly<Record<string, string>> = { '!': 'not', '&&': 'and', '||': 'or', '??': '??' };

type Convert = (node: EstreeNode, codes: Codes) => Form;

export function expressionOf(node: EstreeNode, codes: Codes): Form {
  const convert = kinds[node.type];
  if (!convert) return unreadable;
  return convert(node, codes);
}

const inner: Convert = (node, codes) => expressionOf(node['expression'], codes);

const kinds: Readonly<Record<string, Convert>> = {
  Literal: (node) =>
    node['regex'] || node['bigint']
      ? unreadable
      : { kind: 'constant', value: node['value'], range: placeOf(node) },
  Identifier: (node) => {
    const { name } = node;
    if (name === 'undefined') return { kind: 'constant', value: undefined, range: placeOf(node) };
    return name === 'eval' || name === 'arguments'
      ? unreadable
      : { kind: 'name', name, range: placeOf(node) };
  },
  ThisExpression: (node) => ({ kind: 'this', range: placeOf(node) }),
  Super: (node) => ({ kind: 'name', name: 'super', range: placeOf(node) }),
  TemplateLiteral: (node, codes) => ({
    kind: 'template',
    parts: templateParts(node, codes),
    range: placeOf(node),
  }),
  ArrayExpression: (node, codes) => ({
    kind: 'list',
    items: node['elements'].map((one: EstreeNode | null) => itemOf(one, codes)),
    range: placeOf(node),
  }),
  ObjectExpression: (node, codes) => ({
    kind: 'dictionary',
    entries: node['properties'].map((one: EstreeNode) => entryOf(one, codes)),
    range: placeOf(node),
  }),
  SpreadElement: (node, codes) => ({
    kind: 'spread',
    value: expressionOf(node['argument'], codes),
    range: placeOf(node),
  }),
  UnaryExpression: (node, codes) => {
    const { operator, argument } = node;
    if (operator === 'delete' && !isMember(withoutTypes(argument))) return unreadable;
    return {
      kind: 'unary',
      operator: signs[operator] ?? operator,
      value: expressionOf(argument, codes),
      range: placeOf(node),
    };
  },
  UpdateExpression: (node, codes) => ({
    kind: 'update',
    target: targetOf(node['argument'], codes),
    by: node['operator'] === '++' ? 1 : -1,
    isPrefix: node['prefix'],
    range: placeOf(node),
  }),
  BinaryExpression: (node, codes) => {
    const [left, right] = [expressionOf(node['left'], codes), expressionOf(node['right'], codes)];
    const { operator } = node;
    if (/^([=!]==?|[<>]=?|in|instanceof)$/.test(operator))
      return { kind: 'compare', first: left, rest: [{ operator, operand: right }], range: placeOf(node) };
    return { kind: 'binary', operator, left, right, range: placeOf(node) };
  },
  LogicalExpression: (node, codes) => ({
    kind: 'logical',
    operator: signs[node['operator']],
    left: expressionOf(node['left'], codes),
    right: expressionOf(node['right'], codes),
    range: placeOf(node),
  }),
  ConditionalExpression: (node, codes) => {
    const then = expressionOf(node['consequent'], codes);
    const [test, otherwise] = [expressionOf(node['test'], codes), expressionOf(node['alternate'], codes)];
    return { kind: 'conditional', test, then, otherwise, range: placeOf(node) };
  },
  AssignmentExpression: (node, codes) => {
    const sign = node['operator'].slice(0, -1);
    return {
      kind: 'assignExpression',
      target: targetOf(node['left'], codes),
      ...(sign && { operator: signs[sign] ?? sign }),
      value: expressionOf(node['right'], codes),
      range: placeOf(node),
    };
  },
  SequenceExpression: (node, codes) => {
    const items = node['expressions'].map((one: EstreeNode) => expressionOf(one, codes));
    const range = placeOf(node);
    const index = { kind: 'constant', value: items.length - 1, range };
    return { kind: 'subscript', object: { kind: 'list', items, range }, index, range };
  },
  CallExpression: (node, codes) => {
    if (/^(Chain|Sequence)Expression$/.test(withoutTypes(node['callee']).type)) return unreadable;
    return {
      kind: 'call',
      callee: expressionOf(node['callee'], codes),
      args: argumentsOf(node, codes),
      ...(node['optional'] && { optional: true }),
      range: placeOf(node),
    };
  },
  NewExpression: (node, codes) => ({
    kind: 'call',
    callee: expressionOf(node['callee'], codes),
    args: argumentsOf(node, codes),
    isNew: true,
    range: placeOf(node),
  }),
  MemberExpression: (node, codes) => {
    const { object, property, computed, optional } = node;
    if (withoutTypes(object).type === 'ChainExpression') return unreadable;
    const shared = {
      object: expressionOf(object, codes),
      ...(optional && { optional }),
      range: placeOf(node),
    };
    if (computed) return { kind: 'subscript', index: expressionOf(property, codes), ...shared };
    return { kind: 'attribute', name: nameOf(property), nameRange: placeOf(property), ...shared };
  },
  ChainExpression: inner,
  TSAsExpression: inner,
  TSSatisfiesExpression: inner,
  TSNonNullExpression: inner,
  TSTypeAssertion: inner,
  TSInstantiationExpression: inner,
  FunctionExpression: (node, codes) => ({
    kind: 'function',
    code: codes.functionCode(node, 'def'),
    range: placeOf(node),
  }),
  ArrowFunctionExpression: (node, codes) => ({
    kind: 'function',
    code: codes.functionCode(node, 'arrow'),
    range: placeOf(node),
  }),
  ClassExpression: (node, codes) => ({ kind: 'class', code: codes.classCode(node), range: placeOf(node) }),
};

/** A name as it is typed: that of a private one has its #. */
export function nameOf({ type, name, value }: EstreeNode): string {
  return type === 'PrivateIdentifier' ? `#${name}` : String(name ?? value);
}

function withoutTypes(node: EstreeNode): EstreeNode {
  return /^TS/.test(node.type) ? withoutTypes(node['expression']) : node;
}

function isMember({ type, expression }: EstreeNode): boolean {
  return (
    type === 'MemberExpression' || (type === 'ChainExpression' && expression.type === 'MemberExpression')
  );
}

function itemOf(node: EstreeNode | null, codes: Codes): Form {
  return node ? expressionOf(node, codes) : { kind: 'hole' };
}

function templateParts(node: EstreeNode, codes: Codes): readonly unknown[] {
  const parts: unknown[] = [];
  for (const [index, quasi] of node['quasis'].entries()) {
    if (quasi.value.cooked !== '') parts.push(quasi.value.cooked);
    const value = node['expressions'][index];
    if (value) parts.push({ value: expressionOf(value, codes) });
  }
  return parts;
}

function argumentsOf(node: EstreeNode, codes: Codes): readonly Form[] {
  return node['arguments'].map((one: EstreeNode) =>
    one.type === 'SpreadElement'
      ? { takes: 'spread', value: expressionOf(one['argument'], codes) }
      : { takes: 'position', value: expressionOf(one, codes) },
  );
}

/** A key that is written out, as the constant that it is. */
export function keyOf(node: EstreeNode, codes: Codes): Form {
  const { key, computed } = node;
  if (computed) return expressionOf(key, codes);
  return { kind: 'constant', value: nameOf(key), range: placeOf(key) };
}

function entryOf(node: EstreeNode, codes: Codes): Form {
  if (node.type === 'SpreadElement') return { value: expressionOf(node['argument'], codes) };
  const { kind, method, value, computed, shorthand } = node;
  const key = keyOf(node, codes);
  if (kind !== 'init') return { key, value: unreadable };
  if (method) {
    const code = codes.functionCode(
      { ...value, start: node.start, end: node.end },
      'method',
      computed ? undefined : node['key'],
    );
    return { key, value: { kind: 'function', code, range: placeOf(node) } };
  }
  const isPrototype = !shorthand && !computed && nameOf(node['key']) === '__proto__';
  return { key, value: isPrototype ? unreadable : expressionOf(value, codes) };
}

/** What is assigned to or declared. */
export function targetOf(node: EstreeNode, codes: Codes): Form {
  if (node.type === 'ArrayPattern')
    return {
      kind: 'pattern',
      items: node['elements'].map((one: EstreeNode | null) => (one ? patternItem(one, codes) : undefined)),
      range: placeWithoutType(node),
    };
  if (node.type === 'ObjectPattern')
    return {
      kind: 'objectPattern',
      entries: node['properties'].map((one: EstreeNode) =>
        one.type === 'RestElement'
          ? patternItem(one, codes)
          : { key: keyOf(one, codes), ...patternItem(one['value'], codes) },
      ),
      range: placeWithoutType(node),
    };
  const form = expressionOf(node, codes);
  return node.type === 'Identifier' ? { ...form, range: placeWithoutType(node) } : form;
}

/** The place of a name or pattern without the type behind it, which belongs to it in ESTree. */
function placeWithoutType(node: EstreeNode): readonly unknown[] {
  const { start, end, name, typeAnnotation } = node;
  if (typeof name === 'string') return [start, start + name.length];
  return [start, typeAnnotation?.start ?? end];
}

export function patternItem(node: EstreeNode, codes: Codes): Form {
  if (node.type === 'RestElement') return { target: targetOf(node['argument'], codes), isRest: true };
  if (node.type !== 'AssignmentPattern') return { target: targetOf(node, codes) };
  return { target: targetOf(node['left'], codes), otherwise: expressionOf(node['right'], codes) };
}
