import type { Expression } from '../../program/tree';
import type { Reader } from '../reader/reader';
import { slips } from '../slips/slips';
import { parameters } from './parameters';

/** lambda x, y=1: value, which is a function whose body is one return. */
export function readLambda(reader: Reader): Expression {
  const word = reader.next();
  const given = parameters(reader, ':');
  if (!reader.take(':')) slips.lambdaColon(reader);
  const { node: value, scope } = reader.scopes.within('lambda', () => reader.grammar.expression(reader));
  const range = reader.since(word.start);
  const code = {
    form: 'lambda',
    name: '',
    range,
    nameRange: { start: word.start, end: word.end },
    parameters: given,
    body: [{ kind: 'return', value, range: value.range }],
    decorators: [],
    ...(scope.outside && { problem: scope.outside }),
  } as const;
  return { kind: 'function', code, range };
}
