import type { Draw } from '../../numpy/expressions/draw';
import { type Kind, kinds } from './constants';
import { expression } from './values';

interface Place {
  readonly draw: Draw;
  readonly names: Map<string, Kind>;
  readonly depth: number;
  readonly isInLoop: boolean;
}

type Lines = readonly string[];
type Statement = (place: Place) => Lines;

const letters = ['a', 'b', 'c', 'd', 'x', 'y', 'total', 'items', 'result'];
const indented = (lines: Lines): Lines => lines.map((line) => `    ${line}`);
const valued = ({ draw, names }: Place, kind: Kind): string => expression(draw, kind, names, 3);

function assign(place: Place): Lines {
  const [name, kind] = [place.draw.of(letters), place.draw.of(kinds)];
  const line = `${name} = ${valued(place, kind)}`;
  place.names.set(name, kind);
  return [line];
}

function show(place: Place): Lines {
  const shown = Array.from({ length: place.draw.whole(1, 3) }, () => valued(place, place.draw.of(kinds)));
  return [`print(${shown.join(', ')})`];
}

/** Of a variable of a kind, if there is one: what changes it. */
function change(place: Place): Lines {
  const [name, kind] = place.draw.of([...place.names, ['', 'int'] as const]);
  const of = (own: Kind): string => valued(place, own);
  const ways: Partial<Record<Kind, () => string>> = {
    int: () => `${name} ${place.draw.of(['+=', '-=', '*=', '//=', '%='])} ${of('int')}`,
    float: () => `${name} ${place.draw.of(['+=', '-=', '*=', '/='])} ${of('float')}`,
    text: () => `${name} += ${of('text')}`,
    ints: () =>
      place.draw.of([
        `${name}.append(${of('int')})`,
        `${name}[${of('int')}] = ${of('int')}`,
        `${name}.insert(${of('int')}, ${of('int')})`,
        `${name}[1:2] = ${of('ints')}`,
        `${name} += ${of('ints')}`,
        `${name}.sort(reverse=${of('truth')})`,
        `print(${name}.pop())`,
        `del ${name}[${of('int')}:]`,
      ]),
    words: () =>
      place.draw.of([`${name}.append(${of('text')})`, `${name}.reverse()`, `${name}.extend(${of('words')})`]),
    counts: () =>
      place.draw.of([
        `${name}[${of('text')}] = ${of('int')}`,
        `${name}.update(${of('counts')})`,
        `print(${name}.pop(${of('text')}, None))`,
        `${name}.setdefault(${of('text')}, ${of('int')})`,
      ]),
    array: () =>
      place.draw.of([`${name}[0] = ${of('int')}`, `${name} += 1`, `${name}[${name} > 1] = ${of('int')}`]),
  };
  const way = name === '' ? undefined : ways[kind];
  return way ? [way()] : show(place);
}

/** A block whose names stay its own: it may not run. */
function block(
  place: Place,
  given: readonly (readonly [string, Kind])[] = [],
  isInLoop = place.isInLoop,
): Lines {
  const inner = { ...place, names: new Map([...place.names, ...given]), depth: place.depth - 1, isInLoop };
  return indented(statements(inner, place.draw.whole(1, 3)));
}

function branch(place: Place): Lines {
  const { draw } = place;
  const elif = draw.often(0.3) ? [`elif ${valued(place, 'truth')}:`, ...block(place)] : [];
  const otherwise = draw.often(0.5) ? ['else:', ...block(place)] : [];
  return [`if ${valued(place, 'truth')}:`, ...block(place), ...elif, ...otherwise];
}

function loop(place: Place): Lines {
  const { draw } = place;
  const heads: readonly (readonly [string, ...(readonly [string, Kind])[]])[] = [
    [`for i in range(${draw.whole(0, 4)}):`, ['i', 'int']],
    [`for v in ${valued(place, 'ints')}[:4]:`, ['v', 'int']],
    [`for n, w in enumerate(${valued(place, 'words')}[:4]):`, ['n', 'int'], ['w', 'text']],
    [`for k, v in sorted(${valued(place, 'counts')}.items()):`, ['k', 'text'], ['v', 'int']],
    [`for p, q in zip(${valued(place, 'ints')}, ${valued(place, 'text')}):`, ['p', 'int'], ['q', 'text']],
  ];
  const [head, ...given] = draw.of(heads);
  const otherwise = draw.often(0.15) ? ['else:', ...block(place)] : [];
  return [head, ...block(place, given, true), ...otherwise];
}

