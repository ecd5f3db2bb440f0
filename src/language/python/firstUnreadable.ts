import type { Problem } from '../core/problem';
import type { Body, Unreadable } from '../program/tree';

/** The problem of the first node in a body that is not read; that of a function or class inside it counts as its own. */
export function firstUnreadable(body: Body): Problem | undefined {
  return search(body);
}

function search(value: unknown): Problem | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (isUnreadable(value)) return value.problem;
  for (const field of Array.isArray(value) ? value : Object.values(value)) {
    const found = search(field);
    if (found) return found;
  }
  return undefined;
}

function isUnreadable(value: object): value is Unreadable {
  return 'kind' in value && value.kind === 'unreadable';
}
