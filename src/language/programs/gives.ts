import type { Body, FunctionCode } from '../program/tree';

const giving = new WeakMap<FunctionCode, boolean>();

/** Does a function give a value, outside of the functions in it? Found once. */
export function gives(code: FunctionCode): boolean {
  const isGiving = giving.get(code) ?? (code.form === 'lambda' || returns(code.body));
  giving.set(code, isGiving);
  return isGiving;
}

function returns(body: Body): boolean {
  const inner = (part: unknown): boolean => {
    if (typeof part !== 'object' || part === null) return false;
    if (Array.isArray(part)) return part.some(inner);
    const { kind } = part as { kind?: string };
    if (kind === 'return') return (part as { value?: unknown }).value !== undefined;
    if (kind !== undefined && /^(function|class)/.test(kind)) return false;
    return Object.values(part).some(inner);
  };
  return inner(body);
}
