import type { FromWebview } from '#protocol';

/** A picture at the resolution of a large screen, as base64, stays well below this many characters. */
const longest = 64_000_000;

/** A message from the page, checked for shape; undefined for anything that is none of ours. */
export function parseIntent(message: unknown): FromWebview | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  switch (message.type) {
    case 'ready':
    case 'stop':
    case 'reset':
    case 'undo':
    case 'redo':
    case 'showHere':
    case 'next':
    case 'openSource':
      return { type: message.type };
    case 'writeText':
    case 'copyText':
    case 'saveFile':
      return parseTakeAway(message.type, message);
    case 'setParams':
      return parseSetParams(message);
    case 'clock':
      return 'clock' in message ? parseClock(message.clock) : undefined;
    case 'request':
      return 'request' in message ? { type: 'request', request: message.request } : undefined;
    case 'openFiles':
      return 'slot' in message && isKey(message.slot) ? { type: 'openFiles', slot: message.slot } : undefined;
    case 'crashed':
      return 'message' in message && typeof message.message === 'string'
        ? { type: 'crashed', message: message.message }
        : undefined;
    default:
      return undefined;
  }
}

function parseClock(clock: unknown): FromWebview | undefined {
  const { step, since, speed } = { ...(clock as Readonly<Record<string, unknown>> | undefined) };
  if (!isNumber(step) || step < 0 || !isNumber(speed) || speed <= 0) return undefined;
  if (since !== undefined && !isNumber(since)) return undefined;
  return { type: 'clock', clock: { step, speed, ...(since !== undefined && { since }) } };
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function parseSetParams(message: object): FromWebview | undefined {
  const { params, gesture, sentAt } = message as Readonly<Record<string, unknown>>;
  if (!('params' in message)) return undefined;
  return {
    type: 'setParams',
    params,
    ...(Number.isSafeInteger(gesture) ? { gesture: Number(gesture) } : {}),
    ...(isNumber(sentAt) ? { sentAt } : {}),
  };
}

/** What a learner takes away: texts of a sensible length, and a plain file name that ends as its kind says. */
function parseTakeAway(
  type: 'writeText' | 'copyText' | 'saveFile',
  message: object,
): FromWebview | undefined {
  const { kind, text, name, data } = message as Readonly<Record<string, unknown>>;
  if (type === 'copyText') return isText(text) ? { type, text } : undefined;
  if (type === 'writeText') return isKey(kind) ? { type, kind } : undefined;
  if (kind !== 'png' && kind !== 'svg' && kind !== 'csv') return undefined;
  if (!isText(data) || !isText(name) || !isFileName(name, kind)) return undefined;
  if (kind === 'png' && !/^[A-Za-z0-9+/]+={0,2}$/.test(data)) return undefined;
  return { type, name, kind, data };
}

/** The name of something that a view may have; whether it has is for its description to say. */
function isKey(value: unknown): value is string {
  return typeof value === 'string' && /^[a-zA-Z]\w{0,40}$/.test(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= longest;
}

function isFileName(name: string, kind: string): boolean {
  return (
    name.length <= 100 && /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._-]*$/u.test(name) && name.endsWith(`.${kind}`)
  );
}
