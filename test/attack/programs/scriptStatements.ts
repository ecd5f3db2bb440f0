import type { Draw } from '../../numpy/expressions/draw';
import { type ScriptKind, type ScriptNames, scriptValue } from './scriptValues';

interface Place {
  readonly draw: Draw;
  readonly names: ScriptNames;
  readonly depth: number;
  readonly isInLoop: boolean;
}

type Lines = readonly string[];

const kinds: readonly ScriptKind[] = ['number', 'text', 'truth', 'numbers', 'words', 'object', 'map', 'any'];
const valued = ({ draw, names }: Place, kind: ScriptKind): string => scriptValue(draw, kind, names, 3);

const show = (place: Place): Lines => {
  const shown = Array.from({ length: place.draw.whole(1, 3) }, () => valued(place, place.draw.of(kinds)));
  return [`console.log(${shown.join(', ')});`];
};

/** Of a variable of a kind, if there is one: what changes it. */
function change(place: Place): Lines {
  const { draw, names } = place;
  const [name, kind] = draw.of([...names, ['', 'any'] as const]);
  const of = (own: ScriptKind): string => valued(place, own);
  const ways: Partial<Record<ScriptKind, () => readonly string[]>> = {
    number: () => [
      `${name} ${draw.of(['=', '+=', '-=', '*=', '/=', '%=', '**=', '|=', '>>=', '??=', '||='])} ${of('number')};`,
      `${name}++;`,
      `console.log(--${name});`,
    ],
    text: () => [`${name} += ${of('any')};`, `${name} = ${of('text')};`],
    truth: () => [`${name} = !${name};`, `${name} &&= ${of('truth')};`],
    numbers: () => [
      `${name}.push(${of('number')});`,
      `if (${name}.length > 1) ${name}[1] = ${of('number')};`,
      `${name}.sort();`,
      `console.log(${name}.pop(), ${name}.shift());`,
      `if (${name}.length > 2) ${name}.length = 2;`,
      `${name}.unshift(${of('number')}, 1);`,
      `console.log(${name}.splice(${of('number')}, 1, ${of('number')}));`,
      `${name}.reverse();`,
      `${name}.fill(${of('number')}, 1);`,
    ],
    words: () => [
      `${name}.push(${of('text')});`,
      `${name}.sort();`,
      `[${name}[0], ${name}[1]] = [${name}[1], ${name}[0]];`,
    ],
    object: () => [
      `${name}.n = ${of('any')};`,
      `${name}[${of('text')}] = ${of('number')};`,
      `delete ${name}.n;`,
      `${name}.more ??= ${of('numbers')};`,
      `${name}.n++;`,
    ],
    map: () => [`${name}.set(${of('any')}, ${of('any')});`, `${name}.clear();`],
  };
  const way = name === '' ? undefined : ways[kind];
  return way ? [draw.of(way())] : show(place);
}

/** A block with names of its own. */
function block(
  place: Place,
  given: readonly (readonly [string, ScriptKind])[] = [],
  isInLoop = place.isInLoop,
): Lines {
  const inner = { ...place, names: new Map([...place.names, ...given]), depth: place.depth - 1, isInLoop };
  return statements(inner, place.draw.whole(1, 3)).map((line) => `  ${line}`);
}

function branch(place: Place): Lines {
  const otherwise = place.draw.often(0.5) ? ['} else {', ...block(place)] : [];
  return [`if (${valued(place, place.draw.of(['truth', 'any']))}) {`, ...block(place), ...otherwise, '}'];
}

function loop(place: Place): Lines {
  const { draw, depth } = place;
  // No name of a loop around it: what a loop goes through may not name what the loop declares.
  const [k, v] = [`at${depth}`, `each${depth}`];
  const heads: readonly (readonly [string, ...(readonly [string, ScriptKind])[]])[] = [
    [`for (let ${k} = 0; ${k} < ${draw.whole(0, 4)}; ${k}++) {`, [k, 'number']],
    [`for (const ${v} of ${valued(place, 'numbers')}.slice(0, 4)) {`, [v, 'number']],
    [`for (const ${v} of ${valued(place, 'text')}.slice(0, 4)) {`, [v, 'text']],
    [`for (const ${k} in ${valued(place, 'object')}) {`, [k, 'text']],
    [`for (const [${k}, ${v}] of Object.entries(${valued(place, 'object')})) {`, [k, 'text'], [v, 'any']],
    [`for (const [${k}, ${v}] of ${valued(place, 'map')}) {`, [k, 'any'], [v, 'any']],
    [
      `for (const [${k}, ${v}] of ${valued(place, 'words')}.slice(0, 4).entries()) {`,
      [k, 'number'],
      [v, 'text'],
    ],
  ];
  const [head, ...given] = draw.of(heads);
  return [head, ...block(place, given, true), '}'];
}

