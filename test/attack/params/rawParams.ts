import fc from 'fast-check';
import type { ViewId } from '#protocol';
import { optimizerIds } from '../../../src/views/optimizers';

/** Raw params of a view, as a page, a lesson or what was kept may hand them over. */
export interface RawCase {
  readonly view: ViewId;
  readonly raw: Record<string, unknown>;
}

const sizes = [
  5e-324,
  2.5e-320,
  2.2250738585072014e-308,
  1e-300,
  1e-155,
  1e-50,
  1e-17,
  2 ** -52,
  1e-8,
  1e-4,
  0.1,
  1,
  2,
  3.7,
  100,
  1e5,
  2 ** 31,
  1e8,
  2 ** 53,
  1e16,
  1e25,
  1e50,
  1e100,
  1e150,
  1.3407807929942596e154,
  1e200,
  1e300,
  1e307,
  2 ** 1023,
  1e308,
  1.7e308,
  Number.MAX_VALUE,
];
const size = fc.oneof(
  fc.constantFrom(...sizes),
  fc.double({ min: 5e-324, noNaN: true, noDefaultInfinity: true }),
  fc.double({ min: 0.001, max: 20, noNaN: true }),
);
const number = fc.oneof(
  fc.tuple(size, fc.constantFrom(1, -1)).map(([value, sign]) => value * sign),
  fc.constant(0),
  fc.integer({ min: -5000, max: 5000 }).map((n) => n / 100),
);

/** Mostly in order, mostly not too wide. */
const range = fc
  .tuple(number, size)
  .map(([from, width]) => [from, from + Math.max(width, 1e-12 * Math.abs(from))]);
const whole = (least: number, most: number) =>
  fc.oneof(fc.constantFrom(least, most), fc.integer({ min: least, max: most }));

const constants = [
  '0',
  '1',
  '1e308',
  '-1e308',
  '1.7e308',
  '1e-308',
  '5e-324',
  '1e16',
  'e',
  'pi',
  '2',
  '10',
  '1e-5',
];
const unary = [
  '-a',
  'a^2',
  'a^3',
  '1/a',
  'sqrt(a)',
  'exp(a)',
  'exp(-a^2)',
  'log(a)',
  'sin(a)',
  'cos(a)',
  'tan(a)',
  'abs(a)',
  'tanh(a)',
  '1/(1 + exp(-a))',
  'a^0.5',
  '2^a',
  'a^-2',
  'cbrt(a)',
  'floor(a)',
  'sign(a)',
  'max(a, 0)',
  'a^a',
] as const;
const binary = ['a + b', 'a - b', 'a*b', 'a/b', 'a^b', 'max(a, b)', 'min(a, b)', 'atan2(a, b)'] as const;

function formulaOf(variables: readonly string[]): fc.Arbitrary<string> {
  const leaf = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...variables) },
    { weight: 1, arbitrary: fc.constantFrom(...constants) },
    { weight: 1, arbitrary: number.filter((value) => value >= 0).map(String) },
  );
  const { formula } = fc.letrec<{ formula: string }>((tie) => ({
    formula: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      leaf,
      fc
        .tuple(fc.constantFrom(...unary), tie('formula'))
        .map(([form, a]) => form.replaceAll('a', 'A').replaceAll(/\bA\b/g, `(${a})`).replaceAll('A', 'a')),
      fc
        .tuple(fc.constantFrom(...binary), tie('formula'), tie('formula'))
        .map(([form, a, b]) => form.replace(/\bb\b/, `(${b})`).replace(/\ba\b/, `(${a})`)),
    ),
  }));
  return formula;
}

const ofOne = fc.oneof(formulaOf(['x']), formulaOf(['x', 'a']), formulaOf(['x', 'a', 'b']));
const ofTwo = fc.oneof(
  formulaOf(['x', 'y']),
  formulaOf(['x0', 'x1']),
  formulaOf(['x', 'y', 'λ']),
  fc.constantFrom('1e308*(x+y)', 'x0^2 + x1^2', '1e300*x*y', '1e-320*(x + y)'),
);
const sourceOf = (text: fc.Arbitrary<string>) => fc.record({ kind: fc.constant('formula'), text });
/** The numbers of letters; what is no letter is left out. */
const values = fc.dictionary(fc.constantFrom('a', 'b', 'λ', 'ab', 'w[2]', '__proto__'), number, {
  maxKeys: 3,
});
const axes = fc.array(fc.constantFrom('a', 'x', 'w[0]', 'w[2]', 'w[-1]', ''), { maxLength: 3 });
const optimizer = fc.constantFrom(...optimizerIds);
/** Mostly within what the simple net takes. */
const within = (most: number) =>
  number.map((value) => (Math.abs(value) > most && value % 7 !== 0 ? value % most : value));
const sizeWithin = (most: number) =>
  size.map((value) => (value > most && value % 7 !== 0 ? value % most || most : value));
const several = (item: fc.Arbitrary<number>, count: number) =>
  fc.array(item, { minLength: count, maxLength: count });
const numbers = (count: number) => fc.array(number, { minLength: count, maxLength: count });
const decay = fc.option(fc.oneof(fc.double({ min: 0, max: 0.999, noNaN: true }), size), { nil: undefined });
const runs = fc.array(fc.record({ optimizer, learningRate: size, decay }), { minLength: 1, maxLength: 3 });

