import type { OptimizerName } from '../../protocol/optimizer';

export type GradientMethod = 'numerical' | 'backprop';
export type TrainingMethod = GradientMethod | 'both';
export type Activation = 'sigmoid' | 'relu';
export type WeightInit = '0.01' | '0.1' | 'xavier' | 'he';
/** In which order runs are listed: as they were begun, or the best first. */
export type RunOrder = 'begun' | 'loss' | 'accuracy';
/** What a loss is drawn against. */
export type Across = 'iteration' | 'seconds';
export type AxisScale = 'linear' | 'log';

/** What makes a run this run, and how far it is to go: each run has its own. */
export interface RunSettings {
  /** 'both' trains two nets side by side, from the same seed and on the same batches. */
  readonly method: TrainingMethod;
  readonly optimizer: OptimizerName;
  readonly hiddenSize: number;
  readonly activation: Activation;
  readonly weightInit: WeightInit;
  readonly learningRate: number;
  readonly batchSize: number;
  readonly iterationCount: number;
  readonly seed: number;
}

/** The settings of the run in hand, and how all of them are shown. */
export interface TrainingParams extends RunSettings {
  /** The id of the run in hand. Without one it is the newest run with these settings, or a new one. */
  readonly run?: string | undefined;
  readonly across: Across;
  readonly acrossScale: AxisScale;
  readonly lossScale: AxisScale;
  /** The hidden units whose weights are shown. */
  readonly units: readonly number[];
  readonly order: RunOrder;
  /** The ids of runs that are listed, but not drawn. */
  readonly hidden: readonly string[];
  /** Of which cell the test digits are shown: those that are `right` and were read as `read`; the most frequent mistake without it. */
  readonly gallery?: Cell | undefined;
  /** What is drawn on the pad. */
  readonly drawn: readonly Stroke[];
}

/** A cell of the confusion matrix. */
export interface Cell {
  readonly right: number;
  readonly read: number;
}

export interface StrokePoint {
  readonly x: number;
  readonly y: number;
}

export type Stroke = readonly StrokePoint[];

/** What a training that goes on can be asked to do. */
export type TrainingRequest =
  | { readonly type: 'go' }
  | { readonly type: 'pause' }
  | { readonly type: 'step' }
  /** A new run: with the settings of `params`, shown as they say, or with those of the run in hand. */
  | { readonly type: 'begin'; readonly params?: TrainingParams }
  /** A new run with the settings of the run in hand, but for this learning rate; it trains at once. */
  | { readonly type: 'tryRate'; readonly learningRate: number }
  | { readonly type: 'choose'; readonly id: string }
  | { readonly type: 'remove'; readonly id: string }
  | { readonly type: 'rename'; readonly id: string; readonly name: string }
  | { readonly type: 'embeddedDigits' };

/** The net as a file, and as a script of NumPy or PyTorch that reads it. */
export type TrainingText = 'net' | 'script' | 'pytorch';

/** What it is given as files: digits to learn and a net that was saved, both of the learner's own, and the runs it has kept. */
export type TrainingSlot = 'digits' | 'net' | 'checkpoints';

/** All but 'diverged' can go on, and 'finished' to more iterations; of a run that diverged only another can be begun. */
export type TrainingState = 'ready' | 'running' | 'paused' | 'finished' | 'diverged';

/** The loss of one net as it learns, thinned. */
export interface LossCurve {
  readonly run: string;
  readonly name: string;
  /** Which of the colours of runs, from 0. */
  readonly color: number;
  readonly current: boolean;
  readonly dashed: boolean;
  /** The middle of the 100 batches whose mean it is. */
  readonly iteration: Float64Array;
  readonly seconds: Float64Array;
  /** The mean loss of 100 batches, of as many as there were; the last one is of the newest. */
  readonly smooth: Float64Array;
}

/** How many test digits a run read right as it learnt, thinned. */
export interface AccuracyCurve {
  readonly run: string;
  readonly name: string;
  readonly color: number;
  readonly current: boolean;
  readonly iteration: Float64Array;
  readonly seconds: Float64Array;
  readonly test: Float64Array;
}

