import type { Params, ShowMessage, ViewId } from '#protocol';
import type { SessionParts } from './sessionParts';

/** All that a page is told of a view before its pictures. */
export function showMessage(parts: SessionParts, view: ViewId, runId: number, params: Params): ShowMessage {
  const next = parts.next(view);
  return {
    type: 'show',
    view,
    title: parts.title(view),
    runId,
    params,
    presets: parts.presets(view),
    texts: parts.texts(view),
    ...(next !== undefined && { next }),
    strings: parts.strings(),
  };
}
