import * as l10n from '@vscode/l10n';
import type { Guide, LineChartData, Mark, Series } from '#figures';
import type { DifferenceMethod, ErrorBranch, ErrorCurve, StepSizeFrame } from '#protocol';
import { formatShort } from '../../base/format';

export const methodColors = { central: 'blue', forward: 'orange', slip: 'red' } as const;

function methodName(method: DifferenceMethod): string {
  const names = { forward: l10n.t('forward'), central: l10n.t('central'), slip: l10n.t('typed / 2*h') };
  return names[method];
}

/** Error against h, both logarithmic: forward orange, central blue; float32 dashed; thin grey lines explain the V. */
export function chartData(frame: StepSizeFrame): LineChartData {
  const [hMin, hMax] = frame.shownH;
  const [floor, top] = frame.errorRange;
  const both = new Set(frame.curves.map((curve) => curve.precision)).size > 1;
  return {
    x: { name: 'h', scale: 'log', min: hMin, max: hMax },
    y: { name: l10n.t('error'), scale: 'log', min: floor, max: top, zeroAtEnd: true },
    series: [
      ...frame.curves.map((curve) => series(curve, frame.method, both)),
      ...frame.branches.map((branch) => branchSeries(branch, frame, both)),
    ],
    marks: [...frame.curves.flatMap((curve) => ownMark(curve, frame)), ...bestMark(frame)],
    guides: [learnersStep(frame), ...zeroLine(frame)],
    note: frame.noSlope === '' ? undefined : l10n.t('No slope here, so no error'),
    label: l10n.t('Error of the slope against the step h. Your h is {0}', formatShort(frame.h)),
  };
}

function series(curve: ErrorCurve, used: DifferenceMethod, both: boolean): Series {
  const name = methodName(curve.method);
  const full = l10n.t('{0}, {1}', name, curve.precision);
  return {
    name: full,
    label: both ? full : name,
    color: methodColors[curve.method],
    kind: curve.precision === 'float32' && both ? 'dashed' : 'line',
    width: curve.method === used ? 2.5 : 1.5,
    x: curve.h,
    y: curve.error,
  };
}

function branchSeries(
  { kind, method, precision, error }: ErrorBranch,
  frame: StepSizeFrame,
  both: boolean,
): Series {
  const rounding = both ? l10n.t('rounding ~ 1/h, {0}', precision) : l10n.t('rounding ~ 1/h');
  const truncation = method === 'central' ? l10n.t('truncation ~ h²') : l10n.t('truncation ~ h');
  const label = kind === 'rounding' ? rounding : truncation;
  const x = frame.curves[0]?.h ?? [];
  return { name: label, label, color: 'lines', kind: 'dashed', width: 1, x, y: error };
}

/** Where the two dashed lines of the method in use meet. */
function bestMark({ best }: StepSizeFrame): Mark[] {
  if (best.text === '') return [];
  const label = l10n.t('best h = {0}', best.text);
  return [{ x: best.h, y: best.error, color: 'foreground', shape: 'ring', label, size: 7 }];
}

/** The learner's h as a point on the curve, at the edge where it lies beyond. */
function ownMark({ method, precision, ownError }: ErrorCurve, frame: StepSizeFrame): Mark[] {
  if (shownStep(frame) !== frame.h) return [];
  const isUsed = method === frame.method && precision === frame.precision;
  return [{ x: frame.h, y: ownError, color: methodColors[method], shape: 'circle', size: isUsed ? 6 : 4 }];
}

/** h, or the edge of the picture beyond which it lies. */
const shownStep = ({ h, shownH: [from, to] }: StepSizeFrame): number => Math.max(from, Math.min(to, h));

function learnersStep(frame: StepSizeFrame): Guide {
  const own = `h = ${formatShort(frame.h)}`;
  const error = { forward: frame.forwardError, central: frame.centralError, slip: frame.slipError }[
    frame.method
  ];
  return {
    x: shownStep(frame),
    color: 'green',
    label: beyondText(frame, own),
    draggable: true,
    reading: l10n.t('{0}, {1} error {2}', own, methodName(frame.method), formatShort(error, 2)),
  };
}

function beyondText({ h, shownH: [from, to] }: StepSizeFrame, own: string): string {
  if (h < from) return l10n.t('← {0}, far to the left', own);
  return h > to ? l10n.t('{0}, far to the right →', own) : own;
}

/** Where an error of exactly 0 is drawn. */
function zeroLine({ hasZeroError, errorRange }: StepSizeFrame): Guide[] {
  return hasZeroError ? [{ y: errorRange[0], color: 'muted', label: l10n.t('error exactly 0') }] : [];
}
