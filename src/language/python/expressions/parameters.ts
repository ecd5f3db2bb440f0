import type { Taking } from '../../program/operators';
import type { Parameter } from '../../program/tree';
import type { Reader } from '../reader/reader';
import { slips } from '../slips/slips';
import { nameOf } from './names';

/** The parameters of a def, where `closer` is ), or of a lambda, where it is :. */
export function parameters(reader: Reader, closer: ')' | ':'): readonly Parameter[] {
  const list = new ParameterList(reader, closer);
  while (!reader.at(closer)) {
    list.one();
    if (!reader.take(',')) break;
  }
  return list.finish();
}

class ParameterList {
  private readonly found: Parameter[] = [];
  private readonly names = new Set<string>();
  private takes: Taking = 'either';
  /** Of a lone *, which a name has to follow. */
  private star: { start: number; end: number } | undefined;
  private hasStar = false;
  private hasSlash = false;

  constructor(
    private readonly reader: Reader,
    private readonly closer: ')' | ':',
  ) {}

  one(): void {
    const { reader } = this;
    const last = this.found.at(-1);
    if (last?.takes === 'keywords') reader.stop('afterKeywords', reader.token);
    if (reader.at('*')) this.starred();
    else if (reader.at('**')) this.keywords();
    else if (reader.at('/')) this.slash();
    else this.plain();
  }

  finish(): readonly Parameter[] {
    if (this.star) this.reader.stop('loneStar', this.star);
    return this.found;
  }

  private starred(): void {
    const { reader } = this;
    const star = reader.next();
    if (this.hasStar) reader.stop('secondStar', star);
    this.hasStar = true;
    this.takes = 'keyword';
    if (!reader.at('name')) this.star = star;
    else this.add('rest', star.start);
  }

  private keywords(): void {
    const star = this.reader.next();
    if (this.star) this.reader.stop('loneStar', this.star);
    this.add('keywords', star.start);
  }

  private slash(): void {
    const { reader } = this;
    const slash = reader.next();
    if (this.hasSlash || this.hasStar || this.found.length === 0) reader.stop('straySlash', slash);
    this.hasSlash = true;
    for (const [at, parameter] of this.found.entries()) this.found[at] = { ...parameter, takes: 'position' };
  }

  private plain(): void {
    const { reader } = this;
    const { start } = reader.token;
    this.add(this.takes, start);
    this.star = undefined;
    const added = this.found.at(-1) as Parameter;
    const before = this.found.at(-2);
    if (this.takes === 'either' && before?.otherwise && !added.otherwise)
      reader.stop('defaultFirst', added.target.range, this.namesOf(added, before));
  }

  private namesOf(...parameters: readonly Parameter[]): readonly string[] {
    return parameters.map(({ target }) => this.reader.source.slice(target.range.start, target.range.end));
  }

  private add(takes: Taking, start: number): void {
    const { reader, closer } = this;
    const name = reader.take('name') ?? slips.parameter(reader, closer);
    const target = nameOf(name);
    if (this.names.has(target.name)) reader.stop('repeatedParameter', name, [name.text]);
    this.names.add(target.name);
    if (closer === ')' && reader.take(':')) this.annotation(takes);
    const otherwise = reader.at('=') ? this.otherwise(takes, name.text) : undefined;
    this.found.push({ target, takes, ...(otherwise && { otherwise }), range: reader.since(start) });
  }

  private annotation(takes: Taking): void {
    const { reader } = this;
    if (takes === 'rest' && reader.take('*')) reader.grammar.operand(reader);
    else reader.grammar.expression(reader);
  }

  private otherwise(takes: Taking, name: string): Parameter['otherwise'] {
    const { reader } = this;
    const equals = reader.next();
    if (takes === 'rest' || takes === 'keywords') reader.stop('starDefault', equals, [name]);
    if (reader.at(',') || reader.at(this.closer)) reader.stop('noDefault', equals, [name]);
    return reader.grammar.expression(reader);
  }
}
