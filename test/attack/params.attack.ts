import assert from 'node:assert/strict';
import type { Params, TrainingFrame, ViewId } from '#protocol';
import { views } from '#views';
import { viewOf } from '../../src/views';
import { computationOf } from '../../src/views/engineHalves';
import { createContext } from '../views/createContext';
import { attack } from './attack';
import { checkNumbers, checkRefusal } from './params/checkFrame';
import { type RawCase, rawCase } from './params/rawParams';
import { checkFrame } from './trainingFrames';

/** A long run is left after so many frames: training reads all digits first. */
const FIRST_FRAMES = 60;

/** Of this thread's own work: a frame takes milliseconds, a loop without an end for ever. */
const MOST_MILLISECONDS = 4000;

/** One for all, so that the digits are read once. */
const { file } = createContext().context;

const seen = { refused: 0, drawn: 0, longest: 0 };

/** The views of large nets, which take longer, and all others. */
const ofNets: readonly ViewId[] = ['gradientCheck', 'gradientCost', 'training'];
const others = (Object.keys(views) as ViewId[]).filter((view) => !ofNets.includes(view));

export const attacks = [
  attack(
    'params of a formula or a small net lead to a picture or to a sentence about them',
    300,
    rawCase(...others),
    leadSomewhere,
  ),
  attack(
    'params of a net lead to a picture or to a sentence about them',
    20,
    rawCase(...ofNets),
    leadSomewhere,
    () => {
      const { refused, drawn, longest } = seen;
      assert.ok(drawn > 0 && refused > 0, `${drawn} drawn, ${refused} refused`);
      return `${drawn} drawn, ${refused} refused, the longest silence ${longest.toFixed(0)} ms`;
    },
  ),
];

function leadSomewhere({ view, raw }: RawCase): void {
  const { defaults } = views[view];
  const params = attempt(defaults, () => viewOf(view).parseParams(raw));
  if (params && attempt(defaults, () => firstFrames(view, params))) seen.drawn += 1;
  else seen.refused += 1;
}

function attempt<T>(fields: object, work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    checkRefusal(error, fields);
    return undefined;
  }
}

function firstFrames(view: RawCase['view'], params: Params): true {
  let left = FIRST_FRAMES;
  const { context, told } = createContext();
  if (view === 'training') told.push({ type: 'request', request: { type: 'go' } });
  let began = process.cpuUsage();
  for (const frame of computationOf(view)(params, { ...context, file })) {
    checkTime(process.cpuUsage(began).user / 1000);
    checkNumbers(frame);
    if (view === 'training') checkResting(frame as TrainingFrame);
    left -= 1;
    if (left === 0 || ('resting' in frame && frame.resting)) break;
    began = process.cpuUsage();
  }
  return true;
}

/** A run that says nothing for eight seconds is ended with its engine. */
function checkTime(took: number): void {
  seen.longest = Math.max(seen.longest, took);
  assert.ok(took < MOST_MILLISECONDS, `${took} ms`);
}

/** A net that was just spoilt is called so as soon as its digits are read. */
function checkResting(frame: TrainingFrame): void {
  if (frame.iteration === 0 || frame.resting) checkFrame(frame);
}
