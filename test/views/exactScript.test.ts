import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CodeSource } from '#language';
import { LearnerError, viewOf } from '#views';
import { textOf } from '../../src/views/engineHalves';
import { type RandomProgram, randomProgram } from '../language/programs/quick/randomPrograms';
import { randomScript } from '../language/programs/quick/randomScripts';
import { runPythonEach, withoutNumPy } from '../python';

interface Case {
  readonly program: string;
  readonly start?: readonly [number, number];
  readonly values?: Readonly<Record<string, number>>;
  readonly modules?: Readonly<Record<string, string>>;
  /** Does the gradient have no value there? */
  readonly isNone?: boolean;
}

const of = (body: string, args = 'x, y'): string =>
  `import math\nimport numpy as np\n\ndef curve(${args}):\n    return ${body}\n`;

/** Functions of two numbers, of one and of an array: each kind of what can be differentiated. */
const cases: readonly Case[] = [
  { program: of('x**2 + 3*y**2') },
  { program: of('(x + 2*y - 7)**2 + (2*x + y - 5)**2/(1 + x*x)') },
  { program: of('x**2 + y**2 - x//1 + y % 3 - (-x) + (+y)') },
  { program: of('abs(x)**1.5 + 2**y + x**y'), start: [1.5, 0.5] },
  { program: of('math.sin(x)*math.cos(y) + math.exp(-x**2) + math.log(1 + y*y)') },
  { program: of('math.log(2 + x*x, 3) + math.hypot(x, y) + math.atan2(y, x) + math.pow(y*y, 1.5)') },
  { program: of('math.sqrt(x*x + 1) + math.fabs(y) + math.asinh(x) + math.tanh(y) + math.expm1(x)') },
  { program: of('x*math.floor(y + 0.5) + y*int(x) + round(x)*y + math.ceil(x)*x') },
  { program: of('max(x, y) + min(x, 2*y) + abs(x - y) + divmod(x, 0.7)[1]') },
  { program: of('float(np.sum(np.array([x, 2*y])**2)) + np.float64(x)*y') },
  { program: of('np.sin(x) + np.maximum(0.0, y) + np.where(x > 0, x*x, -x) + np.clip(y, -1.0, 1.0)*x') },
  {
    program: of('np.arctan2(y, x) + np.hypot(x, y) + np.exp2(x) + np.log1p(y*y) + np.square(y) + np.cbrt(x)'),
  },
  { program: of('x*x if x > y else y*y + x if not x < -100 else 0') },
  { program: of('x**2'), start: [1.2, 0] },
  { program: of('x**2', 'x'), start: [1.2, 3] },
  { program: of('1/x', 'x'), start: [0, 3], isNone: true },
  { program: `${of('np.sum(x**2)', 'x')}# x[0]\n` },
  { program: of('x[0]**2 + np.exp(-x[1])*a', 'x, a=2'), values: { a: 0.5 } },
  {
    program: of(
      'np.dot(x, np.array([1.0, 2.0])) + x @ x + x.dot(x) + x.sum() + x.mean() + np.mean(x**3)',
      'x',
    ),
  },
  { program: of('np.max(x) + x.min() + np.prod(x) + np.linalg.norm(x - np.array([1.0, -1.0]))', 'x') },
  {
    program: of(
      'np.sum(np.where(np.greater(x, 0.5), x**2, 3*x)) + np.sum(np.maximum(x, 0.1)) + len(x)*x.size',
      'x',
    ),
  },
  { program: of('sum(v*v for v in x) + sum([i*v for i, v in enumerate(x)]) + x.copy()[1]', 'x') },
  { program: of('x*k + y*m', 'x, y, k=3, m=1e-3'), values: { k: -2 } },
  { program: of('1/(x - x) + y'), isNone: true },
  { program: of('math.sqrt(x - 2) + y*0'), isNone: true, start: [1, 1] },
  { program: of('abs(x) + y*y'), isNone: true, start: [0, 1] },
  { program: of('(x if x > 1 else 2*x) + y'), isNone: true, start: [1, 1] },
  { program: of('max(x, y)'), isNone: true, start: [1, 1] },
  { program: of('x*(x == x) + np.maximum(y, y)') },
  {
    program:
      'def curve(x, y):\n    if x > 100:\n        raise ValueError("too far")\n    return x*y + x*x + y*y\n',
  },
  {
    program:
      'def curve(x, y):\n    total = 0\n    for k in range(1, 6):\n        if k == 4:\n            continue\n        total += (x - k)**2/k\n    while total > 30:\n        total -= y*y\n    return total + y\n',
  },
  {
    program:
      'from math import sin, pi\nimport math as m\nxs = [0.1*i for i in range(12)]\ndef model(w, b, x):\n    return sin(w*x) + b\ndef curve(w, b):\n    return sum((model(w, b, x) - m.cos(pi*x))**2 for x in xs)/len(xs)\n',
  },
  {
    program:
      'import numpy as np\nxs = np.arange(10)*0.3\nys = 2*xs - 1\ndef sigmoid(x):\n    return 1/(1 + np.exp(-x))\ndef curve(w, b):\n    return np.mean((sigmoid(w*xs + b) - ys)**2)\n',
  },
  {
    program:
      'import numpy as np\nslopes = 3\ndef f(Dual, sys):\n    return np.sin(Dual)*slopes + float(sys)**2\n',
  },
  {
    program:
      'from common.parts import double, number\n\ndef curve(x, y):\n    return number(double(x) + y**2)\n',
    modules: {
      'project/common/parts.py':
        'import math\nimport numpy as np\n\ndef double(x):\n    return 2*math.sin(x) + np.sum(np.array([x, x])**2)\n\ndef number(x):\n    return float(x)\n',
    },
  },
];

