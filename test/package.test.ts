import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { listFiles, PackageManager } from '@vscode/vsce';
import { build } from '../scripts/build.mjs';
import { root } from './imports';

/** What a learner installs, and nothing else. */
const PACKED = [
  /^package(\.nls(\.\w+)?)?\.json$/,
  /^l10n\/bundle\.l10n(\.\w+)?\.json$/,
  /^(README|CHANGELOG)\.md$/,
  /^LICENSE$/,
  /^ThirdPartyNotices\.txt$/,
  /^dist\/(extension|thread|guard)\.cjs$/,
  /^dist\/(extension|thread)\.web\.js$/,
  /^dist\/page\.(js|css)$/,
  /^media\/[\w-]+\.(svg|png)$/,
  /^media\/digits\/(NOTICE\.md|(train|test)-(images|labels)\.idx\.gz)$/,
  /^docs\/pictures\/\w+\.png$/,
];

describe('package', () => {
  it('holds what is listed here and is small', async () => {
    await build();
    const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
    assert.deepEqual(
      files.filter((file) => !PACKED.some((pattern) => pattern.test(file))),
      [],
    );
    for (const file of [
      'dist/extension.cjs',
      'dist/thread.cjs',
      'dist/guard.cjs',
      'dist/extension.web.js',
      'dist/thread.web.js',
      'dist/page.js',
      'l10n/bundle.l10n.json',
      'media/digits/NOTICE.md',
      'ThirdPartyNotices.txt',
    ]) {
      assert.ok(files.includes(file), file);
    }
    const megabytes = (pattern: RegExp) =>
      files
        .filter((file) => pattern.test(file))
        .reduce((sum, file) => sum + statSync(path.join(root, file)).size, 0) / 1e6;
    assert.ok(megabytes(/^media\/digits/) <= 1.2, `digits: ${megabytes(/^media\/digits/)} MB`);
    // The reader of programs, with its NumPy, is half of it.
    for (const bundles of [/\.cjs$/, /\.web\.js$/])
      assert.ok(megabytes(bundles) <= 1.5, `host and thread, ${bundles}`);
  });
});
