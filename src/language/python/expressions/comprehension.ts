import type { Clause, Comprehension, Expression, Target } from '../../program/tree';
import { outside } from '../reader/outside';
import type { Reader } from '../reader/reader';
import { slips } from '../slips/slips';
import { loopTarget } from './targets';

/** The clauses behind an element, `for x in a if x > 0 for ...`. `start` is where the element or its bracket begins. */
export function comprehensionClauses(
  reader: Reader,
  makes: Comprehension['makes'],
  element: Expression,
  start: number,
  key?: Expression,
): Comprehension {
  const clauses: Clause[] = [];
  while (reader.at('for') || reader.at('async')) clauses.push(clause(reader));
  if (reader.source.slice(start, reader.since(start).end).includes(':='))
    checkAssigned(reader, clauses, [key, element]);
  return { kind: 'comprehension', makes, ...(key && { key }), element, clauses, range: reader.since(start) };
}

function clause(reader: Reader): Clause {
  const word = reader.take('async');
  if (!reader.take('for')) slips.unexpected(reader);
  const target = loopTarget(reader);
  if (!reader.take('in')) slips.loopWord(reader);
  const iterable = asynchronous(reader, word && reader.since(word.start), reader.grammar.condition(reader));
  const conditions: Expression[] = [];
  while (reader.take('if')) {
    conditions.push(reader.grammar.condition(reader));
    if (reader.at('else')) reader.stop('elseInComprehension', reader.token);
  }
  return { target, iterable, conditions };
}

function asynchronous(
  reader: Reader,
  range: Expression['range'] | undefined,
  iterable: Expression,
): Expression {
  if (!range) return iterable;
  if (!reader.scopes.innermost.isAsync) reader.stop('strayAsync', range);
  return outside.unreadable(reader, 'async', range, ['async for']);
}

/** := gives no value to what the clauses give one to, and does not stand in what they go through. */
function checkAssigned(reader: Reader, clauses: readonly Clause[], parts: readonly unknown[]): void {
  const names = new Set(clauses.flatMap(({ target }) => namesIn(target)));
  for (const { target, range } of assignedIn(clauses.map(({ iterable }) => iterable)))
    reader.stop('assignedIterable', range, [target.kind === 'name' ? target.name : '']);
  for (const { target, range } of assignedIn([parts, clauses.map(({ conditions }) => conditions)]))
    if (target.kind === 'name' && names.has(target.name))
      reader.stop('assignedLoopName', range, [target.name]);
}

function namesIn(target: Target): readonly string[] {
  if (target.kind === 'name') return [target.name];
  return target.kind === 'pattern' ? target.items.flatMap((item) => (item ? namesIn(item.target) : [])) : [];
}

type Assigned = Expression & { readonly kind: 'assignExpression' };

/** The := in parts of a tree, but for those in functions. */
function assignedIn(part: unknown): readonly Assigned[] {
  if (typeof part !== 'object' || part === null) return [];
  if (Array.isArray(part)) return part.flatMap(assignedIn);
  const { kind } = part as { kind?: string };
  if (kind === 'function') return [];
  const inner = Object.values(part).flatMap(assignedIn);
  return kind === 'assignExpression' ? [part as Assigned, ...inner] : inner;
}
