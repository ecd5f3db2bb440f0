import type { CodeSource, FunctionSource } from '#language';
import { formulaSource } from '../../src/views/functionSource';

type Pair = readonly [number, number];

/** A function of two variables as a learner gives it, and what mathematics says of it. */
export interface PlaneFunction {
  readonly name: string;
  readonly source: FunctionSource;
  /** Where it is least, one such place of which at least is to be seen; left out where there is none. */
  readonly minima?: readonly Pair[];
  /** It is the same everywhere. */
  readonly isConstant?: boolean;
  /** Wherever it has a slope, gradient descent gets nowhere: it has none, or falls beyond an edge. */
  readonly isLevel?: boolean;
}

const typed = (text: string, more: Omit<PlaneFunction, 'name' | 'source'> = {}): PlaneFunction => ({
  name: text,
  source: formulaSource(text),
  ...more,
});

const least = (...minima: readonly Pair[]) => ({ minima });

/** Where sin(kx) cos(ky) is -1. */
const minimaOfWaves = (k: number): readonly Pair[] =>
  [-7, -5, -3, -1, 1, 3, 5, 7].flatMap((odd) =>
    [-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6]
      .map((whole): Pair => [(odd * Math.PI) / 2 / k, (whole * Math.PI) / k])
      .filter(([x, y]) => Math.sin(k * x) * Math.cos(k * y) < -0.99),
  );

const circle = (radius: number): readonly Pair[] =>
  Array.from({ length: 72 }, (_, k) => [
    radius * Math.cos((k * Math.PI) / 36),
    radius * Math.sin((k * Math.PI) / 36),
  ]);

/** Poles, waves, steps, constants, the edges of where f has values, small and large scales, minima far away. */
export const hardFunctions: readonly PlaneFunction[] = [
  typed('log(x) + y^2'),
  typed('sqrt(x*y)'),
  typed('1/(x*y)'),
  typed('log(x - 2) + y'),
  typed('1/(x^2 + y^2)'),
  typed('exp(x + y)'),
  typed('x^4 + y^4', least([0, 0])),
  typed('sin(x)cos(y)', least(...minimaOfWaves(1))),
  typed('sin(20x) + cos(20y)'),
  typed('tan(x) + y^2'),
  typed('floor(x) + floor(y)', { isLevel: true }),
  typed('0x + 0y + 7', { isConstant: true, isLevel: true }),
  typed('0x + 0y - 1e6', { isConstant: true, isLevel: true }),
  typed('sqrt(1 - x^2 - y^2)'),
  typed('(x - 40)^2 + (y + 70)^2', least([40, -70])),
  typed('1e-6(x^2 + 3y^2)', least([0, 0])),
  typed('1e6((x - 1)^2 + (y - 2)^2)', least([1, 2])),
  typed('(x - 1e6)^2 + (y - 2e6)^2', least([1e6, 2e6])),
  typed('-exp(-1e4(x^2 + y^2))', least([0, 0])),
  typed('abs(x - 3) + abs(y + 2)', least([3, -2])),
  typed('x + y'),
  typed('x^2', least([0, 0])),
  typed('(x*y - 1)^2', least([1, 1])),
  typed('log(x - 100) + (y - 200)^2'),
  typed('1/(1 + exp(-x - y))'),
  typed('x/y'),
  typed('log(x^2 + y^2)'),
  typed('exp(-x^2 - y^2)'),
  typed('x log(x) + y log(y)', least([Math.exp(-1), Math.exp(-1)])),
  typed('x^2/1e4 + y^2', least([0, 0])),
];

const code = (
  name: string,
  program: string,
  more: Omit<PlaneFunction, 'name' | 'source'> = {},
  languageId: CodeSource['languageId'] = 'python',
): PlaneFunction => ({
  name: `${languageId}: ${name}`,
  source: { kind: 'code', uri: 'file:///own', languageId, name, line: 1, program },
  ...more,
});

const script = (name: string, program: string, more: Omit<PlaneFunction, 'name' | 'source'> = {}) =>
  code(name, program, more, 'javascript');

