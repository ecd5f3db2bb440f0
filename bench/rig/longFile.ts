import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../test/imports';

const declared = /^(?:export )?(?:def|class|const|let|function|interface|type) (\w+)|^(\w+)(?:, (\w+))? = /gm;

/** So many lines of a file of the sample workspace, again and again: each copy has names of its own. */
export function longFile(name: string, lineCount: number): string[] {
  const text = readFileSync(path.join(root, 'media/sample', name), 'utf8');
  const names = new Set([...text.matchAll(declared)].flatMap(([, ...found]) => found));
  const lines: string[] = [];
  for (let copy = 1; lines.length < lineCount; copy++)
    lines.push(...text.replace(/\w+/g, (word) => (names.has(word) ? `${word}_${copy}` : word)).split('\n'));
  return lines.slice(0, lineCount);
}
