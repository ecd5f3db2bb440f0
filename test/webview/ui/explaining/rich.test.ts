import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isQuantity } from '../../../../webview/ui/explaining/quantities';
import { plainText } from '../../../../webview/ui/explaining/rich';
import { readSource } from '../../../imports';

/** The marks of words that are only strong, or carry their colour. */
const strong = ['b', 'curve', 'tangent', 'secant', 'after', 'before'];

const marksOf = (text: string) => [...text.matchAll(/<\/?(\w+)>/g)].map(([, name = '']) => name);

describe('rich text', () => {
  const texts = Object.keys(JSON.parse(readSource('l10n/bundle.l10n.json')) as Record<string, string>);

  it('is marked by known names only, each opened and closed', () => {
    const marked = texts.filter((text) => marksOf(text).length > 0);
    assert.ok(marked.length > 10);
    const unknown = marked.filter((text) =>
      marksOf(text).some((name) => !isQuantity(name) && !strong.includes(name)),
    );
    assert.deepEqual(unknown, []);
    assert.deepEqual(
      marked.filter((text) => marksOf(plainText(text)).length > 0),
      [],
    );
  });

  it('has its plain words for who hears it', () => {
    assert.equal(plainText('<slope>Slope</slope> at x = <b>5</b>, 1 < 2'), 'Slope at x = 5, 1 < 2');
  });
});
