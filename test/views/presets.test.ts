import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Frame, Params, Preset, ViewId } from '#protocol';
import { views } from '#views';
import { computationOf } from '../../src/views/engineHalves';
import { createContext } from './createContext';
import { descentClaims, firstSightOfDescent } from './presets/descent';
import { firstSightOfGradientCheck, gradientCheckClaims } from './presets/gradientCheck';
import { firstSightOfGradientCost, gradientCostClaims } from './presets/gradientCost';
import type { PresetClaims } from './presets/presetClaim';
import { firstSightOfSimpleNet, simpleNetClaims } from './presets/simpleNet';
import { firstSightOfStepSize, stepSizeClaims } from './presets/stepSize';
import { firstSightOfSurface, surfaceClaims } from './presets/surface';
import { firstSightOfTangent, tangentClaims } from './presets/tangent';
import { firstSightOfTraining, trainedFor, trainingClaims } from './presets/training';

/** How the presets of a view are tried. */
interface Trial<V extends ViewId> {
  readonly claims: PresetClaims<V>;
  /** The frame that a learner looks at. */
  readonly frame: (params: Params<V>) => Frame<V>;
  /** What holds for the picture of every preset of the view. */
  readonly firstSight: (frame: Frame<V>, params: Params<V>) => void;
}

const { context } = createContext();

const framesOf = <V extends ViewId>(view: V, params: Params<V>) =>
  computationOf(view)(params, { ...createContext().context, file: context.file }) as Iterable<Frame<V>>;

/** The first frame: what comes after it adds to it. */
const first =
  <V extends ViewId>(view: V) =>
  (params: Params<V>): Frame<V> => {
    for (const frame of framesOf(view, params)) return frame;
    return assert.fail('no frame');
  };

const last =
  <V extends ViewId>(view: V) =>
  (params: Params<V>): Frame<V> =>
    [...framesOf(view, params)].at(-1) ?? assert.fail('no frame');

/** A view of which the presets are not tried is missing here, which the compiler tells. */
const trials: { readonly [V in ViewId]: Trial<V> } = {
  tangent: { claims: tangentClaims, frame: last('tangent'), firstSight: firstSightOfTangent },
  stepSize: { claims: stepSizeClaims, frame: last('stepSize'), firstSight: firstSightOfStepSize },
  surface: { claims: surfaceClaims, frame: last('surface'), firstSight: firstSightOfSurface },
  descent: { claims: descentClaims, frame: first('descent'), firstSight: firstSightOfDescent },
  simpleNet: { claims: simpleNetClaims, frame: last('simpleNet'), firstSight: firstSightOfSimpleNet },
  gradientCost: {
    claims: gradientCostClaims,
    frame: last('gradientCost'),
    firstSight: firstSightOfGradientCost,
  },
  training: {
    claims: trainingClaims,
    frame: trainedFor,
    firstSight: (_, params) => firstSightOfTraining(params),
  },
  gradientCheck: {
    claims: gradientCheckClaims,
    frame: last('gradientCheck'),
    firstSight: firstSightOfGradientCheck,
  },
};

function tryPresets<V extends ViewId>(view: V, presets: readonly Preset<V>[]): void {
  const { claims, frame: frameOf, firstSight } = trials[view] as unknown as Trial<V>;

  it('has a claim for each, and none that is left over', () =>
    assert.deepEqual(Object.keys(claims).sort(), presets.map(({ name }) => name).sort()));

  for (const { name, params } of presets)
    it(`shows what it says: ${name}`, () => {
      const frame = frameOf(params);
      const claim = claims[name] ?? assert.fail('no claim');
      assert.equal(frame.warning, claim.warns ?? false, frame.sentence);
      if (claim.says) assert.match(frame.sentence, claim.says);
      firstSight(frame, params);
      claim.shows(frame, params);
    });
}

for (const view of Object.keys(views) as ViewId[])
  describe(`the presets of ${view}`, () => tryPresets(view, views[view].presets() as never));
