import type { Activations } from '../core/forward';
import type { Network, NetworkParameters } from '../core/parameters';
import { coshMinusOne, lossDifference } from './lossDifference';
import { computeOutputTerms, outputDifferences } from './outputDifferences';
import type { LossDifferences } from './structuredGradient';

/**
 * The same loss differences without an exponential for every output. For one sample let a be the activation of hidden
 * unit j, w_k = W2[j, k], t the right answer. Nothing here is a derivative: each loss is still taken at + h and at - h.
 *
 * 1. With E = e^(+-hx) - 1 the sigmoid changes by exactly d = a (1 - a) E / (1 + a E); ReLU changes by exactly
 *    d = max(0, z +- hx) - max(0, z), the kink at 0 included.
 * 2. The probability of the right answer becomes y_t / T, T = sum_k y_k e^(d (w_k - w_t)) = 1 + tau.
 * 3. d (w_k - w_t) is small, so the series of the exponential ends after four terms, or three where that is enough, and
 *    the sums change places:
 *    tau = c1 d + c2 d^2 + c3 d^3 + c4 d^4 with the moments c_m = sum_k y_k (w_k - w_t)^m / m!,
 *    which serve every input value of the sample.
 * 4. The difference of two logarithms is the logarithm of a quotient A / B, and log(A / B) = 2 artanh((A - B) / (A + B)),
 *    where A - B = y_t (tau- - tau+) has no cancellation and the 1e-7 inside the logarithm stays in A + B.
 *
 * Right to rounding where `momentsHold` for as many terms. The fourth costs a third more time.
 */
export function momentDifferences(
  { params, activation }: Network,
  h: number,
  termCount: TermCount = 4,
): LossDifferences {
  const moments = createMoments(params);
  const terms = { a: new Float64Array(params.b2.length), b: new Float64Array(params.b2.length) };
  let z1: Float64Array = new Float64Array(0);
  let a1: Float64Array = new Float64Array(0);
  let y: Float64Array = new Float64Array(0);
  let label = 0;
  return {
    begin(activations: Activations, rightAnswer: number) {
      ({ z1, a1, y } = activations);
      label = rightAnswer;
      computeMoments(moments, params.W2.data, y, label);
      computeOutputTerms(terms, y, label);
    },
    hidden(x, differences) {
      const right = y[label] as number;
      const change = h * x;
      if (activation === 'relu') {
        reluDifferences(moments, z1, right, change, differences);
      } else if (termCount === 3) {
        threeTermDifferences(moments, a1, right, Math.sinh(change), coshMinusOne(change), differences);
      } else {
        fourTermDifferences(moments, a1, right, Math.sinh(change), coshMinusOne(change), differences);
      }
    },
    output(a, differences) {
      outputDifferences(terms, y[label] as number, h * a, differences);
    },
  };
}

/** How many terms of the series of the exponential are taken. */
export type TermCount = 3 | 4;

/**
 * Whether the terms are enough: the outputs must change by at most 1e-3 and the inputs of hidden units by at most 1e-2; for
 * three terms by at most 1.4e-4 and 2e-3. Then what is left out is below 3e-16 of the loss. An activation changes by at most h x with ReLU, by a quarter of it
 * with the sigmoid.
 */
export function momentsHold(
  { params, activation }: Network,
  largestInput: number,
  h: number,
  termCount: TermCount = 4,
): boolean {
  const largestChange = Math.abs(h) * Math.max(1, largestInput);
  let largestWeight = 0;
  for (const weight of params.W2.data) largestWeight = Math.max(largestWeight, Math.abs(weight));
  const steepest = activation === 'relu' ? 1 : 1 / 4;
  const change = largestWeight * largestChange * steepest;
  return termCount === 3
    ? largestChange <= 2e-3 && change <= 1.4e-4
    : largestChange <= 1e-2 && change <= 1e-3;
}

/** c1 to c4 for every hidden unit. */
interface Moments {
  readonly c1: Float64Array;
  readonly c2: Float64Array;
  readonly c3: Float64Array;
  readonly c4: Float64Array;
}

function createMoments({ b1 }: NetworkParameters): Moments {
  const moment = (): Float64Array => new Float64Array(b1.length);
  return { c1: moment(), c2: moment(), c3: moment(), c4: moment() };
}

