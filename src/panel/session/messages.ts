import type { Params, ParamsMessage, ShowMessage, ViewId } from '#protocol';
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

/** What is asked of a view now. */
export function paramsMessage(view: ViewId, runId: number, params: Params): ParamsMessage {
  return { type: 'params', view, runId, params };
}

/** What the log says of something that a page asked for and nobody knows. */
export const ignored = (kind: string, what: string): string =>
  `page: an unknown ${kind} was ignored: ${what}`;
