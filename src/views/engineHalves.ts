import type { Frame, Params, TextKind, TextOrigin, ViewId, Written } from '#protocol';
import { computeDescent } from './descent/compute';
import { descentScript } from './descent/script';
import { descentTrace } from './descent/trace';
import { computeGradientCheck } from './gradientCheck/compute';
import { computeGradientCost } from './gradientCost/compute';
import { computeSimpleNet } from './simpleNet/compute';
import { simpleNetScript } from './simpleNet/script';
import { computeStepSize } from './stepSize/compute';
import { stepSizeScript } from './stepSize/script';
import { computeSurface } from './surface/compute';
import { surfaceScript } from './surface/script';
import { computeTangent } from './tangent/compute';
import { tangentScript } from './tangent/script';
import { computeTraining } from './training/compute';
import { trainingTexts } from './training/takeAway/takeAway';
import type { Compute, ComputeContext } from './view';

/** Writes a text: of params alone, or also of the run that the view's own thread has in hand. */
type Write<V extends ViewId, Origin> = (
  params: Params<V>,
  ...context: Origin extends 'run' ? [ComputeContext] : []
) => string | Written;

/** What a view does in the thread: it computes, and writes the texts that its contract names. */
interface EngineHalf<V extends ViewId> {
  readonly compute: Compute<V>;
  readonly texts: { readonly [K in TextKind<V>]: Write<V, TextOrigin<V, K>> };
}

/** Every view's engine half; loaded in the thread only. */
const engineHalves: { readonly [V in ViewId]: EngineHalf<V> } = {
  tangent: { compute: computeTangent, texts: { script: tangentScript } },
  stepSize: { compute: computeStepSize, texts: { script: stepSizeScript } },
  surface: { compute: computeSurface, texts: { script: surfaceScript } },
  descent: { compute: computeDescent, texts: { script: descentScript, trace: descentTrace } },
  simpleNet: { compute: computeSimpleNet, texts: { script: simpleNetScript } },
  gradientCost: { compute: computeGradientCost, texts: {} },
  training: { compute: computeTraining, texts: trainingTexts },
  gradientCheck: { compute: computeGradientCheck, texts: {} },
};

/** The computation of a view known only at run time: its params were parsed by the same view's parseParams. */
export function computationOf(
  view: ViewId,
): (params: Params, context: ComputeContext) => Generator<Frame, void, void> {
  return engineHalves[view].compute as (
    params: Params,
    context: ComputeContext,
  ) => Generator<Frame, void, void>;
}

/**
 * A text that a learner takes away, with its files; undefined where the view has none of this kind. One that is made of params
 * alone needs no context.
 */
export function textOf(
  kind: TextKind,
  view: ViewId,
  params: Params,
  context?: ComputeContext,
): Written | undefined {
  const { texts }: { readonly texts: { readonly [K in TextKind]?: unknown } } = engineHalves[view];
  const write = texts[kind] as ((params: Params, context?: ComputeContext) => string | Written) | undefined;
  const written = write?.(params, context);
  return typeof written === 'string' ? { text: written } : written;
}
