import type { Argument, Expression } from '../../program/tree';
import type { Reader } from '../reader/reader';
import { slips } from '../slips/slips';
import { comprehensionClauses } from './comprehension';

/** The arguments of a call or the bases of a class, with their parentheses. */
export function callArguments(reader: Reader): readonly Argument[] {
  reader.next();
  const args: Argument[] = [];
  const names = new Set<string>();
  while (!reader.at(')')) {
    const { start } = reader.token;
    const argument = oneArgument(reader);
    checkOrder(reader, args, argument, start);
    if (argument.name !== undefined) checkName(reader, names, argument.name, start);
    args.push(argument);
    if (isBareGenerator(reader, argument, start) && !(args.length === 1 && reader.at(')')))
      reader.stop('bareGenerator', reader.since(start));
    if (!reader.take(',')) break;
  }
  if (!reader.take(')')) slips.unexpected(reader);
  return args;
}

function isBareGenerator(reader: Reader, { takes, value }: Argument, start: number): boolean {
  return (
    takes === 'position' &&
    value.kind === 'comprehension' &&
    value.makes === 'generator' &&
    reader.source[start] !== '('
  );
}

function oneArgument(reader: Reader): Argument {
  if (reader.take('*')) return { takes: 'spread', value: reader.grammar.expression(reader) };
  if (reader.take('**')) return { takes: 'keywords', value: reader.grammar.expression(reader) };
  if (reader.ahead().kind === '=') return keyword(reader);
  const { start } = reader.token;
  const value = reader.grammar.named(reader);
  if (reader.at('=')) slips.assignedArgument(reader);
  if (!reader.at('for') && !reader.at('async')) return { takes: 'position', value };
  return { takes: 'position', value: bareGenerator(reader, value, start) };
}

function keyword(reader: Reader): Argument {
  const word = reader.next();
  if (word.kind !== 'name') slips.argumentName(reader, word);
  reader.next();
  if (reader.at(',') || reader.at(')')) reader.stop('noArgumentValue', word, [word.text]);
  const value = reader.grammar.expression(reader);
  if (reader.at('for')) reader.stop('namedGenerator', word, [word.text]);
  return { takes: 'keyword', name: word.text.normalize('NFKC'), value };
}

function bareGenerator(reader: Reader, element: Expression, start: number): Expression {
  return comprehensionClauses(reader, 'generator', element, start);
}

function checkOrder(reader: Reader, before: readonly Argument[], { takes }: Argument, start: number): void {
  if (takes === 'position' && before.some((other) => other.takes === 'keyword' || other.takes === 'keywords'))
    reader.stop('positionAfterKeyword', reader.since(start));
  if (takes === 'spread' && before.some((other) => other.takes === 'keywords'))
    reader.stop('spreadAfterKeywords', reader.since(start));
}

function checkName(reader: Reader, names: Set<string>, name: string, start: number): void {
  if (names.has(name)) reader.stop('repeatedArgument', { start, end: start + name.length }, [name]);
  names.add(name);
}
