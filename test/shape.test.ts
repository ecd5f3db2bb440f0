import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { readSource, sourceFiles } from './imports';
import { lineCount, longFunctions, outerSelectors } from './shape';

const MOST_FILES = 18;
const MOST_LINES = 250;
const MOST_FUNCTION_LINES = 50;

const files = [...sourceFiles('src'), ...sourceFiles('webview')];
const folders = [...new Set(files.map((file) => path.posix.dirname(file)))];
const countIn = (folder: string): number =>
  files.filter((file) => path.posix.dirname(file) === folder).length;

describe('shape', () => {
  it(`has no folder of more than ${MOST_FILES} files, but for the lists of views`, () =>
    assert.deepEqual(
      folders.filter((folder) => countIn(folder) > MOST_FILES && !/^(src|webview)\/views$/.test(folder)),
      [],
    ));

  it(`has no file of more than ${MOST_LINES} lines`, () =>
    assert.deepEqual(
      files.filter((file) => lineCount(file) > MOST_LINES),
      [],
    ));

  it(`has no function of more than ${MOST_FUNCTION_LINES} lines without a reason beside it`, () =>
    assert.deepEqual(
      files.filter((file) => longFunctions(readSource(file), MOST_FUNCTION_LINES).length > 0),
      [],
    ));

  const long = (head: string, indent = ''): string =>
    `${indent}${head}\n${`${indent}  a();\n`.repeat(3)}${indent}}`;
  const longOnes: { readonly what: string; readonly source: string; readonly found: string[] }[] = [
    { what: 'a function', source: long('function f(a: A): B {'), found: ['1: function f(a: A): B {'] },
    { what: 'an arrow function', source: long('const f = () => {'), found: ['1: const f = () => {'] },
    { what: 'a method', source: `class C {\n${long('#f(): void {', '  ')}\n}`, found: ['2: #f(): void {'] },
    {
      what: 'parameters on lines of their own',
      source: long('export function f(\n  a: A,\n): B {'),
      found: ['1: export function f('],
    },
    {
      what: 'one that is an object',
      source: 'const f = () => ({\n  a,\n  b,\n  c,\n});',
      found: ['1: const f = () => ({'],
    },
    {
      what: 'a type that it returns, on lines of its own',
      source: long('function f(): {\n  a: A;\n} {'),
      found: ['1: function f(): {'],
    },
    {
      what: 'one within another',
      source: `function f() {\n${long('const g = () => {', '  ')}\n}`,
      found: ['1: function f() {', '2: const g = () => {'],
    },
    { what: 'no statement', source: long('if (a) {'), found: [] },
    { what: 'none with a reason', source: `// long: one table\n${long('function f() {')}`, found: [] },
    { what: 'none that is short', source: 'function f() {\n  a();\n}', found: [] },
  ];
  for (const { what, source, found } of longOnes)
    it(`would find of long functions: ${what}`, () => assert.deepEqual(longFunctions(source, 4), found));
});

describe('style sheets', () => {
  const scopes: { readonly files: RegExp; readonly scope: (name: string) => RegExp }[] = [
    { files: /^webview\/views\/(\w+)\/.*\.css$/, scope: (name) => new RegExp(`^\\[data-view="${name}"\\]$`) },
    { files: /^webview\/figures\/(\w+)\/.*\.css$/, scope: () => /\.figure\b/ },
  ];
  const strays = (file: string, source: string): string[] => {
    const found = scopes.find((one) => one.files.test(file));
    const scope = found?.scope(found.files.exec(file)?.[1] ?? '');
    return scope ? outerSelectors(source).filter((selector) => !scope.test(selector)) : [];
  };
  const sheets = sourceFiles('webview').filter((file) => file.endsWith('.css'));
  for (const file of sheets)
    it(`${file} styles only its own`, () => assert.deepEqual(strays(file, readSource(file)), []));

  it('would find a stray, within @media too', () => {
    const source =
      '[data-view="surface"] { .low { top: 0; } }\n@media (width < 9px) { .tall { top: 0 } } .low {}';
    assert.deepEqual(strays('webview/views/surface/surface.css', source), ['.tall', '.low']);
    assert.deepEqual(strays('webview/figures/axes/a.css', '.figure-a { b {} } .lead {}'), ['.lead']);
    assert.deepEqual(strays('webview/views/surface/a.css', '[data-view="tangent"] {}').length, 1);
  });

  it('are all in style.css, each in the layer of its folder', () => {
    const layers = [...readSource('webview/style.css').matchAll(/@import "\.\/(.*)" layer\((\w+)\);/g)];
    assert.deepEqual(
      layers.map(([, file]) => `webview/${file}`).sort(),
      sheets.filter((file) => file !== 'webview/style.css'),
    );
    for (const [, file = '', layer] of layers)
      assert.equal(layer, /^(base|ui|figures|views)\//.exec(file)?.[1] ?? 'ui');
  });
});
