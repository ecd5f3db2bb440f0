import type { FromWebview } from '#protocol';

/** A message from the page, checked for shape; undefined for anything that is none of ours. */
export function parseIntent(message: unknown): FromWebview | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  switch (message.type) {
    case 'ready':
    case 'stop':
      return { type: message.type };
    case 'setParams':
      return 'params' in message ? { type: 'setParams', params: message.params } : undefined;
    case 'crashed':
      return 'message' in message && typeof message.message === 'string'
        ? { type: 'crashed', message: message.message }
        : undefined;
    default:
      return undefined;
  }
}
