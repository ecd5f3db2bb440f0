import { fitRange } from '#engine';
import type { Settled, TangentChosen, TangentParams } from '#protocol';
import { curveChoice, fittedFunction } from '../curveChoice';
import { overflows } from '../noValue';
import { readScalarFormula } from '../readFormula';
import { remember } from '../remember';
import { settle } from '../settle';

type Range = TangentChosen['range'];

/** A second function may widen the range that suits the first to so many times its width. */
const MOST_WIDENED = 3;

const rememberBeside = remember<Range>();

export interface SettledTangent extends Settled<TangentParams, TangentChosen> {
  /** Whether the learner has set the range. */
  readonly isRangeSet: boolean;
}

/** The params with a point, a step and a range that suit the function where the learner has set none. */
export function settleTangent(params: TangentParams): {
  readonly settled: SettledTangent;
  readonly chosen: Partial<TangentChosen>;
} {
  const choice = () => curveChoice(params);
  const { settled, chosen } = settle<TangentParams, TangentChosen>(params, {
    points: () => [choice().x],
    h: () => choice().h,
    range: () => withBeside(params, choice().range),
  });
  const selected = Math.min(settled.selected, settled.points.length - 1);
  return { settled: { ...settled, selected, isRangeSet: params.range !== undefined }, chosen };
}

/** The range that suits both functions, or the first alone where the second would make it too wide. */
function withBeside({ beside, values, fitValues }: TangentParams, own: Range): Range {
  if (!beside) return own;
  const g = fittedFunction((numbers) => readScalarFormula(beside, numbers, 'g'), { values, fitValues });
  const other = rememberBeside([g.identity], () => fitRange(g.f, [], (x) => overflows(g.whyNoValue(x))));
  const both: Range = [Math.min(own[0], other[0]), Math.max(own[1], other[1])];
  return both[1] - both[0] <= MOST_WIDENED * (own[1] - own[0]) ? both : own;
}
