import fc from 'fast-check';
import { viewOf, views } from '#views';
import type { ViewId } from '../../src/protocol';

/** Numbers at the ends of what a double holds, and some that a learner types. */
const numbers = [
  0,
  -0,
  1,
  -3,
  0.1,
  1e-10,
  10,
  7.5,
  100,
  400,
  1000,
  10_000,
  1e6,
  1e16,
  1e-50,
  5e-324,
  -5e-324,
  2.2250738585072014e-308,
  1e154,
  -1e300,
  Number.MAX_VALUE,
  -Number.MAX_VALUE,
];

const formulas = [
  'x',
  'x^2',
  '1e308*(x+y)',
  '1e-308*x*y',
  'x^x',
  'exp(exp(x))',
  'sin(1e300x)',
  '1/x',
  'log(|x|)',
  'x^1000',
  'x^2/20 + y^2',
  'tan(x)*sign(y)',
  'step(x) + floor(1e9*y)',
  'sqrt(-x)',
  '0/0',
  'cbrt(x)',
  '5e-324*x',
  '-x0^2 - x1^2',
  'x0^4 + sin(50*x1)',
];

export interface ChangedParams {
  readonly view: ViewId;
  /** As a page sends them: of the right kinds, but of any size. */
  readonly params: unknown;
}

/** A preset of any view, in which a few numbers, formulas and choices are replaced. */
export const changedParams: fc.Arbitrary<ChangedParams> = fc
  .constantFrom(...(Object.keys(views) as ViewId[]))
  .chain((view) => {
    const presets = [
      viewOf(view).defaults,
      ...viewOf(view)
        .presets()
        .map(({ params }) => params),
    ];
    const change = fc.record({
      place: fc.nat(200),
      choice: fc.nat(1000),
      number: fc.double({ noNaN: true }),
    });
    return fc
      .record({
        preset: fc.constantFrom(...presets),
        changes: fc.array(change, { minLength: 1, maxLength: 3 }),
      })
      .map(({ preset, changes }) => ({ view, params: changed(preset, changes, presets) }));
  });

interface Change {
  readonly place: number;
  readonly choice: number;
  readonly number: number;
}

function changed(preset: unknown, changes: readonly Change[], presets: readonly unknown[]): unknown {
  const params = structuredClone(preset);
  for (const change of changes) {
    const places = placesOf(params);
    const place = places[change.place % places.length];
    if (place) place.holder[place.key] = replacement(place.key, place.holder[place.key], change, presets);
  }
  return params;
}

type Holder = Record<string, unknown>;

/** Where in params something other than an object or array stands. */
function placesOf(value: unknown): { holder: Holder; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Holder;
  return Object.keys(holder).flatMap((key) =>
    typeof holder[key] === 'object' ? placesOf(holder[key]) : [{ holder, key }],
  );
}

function replacement(
  key: string,
  value: unknown,
  { choice, number }: Change,
  presets: readonly unknown[],
): unknown {
  if (typeof value === 'number')
    return [...numbers, number, value * 2, value + 1][choice % (numbers.length + 3)];
  if (typeof value === 'boolean') return !value;
  if (key === 'text') return formulas[choice % formulas.length];
  const others = presets.flatMap((preset) => {
    const other = (preset as Holder)[key];
    return typeof other === 'string' ? [other] : [];
  });
  return others.length > 0 ? others[choice % others.length] : value;
}
