import type { EstreeNode } from './estree';
import {
  type Codes,
  expressionOf,
  type Form,
  keyOf,
  nameOf,
  patternItem,
  placeOf,
  targetOf,
} from './estreeExpressions';

const unreadable: Form = { kind: 'unreadable' };

const codes: Codes = { functionCode, classCode };

const value = (node: EstreeNode): Form => expressionOf(node, codes);

/** The statements of a program or a block, in the form that trees are compared in. */
export function statementsOf(nodes: readonly EstreeNode[]): readonly Form[] {
  return nodes.flatMap((node) => {
    const convert = kinds[node.type];
    if (!convert) return [unreadable];
    const made = convert(node);
    return Array.isArray(made) ? (made as readonly Form[]) : [made as Form];
  });
}

/** What stands between braces, or the one statement in their place. */
function bodyOf(node: EstreeNode | null): readonly Form[] {
  if (!node || node.type === 'EmptyStatement') return [];
  return statementsOf(node.type === 'BlockStatement' ? node['body'] : [node]);
}

const none = (): readonly Form[] => [];
const label = (node: EstreeNode): Form => (node['label'] ? { label: node['label'].name } : {});

type Convert = (node: EstreeNode) => Form | readonly Form[];

const kinds: Readonly<Record<string, Convert>> = {
  EmptyStatement: () => ({ kind: 'pass' }),
  ExpressionStatement: (node) => ({ kind: 'expression', value: value(node['expression']) }),
  BlockStatement: (node) => ({ kind: 'block', body: bodyOf(node) }),
  VariableDeclaration: (node) => (node['declare'] ? [] : declarationsOf(node)),
  FunctionDeclaration: (node) => ({ kind: 'functionDefinition', code: functionCode(node, 'def') }),
  ClassDeclaration: (node) => (node['declare'] ? [] : { kind: 'classDefinition', code: classCode(node) }),
  IfStatement: (node) => {
    const then = bodyOf(node['consequent']);
    return { kind: 'if', test: value(node['test']), then, otherwise: bodyOf(node['alternate']) };
  },
  WhileStatement: (node) => ({
    kind: 'while',
    test: value(node['test']),
    body: bodyOf(node['body']),
    otherwise: [],
  }),
  DoWhileStatement: (node) => ({
    kind: 'while',
    test: value(node['test']),
    body: bodyOf(node['body']),
    otherwise: [],
    isDo: true,
  }),
  ForStatement: countingFor,
  ForInStatement: (node) => over(node, 'keys'),
  ForOfStatement: (node) => (node['await'] ? unreadable : over(node, 'values')),
  ReturnStatement: (node) => ({
    kind: 'return',
    ...(node['argument'] && { value: value(node['argument']) }),
  }),
  ThrowStatement: (node) => ({ kind: 'raise', value: value(node['argument']) }),
  BreakStatement: (node) => ({ kind: 'break', ...label(node) }),
  ContinueStatement: (node) => ({ kind: 'continue', ...label(node) }),
  LabeledStatement: (node) => {
    if (!/^(For|While|DoWhile)/.test(node['body'].type)) return unreadable;
    const [loop] = statementsOf([node['body']]);
    return { ...loop, ...label(node) };
  },
  SwitchStatement: (node) => ({
    kind: 'switch',
    value: value(node['discriminant']),
    cases: node['cases'].map(({ test, consequent }: EstreeNode) => ({
      ...(test && { test: value(test) }),
      body: statementsOf(consequent),
    })),
  }),
  TryStatement: ({ block, handler, finalizer }) => ({
    kind: 'try',
    body: bodyOf(block),
    handlers: handler
      ? [{ ...(handler.param && { target: targetOf(handler.param, codes) }), body: bodyOf(handler.body) }]
      : [],
    otherwise: [],
    last: bodyOf(finalizer),
  }),
  ImportDeclaration: importsOf,
  ExportNamedDeclaration: exportsOf,
  ExportDefaultDeclaration: exportDefault,
  ExportAllDeclaration: exportAll,
  TSInterfaceDeclaration: none,
  TSTypeAliasDeclaration: none,
  TSDeclareFunction: none,
  TSModuleDeclaration: (node) => (node['declare'] ? [] : unreadable),
  TSEnumDeclaration: (node) => (node['declare'] ? [] : unreadable),
};

