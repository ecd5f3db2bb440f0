import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

/** Every TypeScript file and style sheet below a folder of the project, as paths from its root with forward slashes. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|css)$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => `${folder}/${file.replaceAll(path.sep, '/')}`)
    .sort();
}

/** Texts and comments, whichever begins first: a comment may stand in a text, and a quote in a comment. */
const TEXT_OR_COMMENT =
  /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;

/**
 * Every way to name another module, of which the name is text n, written "n": import and export from, side effect, dynamic
 * import, require, the type import('…'), and in a style sheet @import.
 */
const NAMED =
  /\bfrom\s*"(\d+)"|\bimport\s*"(\d+)"|\b(?:import|require)\s*\(\s*"(\d+)"|@import\s+url\(\s*"(\d+)"/g;

/** In a style sheet a name may stand without quotes. */
const BARE = /@import\s+url\(\s*([^\s"')]+)\s*\)/g;

/** What a source text imports, in any form. */
export function importsOf(source: string): string[] {
  const texts: string[] = [];
  const code = source.replace(BARE, '@import "$1"').replace(TEXT_OR_COMMENT, (found) => {
    if (found.startsWith('/')) return ' ';
    return `"${texts.push(found.slice(1, -1)) - 1}"`;
  });
  return [...code.matchAll(NAMED)].map((match) => texts[Number(match.slice(1).find(Boolean))] ?? '');
}

/** A source without its texts and comments. */
export function codeOf(source: string): string {
  return source.replace(TEXT_OR_COMMENT, ' ');
}

/** An import as a path from the root of the project, where it is one of the project's own files; else as it stands. */
export function resolveImport(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
}

const { imports: names } = JSON.parse(readSource('package.json')) as { imports: Record<string, string> };

/** The file of the project that an import leads to; undefined where it leads out of the project. */
function importedFile(file: string, specifier: string): string | undefined {
  const named = names[specifier]?.replace('./', '');
  if (named) return named;
  if (!specifier.startsWith('.')) return undefined;
  const target = resolveImport(file, specifier);
  return [`${target}.ts`, `${target}/index.ts`, target].find((one) => existsSync(path.join(root, one)));
}

/** The ways through `graph` that lead back to where they began, one for each file they are first met at. */
export function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    const met = way.indexOf(file);
    if (met >= 0) circles.push([...way.slice(met), file]);
    if (met >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...way, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return circles;
}

/** Which of the project's files each of `files` imports, in any form. */
export function importGraph(files: readonly string[]): Map<string, string[]> {
  return new Map(
    files.map((file) => [
      file,
      importsOf(readSource(file)).flatMap((specifier) => importedFile(file, specifier) ?? []),
    ]),
  );
}

export function readSource(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}
