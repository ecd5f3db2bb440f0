import assert from 'node:assert/strict';
import type { NamedFile, TrainingFrame, TrainingParams, TrainingRequest } from '#protocol';
import { computeTraining } from '../../../src/views/training/compute';
import { training } from '../../../src/views/training/params';
import { createContext } from '../createContext';

/** One for all, so that the digits are read once. */
const { file } = createContext().context;

/** A thread's first start of the view, with what an earlier one kept; `each` sees every frame, `now` is its clock. */
export function openTraining(
  params: Partial<TrainingParams>,
  files: readonly NamedFile[] = [],
  each: (frame: TrainingFrame) => void = () => {},
  now?: () => number,
) {
  const { context, ...others } = createContext(now);
  const setAside: string[] = [];
  const parts = {
    ...others,
    setAside,
    context: { ...context, file, setAside: (name: string) => void setAside.push(name) },
  };
  if (files.length > 0) parts.told.push({ type: 'files', files: { slot: 'checkpoints', files } });
  const frames = computeTraining({ ...training.defaults, ...params }, parts.context);
  const next = (): TrainingFrame => {
    const { value } = frames.next();
    assert.ok(value);
    each(value);
    return value;
  };
  const rest = (): TrainingFrame => {
    let frame = next();
    while (!frame.resting) frame = next();
    return frame;
  };
  const ask = (request: TrainingRequest | 'go' | 'step' | 'pause' | 'begin') =>
    parts.told.push({
      type: 'request',
      request: typeof request === 'string' ? { type: request } : request,
    });
  return { ...parts, next, rest, ask };
}