function computeMoments({ c1, c2, c3, c4 }: Moments, W2: Float64Array, y: Float64Array, label: number): void {
  for (let j = 0; j < c1.length; j++) {
    const row = j * y.length;
    const right = W2[row + label] as number;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    for (let k = 0; k < y.length; k++) {
      const w = (W2[row + k] as number) - right;
      const m1 = (y[k] as number) * w;
      const m2 = m1 * w;
      const m3 = m2 * w;
      s1 += m1;
      s2 += m2;
      s3 += m3;
      s4 += m3 * w;
    }
    c1[j] = s1;
    c2[j] = s2 / 2;
    c3[j] = s3 / 6;
    c4[j] = s4 / 24;
  }
}

/**
 * With the sigmoid, where hx enters as s = sinh(hx) and c = cosh(hx) - 1: from e^(+-hx) - 1 = c +- s the two changes are
 * d = q +- p with p = r s, q = r c (1 - 2a), r = slope / (1 + e), slope = a (1 - a), e = 2 slope c. As e is below 1e-6 where
 * three terms hold, 1 / (1 + e) is 1 - e + e^2 to the last digit, which is quicker than to divide.
 */
function threeTermDifferences(
  { c1, c2, c3 }: Moments,
  a1: Float64Array,
  right: number,
  s: number,
  c: number,
  differences: Float64Array,
): void {
  const twice = 2 * c;
  for (let j = 0; j < a1.length; j++) {
    const a = a1[j] as number;
    const slope = a * (1 - a);
    const e = slope * twice;
    const r = slope * (1 - e + e * e);
    const p = r * s;
    const q = r * (c - twice * a);
    const dPlus = q + p;
    const dMinus = q - p;
    const m1 = c1[j] as number;
    const m2 = c2[j] as number;
    const m3 = c3[j] as number;
    const tauPlus = dPlus * (m1 + dPlus * (m2 + dPlus * m3));
    const tauMinus = dMinus * (m1 + dMinus * (m2 + dMinus * m3));
    differences[j] = lossDifference(right, tauPlus, tauMinus);
  }
}

/** The same with the fourth moment, and for e up to 3e-5: 1 / (1 + e) = (1 - e) (1 + e^2). */
function fourTermDifferences(
  { c1, c2, c3, c4 }: Moments,
  a1: Float64Array,
  right: number,
  s: number,
  c: number,
  differences: Float64Array,
): void {
  for (let j = 0; j < a1.length; j++) {
    const a = a1[j] as number;
    const slope = a * (1 - a);
    const e = 2 * slope * c;
    const r = slope * (1 - e) * (1 + e * e);
    const p = r * s;
    const q = r * (c - 2 * c * a);
    const dPlus = q + p;
    const dMinus = q - p;
    const m1 = c1[j] as number;
    const m2 = c2[j] as number;
    const m3 = c3[j] as number;
    const m4 = c4[j] as number;
    const tauPlus = dPlus * (m1 + dPlus * m2 + dPlus * dPlus * (m3 + dPlus * m4));
    const tauMinus = dMinus * (m1 + dMinus * m2 + dMinus * dMinus * (m3 + dMinus * m4));
    differences[j] = lossDifference(right, tauPlus, tauMinus);
  }
}

/** With ReLU. `change` is hx, which may be negative; a unit that stays below 0 changes nothing. */
function reluDifferences(
  { c1, c2, c3, c4 }: Moments,
  z1: Float64Array,
  right: number,
  change: number,
  differences: Float64Array,
): void {
  const reach = Math.abs(change);
  for (let j = 0; j < z1.length; j++) {
    const z = z1[j] as number;
    if (z <= -reach) {
      differences[j] = 0;
      continue;
    }
    const dPlus = changeOfRelu(z, change);
    const dMinus = changeOfRelu(z, -change);
    const m1 = c1[j] as number;
    const m2 = c2[j] as number;
    const m3 = c3[j] as number;
    const m4 = c4[j] as number;
    const tauPlus = dPlus * (m1 + dPlus * m2 + dPlus * dPlus * (m3 + dPlus * m4));
    const tauMinus = dMinus * (m1 + dMinus * m2 + dMinus * dMinus * (m3 + dMinus * m4));
    differences[j] = lossDifference(right, tauPlus, tauMinus);
  }
}

/** max(0, z + change) - max(0, z), written so that nothing is rounded away where z > 0. */
function changeOfRelu(z: number, change: number): number {
  if (z > 0) return change > -z ? change : -z;
  return Math.max(0, z + change);
}
