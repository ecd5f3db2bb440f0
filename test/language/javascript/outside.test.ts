import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findFunctions } from '#language';
import type { Problem } from '../../../src/language/core/problem';
import { readJavaScript } from '../../../src/language/javascript/readJavaScript';

type Row = readonly [marked: string, message: string, languageId?: 'typescript'];

/** What is not read here, ‹ › around what the sentence is about. */
const rows: readonly Row[] = [
  [
    '‹async› function f() {}',
    "'async' in line 1 is not read here: write the function without async and await.",
  ],
  ['f = ‹async› (x) => x', "'async' in line 1 is not read here: write the function without async and await."],
  ['f = ‹async› x => x', "'async' in line 1 is not read here: write the function without async and await."],
  [
    'o = { ‹async› m() {} }',
    "'async' in line 1 is not read here: write the function without async and await.",
  ],
  ['‹await f()›', "'await' in line 1 is not read here: write the function without async and await."],
  [
    'function‹*› f() {}',
    "The generator in line 1 is not read here: collect the values in an array and return it, without '*' and yield.",
  ],
  [
    'class A { ‹*›m() {} }',
    "The generator in line 1 is not read here: collect the values in an array and return it, without '*' and yield.",
  ],
  [
    'x = ‹/a[/]b/g›.test(y)',
    'The regular expression in line 1 is not read here: use includes, split or another method of texts.',
  ],
  ['x = ‹10n›', "The BigInt '10n' in line 1 is not read here: write the number without the n."],
  ['x = ‹0xffn›', "The BigInt '0xffn' in line 1 is not read here: write the number without the n."],
  [
    'x = ‹f`a`›',
    'The name before the ` in line 1 makes a tagged template, which is not read here: call a function.',
  ],
  [
    '‹@a› class B {}',
    "'@' in line 1 begins a decorator, which is not read here: leave it out.",
    'typescript',
  ],
  [
    'class B { ‹@a()› m() {} }',
    "'@' in line 1 begins a decorator, which is not read here: leave it out.",
    'typescript',
  ],
  [
    "x = ‹eval›('1')",
    "'eval' in line 1 runs a text as a program, which is not done here: write the code itself.",
  ],
  [
    'function g() { return ‹arguments›[0] }',
    "'arguments' in line 1 is not read here: write ...args as the last parameter and use args.",
  ],
  [
    '‹with› (a) b',
    "'with' in line 1 is not read here: write the name of the object before each of its properties.",
  ],
  [
    'function g() { return ‹new.target› }',
    "'new.target' in line 1 is not read here: write the function without it.",
  ],
  ['x = ‹import.meta›', "'import.meta' in line 1 is not read here: write the code without it."],
  [
    "x = ‹import('./a.js')›",
    "'import(...)' in line 1 is not read here: write an import at the beginning of the file.",
  ],
  ['class A { #a; m(o) { return ‹#a› in o } }', "'#a in' in line 1 is not read here: ask with instanceof."],
  ['x = ‹<›div>a</div>', "The '<' in line 1 begins JSX, which is not read here: write plain JavaScript."],
  ['x = ‹<›></>', "The '<' in line 1 begins JSX, which is not read here: write plain JavaScript."],
  [
    'o = { ‹get a() { return 1 }› }',
    "'get' in line 1 makes an accessor of an object, which is not read here: write a method.",
  ],
  [
    'o = { ‹set a(v) {}› }',
    "'set' in line 1 makes an accessor of an object, which is not read here: write a method.",
  ],
  ['o = { ‹__proto__: a› }', "'__proto__' in line 1 is not read here: write a class that extends another."],
  ['class A { ‹[a]() {}› }', "The name '[a]' of a class in line 1 is not read here: write the name itself."],
  [
    'class A { ‹static [a] = 1;› }',
    "The name '[a]' of a class in line 1 is not read here: write the name itself.",
  ],
  [
    'class A { ‹static { a() }› }',
    "The block behind 'static' in line 1 is not read here: write static fields.",
  ],
  ['‹delete a›', "'delete' in line 1 removes a property of an object only."],
  [
    'x = ‹(a?.b).c›',
    "Leave out the parentheses around 'a?.b' in line 1: what stands behind them is not read here.",
  ],
  [
    'x = ‹(a, b.c)(d)›',
    "Leave out what stands before the last comma of 'a, b.c' in line 1: so called, it is not read here.",
  ],
  ['‹debugger›', "'debugger' in line 1 is not read here: leave it out."],
  [
    '‹a: { break a }›',
    "The label 'a' in line 1 stands before no loop, which is not read here: leave it out.",
  ],
  ['let a; ‹export { a as b }›', "'a as b' in line 1 is not read here: export the name as it is."],
  [
    '‹enum A { B }›',
    "'enum' in line 1 is not read here: write an object with the names and their values.",
    'typescript',
  ],
  [
    '‹const enum A { B }›',
    "'enum' in line 1 is not read here: write an object with the names and their values.",
    'typescript',
  ],
  [
    '‹namespace A { let b = 1 }›',
    "'namespace' in line 1 is not read here: write what stands in it outside of it.",
    'typescript',
  ],
  [
    "‹import› a = require('a')",
    "'import a =' in line 1 is not read here: write import a from.",
    'typescript',
  ],
  ['let a; ‹export› = a', "'export =' in line 1 is not read here: write export default.", 'typescript'],
  ['‹<!-- a›', "Begin the comment in line 1 with //: '<!--' and '-->' are not read here."],
  ['x = ‹\\u0061b›', 'The backslash in the name in line 1 is not read here: write the letter itself.'],
  [
    "x = 'a‹\\1›'",
    "'\\1' in line 1 is an old way to write a character, which is not read here: write \\x and two digits.",
  ],
  [
    'x = ‹010›',
    "Write 10 in place of '010' in line 1: a number that begins with 0 may be meant to the base 8.",
  ],
  [
    'if (a) ‹function› g() {}',
    'Write braces around the function in line 1: it belongs to the statement before it.',
  ],
  ['for (‹var i = 0› in a) ;', "Remove the value behind '=' in line 1: the loop gives the name its values."],
];

/** The first problem in a tree. */
function problemIn(value: unknown): Problem | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('problem' in value) return value.problem as Problem;
  return Object.values(value).map(problemIn).find(Boolean);
}

describe('outside of what is read', () => {
  for (const [marked, message, languageId = 'javascript'] of rows)
    it(marked, () => {
      const source = `${marked.replace(/[‹›]/g, '')}\nfunction other(x) { return x }`;
      const { body, problems } = readJavaScript(source, languageId);
      const problem = problemIn(body);
      assert.ok(problem);
      assert.equal(problem.message, message);
      const { start, end } = problem.range;
      assert.equal(
        `${source.slice(0, start)}‹${source.slice(start, end)}›${source.slice(end)}`,
        `${marked}\nfunction other(x) { return x }`,
      );
      assert.ok(problems.every((one) => one === problem));
      const other = findFunctions(source, languageId).find(({ name }) => name === 'other');
      assert.equal(other?.role, 'drawable');
    });
});
