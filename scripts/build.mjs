// npm run build [-- --watch]: bundles the extension, its thread and its page into dist/, and lists what of others is in them.
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundledPackages, noticesFile, thirdPartyNotices } from './notices.mjs';
import { ensurePackages, requireNode, root } from './setup.mjs';

const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  sourcemap: 'external',
  legalComments: 'none',
  logLevel: 'warning',
};

// The bench bundles what it measures in the same way.
export const onNode = { ...common, platform: 'node', format: 'cjs', target: 'node20', external: ['vscode'] };
export const inBrowser = { ...common, platform: 'browser', format: 'iife', target: 'chrome120' };

// VS Code loads the extension's own bundle as CommonJS in a browser, too; there its name must end in .js.
const inWorker = { ...inBrowser, format: 'cjs', external: ['vscode'] };

export const bundles = [
  { ...onNode, entryPoints: ['src/extension.node.ts'], outfile: 'dist/extension.cjs' },
  { ...inWorker, entryPoints: ['src/extension.web.ts'], outfile: 'dist/extension.web.js' },
  { ...onNode, entryPoints: ['src/thread/main.node.ts'], outfile: 'dist/thread.cjs' },
  { ...inBrowser, entryPoints: ['src/thread/main.web.ts'], outfile: 'dist/thread.web.js' },
  { ...onNode, entryPoints: ['src/thread/guard.ts'], outfile: 'dist/guard.cjs' },
  { ...inBrowser, entryPoints: ['webview/main.ts'], outfile: 'dist/page.js' },
  { ...inBrowser, entryPoints: ['webview/style.css'], outfile: 'dist/page.css' },
];

/**
 * Builds every bundle once. With `metafile`, returns esbuild's metafiles (which source file went into which bundle)
 * as one; with `write: false`, leaves dist/ as it is.
 */
export async function build({ metafile = false, write = true } = {}) {
  const { build: bundle } = await import('esbuild');
  const results = await Promise.all(
    bundles.map((options) => bundle({ ...options, metafile: true, write: false })),
  );
  const whole = {
    inputs: Object.assign({}, ...results.map((result) => result.metafile.inputs)),
    outputs: Object.assign({}, ...results.map((result) => result.metafile.outputs)),
  };
  if (write) {
    put(results.flatMap(({ outputFiles }) => outputFiles));
    writeFileSync(path.join(root, noticesFile), thirdPartyNotices(bundledPackages(whole)));
  }
  return metafile ? whole : undefined;
}

/** Each file takes the place of the one before at once, so that who opens the extension meanwhile finds all of it. */
function put(files) {
  const dist = path.join(root, 'dist');
  mkdirSync(dist, { recursive: true });
  for (const { path: file, contents } of files) {
    writeFileSync(`${file}.${process.pid}.new`, contents);
    renameSync(`${file}.${process.pid}.new`, file);
  }
  const made = new Set(files.map(({ path: file }) => path.basename(file)));
  for (const name of readdirSync(dist))
    if (!made.has(name) && !name.endsWith('.new')) rmSync(path.join(dist, name), { recursive: true });
}

async function watch() {
  const { context } = await import('esbuild');
  for (const options of bundles) {
    await (await context({ ...options, minify: false, sourcemap: 'linked', logLevel: 'info' })).watch();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  requireNode();
  ensurePackages();
  await (process.argv.includes('--watch') ? watch() : build()).catch((error) => {
    if (!error.errors) console.error(error.message); // of errors of its own esbuild has told why
    process.exit(1);
  });
}
