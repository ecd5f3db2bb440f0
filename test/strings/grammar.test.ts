import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Node } from 'oxc-parser';
import { readSource } from '../imports';
import { methodOf, type Place, placesIn, planted, type Source, sources, tell } from './syntax';

/** They change the case of what is no text of a language. */
const noTexts: Readonly<Record<string, string>> = {
  'src/panel/handOver.ts': 'what files are called by their ending: PNG',
  'src/views/training/setOf.ts': 'names of files',
  'src/views/descent/script.ts': 'names in Python',
  'webview/figures/shell/keys.ts': 'names of keys',
};
const texts = Object.keys(JSON.parse(readSource('l10n/bundle.l10n.json')));

/** Where a source bends words: articles by their letters, plurals by an s, capitals and small letters. */
function bentIn(source: Source): string[] {
  return placesIn(source)
    .filter((place) => changesCase(place) || choosesEnding(place.node) || asksVowels(place.node))
    .map(({ node }) => tell(source, node));
}

/** A key or a name that is compared, key.toLowerCase() === 'a', is not shown. */
function changesCase({ node, around: [outer] }: Place): boolean {
  if (!/^to(Lower|Upper)Case$/.test(methodOf(node) ?? '')) return false;
  return !(outer?.type === 'BinaryExpression' && /^[!=]==$/.test(outer.operator));
}

/** count === 1 ? '' : 's'. */
function choosesEnding(node: Node): boolean {
  return node.type === 'ConditionalExpression' && [node.consequent, node.alternate].some(isEnding);
}

const isEnding = (node: Node): boolean =>
  node.type === 'Literal' &&
  typeof node.value === 'string' &&
  /^(e?s|a|an|is|are|has|have)$/i.test(node.value.trim());

function asksVowels(node: Node): boolean {
  return node.type === 'Literal' && 'regex' in node && /aeio/i.test(node.regex.pattern);
}

/** A text that leaves its grammar to be guessed: '{0} step(s)', '{0}s', 'a(n) {0}'. */
const isHalved = (text: string): boolean => /\w\((e?s|n)\)|\{\d+\}e?s\b/.test(text);

const isOfTexts = ({ file }: Source): boolean => !/^src\/(engine|language)\//.test(file);

describe('grammar', () => {
  it('is left to the texts', () => {
    const found = sources.filter(isOfTexts).filter(({ file }) => !(file in noTexts));
    assert.deepEqual(found.flatMap(bentIn), []);
    assert.deepEqual(texts.filter(isHalved), []);
  });

  it('knows no exception that is none', () => {
    for (const file of Object.keys(noTexts))
      assert.equal(bentIn({ file, text: readSource(file) }).length, 1, file);
  });

  for (const code of [
    "const one = /^[aeio]/i.test(name) ? l10n.t('an {0}', name) : l10n.t('a {0}', name);",
    "const many = count === 1 ? '' : 's';",
    "const article = vowel ? 'an' : 'a';",
    "const verb = count === 1 ? ' is ' : ' are ';",
    'const start = text[0].toUpperCase() + text.slice(1);',
    "const inside = l10n.t('Most: {0}', reading.toLowerCase());",
  ])
    it(`in code is found: ${code}`, () => assert.equal(bentIn(planted(code)).length, 1));

  for (const text of ['{0} step(s)', '{0} {1}s', 'a(n) {0}', '{0}es'])
    it(`in halves is found: ${text}`, () => assert.ok(isHalved(text)));

  it('is not what keys and names are compared by', () =>
    assert.deepEqual(bentIn(planted("if (key.toLowerCase() === 'p') l10n.t('{0} s', seconds);")), []));
});
