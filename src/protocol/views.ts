import type { DescentFrame, DescentParams } from '../views/descent/contract';
import type { GradientCostFrame, GradientCostParams } from '../views/gradientCost/contract';
import type { SimpleNetFrame, SimpleNetParams } from '../views/simpleNet/contract';
import type { StepSizeFrame, StepSizeParams } from '../views/stepSize/contract';
import type { SurfaceFrame, SurfaceParams } from '../views/surface/contract';
import type { TangentFrame, TangentParams } from '../views/tangent/contract';
import type { TrainingFrame, TrainingParams } from '../views/training/contract';

/** Every view's contract: what it is asked (params) and what it draws (frame). */
export interface ViewContracts {
  readonly tangent: { readonly params: TangentParams; readonly frame: TangentFrame };
  readonly stepSize: { readonly params: StepSizeParams; readonly frame: StepSizeFrame };
  readonly surface: { readonly params: SurfaceParams; readonly frame: SurfaceFrame };
  readonly descent: { readonly params: DescentParams; readonly frame: DescentFrame };
  readonly simpleNet: { readonly params: SimpleNetParams; readonly frame: SimpleNetFrame };
  readonly gradientCost: { readonly params: GradientCostParams; readonly frame: GradientCostFrame };
  readonly training: { readonly params: TrainingParams; readonly frame: TrainingFrame };
}

export type ViewId = keyof ViewContracts;
export type Params<V extends ViewId = ViewId> = ViewContracts[V]['params'];
export type Frame<V extends ViewId = ViewId> = ViewContracts[V]['frame'];

/** The views whose run can be written as a NumPy script. */
export type ScriptedView = Exclude<ViewId, 'simpleNet' | 'gradientCost' | 'training'>;
