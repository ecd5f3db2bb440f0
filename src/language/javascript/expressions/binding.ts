import type { Target } from '../../program/tree';
import type { Reader } from '../reader/reader';
import { slips } from '../slips/slips';
import type { Token } from '../tokens/token';
import { pattern } from './targets';

/** A name that is declared. */
export function bindingName(reader: Reader): Token {
  const name = reader.take('name') ?? slips.bindingName(reader);
  slips.reservedName(reader, name);
  return name;
}

/** A name or a pattern that is declared; `declare` is told each name in it. */
export function binding(reader: Reader, declare: (name: Token) => void): Target {
  if (!reader.at('{') && !reader.at('[')) return declared(bindingName(reader), declare);
  return pattern(
    reader,
    (inner) => binding(inner, declare),
    (name) => {
      declare(reader.previous as Token);
      return name;
    },
  );
}

function declared(name: Token, declare: (name: Token) => void): Target {
  declare(name);
  return { kind: 'name', name: name.text, range: { start: name.start, end: name.end } };
}
