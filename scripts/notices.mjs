// What of others went into the bundles, with its licence: written into the package as ThirdPartyNotices.txt by every build, so that
// it cannot be older than what it is about.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './setup.mjs';

export const noticesFile = 'ThirdPartyNotices.txt';

/** Packages that say MIT in their package.json and hold no licence file: whose they are. */
const holders = {
  '@microsoft/fast-element': 'Microsoft Corporation. All rights reserved.',
  '@microsoft/fast-foundation': 'Microsoft Corporation. All rights reserved.',
  '@microsoft/fast-web-utilities': 'Microsoft Corporation. All rights reserved.',
  '@vscode/l10n': 'Microsoft Corporation.',
};

/** The packages of which something stands in an output of esbuild, by their folders: { folder, name, version, license }. */
export function bundledPackages({ outputs }) {
  const files = Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
  const folders = new Set(files.flatMap((file) => folderOf(file) ?? []));
  return [...folders].map(described).sort((a, b) => (a.name + a.version < b.name + b.version ? -1 : 1));
}

function folderOf(file) {
  const parts = file.split('/');
  const at = parts.lastIndexOf('node_modules');
  if (at < 0) return undefined;
  return parts.slice(0, at + (parts[at + 1]?.startsWith('@') ? 3 : 2)).join('/');
}

function described(folder) {
  const { name, version, license } = JSON.parse(
    readFileSync(path.join(root, folder, 'package.json'), 'utf8'),
  );
  return { folder, name, version, license };
}

/** The whole file. Throws where a package comes without a licence. */
export function thirdPartyNotices(packages) {
  const notices = packages.map(
    (each) => `${each.name} ${each.version} (${each.license})\n\n${licenceOf(each)}\n`,
  );
  return [
    'Gradient Lab holds software of others, bundled into the files in dist/. What it is, and its licences:\n',
    ...notices,
    'The digits in media/digits are a part of MNIST, under CC BY-SA 3.0: see media/digits/NOTICE.md.\n',
  ].join(`\n${'-'.repeat(100)}\n\n`);
}

function licenceOf({ folder, name, license }) {
  const inside = path.join(root, folder);
  const files = existsSync(inside) ? readdirSync(inside) : [];
  const texts = files
    .filter((file) =>
      ['license', 'licence', 'copying', 'notice'].includes(path.parse(file).name.toLowerCase()),
    )
    .map((file) => readFileSync(path.join(inside, file), 'utf8').trim())
    .filter((text) => text !== '');
  if (texts.length > 0) return texts.join('\n\n');
  if (license === 'MIT' && Object.hasOwn(holders, name)) return `Copyright (c) ${holders[name]}\n\n${mit}`;
  throw new Error(
    `${name} is bundled, but comes without a licence: find out whose it is and under what terms, or do not bundle it.`,
  );
}

const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files
(the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge,
publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so,
subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE
FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION
WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
