import { Failure } from '../../program/failure';
import { FunctionValue } from '../../program/machine/code';
import { Ask, BoundMethod, NativeFunction, type Working } from '../../program/values/callable';
import { ClassValue, Instance, ModuleValue, Namespace } from '../../program/values/classes';
import { hashKey, numberOf } from '../../program/values/dict';
import { ELLIPSIS, List, NOT_IMPLEMENTED, type Tuple, UNBOUND, type Value } from '../../program/values/value';
import { pythonDialect } from '../dialect';
import { addContainerMethods } from '../methods/containers';
import { addNumberMethods } from '../methods/numbers';
import { addStringMethods } from '../methods/strings';
import { native } from '../native';
import { formatWorking } from '../text/formatting';
import { asciiOf } from '../text/quoted';
import { repr, text } from '../text/repr';
import { typeName, typeOf } from '../types';
import { exceptionTypes } from './exceptions';
import { numberFunctions, wholeNumber } from './numbers';
import { sequenceFunctions } from './sequences';
import { typeFunctions } from './types';

/** What a program reaches outside: what it prints. */
export interface World {
  readonly print: (text: string) => void;
}

function printer(world: World): NativeFunction {
  return native(
    'print',
    '*values sep= end= file= flush=',
    function* (given: Tuple, sep: Value = null, end: Value = null): Working {
      const texts: string[] = [];
      for (const value of given.items) texts.push(yield* text(value));
      world.print(texts.join(sep === null ? ' ' : String(sep)) + (end === null ? '\n' : String(end)));
      return null;
    },
    false,
  );
}

function* input(prompt: Value = ''): Working {
  return yield new Ask({ type: 'input', prompt: yield* text(prompt) });
}

function isCallable(value: Value): boolean {
  if (value instanceof Instance) return value.type.find('__call__') !== undefined;
  return [FunctionValue, NativeFunction, BoundMethod, ClassValue].some((kind) => value instanceof kind);
}

function* getAttribute(object: Value, name: Value, otherwise: Value): Working {
  const wanted = String(name);
  if (otherwise !== undefined && !(yield* hasAttribute(object, wanted))) return otherwise;
  return yield* pythonDialect.working.attribute(object, wanted);
}

function* hasAttribute(object: Value, name: Value): Working<boolean> {
  try {
    yield* pythonDialect.working.attribute(object, String(name));
    return true;
  } catch (error) {
    if (error instanceof Failure && error.typeName === 'AttributeError') return false;
    throw error;
  }
}

function namesOf(value: Value): Value {
  const own = value instanceof Instance ? [...value.attributes.keys()] : [];
  const shared = value instanceof ModuleValue ? [...value.names].map(([name]) => name) : [];
  const type = value instanceof ClassValue ? value : typeOf(value);
  const all = new Set([...own, ...shared, ...type.mro.flatMap(({ attributes }) => [...attributes.keys()])]);
  return new List([...all].sort());
}

function hash(value: Value): Value {
  const own = value instanceof Instance ? value.ownHash() : undefined;
  if (own !== undefined) return own;
  const key = hashKey(value);
  if (typeof key === 'bigint') return key;
  if (typeof key === 'number' && Number.isInteger(key)) return BigInt(key);
  return BigInt(
    typeof key === 'object' && key !== null
      ? numberOf(key)
      : [...String(key)].reduce((sum, one) => (sum * 31 + (one.codePointAt(0) ?? 0)) % 2 ** 40, 7),
  );
}

const refuse = (code: 'noFile'): never => {
  throw new Failure(code);
};

const otherFunctions = [
  native('repr', 'obj', (value: Value) => repr(value)),
  native('ascii', 'obj', function* (value: Value): Working {
    return asciiOf(yield* repr(value));
  }),
  native('format', 'value format_spec=', (value: Value, spec: Value = '') =>
    formatWorking(value, undefined, String(spec)),
  ),
  native('input', 'prompt=', input, false),
  new NativeFunction('open', () => refuse('noFile'), false),
  native('callable', 'obj', isCallable),
  native('getattr', 'object name default=', getAttribute),
  native('hasattr', 'obj name', hasAttribute),
  native(
    'setattr',
    'obj name value',
    (object: Value, name: Value, value: Value) =>
      pythonDialect.working.setAttribute(object, String(name), value),
    false,
  ),
  native('vars', 'object', (object: Value) => pythonDialect.working.attribute(object, '__dict__')),
  native('id', 'obj', (value: Value) =>
    BigInt(typeof value === 'object' && value !== null ? numberOf(value) : 0),
  ),
  native('hash', 'obj', hash),
  native('dir', 'obj', namesOf),
  native('ord', 'c', (letter: Value) => {
    if (typeof letter !== 'string' || [...letter].length !== 1)
      throw new Failure('ordLength', typeof letter === 'string' ? [...letter].length : typeName(letter));
    return BigInt(letter.codePointAt(0) ?? 0);
  }),
  native('chr', 'i', (code: Value) => {
    const number = Number(wholeNumber(code));
    if (number < 0 || number > 0x10ffff) throw new Failure('chrRange', number);
    return String.fromCodePoint(number);
  }),
];

let isReady = false;

/** All names that a program has without importing anything. */
export function makeBuiltins(world: World): Namespace {
  if (!isReady) {
    addStringMethods();
    addContainerMethods();
    addNumberMethods();
    isReady = true;
  }
  const functions = [...numberFunctions, ...sequenceFunctions, ...otherFunctions, printer(world)];
  return new Namespace(UNBOUND, [
    ...functions.map((one) => [one.name, one] as const),
    ...typeFunctions,
    ...exceptionTypes(),
    ['NotImplemented', NOT_IMPLEMENTED],
    ['Ellipsis', ELLIPSIS],
  ]);
}
