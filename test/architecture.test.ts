import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { build } from '../scripts/build.mjs';
import { importsOf, readSource, resolveImport, sourceFiles } from './imports';

/**
 * Who may import what, as in docs/architecture.md: the first row whose `files` fits a file says which imports it may have.
 * Paths are from the root of the project; an import that leaves a folder through package.json's "imports" is a #name.
 */
const RULES: readonly { readonly files: RegExp; readonly may: readonly RegExp[] }[] = [
  { files: /^src\/engine\/(datasets|npz)\//, may: [/^src\/engine\//, /^fflate$/] },
  { files: /^src\/engine\//, may: [/^src\/engine\//] },
  { files: /^src\/language\//, may: [/^src\/language\//, /^#engine$/, /^@lezer\//] },
  { files: /^src\/views\/[^/]+\/contract\.ts$/, may: [] },
  { files: /^src\/protocol\//, may: [/^src\/protocol\//, /^src\/views\/[^/]+\/contract$/] },
  { files: /^src\/views\/(index|computations|texts)\.ts$/, may: [/^src\/views\//, /^#protocol$/] },
  {
    files: /^src\/views\/[^/]+\.ts$/,
    may: [/^src\/views\/[^/]+$/, /^#(engine|language|protocol)$/, /^@vscode\/l10n$/],
  },
  {
    files: /^src\/views\/[^/]+\/params\.ts$/,
    may: [
      /^src\/views\/(view|parse|functions)$/,
      /^src\/views\/training\/request$/,
      /^#protocol$/,
      /^@vscode\/l10n$/,
    ],
  },
  {
    files: /^src\/views\/([^/]+)\//,
    may: [
      /^src\/views\/(view|parse|functions|readFormula|numpyScript|digits)$/,
      /^src\/views\/$1\//,
      /^#(engine|language|protocol)$/,
      /^@vscode\/l10n$/,
    ],
  },
  {
    files: /^src\/worker\/(spawn|watchdog)\.ts$/,
    may: [/^src\/worker\/watchdog$/, /^#protocol$/, /^@vscode\/l10n$/],
  },
  {
    files: /^src\/worker\/engineProcess\.ts$/,
    may: [/^src\/worker\/(limits|spawn|threadData)$/, /^#protocol$/, /^node:child_process$/],
  },
  { files: /^src\/worker\/guard\.ts$/, may: [/^src\/worker\/limits$/, /^node:(fs|worker_threads)$/] },
  {
    files: /^src\/worker\/main\.ts$/,
    may: [
      /^src\/worker\//,
      /^src\/views\/(computations|texts)$/,
      /^#protocol$/,
      /^node:(worker_threads|fs|path)$/,
      /^@vscode\/l10n$/,
    ],
  },
  {
    files: /^src\/worker\//,
    may: [/^src\/worker\//, /^src\/views\/view$/, /^#(protocol|views)$/, /^@vscode\/l10n$/],
  },
  { files: /^src\/panel\/(session|intent)\.ts$/, may: [/^src\/panel\/intent$/, /^#protocol$/] },
  {
    files: /^src\/(extension\.ts$|(panel|commands|support|editor)\/)/,
    may: [
      /^src\/(panel|commands|support|editor)\//,
      /^src\/worker\/(spawn|engineProcess)$/,
      /^#(protocol|views)$/,
      /^vscode$/,
      /^@vscode\/l10n$/,
    ],
  },
  {
    files: /^webview\/figures\//,
    may: [
      /^webview\/figures\//,
      /^webview\/ui\/(theme|number)$/,
      /^chart\.js/,
      /^d3-contour$/,
      /^@vscode\/l10n$/,
    ],
  },
  {
    files: /^webview\/figureActions\.ts$/,
    may: [/^#(protocol|figures|ui)$/, /^@vscode\/l10n$/],
  },
  { files: /^webview\/ui\/toolkit\.ts$/, may: [/^@vscode\/webview-ui-toolkit$/] },
  { files: /^webview\/ui\//, may: [/^webview\/ui\//, /^@vscode\/l10n$/] },
  { files: /^webview\/views\/index\.ts$/, may: [/^webview\/(view|views\/[^/]+)$/, /^#protocol$/] },
  {
    files: /^webview\/views\/([^/]+)\//,
    may: [
      /^webview\/(view|formView)$/,
      /^webview\/views\/$1\//,
      /^webview\/ui\/number$/,
      /^#(protocol|figures|ui)$/,
      /^@vscode\/l10n$/,
    ],
  },
  {
    files: /^webview\/[^/]+\.ts$/,
    may: [/^webview\/(channel|figureActions|page|unpack|view|views)$/, /^#(protocol|ui)$/, /^@vscode\/l10n$/],
  },
];

/** The imports of a file that its row does not allow. */
function forbidden(file: string, source: string): string[] {
  const rule = RULES.find(({ files }) => files.test(file));
  if (!rule) return [`${file} stands in no area of the table`];
  const own = rule.files.exec(file)?.[1] ?? '';
  const may = rule.may.map((pattern) => new RegExp(pattern.source.replace('$1', own)));
  return importsOf(source).filter((specifier) => {
    const target = resolveImport(file, specifier);
    return !may.some((pattern) => pattern.test(target));
  });
}

describe('architecture', () => {
  for (const file of [...sourceFiles('src'), ...sourceFiles('webview')]) {
    it(`${file} imports only what its folder may`, () =>
      assert.deepEqual(forbidden(file, readSource(file)), []));
  }

  const breaches = [
    { file: 'src/engine/gradient.ts', source: "import * as vscode from 'vscode';" },
    { file: 'src/engine/gradient.ts', source: "import 'node:fs';" },
    { file: 'src/panel/session.ts', source: "const vscode = require('vscode');" },
    { file: 'src/worker/spawn.ts', source: "import { fork } from 'node:child_process';" },
    { file: 'src/panel/panels.ts', source: "export { sgd } from '#engine';" },
    { file: 'src/panel/panels.ts', source: "const engine = await import('../engine/index');" },
    { file: 'src/views/tangent/compute.ts', source: "import { a } from '../surface/compute';" },
    { file: 'src/views/tangent/params.ts', source: "import type { a } from '#engine';" },
    { file: 'src/views/tangent/contract.ts', source: "type A = import('#engine').Matrix;" },
    { file: 'webview/views/tangent/index.ts', source: "import {\n  Chart\n} from 'chart.js';" },
    { file: 'webview/figures/paper.ts', source: "import { a } from '#engine';" },
    { file: 'src/nowhere/file.ts', source: '' },
  ];
  for (const { file, source } of breaches) {
    it(`would find ${source || 'a file in no area'} in ${file}`, () =>
      assert.equal(forbidden(file, source).length, 1));
  }

  for (const file of sourceFiles('src').filter((name) =>
    /^src\/(extension|panel|commands|support)/.test(name),
  )) {
    it(`${file} lets no promise go without saying what becomes of its failure`, () =>
      assert.doesNotMatch(readSource(file), /(^\s*|=>\s*|return )void [\w.(]/m, 'use inBackground'));
  }

  it('keeps the engine, the parsers and the page apart in the bundles', async () => {
    const meta = await build({ metafile: true, write: false });
    const inputs = (name: string) => Object.keys(meta?.outputs[`dist/${name}`]?.inputs ?? {});
    const host = inputs('extension.cjs');
    assert.ok(host.includes('src/extension.ts') && inputs('thread.cjs').includes('src/engine/index.ts'));
    assert.deepEqual(
      host.filter((file) => /^src\/(engine|language)\/|^webview\//.test(file)),
      [],
    );
    const page = inputs('page.js');
    assert.ok(page.includes('webview/main.ts'));
    assert.deepEqual(
      page.filter((file) => file.startsWith('src/')),
      [],
    );
  });
});
