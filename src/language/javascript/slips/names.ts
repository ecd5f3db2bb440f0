import { shown } from '../../core/token';
import type { Expression } from '../../program/tree';
import type { JavaScriptCode } from '../problems';
import type { Reader } from '../reader/reader';
import { keywords, type Token } from '../tokens/token';
import { faulty, unexpected } from './unexpected';

const reserved: ReadonlySet<string> = new Set([
  ...[
    'let',
    'static',
    'yield',
    'await',
    'implements',
    'interface',
    'package',
    'private',
    'protected',
    'public',
  ],
  ...['eval', 'arguments', 'undefined'],
]);

const targetCodes: Readonly<Record<string, JavaScriptCode>> = {
  call: 'callTarget',
  constant: 'constantTarget',
  template: 'constantTarget',
  compare: 'comparisonTarget',
};

/** Ends the reading at a word of the language that stands where a name has to. */
function keywordAsName(reader: Reader): void {
  const { token } = reader;
  faulty(reader);
  if (keywords.has(token.kind)) reader.stop('keywordAsName', token, [token.text, `${token.text}_`]);
}

/** Slips where a name has to stand. */
export const names = {
  reservedName(reader: Reader, name: Token): void {
    if (reserved.has(name.text)) reader.stop('keywordAsName', name, [name.text, `${name.text}_`]);
  },

  bindingName(reader: Reader): never {
    const { token, previous } = reader;
    keywordAsName(reader);
    if (token.kind === 'number' || token.kind === 'string')
      reader.stop('parameterValue', token, [shown(token)]);
    if (previous && (token.isFirst || token.kind === '=' || token.kind === ';' || token.kind === 'end'))
      reader.stop('missingName', previous, [shown(previous)]);
    return unexpected(reader);
  },

  functionName(reader: Reader): never {
    keywordAsName(reader);
    if (reader.at('(')) reader.stop('missingFunctionName', reader.token);
    return unexpected(reader);
  },

  attribute(reader: Reader): never {
    const { token, previous } = reader;
    faulty(reader);
    if (previous && (token.kind === 'end' || token.isFirst || ';,)]}'.includes(token.kind)))
      reader.stop('missingAttribute', previous, [previous.text]);
    return unexpected(reader);
  },

  key(reader: Reader): never {
    faulty(reader);
    if (reader.at('end')) return unexpected(reader);
    return reader.stop('notKey', reader.token, [shown(reader.token)]);
  },

  shorthand(reader: Reader, word: Token): never {
    faulty(reader);
    if (reader.at('=')) reader.stop('equalsInObject', reader.token, [], ':');
    return reader.stop('loneShorthand', word, [shown(word)]);
  },

  inObject(reader: Reader): never {
    faulty(reader);
    if (reader.at('=')) reader.stop('equalsInObject', reader.token, [], ':');
    if (reader.at(';')) reader.stop('semicolonInObject', reader.token, [], ',');
    return unexpected(reader);
  },

  notTarget(reader: Reader, expression: Expression, how: string): never {
    const { range, kind } = expression;
    const text = shown({ text: reader.source.slice(range.start, range.end) });
    if (how === '++' || how === '--') return reader.stop('changedValue', range, [text, how]);
    if (how === '=' && kind === 'compare') return reader.stop('comparisonTarget', range, [text]);
    if (how !== '=') return reader.stop('changedValue', range, [text, how]);
    return reader.stop(targetCodes[kind] ?? 'valueTarget', range, [text]);
  },

  optionalNew(reader: Reader): never {
    return reader.stop('optionalNew', reader.token, [], '.');
  },

  unknownLabel(reader: Reader, name: Token): never {
    return reader.stop('unknownLabel', name, [name.text]);
  },
};
