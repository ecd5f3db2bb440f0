import type { ViewId } from '#protocol';
import { LearnerError, viewOf, views } from '#views';
import type { Opened } from '../support/lastUsed';
import type { ParseResult } from './session/sessionParts';

export function isViewId(value: unknown): value is ViewId {
  return typeof value === 'string' && Object.hasOwn(views, value);
}

/** Raw params of a view, checked; what is wrong with them is one sentence and its place. */
export function parseParams(view: ViewId, input: unknown): ParseResult {
  try {
    return { ok: true, params: views[view].parseParams(input) };
  } catch (error) {
    if (!(error instanceof LearnerError)) throw error;
    return { ok: false, failure: { message: error.message, at: error.at } };
  }
}

/** A view as it was kept over a reload or restart; what cannot be read becomes the view's defaults. */
export function restore(state: unknown, fallback: ViewId): Opened {
  const { view, params, engineEnded } =
    typeof state === 'object' && state !== null ? (state as Record<string, unknown>) : {};
  const id = isViewId(view) ? view : fallback;
  const parsed = parseParams(id, params);
  return {
    view: id,
    params: viewOf(id).atRest(parsed.ok ? parsed.params : views[id].defaults),
    engineEnded: parsed.ok && engineEnded === true,
  };
}

/** What was kept of a view; what was kept of another is none of its. */
export function restoreOf(view: ViewId, state: unknown): Opened {
  const kept = restore(state, view);
  return kept.view === view ? kept : restore(undefined, view);
}
