import type { Settled, SurfaceChosen, SurfaceParams } from '#protocol';
import { planeChoice } from '../planeChoice';
import { settle } from '../settle';

export type SettledSurface = Settled<SurfaceParams, SurfaceChosen>;

/** The params with ranges and a point that suit the function where the learner has set none. */
export function settleSurface(params: SurfaceParams) {
  const choice = () => planeChoice(params);
  return settle<SurfaceParams, SurfaceChosen>(params, {
    range0: () => choice().range0,
    range1: () => choice().range1,
    point: () => choice().places[0],
  });
}
