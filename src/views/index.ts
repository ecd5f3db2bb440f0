import type { Params, SlotName, TextChoice, TextKind, ViewId } from '#protocol';
import { descent } from './descent/params';
import { gradientCheck } from './gradientCheck/params';
import { gradientCost } from './gradientCost/params';
import { handOn } from './next';
import { simpleNet } from './simpleNet/params';
import { stepSize } from './stepSize/params';
import { surface } from './surface/params';
import { tangent } from './tangent/params';
import { training } from './training/params';
import {
  isKept,
  type KeptSlot,
  LearnerError,
  type Slot,
  type TextDescription,
  type ViewDescription,
} from './view';

/** Every view, in the order of the story: the host half's registry. The engine halves are in ./engineHalves. */
export const views: { readonly [V in ViewId]: ViewDescription<V> } = {
  tangent,
  stepSize,
  surface,
  descent,
  simpleNet,
  gradientCost,
  training,
  gradientCheck,
};

/** A view known only at run time: whoever asks hands it its own params only. */
export function viewOf(view: ViewId): ViewDescription<ViewId> {
  return views[view] as unknown as ViewDescription<ViewId>;
}

/** The view after this one in the story; undefined after the last. */
export function viewAfter(view: ViewId): ViewId | undefined {
  const story = Object.keys(views) as ViewId[];
  return story[story.indexOf(view) + 1];
}

/** What comes after a view in the story, with the function and the point of its params where they make sense there. */
export function nextOf(
  view: ViewId,
  params: Params,
): { readonly view: ViewId; readonly params?: Params } | undefined {
  const next = viewAfter(view);
  if (!next) return undefined;
  for (const handed of handOn(view, params)) {
    const taken = takenUp(next, handed);
    if (taken) return { view: next, params: taken };
  }
  return { view: next };
}

/** The params of a view with what is handed on to it; undefined where it cannot take that up. */
function takenUp(view: ViewId, handed: object): Params | undefined {
  try {
    return viewOf(view).parseParams({ ...views[view].defaults, ...handed });
  } catch (error) {
    if (error instanceof LearnerError) return undefined;
    throw error;
  }
}

/** The texts that a view writes, in the order of its description. */
export function textsOf(view: ViewId): TextChoice[] {
  return textsIn(view).map(([kind, { name }]) => ({ kind, name: name() }));
}

/** Whether a text of a view is made of the run in the view's own thread; if not, any thread can write it. */
export function isFromRun(view: ViewId, asked: TextKind): boolean {
  return textsIn(view).some(([kind, { from }]) => kind === asked && from === 'run');
}

function textsIn(view: ViewId) {
  return Object.entries(views[view].texts) as [TextKind, TextDescription<'params' | 'run'>][];
}

/** The files that a view is given, in the order of its description. */
export function slotsOf(view: ViewId): ReadonlyMap<SlotName, Slot> {
  return new Map(Object.entries<Slot>(views[view].slots) as [SlotName, Slot][]);
}

/** The files under media/ that a view's computation reads. */
export function mediaOf(view: ViewId): readonly string[] {
  return viewOf(view).media ?? [];
}

/** Whether a view starts with files: with what it has kept, or what was chosen before. */
export function startsWithFiles(view: ViewId): boolean {
  return [...slotsOf(view).values()].some((slot) => isKept(slot) || slot.whyGone !== undefined);
}

/** What the store must know of the slot in which a view keeps things; undefined where it keeps none. */
export function keptSlotOf(view: ViewId): KeptSlot | undefined {
  return [...slotsOf(view).values()].find(isKept);
}

export { type ChosenSlot, isKept, LearnerError, type Refusal, type ViewDescription } from './view';
