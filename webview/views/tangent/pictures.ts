import * as l10n from '@vscode/l10n';
import { createLineChart, type Figure, type LineChartData, type Series } from '#figures';
import type { TangentFrame, TangentPicture } from '#protocol';
import { element } from '#ui';
import { formatShort } from '../../ui/number';

interface Picture {
  readonly box: HTMLElement;
  readonly title: HTMLElement;
  readonly chart: Figure<LineChartData>;
}

/** One chart for each point: the curve and its tangent there. */
export function createPictures(stage: HTMLElement) {
  const made: Picture[] = [];
  const add = () => {
    const title = element('h3');
    const box = element('div', 'picture', title);
    stage.append(box);
    made.push({ box, title, chart: createLineChart(box, { label: l10n.t('Curve and tangent') }) });
  };
  const removeLast = () => {
    const last = made.pop();
    last?.chart.dispose();
    last?.box.remove();
  };
  return {
    draw: (frame: TangentFrame) => {
      while (made.length > frame.pictures.length) removeLast();
      while (made.length < frame.pictures.length) add();
      frame.pictures.forEach((picture, i) => {
        const at = `${frame.variable} = ${formatShort(picture.x)}`;
        made[i]?.title.replaceChildren(at);
        made[i]?.chart.update(chartData(frame, picture));
      });
    },
    dispose: () => {
      while (made.length > 0) removeLast();
    },
  };
}

function chartData(frame: TangentFrame, picture: TangentPicture): LineChartData {
  const { variable, curve } = frame;
  const [min, max] = frame.yRange;
  const at = `${variable} = ${formatShort(picture.x)}`;
  return {
    x: { name: variable, min: curve.x[0], max: curve.x[curve.x.length - 1] },
    y: { name: `f(${variable})`, min, max },
    series: [
      { name: `f(${variable})`, label: `f(${variable})`, color: 'blue', kind: 'line', width: 2.5, ...curve },
      ...tangentSeries(curve.x, picture),
    ],
    marks: [{ x: picture.x, y: picture.value, color: 'orange', shape: 'circle', size: 6 }],
    label: l10n.t('Curve of f and its tangent at {0}, slope {1}', at, formatShort(picture.slope)),
  };
}

/** The tangent through the whole picture; none where the slope has no value. */
function tangentSeries(x: Float64Array, { slope, intercept }: TangentPicture): Series[] {
  if (!Number.isFinite(slope) || !Number.isFinite(intercept)) return [];
  const y = x.map((value) => slope * value + intercept);
  const name = l10n.t('tangent');
  return [{ name, label: name, color: 'orange', kind: 'line', width: 2, x, y }];
}
