import * as l10n from '@vscode/l10n';
import {
  createLineChart,
  type Figure,
  type Guide,
  type LineChartData,
  type Mark,
  type WindowChange,
} from '#figures';
import type { TangentFrame } from '#protocol';
import { element } from '#ui';
import { formatShort } from '../../base/format';
import { type Role, tangentChart } from './chartData';

export interface PictureActions {
  /** The point `index` was dragged, or moved by keys or a click, to x. */
  readonly movePoint: (index: number, x: number) => void;
  readonly setStep: (h: number, index: number) => void;
  readonly setWindow: (change: WindowChange) => void;
}

interface Picture {
  readonly box: HTMLElement;
  readonly draw: (frame: TangentFrame, index: number) => void;
  readonly dispose: () => void;
}

/** One chart for all points, or side by side one for each. */
export function createPictures(stage: HTMLElement, actions: PictureActions) {
  const made: Picture[] = [];
  const removeLast = () => {
    const last = made.pop();
    last?.dispose();
    last?.box.remove();
  };
  return {
    draw: (frame: TangentFrame) => {
      const count = frame.sideBySide ? frame.pictures.length : 1;
      while (made.length > count) removeLast();
      while (made.length < count) {
        const picture = createPicture(actions);
        made.push(picture);
        stage.append(picture.box);
      }
      made.forEach((picture, i) => {
        picture.draw(frame, frame.sideBySide ? i : frame.selected);
      });
    },
    dispose: () => {
      while (made.length > 0) removeLast();
    },
  };
}

function createPicture({ movePoint, setStep, setWindow }: PictureActions): Picture {
  const title = element('h3');
  const box = element('div', 'picture', title);
  let shown: TangentFrame | undefined;
  let at = 0;
  // Of every picture drawn: a mark that is held is still that of the picture in which it was grabbed.
  const roles = new WeakMap<Mark | Guide, Role>();
  const drag = (x: number, what: Mark | Guide) => {
    const role = roles.get(what);
    if (!role) return;
    if ('point' in role) return movePoint(role.point, x);
    const from = shown?.pictures[role.of]?.x ?? Number.NaN;
    const h = Number(((x - from) * role.step).toPrecision(4));
    if (h > 0) setStep(h, role.of);
  };
  const chart: Figure<LineChartData> = createLineChart(box, {
    label: l10n.t('Curve and tangent'),
    onDrag: (x, _y, _phase, what) => drag(x, what),
    onPoint: (x) => movePoint(at, x),
    onWindow: setWindow,
  });
  return {
    box,
    draw: (frame, index) => {
      shown = frame;
      at = index;
      const { data, roles: drawn } = tangentChart(frame, index, !frame.sideBySide);
      for (const [mark, role] of drawn) roles.set(mark, role);
      const x = frame.pictures[index]?.x ?? Number.NaN;
      title.hidden = !frame.sideBySide;
      title.textContent = `${frame.variable} = ${formatShort(x)}`;
      chart.update(data);
    },
    dispose: chart.dispose.bind(chart),
  };
}
