import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './harness/workspace';

/** A copy of the built extension, for a test to change. */
export function copyExtension(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gradient-lab-copy-'));
  for (const part of ['dist', 'media', 'l10n', 'package.json', 'package.nls.json'])
    cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
