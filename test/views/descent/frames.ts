import assert from 'node:assert/strict';
import type { DescentFrame, DescentParams } from '#protocol';
import { computeDescent } from '../../../src/views/descent/compute';
import { createContext } from '../createContext';

/** All of a descent but its rate map. */
export function firstFrame(params: DescentParams): DescentFrame {
  const [frame] = computeDescent(params, createContext().context);
  assert.ok(frame);
  return frame;
}

/** With its whole rate map, and what was there on the way. */
export function allFrames(params: DescentParams, context = createContext().context): DescentFrame[] {
  return [...computeDescent(params, context)];
}
