import type { Clause, Comprehension, Expression } from '../../program/tree';
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
