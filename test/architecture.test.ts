import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { build } from '../scripts/build.mjs';
import { circlesIn, codeOf, importGraph, importsOf, readSource, resolveImport, sourceFiles } from './imports';

interface Rule {
  readonly files: RegExp;
  readonly may: readonly RegExp[];
}

/** A folder of figures may import itself, what figures and ui share, and those of its neighbours that are named. */
function inFigures(folder: string, neighbours: readonly string[], library?: RegExp): Rule[] {
  const parts = [folder, ...neighbours].join('|');
  const may = [/^webview\/base\//, new RegExp(`^webview/figures/(${parts})(/|$)`), /^@vscode\/l10n$/];
  return [{ files: new RegExp(`^webview/figures/${folder}/`), may: library ? [...may, library] : may }];
}

/**
 * Who may import what, as in docs/architecture.md: the first row whose `files` fits a file says which imports it may have.
 * Paths are from the root of the project; an import that leaves a folder through package.json's "imports" is a #name.
 */
const RULES: readonly Rule[] = [
  { files: /^src\/engine\/(datasets|npz)\//, may: [/^src\/engine\//, /^fflate$/] },
  { files: /^src\/engine\//, may: [/^src\/engine\//] },
  { files: /^src\/language\/core\//, may: [/^src\/language\/core\//] },
  { files: /^src\/language\/wasm\//, may: [/^src\/language\/wasm\//] },
  { files: /^src\/language\/formula\//, may: [/^src\/language\/(core|formula|wasm)\//] },
  { files: /^src\/numpy\//, may: [/^src\/numpy\//, /^src\/engine\/(numbers|network\/kernel)\//] },
  {
    files: /^src\/language\/(python|javascript)\//,
    may: [/^src\/language\/(core|$1)\//, /^src\/language\/program\/(tree|node|operators)$/],
  },
  { files: /^src\/language\/program\//, may: [/^src\/language\/(core|program)\//, /^#numpy$/] },
  {
    files: /^src\/language\/library\//,
    may: [/^src\/language\/(core|program|library)\//, /^#(engine|numpy)$/],
  },
  { files: /^src\/language\/programs\//, may: [/^src\/language\//, /^#numpy$/] },
  { files: /^src\/language\//, may: [/^src\/language\//] },
  { files: /^src\/views\/[^/]+\/contract\.ts$/, may: [] },
  // What a view's page and its two halves both know; the only files that go into the page and into the host.
  {
    files: /^src\/views\/([^/]+\/shared|optimizers|elementName|limits)\.ts$/,
    may: [/^src\/views\/([^/]+\/contract|optimizers|limits)$/, /^#protocol$/],
  },
  { files: /^src\/protocol\//, may: [/^src\/protocol\//, /^src\/views\/[^/]+\/contract$/] },
  { files: /^src\/views\/(index|engineHalves)\.ts$/, may: [/^src\/views\//, /^#protocol$/] },
  {
    files: /^src\/views\/[^/]+\.ts$/,
    may: [/^src\/views\/[^/]+$/, /^#(engine|language|protocol)$/, /^@vscode\/l10n$/],
  },
  {
    files: /^src\/views\/([^/]+)\/params\.ts$/,
    may: [
      /^src\/views\/(view|parse|functions|functionSource|optimizers|elementName|limits|digitFiles)$/,
      /^src\/views\/$1\/shared$/,
      /^src\/views\/training\/(request|setOf|whyNotKept)$/,
      /^#protocol$/,
      /^@vscode\/l10n$/,
    ],
  },
  {
    files: /^src\/views\/([^/]+)\//,
    may: [
      /^src\/views\/(view|parse|format|functions|functionSource|optimizers|elementName|limits|readFormula|noValue|closerStep|numpyScript|digits|recognize|settle|remember|curveChoice|planeChoice|levelBeyond)$/,
      /^src\/views\/$1\//,
      /^#(engine|language|protocol)$/,
      /^@vscode\/l10n$/,
    ],
  },
  {
    files: /^src\/host\/worker\.node\.ts$/,
    may: [/^src\/host\/threads$/, /^src\/thread\/(limits|threadData)$/, /^node:child_process$/],
  },
  {
    files: /^src\/host\//,
    may: [/^src\/host\/(?!worker)/, /^src\/thread\/(limits|threadData)$/, /^#protocol$/, /^@vscode\/l10n$/],
  },
  { files: /^src\/thread\/guard\.ts$/, may: [/^src\/thread\/limits$/, /^node:(fs|worker_threads)$/] },
  {
    files: /^src\/thread\/main\.node\.ts$/,
    may: [/^src\/thread\/(serve|threadData)$/, /^node:(worker_threads|path)$/],
  },
  { files: /^src\/thread\/main\.web\.ts$/, may: [/^src\/thread\/(serve|threadData)$/, /^#protocol$/] },
  {
    files: /^src\/thread\/(ownCode|noPicture|shownIn|documents|values)\.ts$/,
    may: [
      /^src\/thread\/(documents|ownCode|shownIn)$/,
      /^src\/language\/core\/problem$/,
      /^src\/views\/(view|functionSource)$/,
      /^#(language|protocol)$/,
      /^@vscode\/l10n$/,
    ],
  },
  { files: /^src\/pictures\//, may: [/^src\/pictures\//, /^#(engine|protocol)$/] },
  {
    files: /^src\/thread\/picture\.ts$/,
    may: [
      /^src\/pictures\//,
      /^src\/views\/(compiledCode|cutCode|format|noValue|readCode)$/,
      /^#(engine|language|protocol|views)$/,
      /^@vscode\/l10n$/,
    ],
  },
  {
    files: /^src\/thread\/(?:serve|answerers)\.ts$/,
    may: [/^src\/thread\//, /^src\/views\/(engineHalves|format)$/, /^#protocol$/, /^@vscode\/l10n$/],
  },
  {
    files: /^src\/thread\//,
    may: [/^src\/thread\//, /^src\/views\/view$/, /^#(protocol|views)$/, /^@vscode\/l10n$/],
  },
  {
    files: /^src\/panel\/(session\/.*|page|intent)\.ts$/,
    may: [/^src\/panel\/(session\/.*|intent)$/, /^#protocol$/],
  },
  {
    files: /^src\/panel\/writer\.ts$/,
    may: [/^src\/host\/(analysisThread|cancel|pendingAsk)$/, /^#protocol$/],
  },
  {
    files: /^src\/extension\.(node|web)\.ts$/,
    may: [/^src\/extension$/, /^src\/host\/worker\.$1$/, /^vscode$/],
  },
  {
    files: /^src\/(?:extension\.ts$|(?:panel|commands|support|editor)\/)/,
    may: [
      /^src\/(panel|commands|support|editor)\//,
      /^src\/host\/(?!worker)/,
      /^src\/views\/format$/,
      /^#(protocol|views)$/,
      /^vscode$/,
      /^@vscode\/l10n$/,
    ],
  },
  {
    files: /^webview\/style\.css$/,
    may: [/^webview\/(base|ui|figures|views)\/.*\.css$/, /^webview\/(figureActions|elsewhere|story)\.css$/],
  },
  { files: /^webview\/.*\.css$/, may: [] },
  { files: /^webview\/base\//, may: [/^webview\/base\//] },
  ...inFigures('geometry', []),
  ...inFigures('canvas', ['geometry']),
  {
    files: /^webview\/figures\/contract\.ts$/,
    may: [/^webview\/base\//, /^webview\/figures\/(geometry|canvas)\//],
  },
  ...inFigures('values', ['geometry', 'contract']),
  ...inFigures('takeAway', ['geometry', 'canvas', 'values', 'contract']),
  ...inFigures('shell', ['geometry', 'canvas', 'values', 'takeAway', 'contract']),
  ...inFigures('axes', ['geometry', 'canvas', 'values', 'takeAway', 'shell', 'contract']),
  ...inFigures('surface', ['geometry', 'canvas', 'values', 'takeAway', 'shell', 'contract']),
  ...inFigures('tables', ['geometry', 'canvas', 'values', 'takeAway', 'shell', 'contract']),
  ...inFigures('images', ['geometry', 'canvas', 'values', 'takeAway', 'shell', 'contract']),
  ...inFigures('network', ['geometry', 'canvas', 'values', 'takeAway', 'shell', 'contract']),
  ...inFigures('regions', ['geometry', 'canvas', 'values', 'axes', 'contract']),
  { files: /^webview\/figures\/index\.ts$/, may: [/^webview\/figures\//] },
  {
    files: /^webview\/figureActions\.ts$/,
    may: [/^webview\/base\//, /^#(protocol|figures|ui)$/, /^@vscode\/l10n$/],
  },
  { files: /^webview\/ui\/toolkit\.ts$/, may: [/^@vscode\/webview-ui-toolkit$/] },
  { files: /^webview\/ui\//, may: [/^webview\/(base|ui)\//, /^src\/views\/limits$/, /^@vscode\/l10n$/] },
  { files: /^webview\/views\/index\.ts$/, may: [/^webview\/(view|views\/[^/]+)$/, /^#protocol$/] },
  {
    files: /^webview\/views\/([^/]+)\//,
    may: [
      /^webview\/(view|formView)$/,
      /^webview\/views\/$1\//,
      /^src\/views\/($1\/shared|optimizers|elementName|limits)$/,
      /^webview\/base\//,
      /^webview\/figures\/contract$/,
      /^#(protocol|figures|ui)$/,
      /^@vscode\/l10n$/,
    ],
  },
  {
    files: /^webview\/[^/]+\.ts$/,
    may: [
      /^webview\/(channel|elsewhere|figureActions|gestures|page|story|undo|unpack|view|views)$/,
      /^webview\/base\//,
      /^#(protocol|ui)$/,
      /^@vscode\/l10n$/,
    ],
  },
];

/** Types that every area may import: they hold nothing that runs. */
const TYPES_OF_ALL = /^src\/(language\/core\/functionSource|protocol\/(optimizer|left))$/;

/** The imports of a file that its row does not allow. */
function forbidden(file: string, source: string): string[] {
  const rule = RULES.find(({ files }) => files.test(file));
  if (!rule) return [`${file} stands in no area of the table`];
  const own = rule.files.exec(file)?.[1] ?? '';
  const may = rule.may.map((pattern) => new RegExp(pattern.source.replaceAll('$1', own)));
  return importsOf(source).filter((specifier) => {
    const target = resolveImport(file, specifier);
    return !TYPES_OF_ALL.test(target) && !may.some((pattern) => pattern.test(target));
  });
}

/** The files that run on Node only. */
const ON_NODE = /\.node\.ts$|^src\/thread\/guard\.ts$/;

/** What only Node has, by its names. */
function nodeNames(source: string): string[] {
  const names =
    /(?<![\w.])(?:process|Buffer|NodeJS|global|__dirname|__filename|setImmediate|clearImmediate|require)\b/g;
  return codeOf(source).match(names) ?? [];
}

describe('architecture', () => {
  for (const file of [...sourceFiles('src'), ...sourceFiles('webview')]) {
    it(`${file} imports only what its folder may`, () =>
      assert.deepEqual(forbidden(file, readSource(file)), []));
  }

  const breaches: { readonly file: string; readonly source: string }[] = [
    { file: 'src/engine/calculus/gradient.ts', source: "import * as vscode from 'vscode';" },
    { file: 'src/engine/calculus/gradient.ts', source: "import 'node:fs';" },
    {
      file: 'src/language/core/problem.ts',
      source: "import type { Token } from '../formula/reading/tokens';",
    },
    { file: 'src/language/formula/rules.ts', source: "import type { Matrix } from '#engine';" },
    { file: 'src/language/formula/rules.ts', source: "import { findFunctions } from '../languages';" },
    { file: 'src/panel/session/session.ts', source: "const vscode = require('vscode');" },
    { file: 'src/panel/session/session.ts', source: "import vscode = require('vscode');" },
    { file: 'src/host/engineThread.ts', source: "import { fork } from 'node:child_process';" },
    { file: 'src/host/engineThread.ts', source: "import { startProcess } from './worker.node';" },
    { file: 'src/host/worker.web.ts', source: "import { URL } from 'node:url';" },
    { file: 'src/extension.ts', source: "import { startWorker } from './host/worker.web';" },
    { file: 'src/extension.web.ts', source: "import { startProcess } from './host/worker.node';" },
    { file: 'src/thread/main.web.ts', source: "import { join } from 'node:path';" },
    { file: 'src/thread/serve.ts', source: "import { readFileSync } from 'node:fs';" },
    { file: 'src/thread/analyst.ts', source: "import { textOf } from '../views/engineHalves';" },
    { file: 'src/host/analysisThread.ts', source: "import * as vscode from 'vscode';" },
    { file: 'src/panel/writer.ts', source: "import * as vscode from 'vscode';" },
    { file: 'src/panel/panels.ts', source: "export { sgd } from '#engine';" },
    { file: 'src/panel/panels.ts', source: "export * from '#engine';" },
    { file: 'src/panel/panels.ts', source: "export type * as e from '#engine';" },
    { file: 'src/panel/panels.ts', source: "const engine = await import('../engine/index');" },
    { file: 'src/panel/panels.ts', source: 'const engine = await import(`../engine/index`);' },
    { file: 'src/panel/panels.ts', source: "const a = 'it/*'; import { b } from '#engine'; // */" },
    { file: 'src/panel/panels.ts', source: "import { a } from '../language/core/identity';" },
    { file: 'src/views/tangent/compute.ts', source: "import { a } from '../surface/compute';" },
    { file: 'src/views/tangent/params.ts', source: "import type { a } from '#engine';" },
    { file: 'src/views/tangent/params.ts', source: "import { type a } from '#engine';" },
    { file: 'src/views/tangent/contract.ts', source: "type A = import('#engine').Matrix;" },
    { file: 'src/views/tangent/contract.ts', source: "type A = typeof import('#engine', { with: {} });" },
    { file: 'webview/views/tangent/index.ts', source: "import {\n  build\n} from 'esbuild';" },
    { file: 'webview/views/tangent/index.ts', source: "import a from '../../figures/axes/paper';" },
    { file: 'webview/views/tangent/index.ts', source: "import { a } from '../surface/chips';" },
    {
      file: 'webview/views/tangent/index.ts',
      source: "import { a } from '../../../src/views/surface/shared';",
    },
    {
      file: 'webview/views/tangent/index.ts',
      source: "import { a } from '../../../src/views/tangent/params';",
    },
    { file: 'webview/ui/slider.ts', source: "import { a } from '#figures';" },
    { file: 'webview/base/dom.ts', source: "import { a } from '../ui/slider';" },
    { file: 'webview/figures/axes/paper.ts', source: "import { a } from '#engine';" },
    { file: 'webview/figures/axes/paper.ts', source: "import { a } from '#figures';" },
    { file: 'webview/figures/axes/paper.ts', source: "import { a } from '../surface/projection';" },
    { file: 'webview/figures/canvas/pen.ts', source: "import type { Axis } from '../contract';" },
    { file: 'webview/figures/geometry/ticks.ts', source: "import type { Pen } from '../canvas/pen';" },
    { file: 'webview/figures/contract.ts', source: "import type { Bar } from './tables/contract';" },
    { file: 'webview/views/tangent/tangent.css', source: '@import "../surface/surface.css";' },
    {
      file: 'webview/views/tangent/tangent.css',
      source: "@import url('../surface/surface.css') layer(views);",
    },
    { file: 'webview/ui/slider.css', source: '@import url(../figures/shell/shell.css);' },
    { file: 'webview/style.css', source: '@import "https://example.org/a.css";' },
    { file: 'src/nowhere/file.ts', source: '' },
    { file: 'webview/figures/nowhere/file.ts', source: '' },
  ];
  for (const { file, source } of breaches) {
    it(`would find ${source || 'a file in no area'} in ${file}`, () =>
      assert.equal(forbidden(file, source).length, 1));
  }

  it('takes for an import only what is one', () => {
    const source =
      "// import 'a'\n/* from 'b' */ const c = 'd'; /* @import 'e' */ important('f'); x.from(['g']);";
    assert.deepEqual(importsOf(source), []);
  });

  for (const file of sourceFiles('src').filter((name) => !ON_NODE.test(name)))
    it(`${file} names nothing that Node alone has`, () => assert.deepEqual(nodeNames(readSource(file)), []));

  it('would find what Node alone has, in code and not in words', () => {
    const source =
      "// process.exit\nconst a = `__dirname`; Buffer.from(a); process.env; b.process; new ArrayBuffer(require('x'));";
    assert.deepEqual(nodeNames(source), ['Buffer', 'process', 'require']);
  });

  for (const file of sourceFiles('src').filter((name) =>
    /^src\/(extension|panel|commands|support)/.test(name),
  )) {
    it(`${file} lets no promise go without saying what becomes of its failure`, () =>
      assert.doesNotMatch(readSource(file), /(^\s*|=>\s*|return )void [\w.(]/m, 'use inBackground'));
  }

  it('has no circle of imports, not even of types', () =>
    assert.deepEqual(
      circlesIn(importGraph([...sourceFiles('src'), ...sourceFiles('webview')])).map((way) =>
        way.join(' > '),
      ),
      [],
    ));

  it('would find a circle, and one in a longer way', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['d']],
      ['d', ['b']],
      ['e', ['e', 'a']],
    ]);
    assert.deepEqual(circlesIn(graph), [
      ['b', 'c', 'd', 'b'],
      ['e', 'e'],
    ]);
  });

  it('keeps the engine, the parsers and the page apart in the bundles', async () => {
    const meta = await build({ metafile: true, write: false });
    const inputs = (name: string) => Object.keys(meta?.outputs[`dist/${name}`]?.inputs ?? {});
    for (const [host, thread] of [
      ['extension.cjs', 'thread.cjs'],
      ['extension.web.js', 'thread.web.js'],
    ] as const) {
      const inHost = inputs(host);
      assert.ok(inHost.includes('src/extension.ts') && inputs(thread).includes('src/engine/index.ts'));
      assert.deepEqual(
        inHost.filter((file) => /^src\/(engine|language)\/|^webview\//.test(file)),
        [],
      );
    }
    const page = inputs('page.js');
    assert.ok(page.includes('webview/main.ts'));
    assert.deepEqual(
      page.filter((file) => /^src\/(?!views\/(\w+\/shared|optimizers|elementName|limits)\.ts$)/.test(file)),
      [],
    );
  });
});
