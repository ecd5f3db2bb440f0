import type { Import } from '../../program/node';
import type { Statement } from '../../program/tree';
import type { Reader } from '../reader/reader';
import { slips } from '../slips/slips';

/** import a, b.c as d: an import each. `import b.c` binds nothing but b, and has no `binds`. */
export function importModules(reader: Reader): readonly Statement[] {
  const word = reader.next();
  const found: Import[] = [];
  do {
    const { start } = found.length === 0 ? word : reader.token;
    const path = dottedName(reader);
    const binds = alias(reader) ?? (path.includes('.') ? undefined : path);
    found.push({ kind: 'import', path, level: 0, ...(binds && { binds }), range: reader.since(start) });
  } while (reader.take(','));
  if (reader.at('from')) slips.importFrom(reader, word, found);
  return found;
}

function dottedName(reader: Reader): string {
  const parts = [name(reader)];
  while (reader.take('.')) parts.push(name(reader));
  return parts.join('.');
}

function name(reader: Reader): string {
  return (reader.take('name') ?? slips.importName(reader)).text.normalize('NFKC');
}

function alias(reader: Reader): string | undefined {
  if (!reader.take('as')) return undefined;
  const found = name(reader);
  if (reader.at('.')) reader.stop('dottedAlias', reader.token);
  return found;
}

/** from ..a.b import c as d, e; from a import *. */
export function importNames(reader: Reader): readonly Statement[] {
  const word = reader.next();
  let level = 0;
  for (;;) {
    if (reader.take('.')) level++;
    else if (reader.take('...')) level += 3;
    else break;
  }
  const path = level > 0 && reader.at('import') ? '' : dottedName(reader);
  if (!reader.take('import')) slips.importWord(reader);
  const star = reader.take('*');
  if (star && reader.scopes.innermost.kind !== 'module') reader.stop('starImport', reader.since(word.start));
  const names = star ? [{ name: '*', as: '*', range: { start: star.start, end: star.end } }] : taken(reader);
  return [{ kind: 'import', path, level, names, range: reader.since(word.start) }];
}

type Taken = NonNullable<Import['names']>[number];

function taken(reader: Reader): readonly Taken[] {
  const open = reader.take('(');
  const found = [one(reader)];
  while (reader.at(',')) {
    const comma = reader.next();
    if (open && reader.at(')')) break;
    if (reader.at('newline')) reader.stop('trailingComma', comma, [], '');
    found.push(one(reader));
  }
  if (open && !reader.take(')')) slips.inBrackets(reader);
  return found;
}

function one(reader: Reader): Taken {
  const { start } = reader.token;
  const found = name(reader);
  if (reader.at('.')) slips.dottedImport(reader);
  const as = alias(reader) ?? found;
  return { name: found, as, range: reader.since(start) };
}
