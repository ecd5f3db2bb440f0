import { Failure } from '../../program/failure';
import type { Working } from '../../program/values/callable';
import type { Dict } from '../../program/values/dict';
import type { Value } from '../../program/values/value';
import { pythonDialect } from '../dialect';
import { formatWorking } from '../text/formatting';
import { reprAtOnce } from '../text/repr';

/** '{} {0} {name.x[0]!r:>{w}}'.format(...) */
export function* formatMethod(template: string, given: readonly Value[], named: Dict): Working<string> {
  const state = { next: 0 };
  return yield* filled(template, given, named, state, 0);
}

interface State {
  next: number;
}

function* filled(
  template: string,
  given: readonly Value[],
  named: Dict,
  state: State,
  depth: number,
): Working<string> {
  let text = '';
  for (let at = 0; at < template.length; ) {
    const letter = template[at] ?? '';
    if ((letter === '{' || letter === '}') && template[at + 1] === letter) {
      text += letter;
      at += 2;
    } else if (letter === '{') {
      const end = closing(template, at);
      text += yield* field(template.slice(at + 1, end), given, named, state, depth);
      at = end + 1;
    } else if (letter === '}') throw new Failure('formatSingleBrace', '}');
    else {
      text += letter;
      at += 1;
    }
  }
  return text;
}

function closing(template: string, from: number): number {
  let depth = 0;
  for (let at = from; at < template.length; at++) {
    if (template[at] === '{') depth += 1;
    if (template[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  throw new Failure('formatSingleBrace', '{');
}

function* field(
  inside: string,
  given: readonly Value[],
  named: Dict,
  state: State,
  depth: number,
): Working<string> {
  const [, name = '', conversion, spec = ''] = /^([^!:]*)(?:!(.))?(?::(.*))?$/s.exec(inside) ?? [];
  const [, first = '', rest = ''] = /^([^.[]*)(.*)$/s.exec(name) ?? [];
  const value = yield* reached(argument(first, given, named, state), rest);
  const format = depth < 2 ? yield* filled(spec, given, named, state, depth + 1) : spec;
  return yield* formatWorking(value, conversion, format);
}

/** What `.name` and `[index]`, as many as there are, lead to. */
function* reached(from: Value, steps: string): Working<Value> {
  const step = /\.([^.[]+)|\[([^\]]+)\]/y;
  const { attribute, item } = pythonDialect.working;
  let value = from;
  while (step.lastIndex < steps.length) {
    const at = step.lastIndex;
    const [, name, index = ''] = step.exec(steps) ?? [];
    if (name !== undefined) value = yield* attribute(value, name);
    else if (index !== '') value = yield* item(value, /^\d+$/.test(index) ? BigInt(index) : index);
    else throw wrongStep(steps, at);
  }
  return value;
}

function wrongStep(steps: string, at: number): Failure {
  const begin = steps[at] ?? '';
  if (begin !== '.' && begin !== '[') return new Failure('formatAfterBracket', begin);
  const isUnclosed = begin === '[' && !steps.includes(']', at);
  return isUnclosed ? new Failure('formatUnclosed') : new Failure('formatEmptyStep', begin);
}

function argument(name: string, given: readonly Value[], named: Dict, state: State): Value {
  if (name !== '' && !/^\d+$/.test(name)) {
    if (!named.has(name)) throw new Failure('keyMissing', reprAtOnce(name)).about(name);
    return named.get(name);
  }
  const index = name === '' ? state.next : Number(name);
  if (name === '') state.next += 1;
  if (index >= given.length) throw new Failure('formatTooFew', index, given.length);
  return given[index];
}
