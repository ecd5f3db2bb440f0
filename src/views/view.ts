import * as l10n from '@vscode/l10n';
import type {
  Adoption,
  Frame,
  KeepMessage,
  Params,
  Place,
  Preset,
  Request,
  SlotName,
  TextKind,
  TextOrigin,
  Told,
  ViewId,
} from '#protocol';
import type { AxisChoice, Letter } from '../language/core/functionSource';

/** A place for files that a learner chooses. */
export interface ChosenSlot {
  /** Of the dialog in which they are chosen. */
  readonly title: () => string;
  /** The endings of files that the dialog shows, by what their kind is called; without it, it shows all. */
  readonly filters?: Readonly<Record<string, readonly string[]>>;
  /** Several files may be chosen; if only one is, these of its folder are meant. */
  readonly expand?: (chosen: string, folder: readonly string[]) => readonly string[];
  /** What is in use is read again at the next start; this sentence says that it can no longer be read. */
  readonly whyGone?: () => string;
}

/** Why something was not kept, or not removed. */
export type Refusal = { readonly action: KeepMessage['action'] } & (
  | { readonly reason: 'removed' }
  /** The file holds more. */
  | { readonly reason: 'more'; readonly held: number }
  /** The disk has no room; nothing may be written there; anything else. */
  | { readonly reason: 'full' | 'readOnly' | 'failed' }
);

/** A place for what the computation itself keeps in the workspace. */
export interface KeptSlot {
  /** So many are kept; older ones are forgotten. */
  readonly most: number;
  /** One sentence: what happened, and what to do. */
  readonly whyNot: (refusal: Refusal) => string;
}

export type Slot = ChosenSlot | KeptSlot;

export function isKept(slot: Slot): slot is KeptSlot {
  return 'whyNot' in slot;
}

/** A text that a learner takes away: the word by which they ask for it, and what it is made of. */
export interface TextDescription<Origin> {
  readonly name: () => string;
  readonly from: Origin;
}

/** What the host must know of a view; nothing here computes. */
export interface ViewDescription<V extends ViewId> {
  readonly id: V;
  readonly command: string;
  readonly title: () => string;
  readonly defaults: Params<V>;
  readonly presets: () => readonly Preset<V>[];
  /** The texts that it writes, in the order in which they are offered. */
  readonly texts: { readonly [K in TextKind<V>]: TextDescription<TextOrigin<V, K>> };
  /** Raw input (page, saved state, preset) -> params. Throws LearnerError for what a learner can mend. */
  readonly parseParams: (input: unknown) => Params<V>;
  /** The params to come back with after a reload: nothing long starts by itself. */
  readonly atRest: (params: Params<V>) => Params<V>;
  /** Whether a computation that goes on can take these params over; without it every change starts afresh. */
  readonly follows?: (before: Params<V>, after: Params<V>) => boolean;
  /** What a page asks for, with what the host alone knows of the params in use now; without it, as asked. */
  readonly asAsked?: (asked: Params<V>, now: Params<V>) => Params<V>;
  /** Raw input -> request; undefined for what is none. */
  readonly parseRequest?: (input: unknown) => Request<V> | undefined;
  /** The files that its computation is given; what was chosen before and what it has kept, at its first start, in this order. */
  readonly slots: { readonly [K in SlotName<V>]: Slot };
  /** The files under media/ that its computation reads. */
  readonly media?: readonly string[];
}

/** A run as a program of NumPy, by the same word in every view. */
export const numpyScript = <Origin extends 'params' | 'run'>(from: Origin): TextDescription<Origin> => ({
  name: () => l10n.t('NumPy script'),
  from,
});

/** What a computation may ask of the world. */
export interface Resources {
  /** The bytes of a file under media/ that the view's description names. */
  readonly file: (name: string) => Uint8Array;
  /** Milliseconds, on a clock that never goes back. */
  readonly now: () => number;
}

/** What a computation that goes on may ask, too. */
export interface ComputeContext extends Resources {
  /** What the learner wants since, oldest first; undefined when there is nothing new. */
  readonly told: () => Told | undefined;
  /** The host keeps these bytes under this name, unless it has what holds more: `progress` says how much they hold. */
  readonly keep: (name: string, bytes: Uint8Array, progress: number) => void;
  /** The learner wants to see no more of what was kept under this name, as far as it is known here. */
  readonly remove: (name: string, progress: number) => void;
  /** What was kept under this name has no room; who has it still may keep it again. */
  readonly forget: (name: string, progress: number) => void;
  /** What was kept under this name could not be read: it is put where it is not in the way. */
  readonly setAside: (name: string) => void;
  /** A name that no one else has. */
  readonly newName: () => string;
  /** Whether a new frame would be sent now; between, an old one may be yielded. */
  readonly isDue: () => boolean;
  /** Tells the host that a part of a frame's work is done, so that the work as a whole may take longer than its deadline. */
  readonly working: () => void;
  /** The next frame is asked for after so many milliseconds only, if no newer start came meanwhile. */
  readonly pause: (milliseconds: number) => void;
  /** The files the learner chose for a slot are in use, or no longer. */
  readonly useChosen: (slot: SlotName, inUse: boolean) => void;
  /** From now on these are the params. */
  readonly adopt: (params: Params, as: Adoption) => void;
  /** What the thread remembers from one run of a view to its next. */
  readonly memory: Map<ViewId, unknown>;
}

/**
 * A view's engine half. Each frame holds all that the page needs to draw, so that the latest alone is enough;
 * a long run yields after every step, and whoever drives it decides which frames are worth sending. A frame that says
 * `resting: true` waits: it is sent at once, and the next is asked for when the learner has told something.
 */
export type Compute<V extends ViewId> = (
  params: Params<V>,
  context: ComputeContext,
) => Generator<Frame<V>, void, void>;

/** A sentence with places, as the errors of the engine and the problems of a formula carry it. */
interface Templated {
  readonly template: string;
  readonly args: readonly (string | number)[];
}

/** The sentence in the learner's language, its places filled. */
export function say({ template, args }: Templated): string {
  // Engine and language know no bundle: that each of their sentences stands in it is held by test/strings.
  return l10n.t(template as l10n.Text, ...(args as l10n.Values<l10n.Text>));
}

/** What an error of the engine says, in the learner's language; undefined where it is none of its. */
export function sentenceOf(error: unknown): string | undefined {
  const isTemplated = error instanceof Error && 'template' in error && 'args' in error;
  return isTemplated ? say(error as Error & Templated) : undefined;
}

/** One sentence, in the learner's language, that tells what to change, and where it was typed. */
export class LearnerError extends Error {
  constructor(
    message: string,
    readonly at: Place,
    /** The letters of the formula, where it could be read: it may be their numbers that are to be changed. */
    readonly letters?: readonly Letter[],
    /** The variables that could be along the axes, for the same reason. */
    readonly axes?: AxisChoice,
  ) {
    super(message);
    this.name = 'LearnerError';
  }
}
