export { type Activation, sigmoid, softmax } from './activations';
export { adaptiveCurve } from './adaptiveCurve';
export { type Cancellation, cancellation } from './cancellation';
export { contourLevels } from './contourLevels';
export { curvatureAt } from './curvature';
export { type Dataset, joinDataset } from './datasets/dataset';
export type { DigitFile } from './datasets/digitFile';
export { type DigitSets, digitSetsFromFiles, readDigitSets } from './datasets/digitSets';
export { type IdxImages, type IdxLabels, parseIdxImages, parseIdxLabels } from './datasets/idx';
export { type DescentOptions, type DescentStep, gradientDescent } from './descent';
export {
  centralDifference,
  forwardDifference,
  type ScalarFunction,
  type TangentLine,
  tangentLine,
} from './differentiate';
export { digitFromStrokes, type Stroke, type StrokePoint } from './digitFromStrokes';
export { type ErrorBranches, errorBranches } from './errorBranches';
export { type DerivativeEstimate, type DerivativeStatus, estimateDerivative } from './estimateDerivative';
export { finiteRange } from './finiteRange';
export { numericalGradient, partialDerivative, type VectorFunction } from './gradient';
export {
  checkGradient,
  type GradientCheck,
  type GradientCheckOptions,
  lossesAround,
  type PartCheck,
} from './gradientCheck/checkGradient';
export type { PartDiagnosis } from './gradientCheck/diagnosis';
export { type ErrorHistogram, errorHistogram } from './gradientCheck/errorHistogram';
export type { PlantedBug } from './gradientCheck/plantedGradients';
export { bandLimits, bandOf, type ErrorBand } from './gradientCheck/relativeError';
export { type FieldGrid, type GradientField, gradientField } from './gradientField';
export { type GradientMethod, gradientOf, lossOfSamples, partialByBruteForce } from './gradientOf';
export type { InPieces } from './inPieces';
export type { OptimizerName } from './inPlaceOptimizers';
export { InputError } from './inputError';
export { crossEntropyError, logGuard, type Targets } from './losses';
export { type Matrix, matrixFrom } from './matrix';
export { type Checkpoint, readCheckpoint, type TraineeCheckpoint, writeCheckpoint } from './npz/checkpoint';
export { digitsToNpz } from './npz/digitsNpz';
export {
  networkFromNpz,
  networkToNpz,
} from './npz/networkNpz';
export type { NpzEntry, NumberArray } from './npz/npy';
export { readNpz, writeNpz } from './npz/npz';
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
export { confusionMatrix, predictLabels, probabilitiesOf } from './predictions';
export { createRandom, type Random, restoreRandom } from './random';
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
export { accuracyOn, lossOn, type TrainingOptions, trainNetwork } from './train';
export {
  createTrainer,
  iterationsPerEpoch,
  type Trainer,
  type TrainerOptions,
  type TrainerState,
  type TrainingStep,
} from './trainer';
export { type Batch, pickBatch } from './twoLayerNet/batch';
export { type BatchGradients, createBatchGradients } from './twoLayerNet/batchGradients';
export { type BatchInk, countInk, type GradientCost, gradientCost } from './twoLayerNet/gradientCost';
export { groupDataset } from './twoLayerNet/groupedInputs';
export type { WeightInit } from './twoLayerNet/initialWeights';
export { moveParameter, type ParameterMove } from './twoLayerNet/moveParameter';
export type { NumericalOptions } from './twoLayerNet/numericalGradients';
export { type ParameterPlace, parameterIndex, parameterPlace } from './twoLayerNet/parameterPlace';
export type { Network, NetworkParameters, NetworkShape, ParameterBlock } from './twoLayerNet/parameters';
export { TwoLayerNet, type TwoLayerNetOptions } from './twoLayerNet/twoLayerNet';
export { type DescentKind, type DescentVerdict, type JudgeOptions, judgeDescent } from './verdict';
