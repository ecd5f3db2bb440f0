import type { Params, ScriptedView, TextKind, ViewId } from '#protocol';
import { descentScript } from './descent/script';
import { descentTrace } from './descent/trace';
import { simpleNetScript } from './simpleNet/script';
import { stepSizeScript } from './stepSize/script';
import { surfaceScript } from './surface/script';
import { tangentScript } from './tangent/script';

/** The NumPy script of each view that has one; loaded in the thread only. */
const scripts: { readonly [V in ScriptedView]: (params: Params<V>) => string } = {
  tangent: tangentScript,
  stepSize: stepSizeScript,
  surface: surfaceScript,
  descent: descentScript,
  simpleNet: simpleNetScript,
};

const texts: Readonly<Record<TextKind, Readonly<Record<string, unknown>>>> = {
  script: scripts,
  trace: { descent: descentTrace },
};

/** A text that a learner takes away, made from params alone; undefined where the view has none of this kind. */
export function textOf(kind: TextKind, view: ViewId, params: Params): string | undefined {
  const write = texts[kind][view] as ((params: Params) => string) | undefined;
  return write?.(params);
}
