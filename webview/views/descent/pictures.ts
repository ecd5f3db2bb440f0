import * as l10n from '@vscode/l10n';
import { createLineChart, createPlaneChart, createRegionMap, createWireframe } from '#figures';
import type { DescentFrame } from '#protocol';
import { element } from '#ui';
import type { Clock } from './clock';
import { curveData } from './curvePicture';
import { createHold } from './hold';
import { mapData } from './mapPicture';
import { rateData, rateTitle } from './ratePicture';
import { surfaceData } from './surfacePicture';

interface PictureActions {
  readonly setStart: (x: number, y: number) => void;
  readonly seek: (step: number) => void;
  /** Takes what a cell of the rate map stands for. */
  readonly choose: (column: number, row: number) => void;
}

/** The map and the surface side by side, under them what moves both, then f against the step and the rate map. */
export function createPictures(stage: HTMLElement, playback: HTMLElement, actions: PictureActions) {
  const { setStart, seek, choose } = actions;
  stage.classList.add('descent-stage');
  const mapBox = picture('map', l10n.t('Map · one unit is as long on both axes'));
  const surfaceBox = picture('surface', l10n.t('The same paths on the surface'));
  const curveBox = picture('curve', l10n.t('f at each step'));
  const rateBox = picture('rates', '');
  stage.append(mapBox, surfaceBox, playback, curveBox, rateBox);
  const hold = createHold();
  const map = createPlaneChart(mapBox, {
    label: l10n.t('The path of gradient descent over the contours of f'),
    onPoint: setStart,
    onDrag: (x, y, phase) => {
      if (phase === 'move') hold.begin();
      else hold.end(x, y);
      setStart(x, y);
    },
  });
  const surface = createWireframe(surfaceBox, {
    label: l10n.t('The path of gradient descent on the surface of f'),
    elevation: 40,
  });
  const curve = createLineChart(curveBox, { label: l10n.t('f at each step'), onPoint: seek, onDrag: seek });
  const rates = createRegionMap(rateBox, { label: l10n.t('Rate map'), onCell: choose });
  return {
    /** The frame as the pictures show it. */
    take: (next: DescentFrame) => {
      const title = rateBox.querySelector('h3');
      if (title) title.textContent = rateTitle(next);
      rates.update(rateData(next));
      return hold.take(next);
    },
    draw: (frame: DescentFrame, clock: Clock) => {
      map.update(mapData(frame, clock));
      surface.update(surfaceData(frame, clock));
      curve.update(curveData(frame, clock));
    },
    dispose: () => {
      for (const figure of [map, surface, curve, rates]) figure.dispose();
    },
  };
}

function picture(name: string, title: string): HTMLElement {
  return element('div', `picture descent-${name}`, element('h3', '', title));
}
