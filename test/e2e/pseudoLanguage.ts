import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyExtension } from './extensionCopy';
import { root } from './harness/workspace';

/** VS Code's name for a language that nobody speaks. */
export const pseudoLanguage = 'qps-ploc';

/** What a translator must leave as it is: places for values, and marks of words. */
const kept = /(\{\d+\}|<\/?\w+>)/;

/** '［Traaiiniing raatee］': in brackets, and longer by 40 % by letters that are said twice. */
function pseudo(text: string): string {
  const parts = text.split(kept);
  const length = (some: readonly string[]) => some.filter((part) => !kept.test(part)).join('').length;
  const wanted = Math.ceil(1.4 * length(parts));
  for (let at = 0; length(parts) < wanted && at < 1000; at++) lengthen(parts, at, wanted - length(parts));
  return `［${parts.join('')}］`;
}

/** Says vowels twice, of every part in turn, as many as are missing; other letters where there are no vowels. */
function lengthen(parts: string[], turn: number, missing: number): void {
  const at = turn % parts.length;
  const part = parts[at] ?? '';
  if (kept.test(part)) return;
  let left = missing;
  const letters = turn < parts.length && /[aeiou]/i.test(part) ? /[aeiou]/gi : /\S/g;
  parts[at] = part.replace(letters, (letter) => (left-- > 0 ? letter + letter.toLowerCase() : letter));
}

/** A copy of the built extension that speaks the pseudo-language. */
export function layPseudoExtension(): { readonly folder: string; readonly remove: () => void } {
  const copy = copyExtension();
  const { folder } = copy;
  const translate = (file: string, translated: string) => {
    const texts: Record<string, string> = JSON.parse(readFileSync(path.join(root, file), 'utf8'));
    const said = Object.entries(texts).map(([key, text]) => [key, pseudo(text)]);
    mkdirSync(path.dirname(path.join(folder, translated)), { recursive: true });
    writeFileSync(path.join(folder, translated), JSON.stringify(Object.fromEntries(said)));
  };
  translate('l10n/bundle.l10n.json', `l10n/bundle.l10n.${pseudoLanguage}.json`);
  return copy;
}