function guard(place: Place): Lines {
  const last = place.draw.often(0.4) ? ['} finally {', ...block(place)] : [];
  const thrown = place.draw.often(0.4)
    ? [`  throw ${place.draw.of(['new Error("own")', 'new RangeError("far")', valued(place, 'any')])};`]
    : [];
  return [
    'try {',
    ...block(place),
    ...thrown,
    '} catch (error) {',
    '  console.log(error?.name);',
    ...block(place),
    ...last,
    '}',
  ];
}

function choose(place: Place): Lines {
  const cases = [0, 1].flatMap(() => [
    `  case ${valued(place, 'number')}:`,
    ...block(place, [], place.isInLoop).map((line) => `  ${line}`),
    ...(place.draw.often(0.6) ? ['    break;'] : []),
  ]);
  return [
    `switch (${valued(place, 'number')}) {`,
    ...cases.map((line) => line.replace(/^(\s+)(?:let|const) /, '$1var ')),
    '  default:',
    `    console.log(${valued(place, 'any')});`,
    '}',
  ];
}

function define(place: Place): Lines {
  const kind = place.draw.of(['number', 'text', 'numbers', 'object'] as const);
  const own = new Map<string, ScriptKind>([...place.names, ['p', kind], ['q', 'number']]);
  const inner = { ...place, names: own, depth: place.depth - 1, isInLoop: false };
  const body = [
    ...statements(inner, place.draw.whole(0, 2)),
    `return ${scriptValue(place.draw, kind, own, 3)};`,
  ];
  const head = place.draw.of([
    'function f(p, q = 2) {',
    'const f = (p, q = p) => {',
    'const f = function (p, q) {',
  ]);
  const calls = [`f(${valued(place, kind)})`, `f(${valued(place, kind)}, ${valued(place, 'number')})`];
  return [
    '{',
    `  ${head}`,
    ...body.map((line) => `    ${line}`),
    '  }',
    `  console.log(${place.draw.of(calls)});`,
    '}',
  ];
}

const defineClass = (place: Place): Lines => [
  '{',
  '  class A {',
  `    static shared = ${valued(place, 'any')};`,
  `    #own = ${valued(place, 'number')};`,
  '    list = [];',
  '    constructor(n) {',
  '      this.n = n;',
  '    }',
  '    get own() {',
  '      return this.#own;',
  '    }',
  '    set own(value) {',
  '      this.#own = value * 2;',
  '    }',
  '    toString() {',
  '      return `A(${this.n})`;',
  '    }',
  '  }',
  '  class B extends A {',
  '    constructor(n) {',
  '      super(n);',
  `      this.more = ${valued(place, 'any')};`,
  '    }',
  '    valueOf() {',
  '      return this.n;',
  '    }',
  '  }',
  `  const o = new B(${valued(place, 'any')});`,
  `  o.own = ${valued(place, 'number')};`,
  '  console.log(o, `${o}`, o + 1, o.own, A.shared, o instanceof A, o > 1, Object.keys(o));',
  '}',
];

const unpack = (place: Place): Lines => [
  '{',
  `  const ${place.draw.of([`[a, ...b] = ${valued(place, 'numbers')}`, `[a = 1, b] = ${valued(place, 'words')}`, `{ n: a, ...b } = ${valued(place, 'object')}`, `{ s: a = 'none', n: { deep: b } = {} } = ${valued(place, 'object')}`])};`,
  '  console.log(a, b);',
  '}',
];

const leave = (place: Place): Lines =>
  place.isInLoop ? [`if (${valued(place, 'truth')}) ${place.draw.of(['break', 'continue'])};`] : show(place);

const simple = [show, show, show, change, change, unpack, leave];
const compound = [branch, loop, loop, guard, guard, choose, define, defineClass];

function statements(place: Place, count: number): Lines {
  return Array.from({ length: count }, () => {
    const isCompound = place.depth > 0 && place.draw.often(0.35);
    return place.draw.of(isCompound ? compound : simple)(place);
  }).flat();
}

/** A program of JavaScript as learners write them, which may go wrong when it runs; most of it is tried, so that it goes on. */
export function randomScript(draw: Draw): string {
  const names = new Map<string, ScriptKind>();
  const parts = Array.from({ length: draw.whole(4, 10) }, (_, index) => {
    const place: Place = { draw, names, depth: 3, isInLoop: false };
    if (draw.often(0.4)) {
      const kind = draw.of(kinds);
      const line = `var v${index} = ${valued(place, kind)};`;
      names.set(`v${index}`, kind);
      return [`try { ${line} } catch (error) { console.log(error.name); }`];
    }
    const lines = statements(place, 1);
    return draw.often(0.1)
      ? lines
      : [
          'try {',
          ...lines.map((line) => `  ${line}`),
          '} catch (error) {',
          '  console.log(error?.name);',
          '}',
        ];
  });
  return `${parts.flat().join('\n')}\n`;
}
