import type { Expression } from '../../program/tree';
import type { Reader } from '../reader/reader';
import { slips } from '../slips/slips';
import { callArguments } from './arguments';
import { atom } from './atoms';
import { subscriptIndex } from './subscript';

/** An atom with what stands behind it: a point and a name, a call, an index. */
export function primary(reader: Reader): Expression {
  const { start } = reader.token;
  let object = atom(reader);
  for (let count = 0; ; count++) {
    if (count > longest) reader.stop('tooDeep', reader.token);
    if (reader.take('.')) {
      const name = reader.take('name') ?? slips.attribute(reader);
      const nameRange = { start: name.start, end: name.end };
      object = {
        kind: 'attribute',
        object,
        name: name.text.normalize('NFKC'),
        nameRange,
        range: reader.since(start),
      };
    } else if (reader.at('(')) {
      const args = reader.nested(() => callArguments(reader));
      object = { kind: 'call', callee: object, args, range: reader.since(start) };
    } else if (reader.at('[')) {
      const index = reader.nested(() => subscriptIndex(reader));
      object = { kind: 'subscript', object, index, range: reader.since(start) };
    } else return object;
  }
}

/** The most calls, points and indices behind each other. */
const longest = 500;
