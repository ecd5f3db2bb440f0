import type { Reader } from '../reader/reader';
import type { Token } from '../tokens/token';
import { typeWords } from './statementEnd';
import { faulty } from './unexpected';

/** What stands between the parentheses of a for, outside of brackets in it. */
interface Inside {
  readonly commas: readonly Token[];
  readonly semicolons: readonly Token[];
  readonly colon: Token | undefined;
  readonly isOver: boolean;
  readonly close: Token;
}

function insideOf(reader: Reader): Inside {
  const end = reader.partner();
  const inside: Token[] = [];
  for (let at = reader.position + 1; at < end; at++) {
    const token = reader.tokens[at] as Token;
    const partner = reader.partner(at);
    if (partner > at) at = partner;
    else inside.push(token);
  }
  const ofKind = (kind: string): readonly Token[] => inside.filter((one) => one.kind === kind);
  return {
    commas: ofKind(','),
    semicolons: ofKind(';'),
    colon: ofKind(':')[0],
    isOver: inside.some(({ kind, text }) => kind === 'in' || (kind === 'name' && text === 'of')),
    close: reader.tokens[end] as Token,
  };
}

/** Slips in the head of a for, where ( stands. */
export const forHeads = {
  forSeparators(reader: Reader, head: Token): void {
    const { commas, semicolons, colon, isOver, close } = insideOf(reader);
    const [first, second] = [reader.ahead(), reader.ahead(2)];
    if (first.kind === 'name' && typeWords.has(first.text) && second.kind === 'name')
      reader.stop('otherDeclaration', first, [first.text], 'let');
    if (isOver || semicolons.length === 2) return;
    const [, , last] = semicolons;
    if (last && semicolons.length === 3 && reader.source.slice(last.end, close.start).trim() === '')
      reader.stop('forThirdSemicolon', last, [], '');
    const isSure = commas.length > 0 && commas.length + semicolons.length === 2;
    if (isSure) forCommas(reader, head, close, commas);
    if (colon && semicolons.length === 0 && commas.length === 0)
      reader.stop('forColon', colon, [], reader.source[colon.start - 1] === ' ' ? 'of' : ' of');
  },

  forParts(reader: Reader, head: Token): never {
    faulty(reader);
    return reader.stop('forParts', head);
  },

  forHead(reader: Reader, head: Token): never {
    faulty(reader);
    const from = reader.position;
    while (!/^([{}]|end)$/.test(reader.token.kind) && !(reader.token.isFirst && reader.position > from))
      reader.next();
    return reader.stop('missingForHead', head);
  },
};

function forCommas(reader: Reader, head: Token, close: Token, commas: readonly Token[]): never {
  const range = { start: head.start, end: close.end };
  let text = '';
  let from = range.start;
  for (const { start, end } of commas) {
    text += `${reader.source.slice(from, start)};`;
    from = end;
  }
  return reader.stop('forCommas', range, [], text + reader.source.slice(from, range.end));
}
