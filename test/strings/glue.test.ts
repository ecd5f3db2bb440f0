import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSource } from '../imports';
import { gluedIn } from './glue';
import { planted, sources } from './syntax';

const texts = Object.keys(JSON.parse(readSource('l10n/bundle.l10n.json')));

/** A text that goes on from another, or expects one after it. */
const isFragment = (text: string): boolean => /^[\s.,;:)!?]|[\s(,]$/.test(text);

describe('texts', () => {
  it('are whole, and never glued to others', () => assert.deepEqual(sources.flatMap(gluedIn), []));

  it('neither go on from another nor expect one', () => assert.deepEqual(texts.filter(isFragment), []));

  for (const text of [' more', 'and then ', ': nothing is left.', '. Grey ones', ', high', 'such as ('])
    it(`that are fragments are found: "${text}"`, () => assert.ok(isFragment(text)));

  const glued = {
    'in a template': `const a = \`f \${l10n.t('after')} \${n}\`;`,
    'before a sign': `const a = \`\${l10n.t('Bars')}: \${n}\`;`,
    'by a sum': "const a = l10n.t('Loss') + n;",
    'of a word and a sentence': `const a = \`\${l10n.t('Loss')} \${l10n.t('falls.')}\`;`,
    'of the host': `const a = \`\${vscode.l10n.t('Saved')} \${name}!\`;`,
    'by way of a constant': `const word = l10n.t('forward'); const a = \`\${word}, \${precision}\`;`,
    'by way of a function': `function word(m) { if (m) return l10n.t('forward'); return ''; } const a = \`\${word(1)}: \${n}\`;`,
    'by way of a function in a function':
      "const w = () => l10n.t('a'); const v = () => w(); const a = v() + 's';",
    'in a list': "const a = [l10n.t('one'), n].join(', ');",
    'in a list that is spread': "const some = [l10n.t('one')]; const a = [n, ...some].join(' and ');",
    'in a list that is made': "const a = runs.map((run) => l10n.t('rate {0}', run)).join(', ');",
  };
  for (const [how, code] of Object.entries(glued))
    it(`glued ${how} are found`, () => assert.equal(gluedIn(planted(code)).length, 1, code));

  const whole = {
    'sentences one after another': `const a = \`\${l10n.t('One.')} \${l10n.t('Two.')}\`;`,
    'sentences in a list': "const a = [l10n.t('One.'), l10n.t('Two.')].join(' ');",
    'facts that a sign parts': "const a = [l10n.t('loss {0}', 1), l10n.t('{0} steps', 2)].join(' · ');",
    'names of things': `const a = \`figure \${id}\`; const b = l10n.t('{0}, {1}', name, word);`,
  };
  for (const [what, code] of Object.entries(whole))
    it(`may be ${what}`, () => assert.deepEqual(gluedIn(planted(code)), []));
});
