import type { Expression, Parameter, Statement, Target } from '../../program/tree';
import type { Reader } from '../reader/reader';
import { slips } from '../slips/slips';
import type { Token } from '../tokens/token';
import { bindingName } from './binding';

export interface Parameters {
  readonly given: readonly Parameter[];
  /** What TypeScript's constructor(private a: number) does with its parameters. */
  readonly properties: readonly Statement[];
}

/** The parameters of a function, from ( to ). */
export function parameters(reader: Reader): Parameters {
  return reader.unrestricted(() => new ParameterReader(reader).read());
}

const accessWords: ReadonlySet<string> = new Set(['public', 'private', 'protected', 'readonly', 'override']);

class ParameterReader {
  private readonly given: Parameter[] = [];
  private readonly properties: Statement[] = [];
  private readonly names = new Set<string>();

  constructor(private readonly reader: Reader) {}

  read(): Parameters {
    const { reader } = this;
    if (!reader.take('(')) slips.parameterList(reader);
    while (!reader.at(')')) {
      this.parameter();
      if (!reader.at(')') && !reader.take(',')) slips.inParameters(reader);
    }
    reader.next();
    return { given: this.given, properties: this.properties };
  }

  private parameter(): void {
    const { reader } = this;
    const { start } = reader.token;
    if (reader.isTyped && reader.at('this')) return this.thisType();
    const isProperty = this.access();
    const rest = reader.take('...');
    const target = reader.grammar.binding(reader, (name) => this.declare(name));
    if (reader.isTyped) reader.take('?');
    typeOf(reader);
    if (isProperty && target.kind === 'name') this.properties.push(propertyOf(target));
    if (rest && reader.at('=')) slips.restDefault(reader);
    const otherwise = reader.take('=') ? reader.grammar.assignment(reader) : undefined;
    const range = reader.since(start);
    this.given.push({ target, takes: rest ? 'rest' : 'position', ...(otherwise && { otherwise }), range });
    if (rest && !reader.at(')')) slips.restLast(reader, rest);
  }

  /** this: T, which takes nothing. */
  private thisType(): void {
    this.reader.next();
    typeOf(this.reader);
  }

  private access(): boolean {
    const { reader } = this;
    let isProperty = false;
    while (reader.isTyped && accessWords.has(reader.token.text) && reader.ahead().kind === 'name') {
      reader.next();
      isProperty = true;
    }
    return isProperty;
  }

  private declare(name: Token): void {
    const { reader, names } = this;
    if (names.has(name.text)) reader.stop('repeatedParameter', name, [name.text]);
    names.add(name.text);
    reader.scopes.declare(name.text, 'parameter');
  }
}

/** : T, which is passed. */
export function typeOf(reader: Reader): void {
  if (!reader.at(':')) return;
  if (!reader.isTyped) return slips.typeInJavaScript(reader);
  reader.next();
  reader.grammar.type(reader);
}

/** this.a = a */
function propertyOf(target: Target & { kind: 'name' }): Statement {
  const { range, name } = target;
  const self: Expression = { kind: 'this', range };
  const attribute: Target = { kind: 'attribute', object: self, name, nameRange: range, range };
  return {
    kind: 'expression',
    value: { kind: 'assignExpression', target: attribute, value: target, range },
    range,
  };
}

/** The parameter of an arrow that stands without parentheses. */
export function bareParameter(reader: Reader): Parameters {
  const name = bindingName(reader);
  const range = { start: name.start, end: name.end };
  reader.scopes.declare(name.text, 'parameter');
  return {
    given: [{ target: { kind: 'name', name: name.text, range }, takes: 'position', range }],
    properties: [],
  };
}
