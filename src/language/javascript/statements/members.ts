import type { Range } from '../../core/problem';
import { ReadingStopped } from '../../core/token';
import type { Expression, Statement } from '../../program/tree';
import { propertyKey } from '../expressions/keys';
import { typeOf } from '../expressions/parameters';
import { isSignature } from '../expressions/signatures';
import { outside } from '../reader/outside';
import type { Reader } from '../reader/reader';
import { slips } from '../slips/slips';
import { type Modifiers, modifiersOf } from './modifiers';
import { skipRest } from './recovery';

/** Reads the members of a class, from { to }. */
export class MemberReader {
  private hasConstructor = false;

  constructor(
    private readonly reader: Reader,
    private readonly isDerived: boolean,
  ) {}

  all(): readonly Statement[] {
    const { reader } = this;
    reader.next();
    const body: Statement[] = [];
    reader.unrestricted(() => {
      while (!reader.at('}')) {
        if (reader.take(';')) continue;
        const member = this.caught();
        if (member) body.push(member);
      }
    });
    reader.next();
    return body;
  }

  /** A member with a mistake is what throws its problem. */
  private caught(): Statement | undefined {
    const { reader } = this;
    const { position } = reader;
    const { start } = reader.token;
    try {
      return this.member();
    } catch (error) {
      if (!(error instanceof ReadingStopped)) throw error;
      const problem = skipRest(reader, position, error.problem);
      return { kind: 'unreadable', problem, range: reader.since(start) };
    }
  }

  private member(): Statement | undefined {
    const { reader } = this;
    const { start } = reader.token;
    if (reader.at('@')) return this.decorated();
    if (reader.at(',')) reader.stop('commaInClass', reader.token, [], '');
    if (reader.atWord('static') && reader.ahead().kind === '{') return this.staticBlock();
    const modifiers = modifiersOf(reader);
    if (reader.isTyped && reader.at('[') && this.isIndexSignature()) return this.indexSignature();
    if (reader.at('private')) return this.named(start, modifiers, this.privateName());
    const isComputed = reader.at('[');
    const key = propertyKey(reader);
    if (isComputed && key.kind !== 'constant') return this.computed(start, modifiers, key);
    const name = key.kind === 'constant' ? String(key.value) : '';
    return this.named(start, modifiers, { name, place: key.range, isPlain: !isComputed });
  }

  private privateName(): MemberName {
    const token = this.reader.next();
    if (token.text === '#constructor') this.reader.stop('notKey', token, [token.text]);
    return {
      name: token.text,
      place: { start: token.start, end: token.end },
      isPlain: false,
      isPrivate: true,
    };
  }

  /** A method or a field whose name is known. */
  private named(start: number, modifiers: Modifiers, name: MemberName): Statement | undefined {
    const { reader } = this;
    const { words, async, star } = modifiers;
    const isStatic = words.has('static');
    if (reader.isTyped && !reader.take('?') && !reader.at('(')) reader.take('!');
    const isMethod =
      reader.at('(') || reader.at('<') || async || star || words.has('get') || words.has('set');
    const form = words.has('get') ? 'getter' : words.has('set') ? 'setter' : 'method';
    this.check(
      name,
      isStatic,
      isMethod ? (async || star || form !== 'method' ? 'special' : 'method') : 'field',
    );
    if (name.isPrivate && !reader.scopes.declarePrivate(name.name, isMethod ? form : 'field'))
      reader.stop('declaredTwice', name.place, [name.name]);
    if (!isMethod) return this.field(start, words, name);
    if (reader.isTyped && isSignature(reader)) return undefined;
    const isConstructor = name.isPlain && name.name === 'constructor' && !isStatic;
    const code = reader.grammar.method(reader, {
      ...{
        name: name.name,
        nameRange: name.place,
        start,
        form,
        async,
        star,
      },
      superness: isConstructor && this.isDerived ? 'call' : 'member',
      isStatic,
    });
    slips.accessorParameters(reader, code);
    return { kind: 'functionDefinition', code, range: code.range };
  }

  private check(name: MemberName, isStatic: boolean, kind: 'field' | 'method' | 'special'): void {
    const { reader } = this;
    if (!name.isPlain) return;
    if (isStatic && name.name === 'prototype') reader.stop('staticPrototype', name.place);
    if (name.name !== 'constructor' || (isStatic && kind !== 'field')) return;
    if (kind !== 'method') reader.stop('constructorKind', name.place);
    if (this.hasConstructor && !this.isAllSignature()) reader.stop('twoConstructors', name.place);
    if (!this.isAllSignature()) this.hasConstructor = true;
  }

  /** Whether parameters follow without a body, as TypeScript's overloads have them. */
  private isAllSignature(): boolean {
    const { reader } = this;
    return reader.isTyped && reader.attempt(() => (isSignature(reader) ? undefined : true)) === undefined;
  }

  private field(
    start: number,
    words: ReadonlySet<string>,
    { name, place }: MemberName,
  ): Statement | undefined {
    const { reader } = this;
    slips.fieldColon(reader);
    typeOf(reader);
    const value = reader.take('=') && reader.grammar.assignment(reader);
    const range = reader.since(start);
    slips.memberEnd(reader);
    if (words.has('declare') || words.has('abstract')) return undefined;
    return {
      kind: 'assign',
      targets: [{ kind: 'name', name, range: place }],
      value: value ?? { kind: 'constant', value: undefined, range: place },
      ...(words.has('static') && { isStatic: true }),
      range,
    };
  }

  /** [a]() {} and [a] = 1: what they are called is known only where the class is made. */
  private computed(start: number, modifiers: Modifiers, key: Expression): Statement {
    const { reader } = this;
    const name: MemberName = { name: '', place: key.range, isPlain: false };
    this.named(start, modifiers, name);
    return outside.unreadable(reader, 'computedMember', reader.since(start), [
      reader.source.slice(key.range.start, key.range.end),
    ]);
  }

  private isIndexSignature(): boolean {
    return this.reader.ahead().kind === 'name' && this.reader.ahead(2).kind === ':';
  }

  /** [key: string]: T; */
  private indexSignature(): undefined {
    const { reader } = this;
    reader.position = reader.partner() + 1;
    typeOf(reader);
    slips.memberEnd(reader);
    return undefined;
  }

  private staticBlock(): Statement {
    const { reader } = this;
    const word = reader.next();
    reader.scopes.within('function', () => reader.grammar.block(reader), { superness: 'member' });
    return outside.unreadable(reader, 'staticBlock', reader.since(word.start));
  }

  private decorated(): Statement {
    const { reader } = this;
    const { start } = reader.next();
    reader.grammar.primary(reader);
    const range = reader.since(start);
    reader.nested(() => this.member());
    return outside.unreadable(reader, 'decorator', range);
  }
}

interface MemberName {
  readonly name: string;
  readonly place: Range;
  readonly isPrivate?: boolean;
  /** Whether `constructor` and `prototype` mean themselves. */
  readonly isPlain: boolean;
}
