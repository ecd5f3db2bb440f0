import { defaultPrinting, usePrinting } from '#numpy';
import { Dependencies, neededFor } from '../program/needed/needed';
import { importsIn } from '../program/needed/placed';
import { Namespace } from '../program/values/classes';
import { UNBOUND } from '../program/values/value';
import { oursFor } from './book/ours';
import { toException } from './builtins/exceptions';
import { makeBuiltins } from './builtins/index';
import { pythonDialect } from './dialect';
import { Importing } from './importing';
import type { Begun, Host, Language, ReadProgram } from './language';
import { makeModules } from './modules/index';
import { toNumber, toNumbers, toValue } from './numbers';
import { raised } from './raised';
import { Draws } from './random/draws';

/** Python, as `read` reads it. */
export function pythonLanguage(read: (source: string) => ReadProgram): Language {
  return {
    read,
    readInPart: (source) => ({ program: read(source), shiftOf: () => 0, placed: (statements) => statements }),
    dialect: pythonDialect,
    toException,
    raised,
    toValue,
    toNumber,
    toNumbers,
    begin: (host) => begin(read, host),
    needed: (body, name) => neededFor(body, name, isOwnModule, builtinNames()),
    dependencies: (body) => new Dependencies(body, isOwnModule, builtinNames()),
    importsFiles: (statements) =>
      importsIn(statements).some(({ path, level }) => level > 0 || !isOwnModule(path)),
  };
}

/** What every program has, looked up once. */
let builtinsOfAll: ReadonlySet<string> | undefined;
let modulesOfAll: ReadonlySet<string> | undefined;

function builtinNames(): ReadonlySet<string> {
  builtinsOfAll ??= new Set(makeBuiltins({ print: () => undefined }).cells.keys());
  return builtinsOfAll;
}

function isOwnModule(path: string): boolean {
  modulesOfAll ??= new Set(makeModules({ seconds: () => 0 }, new Draws()).keys());
  return modulesOfAll.has(path);
}

function begin(read: Language['read'], { options, draws, print, notify, place }: Host): Begun {
  let printing = defaultPrinting;
  const builtins = makeBuiltins({ print });
  const modules = makeModules({ seconds: () => Date.now() / 1000 }, draws);
  const ours = oursFor(options.digits, {
    onBrought: (name, path, range) => notify('moduleBrought', { path, range }, name),
    onCut: (given, of) => notify('digitsCut', place(), given, of),
  });
  const importing = new Importing(modules, read, options.modules, ours);
  return {
    names: new Namespace(UNBOUND, [['__name__', '__main__']]),
    builtins,
    importer: (path, level, from, range) => importing.find(path, level, from, range),
    outermost: (module) => importing.outermost(module),
    texts: importing.texts,
    enter: () => {
      const before = usePrinting(printing);
      return () => {
        printing = usePrinting(before);
      };
    },
  };
}
