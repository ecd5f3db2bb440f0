import type { Body, Expression, Statement, Target } from '../../../program/tree';
import { binary } from './arithmetic';
import { test } from './expressions';
import type { Place, Writer } from './writer';
import { value, type Written, whole } from './written';

/** A loop around what is written: what is done before it goes round again. */
type Loops = readonly (() => readonly string[])[];

export function body(to: Writer, place: Place, statements: Body, loops: Loops): readonly string[] {
  const lines = statements.flatMap((one) => {
    const written = statement(to, place, one, loops);
    return [...to.takeBefore(), ...written];
  });
  return lines.length > 0 ? lines : ['pass'];
}

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `    ${line}`);

// long: one case a kind of statement
function statement(to: Writer, place: Place, node: Statement, loops: Loops): readonly string[] {
  switch (node.kind) {
    case 'pass':
      return [];
    case 'expression':
      return effect(to, place, node.value);
    case 'opened':
      return node.areUndefined ? node.names.map((name) => `${to.names.ofVariable(name)} = None`) : [];
    case 'declare':
      return node.value
        ? assigned(to, place, node.target, node.value)
        : [`${targetOf(to, place, node.target, undefined)} = None`];
    case 'if':
      return ifLines(to, place, node, loops);
    case 'while':
      return whileLines(to, place, node, loops);
    case 'for':
      return forLines(to, place, node, loops);
    case 'countingFor':
      return countingLines(to, place, node, loops);
    case 'break':
      return node.label === undefined ? ['break'] : to.refuse(node);
    case 'continue':
      return node.label === undefined ? [...(loops.at(-1)?.() ?? []), 'continue'] : to.refuse(node);
    case 'return':
      return returned(to, place, node.value);
    case 'block':
      return body(to, place, node.body, loops);
    case 'raise':
      return ["raise ValueError('what the function throws')"];
    default:
      return to.refuse(node);
  }
}

function returned(to: Writer, place: Place, node: Expression | undefined): readonly string[] {
  if (!node) return ['return None'];
  const written = value(to.expression(place, node));
  to.learn(to.keyOf(place.code), written.kind);
  return [`return ${written.text}`];
}

/** What an expression does that stands by itself. */
function effect(to: Writer, place: Place, node: Expression): readonly string[] {
  if (node.kind === 'assignExpression') return changed(to, place, node);
  if (node.kind === 'update') {
    const by = { kind: 'constant', value: node.by, range: node.range } as const;
    return put(to, place, node.target, binary(to, place, '+', nameOf(to, node.target), by));
  }
  if (node.kind === 'subscript' && node.object.kind === 'list' && node.index.kind === 'constant')
    // Values with commas between them.
    return node.object.items.flatMap((one) => effect(to, place, one));
  return node.kind === 'constant' ? [] : [to.expression(place, node).text];
}

type Assignment = Expression & { kind: 'assignExpression' };

function changed(
  to: Writer,
  place: Place,
  { target, operator, value: given }: Assignment,
): readonly string[] {
  if (operator === 'and' || operator === 'or' || operator === '??') return to.refuse(target);
  if (!operator) return assigned(to, place, target, given);
  if (given.kind !== 'assignExpression')
    return put(to, place, target, binary(to, place, operator, nameOf(to, target), given));
  const inner = changed(to, place, given);
  return [
    ...inner,
    ...put(to, place, target, binary(to, place, operator, nameOf(to, target), nameOf(to, given.target))),
  ];
}

function nameOf(to: Writer, target: Target): Expression {
  return target.kind === 'name' ? target : to.refuse(target);
}

function assigned(to: Writer, place: Place, target: Target, given: Expression): readonly string[] {
  if (given.kind === 'function' && target.kind === 'name') {
    to.inside.set(to.keyOf(place.code, target.name), given.code);
    return to.inner(place, given.code, to.names.ofVariable(target.name));
  }
  if (given.kind !== 'assignExpression') return put(to, place, target, value(to.expression(place, given)));
  const first = changed(to, place, given);
  return [...first, ...put(to, place, target, to.expression(place, nameOf(to, given.target)))];
}

function put(to: Writer, place: Place, target: Target, given: Written): readonly string[] {
  return [`${targetOf(to, place, target, given)} = ${given.text}`];
}

function targetOf(to: Writer, place: Place, target: Target, given: Written | undefined): string {
  if (target.kind === 'name') {
    const binder = to.binderOf(place, target.name);
    if (binder !== place) return to.refuse(target);
    if (given) to.learn(to.keyOf(place.code, target.name), given.kind);
    return to.names.ofVariable(target.name);
  }
  if (target.kind !== 'pattern' || target.items.length === 0) return to.refuse(target);
  const item = whole('', given?.kind === 'numbers' ? 'number' : 'any');
  const all = target.items.map((one) => {
    if (!one || one.isRest || one.otherwise) return to.refuse(target);
    return targetOf(to, place, one.target, item);
  });
  return all.length === 1 ? `${all[0]},` : all.join(', ');
}

function ifLines(
  to: Writer,
  place: Place,
  node: Statement & { kind: 'if' },
  loops: Loops,
): readonly string[] {
  const head = test(to, place, node.test).text;
  const before = to.takeBefore();
  const then = indented(body(to, place, node.then, loops));
  const otherwise = node.otherwise.length > 0 ? body(to, place, node.otherwise, loops) : [];
  const isChain = node.otherwise.length === 1 && otherwise[0]?.startsWith('if ');
  const last = isChain ? [`el${otherwise[0]}`, ...otherwise.slice(1)] : ['else:', ...indented(otherwise)];
  return [...before, `if ${head}:`, ...then, ...(otherwise.length > 0 ? last : [])];
}

/** A do asks behind its body: before it the first time round is let in. */
function whileLines(
  to: Writer,
  place: Place,
  node: Statement & { kind: 'while' },
  loops: Loops,
): readonly string[] {
  if (node.label !== undefined) return to.refuse(node);
  const head = test(to, place, node.test);
  const before = to.takeBefore();
  const round = indented(body(to, place, node.body, [...loops, () => []]));
  if (!node.isDo) return [...before, `while ${head.text}:`, ...round];
  const first = to.names.ofFunction('is_first');
  return [
    ...before,
    `${first} = True`,
    `while ${first} or ${head.strength < 3 ? `(${head.text})` : head.text}:`,
    `    ${first} = False`,
    ...round,
  ];
}

function forLines(
  to: Writer,
  place: Place,
  node: Statement & { kind: 'for' },
  loops: Loops,
): readonly string[] {
  if (node.over !== 'values' || node.label !== undefined) return to.refuse(node);
  const items = to.expression(place, node.iterable);
  const before = to.takeBefore();
  const item = whole('', items.kind === 'numbers' ? 'number' : 'any');
  const head = `for ${targetOf(to, place, node.target, item)} in ${items.text}:`;
  return [...before, head, ...indented(body(to, place, node.body, [...loops, () => []]))];
}

function countingLines(
  to: Writer,
  place: Place,
  { start, test: asked, update, body: round, label, range }: Statement & { kind: 'countingFor' },
  loops: Loops,
): readonly string[] {
  if (label !== undefined) return to.refuse({ range });
  const first = body(to, place, start, loops).filter((line) => line !== 'pass');
  const next = (): readonly string[] => (update ? effect(to, place, update) : []);
  const head = asked ? test(to, place, asked).text : 'True';
  const before = to.takeBefore();
  const lines = body(to, place, round, [...loops, next]).filter((line) => line !== 'pass' || !update);
  return [...first, ...before, `while ${head}:`, ...indented([...lines, ...next()])];
}
