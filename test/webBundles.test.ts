import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { bundles } from '../scripts/build.mjs';

/** What a browser does not have, by its names, and what it has only where a page is isolated. */
const FOREIGN =
  /\bprocess\b|(?<![\w$])Buffer\b|\b(?:__dirname|__filename|setImmediate|SharedArrayBuffer)\b|["'`]node:|\brequire\((?!["']vscode["']\))/g;

describe('the bundles of the web host', () => {
  const texts = new Map<string, string>();

  before(async () => {
    for (const options of bundles.filter(({ outfile }) => outfile?.endsWith('.web.js'))) {
      const { outputFiles } = await build({ ...options, sourcemap: false, write: false });
      texts.set(options.outfile ?? '', outputFiles?.[0]?.text ?? '');
    }
  });

  it('name nothing that a browser does not have', () => {
    assert.deepEqual([...texts.keys()], ['dist/extension.web.js', 'dist/thread.web.js']);
    for (const [file, text] of texts) {
      assert.ok(text.length > 10_000, file);
      assert.deepEqual(text.match(FOREIGN), null, file);
    }
  });

  const foreign: { code: string; found: number }[] = [
    { code: 'var a=process.env,b=Buffer.from(c),d=__dirname;setImmediate(e);', found: 4 },
    { code: 'var a=require("node:fs"),b=require("path");import("node:os")', found: 4 },
    { code: 'var a=require("vscode"),b=new ArrayBuffer(8);Array$Buffer;', found: 0 },
  ];
  for (const { code, found } of foreign)
    it(`would find ${found} such names in ${code}`, () =>
      assert.equal((code.match(FOREIGN) ?? []).length, found));
});
