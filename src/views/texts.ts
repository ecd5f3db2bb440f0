import type { Params, TextKind, ViewId, Written } from '#protocol';
import { descentScript } from './descent/script';
import { descentTrace } from './descent/trace';
import { simpleNetScript } from './simpleNet/script';
import { stepSizeScript } from './stepSize/script';
import { surfaceScript } from './surface/script';
import { tangentScript } from './tangent/script';
import { trainingTexts } from './training/takeAway/takeAway';
import type { ComputeContext } from './view';

type Write<V extends ViewId> = (params: Params<V>, context: ComputeContext) => string | Written;

/** What each view gives its learner to take away; loaded in the thread only. */
const texts: { readonly [V in ViewId]?: { readonly [K in TextKind]?: Write<V> } } = {
  tangent: { script: tangentScript },
  stepSize: { script: stepSizeScript },
  surface: { script: surfaceScript },
  descent: { script: descentScript, trace: descentTrace },
  simpleNet: { script: simpleNetScript },
  training: trainingTexts,
};

/** A text that a learner takes away, with its files; undefined where the view has none of this kind. */
export function textOf(
  kind: TextKind,
  view: ViewId,
  params: Params,
  context: ComputeContext,
): Written | undefined {
  const write = texts[view]?.[kind] as Write<ViewId> | undefined;
  const written = write?.(params, context);
  return typeof written === 'string' ? { text: written } : written;
}