function declarationsOf(node: EstreeNode): readonly Form[] {
  return node['declarations'].map(({ id, init }: EstreeNode) => ({
    kind: 'declare',
    scope: node['kind'],
    target: targetOf(id, codes),
    ...(init && { value: value(init) }),
  }));
}

function countingFor({ init, test, update, body }: EstreeNode): Form {
  const isDeclaration = init?.type === 'VariableDeclaration';
  const start = isDeclaration
    ? declarationsOf(init)
    : init
      ? [{ kind: 'expression', value: value(init) }]
      : [];
  return {
    kind: 'countingFor',
    start,
    ...(test && { test: value(test) }),
    ...(update && { update: value(update) }),
    body: bodyOf(body),
  };
}

function over({ left, right, body }: EstreeNode, what: string): Form {
  const isDeclaration = left.type === 'VariableDeclaration';
  return {
    kind: 'for',
    target: targetOf(isDeclaration ? left.declarations[0].id : left, codes),
    iterable: value(right),
    over: what,
    ...(isDeclaration && { scope: left.kind }),
    body: bodyOf(body),
    otherwise: [],
  };
}

function functionCode(node: EstreeNode, form: string, named: EstreeNode | undefined = node['id']): Form {
  const { params, body, async, generator, expression } = node;
  const given: readonly EstreeNode[] = params.filter((one: EstreeNode) => one['name'] !== 'this');
  const statements = expression ? [{ kind: 'return', value: value(body) }] : bodyOf(body);
  return {
    form,
    name: named ? nameOf(named) : '',
    ...(named && nameOf(named) !== '' && { nameRange: placeOf(named) }),
    range: placeOf(node),
    parameters: given.map(parameterOf),
    body: withProperties(statements, given),
    decorators: [],
    ...((async || generator) && { isRefused: true }),
  };
}

function parameterOf(node: EstreeNode): Form {
  const { target, otherwise, isRest } = patternItem(
    node.type === 'TSParameterProperty' ? node['parameter'] : node,
    codes,
  );
  return { target, takes: isRest ? 'rest' : 'position', ...(otherwise ? { otherwise } : {}) };
}

/** What a constructor does with the parameters that are attributes, too, behind its call of super. */
function withProperties(body: readonly Form[], given: readonly EstreeNode[]): readonly Form[] {
  const made = given
    .filter(({ type }) => type === 'TSParameterProperty')
    .map(({ parameter }) => {
      const name = targetOf(parameter.left ?? parameter, codes);
      const { range } = name;
      const target = {
        kind: 'attribute',
        object: { kind: 'this', range },
        name: name['name'],
        nameRange: range,
        range,
      };
      return { kind: 'expression', value: { kind: 'assignExpression', target, value: name, range } };
    });
  const at = body.findIndex((one) => JSON.stringify(one).includes('"callee":{"kind":"name","name":"super"'));
  return [...body.slice(0, at + 1), ...made, ...body.slice(at + 1)];
}

function classCode(node: EstreeNode): Form {
  const { id, superClass, body } = node;
  return {
    name: id?.name ?? '',
    ...(id && { nameRange: placeOf(id) }),
    range: [node.start + (node['abstract'] ? 'abstract '.length : 0), node.end],
    bases: superClass ? [value(superClass)] : [],
    body: body.body.flatMap(memberOf),
    decorators: [],
  };
}

