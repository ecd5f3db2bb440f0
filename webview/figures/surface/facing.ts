import type { WireframeData } from './contract';
import { drape, isHidden } from './drape';
import { scalesOf } from './picture';
import type { View } from './projection';
import { surfaceOf } from './surface';

/** The azimuths that are tried, those from in front first; straight along an axis the box would look flat. */
const azimuths = [-30, -60, 30, 60, -120, 120, -150, 150];
/** Of two views that hide about as much, to this share of the paths, the one tried first is taken. */
const ALIKE = 0.05;
/** So many samples of each path are looked at. */
const MOST_SAMPLES = 60;

/** The view from where the surface hides least of the paths. */
export function facing(data: WireframeData, view: View): View {
  const scales = scalesOf(data);
  const surface = surfaceOf(data.grid, scales);
  const points = (data.paths ?? []).flatMap((path) => {
    const { x, y, z } = drape(path, surface, scales);
    const stride = Math.max(1, Math.ceil(z.length / MOST_SAMPLES));
    return Array.from(z, (height, i) => ({ x: x[i] ?? 0, y: y[i] ?? 0, z: height })).filter(
      (point, i) => i % stride === 0 && Number.isFinite(point.z),
    );
  });
  const hiddenFrom = (azimuth: number): number =>
    points.filter((point) => isHidden(surface, point, { ...view, azimuth })).length;
  const hidden = azimuths.map(hiddenFrom);
  const most = Math.min(...hidden) + ALIKE * points.length;
  return { ...view, azimuth: azimuths.find((_, i) => (hidden[i] ?? 0) <= most) ?? view.azimuth };
}
