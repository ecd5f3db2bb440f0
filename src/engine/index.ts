export { adaptiveCurve } from './calculus/adaptiveCurve';
export { choosePoint } from './calculus/choosePoint';
export {
  centralDifference,
  forwardDifference,
  type ScalarFunction,
  type TangentLine,
  tangentLine,
} from './calculus/differentiate';
export {
  type DerivativeEstimate,
  type DerivativeStatus,
  estimateDerivative,
} from './calculus/estimateDerivative';
export { fitRange } from './calculus/fitRange';
export { fitValues } from './calculus/fitValues';
export { numericalGradient, partialDerivative, type VectorFunction } from './calculus/gradient';
export { isStraight } from './calculus/isStraight';
export { arange, linspace, sampleCurve, sampleGrid } from './calculus/sample';
export { type Dataset, joinDataset } from './datasets/dataset';
export type { DigitFile } from './datasets/digitFile';
export { digitFromStrokes, type Stroke, type StrokePoint } from './datasets/digitFromStrokes';
export { type DigitSets, digitSetsFromFiles, readDigitSets } from './datasets/digitSets';
export { type IdxImages, type IdxLabels, parseIdxImages, parseIdxLabels } from './datasets/idx';
export { curvatureAt } from './descent/curvature';
export { type DescentOptions, type DescentStep, gradientDescent } from './descent/descent';
export type { DescentKind, JudgeOptions } from './descent/descentKind';
export type { OptimizerName } from './descent/inPlaceOptimizers';
export {
  adaGrad,
  adam,
  momentum,
  nesterov,
  type Optimizer,
  type OptimizerState,
  rmsProp,
  sgd,
} from './descent/optimizers';
export { type DescentVerdict, judgeDescent } from './descent/verdict';
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
export type { InPieces } from './inPieces';
export { InputError } from './inputError';
export { type Activation, sigmoid, softmax } from './network/core/activations';
export { type Batch, pickBatch } from './network/core/batch';
export { groupDataset } from './network/core/groupedInputs';
export type { WeightInit } from './network/core/initialWeights';
export { crossEntropyError, logGuard, type Targets } from './network/core/losses';
export { mayOverflow } from './network/core/overflow';
export { type ParameterPlace, parameterIndex, parameterPlace } from './network/core/parameterPlace';
export type { Network, NetworkParameters, NetworkShape, ParameterBlock } from './network/core/parameters';
export { SimpleNet } from './network/core/simpleNet';
export { TwoLayerNet, type TwoLayerNetOptions } from './network/core/twoLayerNet';
export { type BatchGradients, createBatchGradients } from './network/numerical/batchGradients';
export { type BatchInk, countInk, type GradientCost, gradientCost } from './network/numerical/gradientCost';
export { moveParameter, type ParameterMove } from './network/numerical/moveParameter';
export type { NumericalOptions } from './network/numerical/numericalGradients';
export {
  type GradientMethod,
  gradientOf,
  lossOfSamples,
  partialByBruteForce,
} from './network/train/gradientOf';
export { confusionMatrix, predictLabels, probabilitiesOf } from './network/train/predictions';
export { accuracyOn, lossOn, type TrainingOptions, trainNetwork } from './network/train/train';
export {
  createTrainer,
  iterationsPerEpoch,
  type Trainer,
  type TrainerOptions,
  type TrainerState,
  type TrainingStep,
} from './network/train/trainer';
export { type Checkpoint, readCheckpoint, type TraineeCheckpoint, writeCheckpoint } from './npz/checkpoint';
export { digitsToNpz } from './npz/digitsNpz';
export {
  networkFromNpz,
  networkToNpz,
} from './npz/networkNpz';
export type { NpzEntry, NumberArray } from './npz/npy';
export { readNpz, writeNpz } from './npz/npz';
export { finiteRange } from './numbers/finiteRange';
export { formatScalar } from './numbers/floatFormat';
export { type Matrix, matrixFrom } from './numbers/matrix';
export { formatArray, formatMatrix } from './numbers/numpyText';
export { createRandom, type Random, restoreRandom } from './numbers/random';
export { contourLevels } from './plane/contourLevels';
export { cutHeights, type Heights } from './plane/cutHeights';
export { fitPlane, type PlaneFit } from './plane/fitPlane';
export { type FieldGrid, type GradientField, gradientField } from './plane/gradientField';
export { planeFeatures, samplePlane } from './plane/planeFeatures';
export { roundLevels } from './plane/roundLevels';
export { slopePlaces } from './plane/slopePlaces';
export { type Cancellation, cancellation } from './stepSize/cancellation';
export { type ErrorBranches, errorBranches } from './stepSize/errorBranches';
export { type Precision, type RoundedDifferences, roundedDifferences } from './stepSize/roundedDifferences';
export {
  type BestStepSize,
  bestStepSize,
  type StepSizeOptions,
  type StepSizeRow,
  stepSizeSweep,
  sweepExponents,
} from './stepSize/stepSize';