function repeat(place: Place): Lines {
  const name = `left${place.depth}`;
  return [
    `${name} = ${place.draw.whole(1, 4)}`,
    `while ${name} > 0:`,
    `    ${name} -= 1`,
    ...block(place, [], true),
  ];
}

function guard(place: Place): Lines {
  const { draw } = place;
  const type = draw.of([
    'Exception',
    'ZeroDivisionError',
    '(IndexError, KeyError)',
    'ValueError',
    'TypeError',
  ]);
  const last = draw.often(0.3) ? ['finally:', ...block(place)] : [];
  const otherwise = draw.often(0.2) ? ['else:', ...block(place)] : [];
  const handler = [`except ${type} as error:`, '    print(type(error).__name__)', ...block(place)];
  return ['try:', ...block(place), ...handler, ...otherwise, ...last];
}

function define(place: Place): Lines {
  const { draw } = place;
  const kind = draw.of(['int', 'float', 'text', 'ints'] as const);
  const own = new Map<string, Kind>([...place.names, ['p', kind], ['q', 'int']]);
  const inner = { ...place, names: own, depth: place.depth - 1, isInLoop: false };
  const body = indented([
    ...statements(inner, draw.whole(0, 2)).filter((line) => !/^\s*(?:global|nonlocal)/.test(line)),
    `return ${expression(draw, kind, own, 3)}`,
  ]);
  const calls = [`f(${valued(place, kind)})`, `f(${valued(place, kind)}, q=${valued(place, 'int')})`];
  return ['def f(p, q=2):', ...body, `print(${draw.of(calls)})`];
}

function defineClass(place: Place): Lines {
  const part = (own: Kind): string =>
    expression(
      place.draw,
      own,
      new Map([
        ['n', 'int'],
        ['self.n', 'int'],
      ]),
      2,
    );
  return [
    'class A:',
    `    shared = ${valued(place, 'int')}`,
    '    def __init__(self, n=1):',
    `        self.n = ${part('int')}`,
    '    def __repr__(self):',
    "        return f'A({self.n})'",
    '    def __add__(self, other):',
    '        return A(self.n + other.n)',
    'class B(A):',
    '    def __init__(self, n):',
    '        super().__init__(n)',
    '        self.items = [n]',
    '    def __lt__(self, other):',
    '        return self.n < other.n',
    `o = B(${valued(place, 'int')})`,
    'print(o, o + A(), B(2) < o, o.shared, o.items, isinstance(o, A))',
  ];
}

function closure(place: Place): Lines {
  return [
    'def count(step):',
    `    at = ${valued(place, 'int')}`,
    '    def go(*more, **named):',
    '        nonlocal at',
    '        at += step + len(more) + len(named)',
    '        return at',
    '    return go',
    'go = count(2)',
    `print(go(), go(1, 2), go(k=${valued(place, 'text')}))`,
  ];
}

const unpack = (place: Place): Lines => [
  place.draw.of([
    `a, *b = ${valued(place, 'ints')}`,
    `a, b = ${valued(place, 'pair')}`,
    `a = b = ${valued(place, 'int')}`,
  ]),
  'print(a, b)',
];

const leave = (place: Place): Lines =>
  place.isInLoop
    ? [`if ${valued(place, 'truth')}:`, `    ${place.draw.of(['break', 'continue'])}`]
    : show(place);

const simple: readonly Statement[] = [assign, assign, assign, show, show, change, change, unpack, leave];
const compound: readonly Statement[] = [
  branch,
  loop,
  loop,
  repeat,
  guard,
  guard,
  define,
  closure,
  defineClass,
];

function statements(place: Place, count: number): Lines {
  return Array.from({ length: count }, () => {
    const isCompound = place.depth > 0 && place.draw.often(0.35);
    return place.draw.of(isCompound ? compound : simple)(place);
  }).flat();
}

/** A program as learners write them, which may go wrong when it runs; most of it is tried, so that it goes on. */
export function randomProgram(draw: Draw): string {
  const place: Place = { draw, names: new Map(), depth: 3, isInLoop: false };
  const parts = Array.from({ length: draw.whole(3, 9) }, () => {
    const lines = statements(place, 1);
    return draw.often(0.1) ? lines : tried(lines);
  });
  return ['import math', 'import numpy as np', ...parts.flat(), ''].join('\n');
}

const tried = (lines: Lines): Lines => [
  'try:',
  ...indented(lines),
  'except Exception as e:',
  '    print(type(e).__name__)',
];
