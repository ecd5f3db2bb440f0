import assert from 'node:assert/strict';
import { it } from 'node:test';
import { findFunctions } from '#language';
import { readJavaScript } from '../../../src/language/javascript/readJavaScript';

/** What may stand in itself, and is never closed. */
const units = [
  ...[
    '(',
    '[',
    '{',
    '`$'.concat('{'),
    'a?(',
    '(a: b = (',
    'f<',
    '<T>(',
    'a<b,',
    'x=>',
    '(x)=>{',
    'class A{m(){',
    'if(a)',
  ],
  ...[
    'try{',
    'else ',
    'for(;;)',
    'a.',
    'a?.',
    '!',
    'new ',
    'a+',
    'a**',
    '...',
    '"',
    '/',
    '@',
    '@a ',
    'function f(',
  ],
  ...[
    'await ',
    'a:',
    'a,',
    '}',
    ')',
    '[a=',
    '({a:',
    'async ',
    'type A=',
    'A<(',
    'keyof ',
    'a ? ',
    'a ? b : ',
    'let a;',
  ],
];

for (const languageId of ['javascript', 'typescript'] as const)
  it(`no text of ${languageId} is too deep for the stack`, () => {
    for (const unit of units) {
      const source = unit.repeat(1500);
      assert.doesNotThrow(() => readJavaScript(source, languageId), unit);
      assert.doesNotThrow(() => findFunctions(source, languageId), unit);
    }
  });
