import * as l10n from '@vscode/l10n';
import { bandOf, type PartCheck } from '#engine';
import type { CheckedPart, ErrorVerdict } from '#protocol';
import { formatCount, formatShort } from '../format';

/** The most parameters of a part that the scatter shows. */
const MOST_POINTS = 300;

/** The parts as the page draws them: their verdicts, and points for the scatter. */
export function checkedParts(parts: readonly PartCheck[]): CheckedPart[] {
  let before = 0;
  return parts.map((part) => {
    const first = before;
    before += part.errors.length;
    return checkedPart(part, first);
  });
}

function checkedPart(part: PartCheck, first: number): CheckedPart {
  const { name, numerical, backprop, worstError } = part;
  const scale = scaleOf(part);
  const chosen = chosenPoints(numerical, backprop);
  return {
    name,
    parameterCount: numerical.length,
    worstError,
    verdict: verdictOf(part, worstError),
    words: [comparison(part), ...leftOut(part)].join(' '),
    numerical: Float64Array.from(chosen, (i) => (numerical[i] ?? 0) / scale),
    backprop: Float64Array.from(chosen, (i) => (backprop[i] ?? 0) / scale),
    parameters: Int32Array.from(chosen, (i) => first + i),
    scale,
  };
}

/** The band of an error; where the numerical gradient is to blame, as the sentence says then, none is called wrong. */
export function verdictOf({ diagnosis }: PartCheck, error: number): ErrorVerdict {
  const band = bandOf(error);
  const isBlurred = diagnosis.kind === 'few' || diagnosis.kind === 'rough';
  return isBlurred && band === 'wrong' ? 'doubtful' : band;
}

/** The largest numerical gradient of a part; 1 where there is none. */
export function scaleOf({ numerical }: PartCheck): number {
  const largest = numerical.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return largest > 0 && Number.isFinite(largest) ? largest : 1;
}

/** Which parameters to show: in the order of the numerical gradient, evenly spread, both ends included. */
function chosenPoints(numerical: Float64Array, backprop: Float64Array): number[] {
  const seen = Array.from(numerical.keys()).filter((i) => numerical[i] !== 0 || backprop[i] !== 0);
  seen.sort((first, second) => (numerical[first] ?? 0) - (numerical[second] ?? 0));
  if (seen.length <= MOST_POINTS) return seen;
  const stride = (seen.length - 1) / (MOST_POINTS - 1);
  return Array.from({ length: MOST_POINTS }, (_, point) => seen[Math.round(point * stride)] ?? 0);
}

/** What backprop's numbers are to the numerical ones, in words. */
function comparison({ diagnosis, counts, kinkCount }: PartCheck): string {
  const factor = formatShort(diagnosis.factor, 3);
  const words: Readonly<Record<typeof diagnosis.kind, () => string>> = {
    empty: () => (kinkCount > 0 ? l10n.t('Nothing can be judged.') : l10n.t('Nothing to compare.')),
    right: () => l10n.t('Right.'),
    zero: () => l10n.t('Backprop is 0 everywhere.'),
    factor: () => l10n.t('Backprop is {0} times the numerical gradient.', factor),
    few: () => l10n.t('Right but for {0}.', counts.doubtful + counts.wrong),
    rough: () => l10n.t('Right to about two digits.'),
    unrelated: () => l10n.t('Other numbers, without a common factor.'),
  };
  return words[diagnosis.kind]();
}

function leftOut({ zeroCount, noisyCount, kinkCount }: PartCheck): string[] {
  const counted = (count: number, one: string, many: (count: string) => string): string[] => {
    if (count === 0) return [];
    return [count === 1 ? one : many(formatCount(count))];
  };
  return [
    ...counted(zeroCount, l10n.t('One is 0 both ways.'), (count) => l10n.t('{0} are 0 both ways.', count)),
    ...counted(noisyCount, l10n.t('One differs by rounding only.'), (count) =>
      l10n.t('{0} differ by rounding only.', count),
    ),
    ...counted(kinkCount, l10n.t('One has a kink within its step.'), (count) =>
      l10n.t('{0} have a kink within their step.', count),
    ),
  ];
}
