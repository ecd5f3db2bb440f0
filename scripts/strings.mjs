// npm run strings: writes l10n/bundle.l10n.json, every English text that a learner can read.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { extractStrings } from './extractStrings.mjs';
import { root } from './setup.mjs';

const strings = await extractStrings();
const file = path.join(root, 'l10n/bundle.l10n.json');
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(strings, null, 2)}\n`);
console.log(`${Object.keys(strings).length} texts in ${path.relative(root, file)}`);
