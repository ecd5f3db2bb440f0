import type { TangentFrame } from '#protocol';
import { formulaSource } from '../../../src/views/functionSource';
import { readScalarFormula } from '../../../src/views/readFormula';
import { computeTangent } from '../../../src/views/tangent/compute';
import { tangent } from '../../../src/views/tangent/params';
import { onlyFrame } from '../onlyFrame';
import type { Curve } from './curves';

export function sourceOf({ text }: Curve) {
  const name = [...text.matchAll(/^def (\w+)/gm)].at(-1)?.[1];
  if (name === undefined) return formulaSource(text);
  return { kind: 'code', languageId: 'python', uri: 'file:///a.py', name, line: 1, program: text } as const;
}

/** The first picture of a curve in the tangent view. */
export const frameOf = (curve: Curve): TangentFrame =>
  onlyFrame(computeTangent(tangent.parseParams({ source: sourceOf(curve) })));

type Range = readonly [number, number];
const isIn = (value: number, [from, to]: Range) => value >= from && value <= to;

/** What is wrong with the first picture of a curve, in words; nothing where all is right. */
export function faultsOf(curve: Curve): string[] {
  const { f } = readScalarFormula(sourceOf(curve), {});
  const frame = frameOf(curve);
  return [...pointFaults(curve, f, frame), ...placeFaults(curve, f, frame), ...heightFaults(curve, f, frame)];
}

/** The point, and where the difference takes its two values, are seen, and it is honest. */
function pointFaults(curve: Curve, f: (x: number) => number, frame: TangentFrame): string[] {
  const { range, yRange, h, difference, pictures } = frame;
  const [picture] = pictures;
  if (!picture) return ['no point'];
  const { x, from, to } = picture;
  const faults = [x, from, to].flatMap((at) =>
    Number.isFinite(f(at)) && isIn(at, range) && isIn(f(at), yRange) ? [] : [`${at} is not seen`],
  );
  const width = range[1] - range[0];
  if (difference === 'forward' && !curve.isConstant && h < 0.015 * width) faults.push(`h = ${h} is not seen`);
  if (h > 0.4 * width) faults.push(`h = ${h} is most of the picture`);
  if (curve.wave !== undefined && h > curve.wave / 4 + 1e-12) faults.push(`h = ${h} crosses a wave`);
  for (const place of breaksIn(curve, range))
    if (isIn(place, [from, to]) && !(place === from && Number.isFinite(f(place))))
      faults.push(`the step goes over ${place}`);
  return faults;
}

function breaksIn({ breaks = [], period }: Curve, [from, to]: Range): number[] {
  const [first = 0] = breaks;
  if (period === undefined) return [...breaks];
  const count = Math.floor((to - from) / period) + 2;
  const start = first + Math.ceil((from - first) / period) * period;
  return Array.from({ length: count }, (_, i) => start + i * period);
}

/** The minimum, and what else is to be seen, is seen. */
function placeFaults(
  { minimum, sees = [] }: Curve,
  f: (x: number) => number,
  { range, yRange }: TangentFrame,
): string[] {
  const places = [...(minimum === undefined ? [] : [minimum]), ...sees].filter((at) => !isIn(at, range));
  const low =
    minimum !== undefined && !isIn(f(minimum), yRange) ? [`the minimum ${f(minimum)} is too low`] : [];
  return [...places.map((at) => `${at} lies outside`), ...low];
}

const DENSE = 20_001;

/** The values between their 5th and 95th percentile fill a third of the axis; a constant lies in its middle third. */
function heightFaults(
  { isConstant }: Curve,
  f: (x: number) => number,
  { range, yRange }: TangentFrame,
): string[] {
  const [from, to] = range;
  const all = Array.from({ length: DENSE }, (_, i) => f(from + ((to - from) * i) / (DENSE - 1)));
  const finite = all.filter(Number.isFinite).sort((a, b) => a - b);
  const drawn = finite.filter((value) => isIn(value, yRange));
  const height = yRange[1] - yRange[0];
  if (isConstant) {
    const share = ((finite[0] ?? Number.NaN) - yRange[0]) / height;
    return share >= 1 / 3 && share <= 2 / 3 ? [] : [`the constant lies at ${share} of the height`];
  }
  return Object.entries({ all: finite, drawn }).flatMap(([name, values]) => {
    const [low = Number.NaN, high = Number.NaN] = [0.05, 0.95].map(
      (share) => values[Math.round(share * (values.length - 1))],
    );
    const fills = (Math.min(high, yRange[1]) - Math.max(low, yRange[0])) / height;
    return fills >= 1 / 3 ? [] : [`${name} values fill ${fills.toFixed(3)} of the height`];
  });
}