function memberOf(node: EstreeNode): readonly Form[] {
  const isProperty = node.type === 'PropertyDefinition';
  if (/^TS/.test(node.type) || node['declare'] || node['value']?.type === 'TSEmptyBodyFunctionExpression')
    return [];
  if (node.type !== 'MethodDefinition' && !isProperty) return [unreadable];
  const { key, computed, kind, static: isStatic, value: own } = node;
  if (node['decorators']?.length > 0) return [unreadable];
  if (computed && keyOf(node, codes)['kind'] !== 'constant') return [unreadable];
  if (isProperty)
    return [
      {
        kind: 'assign',
        targets: [{ kind: 'name', name: nameOf(key), range: placeOf(key) }],
        value: own ? value(own) : { kind: 'constant', value: undefined, isHole: true },
        ...(isStatic && { isStatic }),
      },
    ];
  const form = kind === 'get' ? 'getter' : kind === 'set' ? 'setter' : 'method';
  const code = functionCode({ ...own, start: node.start, end: node.end }, form, key);
  return [{ kind: 'functionDefinition', code: { ...code, ...(isStatic && { isStatic }) } }];
}

function moduleOf({ value: text }: EstreeNode): Form {
  const [dots = ''] = /^(?:\.{1,2}\/)+/.exec(text) ?? [];
  const level = dots === '' ? 0 : 1 + (dots.match(/\.\.\//g) ?? []).length;
  return { path: text.slice(dots.length), level };
}

function importsOf({ source, specifiers, importKind }: EstreeNode): readonly Form[] {
  if (importKind === 'type') return [];
  const module = moduleOf(source);
  const [plain, named]: EstreeNode[][] = [[], []];
  for (const one of specifiers) (one.type === 'ImportSpecifier' ? named : plain)?.push(one);
  const found: Form[] = (plain ?? []).map(({ type, local }) =>
    type === 'ImportDefaultSpecifier'
      ? { kind: 'import', ...module, names: [{ name: 'default', as: local.name }] }
      : { kind: 'import', ...module, binds: local.name },
  );
  const names = (named ?? [])
    .filter((one) => one['importKind'] !== 'type')
    .map(({ imported, local }) => ({ name: nameOf(imported), as: local.name }));
  if ((named ?? []).length > 0 || specifiers.length === 0) found.push({ kind: 'import', ...module, names });
  return found;
}

function exportAll({ source, exported, exportKind }: EstreeNode): readonly Form[] {
  if (exportKind === 'type') return [];
  const taken = exported ? { binds: exported.name } : { names: [{ name: '*', as: '*' }] };
  return [{ kind: 'import', ...moduleOf(source), ...taken }];
}

function exportsOf({ declaration, specifiers, source, exportKind }: EstreeNode): readonly Form[] {
  if (declaration) return statementsOf([declaration]);
  if (exportKind === 'type') return [];
  const names = specifiers
    .filter((one: EstreeNode) => one['exportKind'] !== 'type')
    .map(({ local, exported }: EstreeNode) => ({
      name: nameOf(local),
      as: nameOf(exported),
    }));
  if (source) return [{ kind: 'import', ...moduleOf(source), names }];
  return names.flatMap(({ name, as }: { name: string; as: string }) =>
    name === as ? [] : as === 'default' ? [defaultOf({ kind: 'name', name })] : [unreadable],
  );
}

const defaultOf = (given: Form): Form => ({
  kind: 'declare',
  scope: 'const',
  target: { kind: 'name', name: 'default' },
  value: given,
});

function exportDefault({ declaration }: EstreeNode): readonly Form[] {
  const { type, id } = declaration;
  if (type === 'TSInterfaceDeclaration') return [];
  if (id && /Declaration$/.test(type))
    return [...statementsOf([declaration]), defaultOf({ kind: 'name', name: id.name })];
  const node = { ...declaration, type: type.replace('Declaration', 'Expression') };
  return [defaultOf(type === 'Identifier' ? { kind: 'name', name: declaration.name } : value(node))];
}
