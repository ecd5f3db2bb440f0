import type { DescentFrame, DescentParams } from '../views/descent/contract';
import type { GradientCheckFrame, GradientCheckParams } from '../views/gradientCheck/contract';
import type { GradientCostFrame, GradientCostParams } from '../views/gradientCost/contract';
import type { SimpleNetFrame, SimpleNetParams } from '../views/simpleNet/contract';
import type { StepSizeFrame, StepSizeParams } from '../views/stepSize/contract';
import type { SurfaceFrame, SurfaceParams } from '../views/surface/contract';
import type { TangentFrame, TangentParams } from '../views/tangent/contract';
import type {
  TrainingFrame,
  TrainingParams,
  TrainingRequest,
  TrainingSlot,
  TrainingText,
} from '../views/training/contract';

export type * from '../views/descent/contract';
export type * from '../views/gradientCheck/contract';
export type * from '../views/gradientCost/contract';
export type * from '../views/simpleNet/contract';
export type * from '../views/stepSize/contract';
export type * from '../views/surface/contract';
export type * from '../views/tangent/contract';
export type * from '../views/training/contract';

/**
 * Every view's contract: what it is asked (params), what it draws (frame), what it can be told while it runs (request), the kinds
 * of text that it writes for the learner to take away and what each is made of (texts), and the slots for files that it is given (slots).
 */
export interface ViewContracts {
  readonly tangent: {
    readonly params: TangentParams;
    readonly frame: TangentFrame;
    readonly texts: { readonly script: 'params' };
  };
  readonly stepSize: {
    readonly params: StepSizeParams;
    readonly frame: StepSizeFrame;
    readonly texts: { readonly script: 'params' };
  };
  readonly surface: {
    readonly params: SurfaceParams;
    readonly frame: SurfaceFrame;
    readonly texts: { readonly script: 'params' };
  };
  readonly descent: {
    readonly params: DescentParams;
    readonly frame: DescentFrame;
    readonly texts: { readonly trace: 'params'; readonly script: 'params' };
  };
  readonly simpleNet: {
    readonly params: SimpleNetParams;
    readonly frame: SimpleNetFrame;
    readonly texts: { readonly script: 'params' };
  };
  readonly gradientCost: { readonly params: GradientCostParams; readonly frame: GradientCostFrame };
  readonly training: {
    readonly params: TrainingParams;
    readonly frame: TrainingFrame;
    readonly request: TrainingRequest;
    readonly texts: { readonly [Kind in TrainingText]: 'run' };
    readonly slots: TrainingSlot;
  };
  readonly gradientCheck: { readonly params: GradientCheckParams; readonly frame: GradientCheckFrame };
}

export type ViewId = keyof ViewContracts;
export type Params<V extends ViewId = ViewId> = ViewContracts[V]['params'];
export type Frame<V extends ViewId = ViewId> = ViewContracts[V]['frame'];

/** What a contract says of a part that only some views have; never for the others. */
type Part<V extends ViewId, Name extends string> = V extends ViewId
  ? ViewContracts[V] extends { readonly [N in Name]: infer P }
    ? P
    : never
  : never;

/** An imperative to a computation that goes on. */
export type Request<V extends ViewId = ViewId> = Part<V, 'request'>;
type KeyOfEach<T> = T extends unknown ? keyof T : never;
/** A text that a learner takes away, such as the run as a NumPy script. */
export type TextKind<V extends ViewId = ViewId> = KeyOfEach<Part<V, 'texts'>>;
/** What a text is made of: of params alone, so that any thread can write it, or of the run in the view's own thread. */
export type TextOrigin<V extends ViewId, Kind extends TextKind<V>> = Part<V, 'texts'>[Kind];
/** A place for files that the view is given: those that a learner chooses, or what it has kept. */
export type SlotName<V extends ViewId = ViewId> = Part<V, 'slots'>;