/** A run of the list that is compared. */
export interface TrainingRun {
  readonly id: string;
  readonly name: string;
  readonly color: number;
  readonly current: boolean;
  /** It has learnt, has its net from a file or its name from the learner: it stays in the list, and is kept. */
  readonly stays: boolean;
  readonly iteration: number;
  readonly iterationCount: number;
  /** Mean of the last 100 losses; before the first step the loss of the test digits. */
  readonly loss: number;
  /** Shares of the digits that it read right when it read them last. */
  readonly trainingAccuracy: number;
  readonly testAccuracy: number;
  /** Computing time of each of its nets. */
  readonly clocks: readonly { readonly method: GradientMethod; readonly seconds: number }[];
}

export interface WeightImage {
  readonly unit: number;
  readonly pixels: Float32Array | Float64Array;
}

export interface GalleryImage {
  readonly index: number;
  readonly right: number;
  readonly read: number;
  /** The probability of the answer that was read. */
  readonly share: number;
  readonly pixels: Uint8Array;
}

export interface TrainingFrame {
  readonly resting: boolean;
  readonly state: TrainingState;
  readonly iteration: number;
  readonly iterationCount: number;
  readonly iterationsPerEpoch: number;
  readonly inputSize: number;
  readonly hiddenSize: number;
  readonly outputSize: number;
  readonly parameterCount: number;
  readonly batchSize: number;
  /** The run in hand has learnt, or has its net from a file: a new run would be another. */
  readonly begun: boolean;
  /** Steps a second over the last two seconds; NaN when not known. */
  readonly rate: number;
  readonly secondsLeft: number;
  readonly digits: {
    readonly name: string;
    readonly embedded: boolean;
    readonly training: number;
    readonly test: number;
    readonly imageWidth: number;
    readonly imageHeight: number;
  };
  /** The least, the mean and the largest loss of each stretch of the current run. */
  readonly band: {
    readonly iteration: Float64Array;
    readonly seconds: Float64Array;
    readonly low: Float64Array;
    readonly mean: Float64Array;
    readonly high: Float64Array;
  };
  readonly curves: readonly LossCurve[];
  readonly initialLoss: number;
  /** Mean of the last 100 losses. */
  readonly recentLoss: number;
  /** Of the run in hand, after each epoch and where it rested. */
  readonly accuracy: {
    readonly iteration: Float64Array;
    readonly seconds: Float64Array;
    readonly training: Float64Array;
    readonly test: Float64Array;
  };
  readonly accuracies: readonly AccuracyCurve[];
  /** Where the learning rate was changed while it ran. */
  readonly rateChanges: readonly { readonly iteration: number; readonly learningRate: number }[];
  readonly runs: readonly TrainingRun[];
  readonly units: readonly WeightImage[];
  /** Test digits as they were read last, wrong ones first. */
  readonly gallery: {
    readonly images: readonly GalleryImage[];
    /** How many are wrong. */
    readonly count: number;
  };
  /** The digits of one cell of the confusion matrix; none before they were read. */
  readonly cell?: Cell & { readonly images: readonly GalleryImage[]; readonly count: number };
  /** Rows are the right answers, columns what was read. */
  readonly confusion: Float64Array;
  readonly drawing: {
    readonly strokes: readonly Stroke[];
    readonly pixels: Uint8Array;
    /** Empty before anything is drawn. */
    readonly probabilities: Float64Array;
    /** The first test digit, its label and what the net makes of it; only while nothing is drawn. */
    readonly instead?: {
      readonly right: number;
      readonly pixels: Uint8Array;
      readonly probabilities: Float64Array;
    };
    /** What the untrained net of this run makes of it; empty before the run has begun, and where that net is not known. */
    readonly before: Float64Array;
    /** Why there is nothing to be read. */
    readonly problem?: string | undefined;
  };
  readonly sentence: string;
  readonly warning: boolean;
  /** The learning rate that the sentence advises, where it does. */
  readonly advisedRate?: number | undefined;
}
