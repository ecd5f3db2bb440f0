import * as l10n from '@vscode/l10n';
import {
  createLineChart,
  createPlaneChart,
  createRegionMap,
  createWireframe,
  type WindowChange,
} from '#figures';
import type { DescentFrame, DescentParams, DescentRun, RateMap } from '#protocol';
import { element } from '#ui';
import { runAt } from '../../../../src/views/descent/shared';
import type { Clock } from '../clock/clock';
import { curveData } from './curvePicture';
import { createHold } from './hold';
import { createKeptRates } from './keptRates';
import { mapData } from './mapPicture';
import { rateData, rateTitle } from './ratePicture';
import { surfaceData } from './surfacePicture';

interface PictureActions {
  readonly setStart: (x: number, y: number) => void;
  /** The newest params, of which no frame may have come yet. */
  readonly asked: () => DescentParams | undefined;
  /** Shows another part of the plane. */
  readonly see: (change: WindowChange) => void;
  readonly seek: (step: number) => void;
  /** Takes the run that a cell of the rate map stands for. */
  readonly setRun: (run: DescentRun) => void;
}

/** The map, what moves all, and beside the map the surface, the rate map and f against the step. */
export function createPictures(stage: HTMLElement, playback: HTMLElement, actions: PictureActions) {
  stage.classList.add('descent-stage');
  const boxes = {
    map: picture('map', l10n.t('Map · one unit is as long on both axes')),
    surface: picture('surface', l10n.t('The same paths on the surface')),
    curve: picture('curve', l10n.t('f at each step')),
    rates: picture('rates', l10n.t('Rate map')),
  };
  stage.append(boxes.map, playback, boxes.surface, boxes.rates, boxes.curve);
  const hold = createHold(actions.asked);
  const map = createMap(boxes.map, hold, actions);
  const surface = createWireframe(boxes.surface, {
    label: l10n.t('The path of gradient descent on the surface of f'),
    azimuth: -30,
    elevation: 45,
    zoom: 1.35,
  });
  const { seek } = actions;
  const curve = createLineChart(boxes.curve, {
    label: l10n.t('f at each step'),
    onPoint: seek,
    onDrag: seek,
  });
  const rates = createRates(boxes.rates, actions);
  let isNew = false;
  let ground: DescentFrame['grid'] | undefined;
  return {
    /** The frame as the pictures show it. Of another function the surface shows the side where the paths are seen. */
    take: (next: DescentFrame, isNewFunction: boolean) => {
      rates.update(next);
      const taken = hold.take(next);
      isNew ||= isNewFunction;
      if (isNew && taken.grid !== ground) {
        surface.facePaths();
        isNew = false;
      }
      ground = taken.grid;
      return taken;
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

function createMap(box: HTMLElement, hold: ReturnType<typeof createHold>, { setStart, see }: PictureActions) {
  return createPlaneChart(box, {
    label: l10n.t('The path of gradient descent over the contours of f'),
    onPoint: setStart,
    onDrag: (x, y, phase) => {
      setStart(x, y);
      hold.drag(phase);
    },
    onWindow: see,
  });
}

/** The rate map under its title; a cell that is chosen is the selected run from then on. */
function createRates(box: HTMLElement, { setRun }: PictureActions) {
  let shown: RateMap | undefined;
  const keep = createKeptRates();
  const figure = createRegionMap(box, {
    label: l10n.t('Rate map'),
    onCell: (column, row) => shown && setRun(runAt(shown, column, row)),
  });
  return {
    update: (frame: DescentFrame) => {
      shown = frame.rateMap;
      const title = box.querySelector('h3');
      if (title) title.textContent = rateTitle(frame);
      figure.update(rateData(frame, keep(frame)));
    },
    dispose: figure.dispose,
  };
}