const data = 'x = [0.0, 1.0, 2.0, 3.0]\nt = [1.0, 3.0, 5.0, 7.0]\n';

/** As learners write them. */
export const ownFunctions: readonly PlaneFunction[] = [
  code(
    'function_2',
    'import numpy as np\n\ndef function_2(x):\n    return x[0]**2 + x[1]**2\n',
    least([0, 0]),
  ),
  code(
    'function_3',
    'import numpy as np\n\ndef function_3(x):\n    return np.sum(x**2) + x[0] + 0 * x[1]\n',
    least([-0.5, 0]),
  ),
  code(
    'mse',
    `${data}\ndef mse(w, b):\n    return sum((w * a + b - c)**2 for a, c in zip(x, t)) / 4\n`,
    least([2, 1]),
  ),
  code(
    'loss',
    'import numpy as np\nx = np.array([1.0, 2.0, 3.0])\nt = np.array([0, 0, 1])\n\ndef loss(w, b):\n    y = 1 / (1 + np.exp(-(w * x + b)))\n    return -np.sum(t * np.log(y + 1e-7) + (1 - t) * np.log(1 - y + 1e-7))\n',
  ),
  code(
    'cross_entropy',
    'import math\n\ndef cross_entropy(p, q):\n    return -p * math.log(q) - (1 - p) * math.log(1 - q)\n',
  ),
  code('bowl', 'def bowl(a, b):\n    return (a - 300)**2 + 4 * (b - 150)**2 + 5\n', least([300, 150])),
  code('steps', 'def steps(x, y):\n    if x + y > 0:\n        return 1\n    return 0\n', { isLevel: true }),
  code(
    'hinge',
    'def hinge(w, b):\n    return max(0, 1 - (w * 2 + b)) + max(0, 1 + (w * -1 + b)) + 0.1 * w * w\n',
    least([2 / 3, -1 / 3]),
  ),
  code(
    'huber',
    'def huber(x, y):\n    r = (x * x + y * y) ** 0.5\n    return 0.5 * r * r if r < 1 else r - 0.5\n',
    least([0, 0]),
  ),
  code('nothing', 'def nothing(x, y):\n    return 3.5\n', { isConstant: true, isLevel: true }),
  code(
    'distance',
    'import math\n\ndef distance(x, y):\n    return math.sqrt((x - 1)**2 + (y - 2)**2)\n',
    least([1, 2]),
  ),
  code(
    'picky',
    "def picky(x, y):\n    if x < 0:\n        raise ValueError('x')\n    return (x - 2)**2 + y**2\n",
    least([2, 0]),
  ),
  code(
    'wave',
    'import numpy as np\n\ndef wave(x):\n    return np.sin(3 * x[0]) * np.cos(3 * x[1])\n',
    least(...minimaOfWaves(3)),
  ),
  code(
    'gauss',
    'import numpy as np\n\ndef gauss(x, y):\n    return -np.exp(-((x - 2)**2 + (y + 1)**2) / 2)\n',
    least([2, -1]),
  ),
  code(
    'quartic',
    'def quartic(x, y):\n    return x**4 - 4 * x**2 + y**2\n',
    least([-Math.SQRT2, 0], [Math.SQRT2, 0]),
  ),
  script(
    'paraboloid',
    'function paraboloid(x, y) {\n  return 2 * x * x + y * y - 4 * x;\n}\n',
    least([1, 0]),
  ),
  script('saddle', 'const saddle = ([x, y]) => x * y;\n'),
  script(
    'ridge',
    'const ridge = (w, b) => [1, 2, 3].reduce((sum, x) => sum + (w * x + b - 2 * x) ** 2, 0) + 0.1 * w * w;\n',
    least([1.9047619047619047, 0.19047619047619047]),
  ),
  script(
    'ring',
    'export function ring(x, y) {\n  const r = Math.hypot(x, y);\n  return (r - 3) ** 2;\n}\n',
    least(...circle(3)),
  ),
  script('cubic', 'const cubic = (x, y) => x ** 3 - 3 * x + y ** 2;\n', least([1, 0])),
];
