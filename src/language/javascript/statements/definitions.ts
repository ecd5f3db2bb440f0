import { ReadingStopped } from '../../core/token';
import type { FunctionCode, Statement } from '../../program/tree';
import { bindingName } from '../expressions/binding';
import { functionCode, functionHead, type ReadCode } from '../expressions/functions';
import { isSignature } from '../expressions/signatures';
import type { Reader } from '../reader/reader';
import { slips } from '../slips/slips';
import { declareName } from './declarations';
import { skipRest } from './recovery';

/** A function that is declared. A mistake in its head is its own, and not that of what stands around it. */
export function readFunction(reader: Reader): readonly Statement[] {
  const { position } = reader;
  const head = functionHead(reader);
  const name = reader.at('name') ? bindingName(reader) : slips.functionName(reader);
  if (reader.isTyped && isSignature(reader)) return [];
  let read: ReadCode;
  try {
    declareName(reader, name, 'function');
    read = functionCode(reader, head);
  } catch (error) {
    if (!(error instanceof ReadingStopped)) throw error;
    const problem = reader.scopes.within('function', () => skipRest(reader, position, error.problem)).node;
    read = { given: [], body: [], problem };
  }
  const { given, body, problem } = read;
  const code: FunctionCode = {
    form: 'def',
    name: name.text,
    range: reader.since(head.start),
    nameRange: { start: name.start, end: name.end },
    parameters: given,
    body,
    decorators: [],
    ...(problem && { problem }),
  };
  return [{ kind: 'functionDefinition', code, range: code.range }];
}

export function readClass(reader: Reader): readonly Statement[] {
  const name = reader.ahead();
  if (name.kind === 'name') declareName(reader, name, 'let');
  const code = reader.grammar.classCode(reader, false);
  return [{ kind: 'classDefinition', code, range: code.range }];
}
