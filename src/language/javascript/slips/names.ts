import type { Range } from '../../core/problem';
import { shown } from '../../core/token';
import type { Expression } from '../../program/tree';
import type { JavaScriptCode } from '../problems';
import type { Reader } from '../reader/reader';
import { keywords, type Token } from '../tokens/token';
import { beginsValue, faulty, unexpected } from './unexpected';

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

const typeScriptWords: ReadonlySet<string> = new Set([
  ...['interface', 'type', 'declare', 'abstract', 'namespace'],
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
    const isBefore = name === reader.token && beginsValue(reader.ahead()) && !reader.ahead().isFirst;
    if (name.text === 'yield' && isBefore) reader.stop('strayYield', name);
    if (reserved.has(name.text)) reader.stop('keywordAsName', name, [name.text, `${name.text}_`]);
  },

  bindingName(reader: Reader): never {
    const { token, previous } = reader;
    const { code } = token.problem ?? {};
    if (code === 'missingFactor' || code === 'notNumber') reader.stop('digitFirst', token, [shown(token)]);
    keywordAsName(reader);
    if (token.kind === 'number' || token.kind === 'string')
      reader.stop('parameterValue', token, [shown(token)]);
    if (previous && (token.isFirst || /^([=;]|end)$/.test(token.kind) || token.kind === '{'))
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
    if (previous?.kind === '.' && token.kind === '[') reader.stop('pointBracket', previous, [], '');
    if (previous && (token.kind === 'end' || token.isFirst || ';,)]}'.includes(token.kind)))
      reader.stop('missingAttribute', previous, [previous.text]);
    return unexpected(reader);
  },

  key(reader: Reader): never {
    faulty(reader);
    if (reader.at('end') || reader.at(',')) return unexpected(reader);
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
    missingColon(reader);
    missingComma(reader);
    return unexpected(reader);
  },

  notTarget(reader: Reader, expression: Expression, how: string): never {
    const { range, kind } = expression;
    const text = shown({ text: reader.source.slice(range.start, range.end) });
    if (how === '++' || how === '--') return reader.stop('changedValue', range, [text, how]);
    if (how === '=' && kind === 'compare') return reader.stop('comparisonTarget', range, [text]);
    if (how === '=' && kind === 'call') formula(reader, expression);
    if (how !== '=') return reader.stop('changedValue', range, [text, how]);
    return reader.stop(targetCodes[kind] ?? 'valueTarget', range, [text]);
  },

  /** let f(x) = x, let a.b = 3 and let a[0] = 3. */
  declaredPart(reader: Reader, word: Token, name: Range): void {
    const { token } = reader;
    if (token.isFirst) return;
    const text = reader.source.slice(name.start, name.end);
    if (token.kind === '(') {
      const after = reader.afterBrackets();
      if (!/^(=|=>|{)$/.test(after.kind)) return;
      const given = reader.source.slice(token.start, reader.ahead(reader.partner() - reader.position).end);
      const place = { start: name.start, end: after.end };
      const brace = after.kind === '{' ? ' {' : '';
      reader.stop('formulaDefinition', place, [text, given], `${text} = ${given} =>${brace}`);
    }
    if (token.kind === '.' || token.kind === '[') {
      const place = { start: word.start, end: name.start };
      reader.stopWith('declaredPart', word, [word.text, text], place, '');
    }
  },

  /** What TypeScript alone has, at the beginning of a statement of JavaScript. */
  typeScriptOnly(reader: Reader): void {
    const { token } = reader;
    const next = reader.ahead();
    if (reader.isTyped || next.isFirst || (next.kind !== 'name' && next.kind !== 'class')) return;
    if (typeScriptWords.has(token.text)) reader.stop('typeScriptOnly', token, [token.text]);
  },

  /** let a = 1, let b = 2 */
  repeatedDeclaration(reader: Reader): void {
    const { token } = reader;
    const next = reader.ahead();
    const isWord = token.kind === 'const' || token.kind === 'var' || token.text === 'let';
    if (!isWord || next.kind !== 'name') return;
    reader.stopWith('repeatedDeclaration', token, [token.text], { start: token.start, end: next.start }, '');
  },

  optionalNew(reader: Reader): never {
    return reader.stop('optionalNew', reader.token, [], '.');
  },

  unknownLabel(reader: Reader, name: Token): never {
    return reader.stop('unknownLabel', name, [name.text]);
  },
};

/** {a 1} */
function missingColon(reader: Reader): void {
  const { token, previous, position } = reader;
  const before = reader.tokens[position - 2]?.kind;
  if (previous?.kind !== 'name' || !beginsValue(token) || (before !== '{' && before !== ',')) return;
  const range = { start: previous.start, end: token.end };
  const place = { start: previous.end, end: previous.end };
  reader.stopWith('missingColon', range, [shown(previous), shown(token)], place, ':');
}

/** {a: 1 b: 2} */
function missingComma(reader: Reader): void {
  const { token, previous } = reader;
  const isKey = (token.kind === 'name' || token.kind === 'string') && reader.ahead().kind === ':';
  if (!previous || !isKey) return;
  const place = { start: previous.end, end: previous.end };
  const range = { start: previous.start, end: token.end };
  reader.stopWith('missingComma', range, [shown(previous), shown(token)], place, ',');
}

/** f(x) = x * x, as mathematics has it. */
function formula(reader: Reader, { callee, args, range }: Expression & { kind: 'call' }): void {
  const isOfNames = args.every(({ takes, value }) => takes === 'position' && value.kind === 'name');
  const first = reader.tokens.findLast(({ start }) => start === range.start);
  if (callee.kind !== 'name' || !isOfNames || !first?.isFirst) return;
  const given = reader.source.slice(callee.range.end, range.end).trim();
  const place = { start: range.start, end: reader.token.end };
  reader.stop('formulaDefinition', place, [callee.name, given], `const ${callee.name} = ${given} =>`);
}
