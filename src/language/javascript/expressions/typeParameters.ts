import type { Reader } from '../reader/reader';
import { slips } from '../slips/slips';

/** <T extends A = B, const U>: passed. */
export function typeParameters(reader: Reader): void {
  if (!reader.at('<')) return;
  if (!reader.isTyped) return slips.typeInJavaScript(reader);
  reader.next();
  do {
    while (reader.at('const') || reader.at('in') || (reader.atWord('out') && reader.ahead().kind === 'name'))
      reader.next();
    if (!reader.take('name')) slips.noType(reader);
    if (reader.take('extends')) reader.grammar.type(reader);
    if (reader.take('=')) reader.grammar.type(reader);
    if (!reader.take(',') && !reader.token.kind.startsWith('>')) slips.unexpected(reader);
  } while (!reader.token.kind.startsWith('>'));
  reader.takeAngle();
}

/** <A, B> behind a name, as in a call: passed. */
export function typeArguments(reader: Reader): void {
  reader.openTypes.push(reader.position);
  reader.next();
  do reader.grammar.type(reader);
  while (reader.take(','));
  if (!reader.takeAngle()) slips.unexpected(reader);
  reader.openTypes.pop();
}
