import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type ProgramEvent, type ProgramOptions, runProgram } from '#language';

const eventsOf = (source: string, options: ProgramOptions = {}): readonly ProgramEvent[] => [
  ...runProgram(source, 'python', options),
];

function problemOf(events: readonly ProgramEvent[]) {
  return events.flatMap((event) => (event.type === 'problem' ? [event.problem] : []))[0];
}

/** Twice as much as a program may hold in these tests, in bytes. */
const live = 2 ** 22;

describe('a program that holds more and more is ended', () => {
  const rows: readonly (readonly [what: string, source: string, line: number])[] = [
    ['numbers', 'a = []\nwhile True:\n    a.append(1.5)', 3],
    ['keys', 'd = {}\ni = 0\nwhile True:\n    d[i] = i\n    i += 1', 4],
    ['lists', 'a = []\nwhile True:\n    a.append([1, 2, 3])', 3],
    ['arrays', 'import numpy as np\na = []\nwhile True:\n    a.append(np.zeros(1000))', 4],
    ['views', 'import numpy as np\na = []\nwhile True:\n    a.append(np.zeros(1000)[:1])', 4],
    ['texts', "a = []\nwhile True:\n    a.append('ab' * 1000)", 3],
    ['objects', 'class A:\n    pass\na = A()\nwhile True:\n    b = A()\n    b.next = a\n    a = b', 4],
    ['iterators', 'a = None\nwhile True:\n    a = [a, zip([0] * 100)]', 3],
    ['what enumerate runs through', 'a = []\nwhile True:\n    a.append(enumerate(list(range(100))))', 3],
    ['generators', 'a = []\nwhile True:\n    a.append(x for x in list(range(100)))', 3],
    ['closures', 'a = []\nwhile True:\n    a.append((lambda b: lambda: b)([0] * 100))', 3],
    ['a list that doubles', 'a = [1]\nwhile True:\n    a += a', 3],
    ['a list that takes itself in', 'a = [1]\nwhile True:\n    a.extend(a)', 3],
    ['all of a range', 'a = list(range(10 ** 9))', 1],
    ['pairs', 'a = sorted(enumerate(range(10 ** 9)))', 1],
    ['a comprehension', 'a = [[i] for i in range(10 ** 9)]', 1],
  ];
  for (const [what, source, line] of rows)
    it(what, () => {
      const problem = problemOf(eventsOf(source, { limits: { live } }));
      assert.ok(problem?.code === 'tooMuchHeld' || problem?.code === 'tooLarge', problem?.message);
      assert.ok(Math.abs(Number(problem.args[0]) - line) <= 2, problem.message);
      assert.ok(problem.range.end > problem.range.start);
    });
});

describe('a program that lets go what it held goes on', () => {
  const rows: readonly (readonly [what: string, source: string])[] = [
    ['arrays', 'import numpy as np\nfor i in range(300):\n    a = np.zeros(20000)'],
    ['lists', 'for i in range(300):\n    a = [0] * 20000'],
    ['what sorted and list make', 'for i in range(50):\n    a = sorted(list(range(5000)))'],
    [
      'one array many times',
      'import numpy as np\na = np.zeros(20000)\nb = [a] * 1000\nfor i in range(300):\n    b.append(a[1:])\n    c = a + 1',
    ],
    ['one text many times', "a = 'ab' * 10000\nb = []\nfor i in range(100000):\n    b.append(a)"],
    ['keys that come and go', 'd = {}\nfor i in range(100000):\n    d[i % 10] = [i]'],
  ];
  for (const [what, source] of rows)
    it(what, () => assert.equal(problemOf(eventsOf(source, { limits: { live } })), undefined));
});

describe('nothing catches a limit', () => {
  const rows: readonly (readonly [code: string, body: string, limits: object])[] = [
    ['tooManySteps', 'while True:\n            pass', { steps: 100_000 }],
    ['tooMuchPrinted', 'while True:\n            print(1)', { printed: 1000 }],
    ['tooMuchHeld', 'while True:\n            a = [a, a]', { live }],
  ];
  for (const [code, body, limits] of rows)
    for (const handler of ['except:', 'except Exception:', 'except MemoryError:', 'finally:'])
      it(`${code} by ${handler}`, () => {
        const source = `a = 0\nwhile True:\n    try:\n        ${body}\n    ${handler}\n        pass`;
        assert.equal(problemOf(eventsOf(source, { limits }))?.code, code);
      });
});

describe('a program that works on much says where it stands meanwhile', () => {
  const rows: readonly (readonly [source: string, least: number])[] = [
    ['for i in range(100):\n    b = a[:]', 10],
    ['for i in range(100):\n    b = a + a', 20],
    ['for i in range(10):\n    1 in a', 10],
    ['for i in range(10):\n    a.count(1)', 10],
    ['for i in range(10):\n    sum(a)', 10],
    ['for i in range(10):\n    max(a)', 10],
    ['for i in range(10):\n    a == a[:]', 10],
    ['for i in range(5):\n    sorted(a)', 4],
    ['for i in range(100):\n    a.insert(0, 1)', 10],
    ['for i in range(100):\n    a.pop(0)', 10],
    ["for i in range(100):\n    ('ab' * 100000).find('c')", 10],
    ['x = 3 ** 100000\nfor i in range(100):\n    y = x * x', 3],
    ['import math\nmath.gcd(3 ** 20000, 2 ** 30000)', 10],
    ['import math\nmath.comb(5000, 2500)', 1],
    ['pow(3, 10 ** 1500, 10 ** 1500)', 1],
    ['sum(range(10 ** 6))', 10],
    ['any(i < 0 for i in range(10 ** 5))', 1],
  ];
  for (const [source, least] of rows)
    it(source, () => {
      const events = eventsOf(`a = [0] * 100000\n${source}`);
      const steps = events.filter(({ type }) => type === 'step').length;
      assert.equal(problemOf(events), undefined);
      assert.ok(steps >= least, String(steps));
    });
});

describe('what is long is computed all the same', () => {
  const rows: readonly (readonly [source: string, printed: string])[] = [
    [
      'import math\nprint(math.isqrt(2 * 10 ** 60), math.isqrt(0), math.isqrt(99))',
      '1414213562373095048801688724209 0 9',
    ],
    [
      'import math\nprint(math.comb(100, 97), math.comb(3, 5), math.gcd(12, -18), math.gcd())',
      '161700 0 6 0',
    ],
    ['print(pow(3, 10 ** 30, 1000), sum(range(10 ** 5)), max(range(200000)))', '1 4999950000 199999'],
    [
      'a = sorted(range(200000), key=lambda x: -x % 1000)\nprint(a[:3], a[-2:])',
      '[0, 1000, 2000] [198001, 199001]',
    ],
    ['a = sorted([-i for i in range(120000)], reverse=True)\nprint(a[:2], a[-1])', '[0, -1] -119999'],
    ['a = list(range(5))\na.insert(1, 9)\nprint(a.pop(0), a.pop(), a.pop(1), a)', '0 4 1 [9, 2, 3]'],
    ["print(int('f' * 5, 16), len(str(10 ** 4299)))", '1048575 4300'],
    [
      'import numpy as np\nprint(np.sort([3, -0.0, np.nan, 1]), np.sort([2, 1]), np.argsort([2, 1, 2, 1]))',
      '[-0.  1.  3. nan] [1 2] [1 3 0 2]',
    ],
  ];
  for (const [source, printed] of rows)
    it(source, () => {
      const output = eventsOf(source).map((event) => (event.type === 'output' ? event.text : ''));
      assert.equal(output.join(''), `${printed}\n`);
    });
});
