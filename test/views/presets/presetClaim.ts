import assert from 'node:assert/strict';
import type { Frame, Params, ViewId } from '#protocol';

/** What the name of a preset promises, stated from the mathematics and not from the code that draws it. */
export interface PresetClaim<V extends ViewId> {
  /** The sentence is a warning: the name says that something goes wrong there. */
  readonly warns?: true;
  /** What the sentence says, where the name promises more than a picture. */
  readonly says?: RegExp;
  /** Asserts that the frame with which the preset opens shows what the name says. */
  readonly shows: (frame: Frame<V>, params: Params<V>) => void;
}

/** The claims of a view's presets, each under the preset's name. */
export type PresetClaims<V extends ViewId> = Readonly<Record<string, PresetClaim<V>>>;

export function assertNear(actual: number | undefined, expected: number, tolerance = 1e-6): void {
  const isNear = actual !== undefined && Math.abs(actual - expected) <= tolerance * (1 + Math.abs(expected));
  assert.ok(isNear, `${actual} instead of ${expected}`);
}

export function assertWithin(value: number, [from, to]: readonly [number, number], what: string): void {
  assert.ok(from <= value && value <= to, `${what}: ${value} is not in ${from} ... ${to}`);
}
