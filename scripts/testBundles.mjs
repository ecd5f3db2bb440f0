import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './setup.mjs';

// Of this run alone: another may go on in the same checkout.
const folder = path.join(root, 'out/tests', String(process.pid));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/**
 * Bundles groups of test files, given from the project's folder, and returns a module a group, in the same order. What
 * imports 'vscode' gets the stand-in test/vscode/api.ts. A process that loads what is bundled starts several times sooner
 * than one that finds and compiles hundreds of files.
 */
export async function bundleTests(groups) {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: groups.flat(),
    outbase: 'test',
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    splitting: true,
    alias: { vscode: './test/vscode/api.ts' },
    define: { 'import.meta.url': 'urlOfSource', 'import.meta.dirname': 'folderOfSource' },
    plugins: [{ name: 'where each source is', setup: tellSources }],
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'warning',
  });
  return groups.map((files, index) => {
    const modules = files.map((file) =>
      path.join(folder, path.relative('test', file).replace(/\.ts$/, '.mjs')),
    );
    return modules.length === 1 ? modules[0] : writeGroup(modules, index);
  });
}

/** A module that runs others, which tell their tests by their own names. Node goes by the alphabet, and begins with groups so. */
function writeGroup(modules, index) {
  const group = path.join(folder, `0-group${String(index).padStart(4, '0')}.mjs`);
  writeFileSync(
    group,
    modules.map((file) => `import ${JSON.stringify(pathToFileURL(file).href)};\n`).join(''),
  );
  return group;
}

/** The test file that `file` was made of, or `file` itself where it is none of these modules. */
export function sourceOf(file) {
  const within = path.relative(folder, file);
  return within.startsWith('..') ? file : path.join(root, 'test', within.replace(/\.mjs$/, '.ts'));
}

/** Bundled, a module is elsewhere than its source; what it says of import.meta is to be true of the source. */
function tellSources({ onLoad }) {
  onLoad({ filter: /\.(ts|mjs)$/ }, ({ path: file }) => {
    const text = readFileSync(file, 'utf8');
    const told = { urlOfSource: pathToFileURL(file).href, folderOfSource: path.dirname(file) };
    const names = Object.entries(told).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};`);
    const contents = text.includes('import.meta.') ? `${names.join(' ')} ${text}` : text;
    return { contents, loader: file.endsWith('.ts') ? 'ts' : 'js' };
  });
}