const sourceOf = (
  { program, modules }: Case,
  languageId: CodeSource['languageId'] = 'python',
): CodeSource => ({
  kind: 'code',
  uri: 'file:///project/main.py',
  languageId,
  name: /(?:def|function) f\(/.test(program) ? 'f' : 'curve',
  line: 1,
  program,
  ...(modules && { modules }),
});

const paramsOf = (one: Case, more: object = {}, languageId: CodeSource['languageId'] = 'python') =>
  viewOf('descent').parseParams({
    source: sourceOf(one, languageId),
    gradient: 'exact',
    start: one.start ?? [0.8, -0.6],
    values: one.values ?? {},
    stepCount: 3,
    runs: [{ optimizer: 'sgd', learningRate: 0.01 }],
    ...more,
  });

const textIn = (kind: 'script' | 'trace', params: ReturnType<typeof paramsOf>): string =>
  String(textOf(kind, 'descent', params)?.text ?? assert.fail(`There is no ${kind}.`)).trimEnd();

describe('the script of a function of a file with the exact gradient', { skip: withoutNumPy }, () => {
  const ran = withoutNumPy ? [] : runPythonEach(cases.map((one) => textIn('script', paramsOf(one))));
  for (const [index, one] of cases.entries())
    it(`prints the trace of ${JSON.stringify(one.program.replace(/^import math\nimport numpy as np\n\n/, ''))}`, () => {
      const trace = textIn('trace', paramsOf(one));
      assert.equal(ran[index]?.error, undefined);
      assert.equal(ran[index]?.lines.join('\n'), trace);
      assert.equal(/nan/.test(trace), one.isNone ?? false);
    });

  it('is refused where only values are known, in one sentence', () => {
    const program = 'def curve(x, y):\n    held = {"a": x}\n    return held["a"]*y\n';
    assert.throws(
      () => textIn('script', paramsOf({ program })),
      (error) =>
        error instanceof LearnerError &&
        /^No NumPy script with the exact gradient of curve/.test(error.message),
    );
  });

  it('prints the slopes that are known of random functions, and none where there is no value', () => {
    const all = [
      ...randomOnes('python', (seed) => randomProgram(seed, true), 30),
      ...randomOnes('javascript', randomScript, 30),
    ];
    const ran = runPythonEach(all.map(({ script }) => script));
    let known = 0;
    all.forEach(({ script, trace }, index) => {
      assert.equal(ran[index]?.error, undefined, script);
      const [printed, shown] = [ran[index]?.lines[1], trace.split('\n')[1]].map(slopesIn);
      shown?.forEach((slope, along) => {
        // Of a number compared with itself a script knows more.
        if (slope !== 'nan') assert.equal(printed?.[along], slope, `${script}\n${trace}`);
        if (slope !== 'nan') known += 1;
      });
    });
    assert.ok(known > all.length / 2, `${known} slopes of ${all.length} functions`);
  });
});

const slopesIn = (line = ''): readonly string[] => (/\[([^[]*)\]$/.exec(line)?.[1] ?? '').trim().split(/\s+/);

function randomOnes(
  languageId: 'python' | 'javascript',
  make: (seed: number) => RandomProgram,
  most: number,
) {
  return Array.from({ length: most }, (_, seed) => seed).flatMap((seed) => {
    const { source: program, count, isVector } = make(seed);
    if (isVector ? count !== 2 : count > 2) return [];
    const params = paramsOf({ program, start: [0.7, -1.3] }, { stepCount: 1 }, languageId);
    try {
      return [{ script: textIn('script', params), trace: textIn('trace', params) }];
    } catch (error) {
      if (error instanceof LearnerError) return [];
      throw error;
    }
  });
}
