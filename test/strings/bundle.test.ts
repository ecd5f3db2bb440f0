import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Argument, Node } from 'oxc-parser';
import { problemTemplates } from '#language';
import { extractStrings } from '../../scripts/extractStrings.mjs';
import { problemTemplates as outsideJavaScript } from '../../src/language/javascript/outsideTemplates';
import { problemTemplates as javaScriptTemplates } from '../../src/language/javascript/problemTemplates';
import { problemTemplates as noticeTemplates } from '../../src/language/library/notices';
import { problemTemplates as programTemplates } from '../../src/language/program/problems';
import { problemTemplates as scriptTemplates } from '../../src/language/program/scriptProblems';
import { problemTemplates as outsideTemplates } from '../../src/language/python/outsideTemplates';
import { problemTemplates as pythonTemplates } from '../../src/language/python/problemTemplates';
import { readSource } from '../imports';
import { isSaying, nameOf, placesIn, planted, type Source, sources, tell } from './syntax';

/** A text with the values it is given; `values` is undefined where they are spread out of a list. */
interface Said {
  readonly text: string;
  readonly values: number | undefined;
  readonly where: string;
}

/** What a source says by a text written there, and the calls whose text cannot be read off. */
function saidIn(source: Source): { said: Said[]; unread: string[] } {
  const said: Said[] = [];
  const unread: string[] = [];
  for (const { node } of placesIn(source)) {
    const [text, ...values] = wordsOf(node);
    if (!text) continue;
    const spread = values.some(({ type }) => type === 'SpreadElement');
    const where = tell(source, node);
    if (text.type === 'Literal' && typeof text.value === 'string')
      said.push({ text: text.value, values: spread ? undefined : values.length, where });
    else if (!isTemplateOfError(text)) unread.push(where);
  }
  return { said, unread };
}

/** The arguments of l10n.t and of the errors of engine and NumPy, the latter after the error's type. */
function wordsOf(node: Node): readonly Argument[] {
  if (isSaying(node)) return node.arguments;
  if (node.type !== 'NewExpression') return [];
  if (nameOf(node.callee) === 'NumPyError') return node.arguments.slice(1);
  return nameOf(node.callee) === 'InputError' ? node.arguments : [];
}

/** The edge says what an error carries: `template as Text`, `error.template`, String(error.template). */
function isTemplateOfError(node: Node): boolean {
  if (node.type === 'TSAsExpression') return isTemplateOfError(node.expression);
  if (node.type === 'CallExpression') return node.arguments.some(isTemplateOfError);
  return nameOf(node.type === 'MemberExpression' ? node.property : node) === 'template';
}

/** How many values a text has places for. */
const placesOf = (text: string): number =>
  Math.max(0, ...[...text.matchAll(/\{(\d+)\}/g)].map(([, index]) => Number(index) + 1));

function wrongValues({ text, values }: Said): boolean {
  const used = new Set([...text.matchAll(/\{(\d+)\}/g)].map(([, index]) => Number(index)));
  return used.size !== placesOf(text) || (values !== undefined && values !== placesOf(text));
}

const found = sources.map(saidIn);
const said = found.flatMap((one) => one.said);
const templates = [
  problemTemplates,
  pythonTemplates,
  outsideTemplates,
  javaScriptTemplates,
  outsideJavaScript,
  programTemplates,
  scriptTemplates,
  noticeTemplates,
].flatMap(Object.values<string>);
const bundle: Record<string, string> = JSON.parse(readSource('l10n/bundle.l10n.json'));

/** The texts of the project that are not in the bundle, and those of the bundle that nothing says. */
function differences(texts: readonly string[], keys: readonly string[]) {
  return {
    missing: texts.filter((text) => !keys.includes(text)),
    leftOver: keys.filter((key) => !texts.includes(key)),
  };
}

describe('the bundle of texts', () => {
  const texts = [...new Set([...said.map(({ text }) => text), ...templates])];

  it('has every text and none too many', () => {
    assert.ok(texts.length > 900, String(texts.length));
    const advice = 'Run "npm run strings".';
    assert.deepEqual(differences(texts, Object.keys(bundle)), { missing: [], leftOver: [] }, advice);
  });

  it('is told when a text is missing or left over', () => {
    const own = saidIn(
      planted(
        "l10n.t('New'); vscode.l10n.t('Host'); throw new InputError('{0} is wrong', 1); throw new NumPyError('ValueError', 'Bad');",
      ),
    );
    assert.deepEqual(differences([...own.said.map(({ text }) => text), 'Old'], ['Old', 'Gone']), {
      missing: ['New', 'Host', '{0} is wrong', 'Bad'],
      leftOver: ['Gone'],
    });
  });

  it('is what "npm run strings" writes', async () => assert.deepEqual(await extractStrings(), bundle));

  it('says each text in English as it is written', () => {
    for (const [key, text] of Object.entries(bundle)) assert.equal(text, key);
  });
});

describe('a text', () => {
  it('writes the element of an array as NumPy does: W1[406, 7]', () =>
    assert.deepEqual(
      Object.keys(bundle).filter((text) => text.includes('][')),
      [],
    ));

  it('is written where it is said, or comes with an error', () =>
    assert.deepEqual(
      found.flatMap(({ unread }) => unread),
      [],
    ));

  it('that is written elsewhere is found', () => {
    for (const text of ['name', 'isOne ? "One" : "Two"', '`name`', '"a" + b', 'texts[code]'])
      assert.equal(saidIn(planted(`l10n.t(${text})`)).unread.length, 1, text);
  });

  it('has a place for every value it is given', () =>
    assert.deepEqual(
      said.filter(wrongValues).map(({ where }) => where),
      [],
    ));

  it('with a value too few or too many is found', () => {
    const source = planted(
      "l10n.t('{0}'); l10n.t('{0} {1}', 1); l10n.t('None', 1); l10n.t('{1}', 1, 2); l10n.t('{0} of {1}', 1, 2);",
    );
    assert.deepEqual(saidIn(source).said.map(wrongValues), [true, true, true, true, false]);
  });
});
