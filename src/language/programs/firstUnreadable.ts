import type { Problem } from '../core/problem';
import type { Unreadable } from '../program/tree';

/** The problem of the first node in a part of a tree that is not read; that of a function or class inside it counts as its own. */
export function firstUnreadable(part: unknown): Problem | undefined {
  if (typeof part !== 'object' || part === null) return undefined;
  if (isUnreadable(part)) return part.problem;
  for (const field of Array.isArray(part) ? part : Object.values(part)) {
    const found = firstUnreadable(field);
    if (found) return found;
  }
  return undefined;
}

function isUnreadable(value: object): value is Unreadable {
  return 'kind' in value && value.kind === 'unreadable';
}
