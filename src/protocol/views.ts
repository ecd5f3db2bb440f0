import type { DescentFrame, DescentParams } from '../views/descent/contract';
import type { GradientCheckFrame, GradientCheckParams } from '../views/gradientCheck/contract';
import type { GradientCostFrame, GradientCostParams } from '../views/gradientCost/contract';
import type { SimpleNetFrame, SimpleNetParams } from '../views/simpleNet/contract';
import type { StepSizeFrame, StepSizeParams } from '../views/stepSize/contract';
import type { SurfaceFrame, SurfaceParams } from '../views/surface/contract';
import type { TangentFrame, TangentParams } from '../views/tangent/contract';
import type { TrainingFrame, TrainingParams, TrainingRequest } from '../views/training/contract';

/** Every view's contract: what it is asked (params), what it draws (frame), what it can be told while it runs (request). */
export interface ViewContracts {
  readonly tangent: { readonly params: TangentParams; readonly frame: TangentFrame };
  readonly stepSize: { readonly params: StepSizeParams; readonly frame: StepSizeFrame };
  readonly surface: { readonly params: SurfaceParams; readonly frame: SurfaceFrame };
  readonly descent: { readonly params: DescentParams; readonly frame: DescentFrame };
  readonly simpleNet: { readonly params: SimpleNetParams; readonly frame: SimpleNetFrame };
  readonly gradientCost: { readonly params: GradientCostParams; readonly frame: GradientCostFrame };
  readonly training: {
    readonly params: TrainingParams;
    readonly frame: TrainingFrame;
    readonly request: TrainingRequest;
  };
  readonly gradientCheck: { readonly params: GradientCheckParams; readonly frame: GradientCheckFrame };
}

export type ViewId = keyof ViewContracts;
export type Params<V extends ViewId = ViewId> = ViewContracts[V]['params'];
export type Frame<V extends ViewId = ViewId> = ViewContracts[V]['frame'];
/** An imperative to a computation that goes on; never for the views that know none. */
export type Request<V extends ViewId = ViewId> = V extends ViewId
  ? ViewContracts[V] extends { readonly request: infer R }
    ? R
    : never
  : never;