/** Every field may be missing; what is there is of its kind and extreme. */
const fields: { readonly [V in ViewId]: Record<string, fc.Arbitrary<unknown>> } = {
  tangent: {
    source: sourceOf(ofOne),
    values,
    axes,
    points: fc.array(number, { minLength: 1, maxLength: 3 }),
    selected: fc.nat(6),
    h: size,
    beside: fc.option(sourceOf(ofOne), { nil: undefined }),
    range: fc.option(range, { nil: undefined }),
    fitPoints: fc.array(number, { minLength: 1, maxLength: 3 }),
    yRange: fc.oneof(fc.constant(undefined), range),
    difference: fc.constantFrom('central', 'forward'),
    showDerivative: fc.boolean(),
    sideBySide: fc.boolean(),
  },
  stepSize: {
    source: sourceOf(ofOne),
    values,
    axes,
    x: number,
    h: size,
    method: fc.constantFrom('central', 'forward', 'slip'),
    precision: fc.constantFrom('float64', 'float32', 'both'),
    hRange: fc.option(fc.oneof(range, several(size, 2)), { nil: undefined }),
    errorRange: fc.option(fc.oneof(range, several(size, 2)), { nil: undefined }),
  },
  surface: {
    source: sourceOf(ofTwo),
    values,
    axes,
    range0: range,
    range1: range,
    point: numbers(2),
    azimuth: number,
    elevation: number,
    zoom: size,
    style: fc.constantFrom('wireframe', 'shaded'),
  },
  descent: {
    source: sourceOf(ofTwo),
    values,
    axes,
    start: several(within(1e150), 2),
    stepCount: fc.oneof(whole(1, 60), fc.constantFrom(1001, 1700)),
    runs,
    selected: fc.constant(0),
    gradient: fc.constantFrom('numerical', 'exact'),
    window: fc.option(
      fc.record(
        { range0: several(within(1e150), 2), range1: several(within(1e150), 2) },
        { requiredKeys: [] },
      ),
      { nil: undefined },
    ),
  },
  simpleNet: {
    weights0: several(within(1e12), 3),
    weights1: several(within(1e12), 3),
    x: several(within(1e6), 2),
    target: whole(0, 2),
    h: sizeWithin(1e6),
    learningRate: sizeWithin(1e3),
    rates: fc.array(sizeWithin(1e3), { maxLength: 30 }),
    targets: fc.array(whole(0, 2), { maxLength: 30 }),
    chosen: whole(0, 5),
  },
  gradientCheck: {
    activation: fc.constantFrom('sigmoid', 'relu'),
    hiddenSize: whole(1, 12),
    batchSize: whole(1, 20),
    bug: fc.constantFrom('none', 'sign', 'batch', 'transposed', 'bias'),
    h: fc.oneof(fc.constantFrom(1e-8, 0.1, 1e-5), fc.double({ min: 1e-8, max: 0.1, noNaN: true })),
    trainingSteps: whole(0, 20),
    seed: whole(0, 4_294_967_295),
    parameter: whole(-1, 1_000_000),
  },
  gradientCost: {
    hiddenSize: whole(1, 12),
    batchSize: whole(1, 40),
    order: fc.constantFrom('unit', 'inked', 'book', 'random'),
    pixel: whole(0, 783),
    seed: whole(0, 4_294_967_295),
    running: fc.boolean(),
  },
  training: {
    method: fc.constantFrom('numerical', 'backprop', 'both'),
    optimizer,
    hiddenSize: whole(1, 12),
    activation: fc.constantFrom('sigmoid', 'relu'),
    weightInit: fc.constantFrom('0.01', '0.1', 'xavier', 'he'),
    learningRate: size,
    batchSize: whole(1, 40),
    iterationCount: whole(1, 1_000_000),
    seed: whole(0, 4_294_967_295),
    across: fc.constantFrom('iteration', 'seconds'),
    units: fc.array(fc.nat(20), { minLength: 1, maxLength: 12 }),
    gallery: fc.record({ right: fc.nat(11), read: fc.nat(11) }),
    order: fc.constantFrom('begun', 'loss', 'accuracy'),
    hidden: fc.array(fc.string({ maxLength: 120 }), { maxLength: 9 }),
  },
};

/** Now and then something else stands in a field. */
const anyField = fc.oneof(
  fc.constantFrom(null, '', 'x', Number.NaN, Number.POSITIVE_INFINITY, -1, 1.5, [], {}),
  number,
);

export function rawCase(...views: readonly ViewId[]): fc.Arbitrary<RawCase> {
  return fc.oneof(...views.map((view) => rawOf(view).map((raw) => ({ view, raw }))));
}

function rawOf(view: ViewId): fc.Arbitrary<Record<string, unknown>> {
  const known = fields[view];
  const other = fc.tuple(fc.constantFrom(...Object.keys(known)), anyField);
  const strange = fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: other });
  return fc
    .tuple(fc.record(known, { requiredKeys: Object.keys(known).filter((key) => key === 'source') }), strange)
    .map(([raw, field]) => (field ? { ...raw, [field[0]]: field[1] } : raw));
}
