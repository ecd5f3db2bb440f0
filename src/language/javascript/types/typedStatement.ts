import type { Statement } from '../../program/tree';
import { bindingName } from '../expressions/binding';
import { typeOf } from '../expressions/parameters';
import { signature } from '../expressions/signatures';
import { typeParameters } from '../expressions/typeParameters';
import { outside } from '../reader/outside';
import type { Reader } from '../reader/reader';
import { slips } from '../slips/slips';
import { type } from './types';

/** A statement that TypeScript alone has; those of types are passed, and nothing is left of them. */
export function typedStatement(reader: Reader): readonly Statement[] | undefined {
  const { kind, text } = reader.token;
  const next = reader.ahead();
  if (kind === 'enum' || (kind === 'const' && next.kind === 'enum')) return enumeration(reader);
  if (kind !== 'name' || next.isFirst) return undefined;
  if (text === 'interface' && next.kind === '{') return interfaceOf(reader);
  if (text === 'abstract' && next.kind === 'class') {
    reader.next();
    return reader.grammar.statement(reader);
  }
  if (text === 'declare' && (words.has(next.kind) || ambientWords.has(next.text))) return ambient(reader);
  if (next.kind !== 'name' && !(text === 'module' && next.kind === 'string')) return undefined;
  if (text === 'interface') return interfaceOf(reader);
  if (text === 'type' && (reader.ahead(2).kind === '=' || reader.ahead(2).kind === '<')) return alias(reader);
  if ((text === 'namespace' || text === 'module') && /^[{.]$/.test(reader.ahead(2).kind))
    return namespace(reader);
  return undefined;
}

const words: ReadonlySet<string> = new Set(['function', 'class', 'const', 'var', 'enum']);
const ambientWords: ReadonlySet<string> = new Set([
  ...['let', 'abstract', 'interface', 'type', 'namespace', 'module', 'global'],
]);

function interfaceOf(reader: Reader): readonly Statement[] {
  reader.next();
  bindingName(reader);
  typeParameters(reader);
  if (reader.take('extends'))
    do type(reader);
    while (reader.take(','));
  if (!reader.at('{')) slips.block(reader);
  reader.passBrackets();
  return [];
}

function alias(reader: Reader): readonly Statement[] {
  const { position } = reader;
  reader.next();
  bindingName(reader);
  typeParameters(reader);
  if (!reader.take('=')) slips.unexpected(reader);
  type(reader);
  end(reader, position);
  return [];
}

/** declare const a: A; which tells of what is elsewhere. */
function ambient(reader: Reader): readonly Statement[] {
  const { position } = reader;
  reader.next();
  const { kind, text } = reader.token;
  if (kind === 'function') {
    reader.next();
    bindingName(reader);
    reader.scopes.within('function', () => signature(reader));
  } else if (kind === 'var' || (kind === 'const' && reader.ahead().kind !== 'enum') || text === 'let') {
    do {
      reader.next();
      bindingName(reader);
      typeOf(reader);
      if (reader.take('=')) reader.grammar.assignment(reader);
    } while (reader.at(','));
    end(reader, position);
  } else if (kind === 'class' || /^(abstract|interface|type)$/.test(text)) reader.grammar.statement(reader);
  else {
    while (!reader.at('{') && !reader.at('end')) reader.next();
    reader.passBrackets();
  }
  return [];
}

function end(reader: Reader, from: number): void {
  if (!reader.take(';') && !reader.at('}') && !reader.at('end') && !reader.token.isFirst)
    slips.statementEnd(reader, from);
}

function enumeration(reader: Reader): readonly Statement[] {
  const { start } = reader.token;
  reader.take('const');
  reader.next();
  const name = bindingName(reader);
  reader.scopes.declare(name.text, 'let');
  if (!reader.at('{')) slips.block(reader);
  reader.passBrackets();
  return [outside.unreadable(reader, 'enum', reader.since(start))];
}

function namespace(reader: Reader): readonly Statement[] {
  const word = reader.next();
  while (!reader.at('{') && !reader.at('end')) reader.next();
  reader.passBrackets();
  return [outside.unreadable(reader, 'namespace', reader.since(word.start), [word.text])];
}
