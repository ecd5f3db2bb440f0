import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ViewId } from '#protocol';
import { views } from '#views';
import { root } from './workspace';

/** Every view, in the order of the story. */
export const viewNames = Object.keys(views) as ViewId[];

interface Manifest {
  readonly contributes: { readonly commands: readonly Command[] };
}

interface Command {
  readonly command: string;
  readonly category: string;
  readonly title: string;
}

/** A command as the palette lists it in the display language: "Gradient Lab: Tangent". */
export function paletteTitle(command: string, language = 'en'): string {
  const { contributes } = readJson<Manifest>('package.json');
  const found = contributes.commands.find((entry) => entry.command === command);
  assert.ok(found, `package.json has no command ${command}.`);
  const file = language === 'en' ? 'package.nls.json' : `package.nls.${language}.json`;
  const strings = readJson<Record<string, string>>(file);
  const title = found.title.replace(/^%(.*)%$/, (place, key: string) => strings[key] ?? place);
  return `${found.category}: ${title}`;
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8')) as T;
}
