import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { build } from '../scripts/build.mjs';
import { bundledPackages, thirdPartyNotices } from '../scripts/notices.mjs';
import { root } from './imports';

describe('third-party notices', async () => {
  const metafile = await build({ metafile: true, write: false });
  assert.ok(metafile);
  const bundled = Object.entries(metafile.outputs).flatMap(([, { inputs }]) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
  const packages = bundledPackages(metafile);
  const text = thirdPartyNotices(packages);

  it('name every package of which something is in a bundle', () => {
    const foreign = bundled.filter((file) => file.includes('node_modules/'));
    assert.ok(foreign.length > 20, 'there is much of others');
    for (const file of foreign)
      assert.ok(
        packages.some(({ folder }) => file.startsWith(`${folder}/`)),
        file,
      );
    for (const name of ['fflate', '@vscode/l10n', '@vscode/webview-ui-toolkit'])
      assert.ok(
        packages.some((each) => each.name === name),
        name,
      );
    assert.equal(new Set(packages.map(({ folder }) => folder)).size, packages.length);
  });

  it('hold the licence of each, word for word where it comes with one', () => {
    for (const { folder, name, version, license } of packages) {
      const at = text.indexOf(`${name} ${version} (${license})`);
      assert.ok(at >= 0, name);
      const own = text.slice(at, text.indexOf('-'.repeat(100), at));
      assert.match(own, /Copyright|\(c\)/i, name);
      assert.match(own, /hereby granted|Permission to use/, name);
      const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt']
        .map((each) => path.join(root, folder, each))
        .find(isThere);
      if (file) assert.ok(own.includes(readFileSync(file, 'utf8').trim()), name);
    }
    assert.match(text, /media\/digits\/NOTICE\.md/);
  });

  it('are refused for a package without a licence', () => {
    const planted = { folder: 'test/fixtures', name: 'planted', version: '1.0.0', license: 'MIT' };
    assert.throws(
      () => thirdPartyNotices([...packages, planted]),
      /^Error: planted is bundled, but comes without a licence/,
    );
  });
});

function isThere(file: string): boolean {
  try {
    return readFileSync(file, 'utf8').trim() !== '';
  } catch {
    return false;
  }
}
