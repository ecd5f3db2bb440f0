import { Failure } from '../../program/failure';
import { ModuleValue, Namespace } from '../../program/values/classes';
import { List, UNBOUND, type Value } from '../../program/values/value';
import type { Begun, Host, Language, ReadProgram } from '../language';
import { newError } from './access/classes';
import { find } from './access/find';
import { makeGlobals } from './builtins/index';
import { Chance } from './chance';
import { javascriptDialect } from './dialect';
import { isTyped, ScriptImporting } from './importing';
import { importsFiles, neededScript } from './needed';
import { nameOfValue } from './operators/primitive';
import { classNameOf, inspect } from './text/inspect';
import { ErrorObject } from './values/object';
import { errorOf } from './words';

type Read = (source: string, languageId: 'javascript' | 'typescript') => ReadProgram;

/** The seed of Math.random, so that what is drawn stays as it is. */
const FIRST_SEED = 0n;

/** JavaScript or TypeScript, as `read` reads it. */
export function javascriptLanguage(read: Read, languageId: 'javascript' | 'typescript'): Language {
  return {
    read: (source) => read(source, languageId),
    readInPart: (source) => ({
      program: read(source, languageId),
      shiftOf: () => 0,
      placed: (statements) => statements,
    }),
    dialect: javascriptDialect,
    toException: toError,
    raised,
    begin: (host) => begin(read, host),
    needed: neededScript,
    importsFiles,
    toValue: (given) => (typeof given === 'number' ? given : new List(Array.from(given))),
    toNumber,
    toNumbers,
  };
}

/** The number that a function gave. */
function toNumber(name: string, value: Value): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  throw value === undefined
    ? new Failure('nothingBack', name)
    : new Failure('noValueBack', name, nameOfValue(value));
}

/** The numbers of an array; undefined of anything else. */
function toNumbers(value: Value): readonly number[] | undefined {
  if (!(value instanceof List)) return undefined;
  const isNumber = (one: Value): one is number | boolean =>
    typeof one === 'number' || typeof one === 'boolean';
  return value.items.every(isNumber) ? value.items.map(Number) : undefined;
}

function toError(failure: Failure): Value {
  const [type, text] = errorOf(failure);
  return newError(type, text);
}

/** What the program threw by itself. */
function raised(value: Value): Failure {
  if (!(value instanceof ErrorObject)) return new Failure('thrownPlain', inspect(value));
  const name = find(value, 'name');
  const own = classNameOf(value) ?? 'Error';
  const said = typeof name === 'string' && name !== 'Error' ? name : own;
  const message = find(value, 'message');
  return typeof message === 'string' && message !== ''
    ? new Failure('thrown', said, message)
    : new Failure('thrownPlain', said);
}

function begin(read: Read, { options, draws, print }: Host): Begun {
  const chance = new Chance(FIRST_SEED);
  draws.add(chance);
  const random = (): number => {
    draws.drew(chance);
    return chance.next();
  };
  const builtins = makeGlobals({ print, now: () => Date.now(), random });
  const readAt = (source: string, path: string): ReadProgram =>
    read(source, isTyped(path) ? 'typescript' : 'javascript');
  const hooks = new Namespace(UNBOUND, [['performance', builtins.get('performance')]]);
  const ours = new Map([['perf_hooks', new ModuleValue('perf_hooks', hooks)]]);
  const importing = new ScriptImporting(readAt, options.modules, ours);
  return {
    names: new Namespace(UNBOUND),
    builtins,
    importer: (path, level, from) => importing.find(path, level, from),
    outermost: (module) => module,
    texts: importing.texts,
    prepare: (shared) => {
      importing.giveExports(shared);
    },
  };
}
