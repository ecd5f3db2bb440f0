import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FunctionSource } from '#language';
import { formulaSource } from '../../src/views/functionSource';
import { knownFunctions } from '../../src/views/functions';
import { planeDefinition } from '../../src/views/numpyScript';
import { readPlaneFormula } from '../../src/views/readFormula';
import { recognize } from '../../src/views/recognize';

const recognized = (source: FunctionSource, values = {}) => recognize(readPlaneFormula(source, values).f);

const ofFile = (
  name: string,
  program: string,
  languageId: 'python' | 'javascript' = 'python',
): FunctionSource => ({
  kind: 'code',
  uri: 'file:///own',
  languageId,
  name,
  line: 1,
  program,
});

/** The variables of a formula in x and y (or x0 and x1) under other names. */
const renamed = (formula: string, x: string, y: string) =>
  formula
    .replace(/\bx0\b|(?<![a-z])x(?![a-z\d])/g, `\u0001${x}`)
    .replace(/\bx1\b|(?<![a-z])y(?![a-z\d])/g, `\u0001${y}`)
    .replaceAll('\u0001', '');

describe('recognize', () => {
  for (const known of knownFunctions()) {
    const { id, formula } = known;

    it(`knows ${id} however it is written`, () => {
      const ways = [
        formula,
        formula.replaceAll('^', ' ** '),
        `((${formula})) + 0`,
        `0.5(${formula}) + (${formula})/2`,
        `f(x3, x7) = ${renamed(formula, 'x3', 'x7')}`,
        renamed(formula, 'x0', 'x1'),
        renamed(formula, 'x', 'y'),
      ];
      for (const text of ways) assert.equal(recognized(formulaSource(text))?.id, id, text);
    });

    it(`knows ${id} in a file, of an array and of two numbers`, () => {
      const definition = planeDefinition(formulaSource(formula), {});
      const array = ofFile('f', `import numpy as np\n\n\n${definition}\n`);
      assert.equal(recognized(array)?.id, id);
      const numbers = `import numpy as np\n\n\n${definition}\n\n\ndef loss(a, b):\n    return f(np.array([a, b]))\n`;
      assert.equal(recognized(ofFile('loss', numbers))?.id, id);
    });

    it(`knows ${id} with its variables exchanged, and all that belongs to them`, () => {
      const turned = recognized(formulaSource(`f(x3, x7) = ${renamed(formula, 'x7', 'x3')}`));
      assert.equal(turned?.id, id);
      const own = planeOf(formula);
      const isSymmetric = own.f(Float64Array.of(1.3, -0.7)) === own.f(Float64Array.of(-0.7, 1.3));
      const [range0, range1] = isSymmetric ? [known.range0, known.range1] : [known.range1, known.range0];
      assert.deepEqual([turned.range0, turned.range1], [range0, range1]);
      const minima = known.minima.map(({ x, value }) => ({ x: isSymmetric ? x : [x[1], x[0]], value }));
      assert.deepEqual(turned.minima, minima);
    });

    it(`tells ${id} from its neighbours`, () => {
      const plain = renamed(formula, 'x', 'y');
      for (const text of [`${plain} + 1e-5x`, `1.000001(${plain})`, `${plain} + 1e-5sin(y)`])
        assert.equal(recognized(formulaSource(text)), undefined, text);
    });
  }

  it('takes a number that is added to all values along', () => {
    const { minima } = recognized(formulaSource('(1 - x)^2 + 100(y - x^2)^2 - 7')) ?? {};
    assert.deepEqual(minima, [{ x: [1, 1], value: -7 }]);
    // The sum without its constant, as it is often written: 837.9657745448674 lower.
    const schwefel = recognized(formulaSource('-x*sin(sqrt(abs(x))) - y*sin(sqrt(abs(y)))'));
    assert.equal(schwefel?.id, 'schwefel');
    assert.ok(Math.abs((schwefel.minima[0]?.value ?? 0) + 837.9657745448674) < 1e-9);
  });

  it('knows what letters make of a formula', () => {
    assert.equal(recognized(formulaSource('a*x0^2 + b*x1^2'), { a: 0.05, b: 1 })?.id, 'longValley');
    assert.equal(recognized(formulaSource('a*x0^2 + b*x1^2'), { a: 0.06, b: 1 }), undefined);
  });

  const own: readonly (readonly [id: string, name: string, program: string, 'python' | 'javascript'])[] = [
    [
      'rosenbrock',
      'rosen',
      'def rosen(x):\n    total = 0.0\n    for i in range(len(x) - 1):\n        total += 100 * (x[i + 1] - x[i] * x[i]) ** 2 + (x[i] - 1) ** 2\n    return total\n'.replace(
        'len(x)',
        '2',
      ),
      'python',
    ],
    [
      'himmelblau',
      'himmelblau',
      'def himmelblau(p):\n    x, y = p\n    return (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2\n',
      'python',
    ],
    [
      'rastrigin',
      'rastrigin',
      'import numpy as np\n\ndef rastrigin(x, y):\n    return 10 * 2 + sum(v ** 2 - 10 * np.cos(2 * np.pi * v) for v in (x, y))\n',
      'python',
    ],
    [
      'beale',
      'beale',
      'const beale = (x, y) => [1.5, 2.25, 2.625].reduce((sum, c, i) => sum + (c - x * (1 - y ** (i + 1))) ** 2, 0);\n',
      'javascript',
    ],
    [
      'booth',
      'booth',
      'function booth([a, b]) {\n  return 5 * a * a + 5 * b * b + 8 * a * b - 34 * a - 38 * b + 74;\n}\n',
      'javascript',
    ],
    [
      'easom',
      'easom',
      'function easom(x, y) {\n  const d = (x - Math.PI) ** 2 + (y - Math.PI) ** 2;\n  return -Math.cos(x) * Math.cos(y) / Math.exp(d);\n}\n',
      'javascript',
    ],
  ];
  for (const [id, name, program, languageId] of own)
    it(`knows ${id} of a learner's own ${languageId}`, () =>
      assert.equal(recognized(ofFile(name, program, languageId))?.id, id));

  for (const text of ['x + y', '0x + 0y + 7', 'x^2 + 2y^2', 'x^2 + y^4', 'log(x) + y', '1/(x y)', 'x^2'])
    it(`does not know ${text}`, () => assert.equal(recognized(formulaSource(text)), undefined));
});

const planeOf = (formula: string) => readPlaneFormula(formulaSource(formula), {});
