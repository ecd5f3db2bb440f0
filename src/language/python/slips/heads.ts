import { ReadingStopped, shown } from '../../core/token';
import type { Expression, Target } from '../../program/tree';
import { toTarget } from '../expressions/targets';
import type { PythonProblem } from '../problems';
import type { Reader } from '../reader/reader';
import type { Token } from '../tokens/token';
import { unexpected } from './unexpected';

/** Slips at the head of a statement with a block. */
export const heads = {
  /** Where the colon of a head has to stand, and does not. */
  colon(reader: Reader, head: Token): never {
    const { token, previous } = reader;
    const { text } = head;
    if (token.problem) throw new ReadingStopped(token.problem);
    if (token.kind === '=' && (text === 'if' || text === 'while' || text === 'elif'))
      reader.stop('assignedComparison', token, [], '==');
    const end = { start: previous?.end ?? token.start, end: previous?.end ?? token.start };
    if (token.kind === 'newline') reader.stopWith('missingColon', previous ?? token, [text], end, ':');
    if (token.kind === '{') reader.stop('brace', token, [text]);
    if (token.kind === ';') reader.stop('otherColon', token, [text, ';'], ':');
    if (token.kind === 'name' && (token.text === 'then' || token.text === 'do'))
      reader.stopWith('otherColon', token, [text, token.text], toColon(reader, end.start), ':');
    if (text === 'else' && token.kind !== '=') reader.stop('elseCondition', token, [text]);
    if (head.kind === 'def' && token.kind === '=') reader.stop('formulaDefinition', token);
    return startsStatement(reader)
      ? reader.stopWith('missingColonInside', token, [text, shown(token)], end, ':')
      : unexpected(reader);
  },

  missingBlock(reader: Reader, head: Token): void {
    const { token } = reader;
    const line = reader.lineOf(head);
    const isBelow = token.kind !== 'end' && token.kind !== 'dedent';
    const place = isBelow ? token : head;
    const range = { start: place.start, end: place.end };
    const problem = reader.problem(isBelow ? 'notIndented' : 'emptyBlock', range, [head.text, line]);
    reader.missingIndent = problem;
    reader.report(problem);
  },

  unexpectedIndent(reader: Reader): PythonProblem {
    const { start } = reader.token;
    const line = reader.source.lastIndexOf('\n', start - 1) + 1;
    return reader.problem('unexpectedIndent', { start: line, end: start });
  },

  equalsInTest(reader: Reader): never {
    return reader.stop('assignedComparison', reader.token, [], '==');
  },

  elseIf(reader: Reader, head: Token): never {
    const range = { start: head.start, end: reader.token.end };
    return reader.stop('elseIf', range, [], 'elif');
  },

  /** Where `in` has to stand behind the name of a for. */
  loopWord(reader: Reader): never {
    const { token } = reader;
    if (token.problem) throw new ReadingStopped(token.problem);
    const name = reader.previous;
    const near = token.kind === 'name' && /^(im|on|ni|inn|iin|un|of|is|en|ib|jn|In|IN)$/.test(token.text);
    if (near) reader.stop('misspeltIn', token, [token.text], 'in');
    if (token.kind === '=' && name) reader.stop('loopAssignment', token, [name.text]);
    return reader.stop('missingIn', token.kind === 'newline' ? (name ?? token) : token);
  },

  loneTry(reader: Reader, head: Token): never {
    if (reader.token.problem) throw new ReadingStopped(reader.token.problem);
    return reader.stop('loneTry', head);
  },

  exceptComma(reader: Reader, type: Expression): never {
    const name = reader.ahead();
    const comma = reader.token;
    const isPair = name.kind === 'name' && reader.ahead(2).kind === ':';
    const start = type.range.start;
    const types = { start, end: isPair ? name.end : comma.end };
    const [first, second] = [reader.source.slice(start, type.range.end), isPair ? name.text : '...'];
    return reader.stop('exceptComma', types, [first, second]);
  },

  exceptName(reader: Reader): never {
    return unexpected(reader);
  },

  target(reader: Reader, named: Expression): Target {
    return toTarget(reader, named);
  },

  afterDecorator(reader: Reader): never {
    return unexpected(reader);
  },

  decorated(reader: Reader, start: number): never {
    if (reader.token.problem) throw new ReadingStopped(reader.token.problem);
    return reader.stop('loneDecorator', { start, end: start + 1 });
  },
};

const statementStarts: ReadonlySet<string> = new Set([
  ...['return', 'pass', 'break', 'continue', 'raise', 'name', 'del', 'assert', 'import'],
]);

function startsStatement(reader: Reader): boolean {
  return reader.atAny(statementStarts);
}

/** From the end of a head to its end, with the colon if there is one: `if x then:`. */
function toColon(reader: Reader, start: number): { start: number; end: number } {
  const after = reader.ahead();
  return { start, end: after.kind === ':' ? after.end : reader.token.end };
}
