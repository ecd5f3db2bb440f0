export { sigmoid, softmax } from './activations';
export { adaptiveCurve } from './adaptiveCurve';
export { type Cancellation, cancellation } from './cancellation';
export { contourLevels } from './contourLevels';
export { curvatureAt } from './curvature';
export { type Dataset, joinDataset } from './datasets/dataset';
export { type IdxImages, type IdxLabels, parseIdxImages, parseIdxLabels } from './datasets/idx';
export { type DescentOptions, type DescentStep, gradientDescent } from './descent';
export {
  centralDifference,
  forwardDifference,
  type ScalarFunction,
  type TangentLine,
  tangentLine,
} from './differentiate';
export { type ErrorBranches, errorBranches } from './errorBranches';
export { type DerivativeEstimate, type DerivativeStatus, estimateDerivative } from './estimateDerivative';
export { finiteRange } from './finiteRange';
export { numericalGradient, partialDerivative, type VectorFunction } from './gradient';
export { type FieldGrid, type GradientField, gradientField } from './gradientField';
export { InputError } from './inputError';
export { crossEntropyError, type Targets } from './losses';
export { type Matrix, matrixFrom } from './matrix';
export { formatArray, formatMatrix, formatScalar } from './numpyText';
export {
  adaGrad,
  adam,
  momentum,
  nesterov,
  type Optimizer,
  type OptimizerState,
  rmsProp,
  sgd,
} from './optimizers';
export { createRandom, type Random } from './random';
export { type Precision, type RoundedDifferences, roundedDifferences } from './roundedDifferences';
export { roundLevels } from './roundLevels';
export { arange, linspace, sampleCurve, sampleGrid } from './sample';
export { SimpleNet } from './simpleNet';
export {
  type BestStepSize,
  bestStepSize,
  type StepSizeOptions,
  type StepSizeRow,
  stepSizeSweep,
  sweepExponents,
} from './stepSize';
export {
  accuracyOn,
  iterationsPerEpoch,
  lossOn,
  type TrainingOptions,
  type TrainingStep,
  trainNetwork,
} from './train';
export { type Batch, pickBatch } from './twoLayerNet/batch';
export { type BatchGradients, createBatchGradients } from './twoLayerNet/batchGradients';
export { type BatchInk, countInk, type GradientCost, gradientCost } from './twoLayerNet/gradientCost';
export { moveParameter, type ParameterMove } from './twoLayerNet/moveParameter';
export type { NumericalOptions } from './twoLayerNet/numericalGradients';
export { type ParameterPlace, parameterIndex, parameterPlace } from './twoLayerNet/parameterPlace';
export type { NetworkParameters, NetworkShape } from './twoLayerNet/parameters';
export { TwoLayerNet, type TwoLayerNetOptions } from './twoLayerNet/twoLayerNet';
export { type DescentKind, type DescentVerdict, type JudgeOptions, judgeDescent } from './verdict';
