import * as l10n from '@vscode/l10n';
import {
  createLineChart,
  createPlaneChart,
  createWireframe,
  FitGroup,
  type WindowChange,
  type WireframeData,
  type WireframeFigure,
} from '#figures';
import type { Preset, SurfaceFrame, SurfaceParams } from '#protocol';
import { createChoiceChips, element, type Form } from '#ui';
import { arrowText, cutText, planeData, sliceData, sliceTitle, wireframeData } from './pictures';
import { createRanges } from './ranges';

type SurfaceForm = Form<SurfaceParams>;

/** The surface, the map and the two slices: what moves in one moves in all. */
export function createDrawings(stage: HTMLElement, form: SurfaceForm, presets: readonly Preset<'surface'>[]) {
  const ranges = createRanges(presets);
  const see = (change: WindowChange) => {
    if (form.params) form.set(ranges.seen(form.params, change));
  };
  stage.classList.add('surface-stage');
  const fits = new FitGroup();
  const solid = turnable(stage, form);
  const flat = picture(stage, l10n.t('Contours, and where f falls fastest'));
  flat.box.classList.add('map');
  const scale = element('p', 'surface-scale muted');
  flat.box.append(scale);
  const plane = createPlaneChart(flat.box, {
    label: l10n.t('Contours of f and its field of negative gradients'),
    onPoint: (x, y) => form.set({ point: rounded(x, y, form.shown) }),
    onDrag: (x, y) => form.set({ point: [x, y] }),
    onWindow: see,
    fits,
  });
  const slices = ([0, 1] as const).map((along) => createSlice(stage, form, along, { see, fits }));
  return {
    shown: solid.shown,
    draw: (frame: SurfaceFrame) => {
      solid.update(wireframeData(frame, form.params?.style ?? 'wireframe'));
      solid.say(cutText(frame));
      plane.update(planeData(frame));
      scale.textContent = arrowText(frame);
      for (const slice of slices) slice.update(frame);
    },
    dispose: () => {
      for (const part of [solid, plane, ...slices]) part.dispose();
    },
  };
}

function picture(stage: HTMLElement, title: string, ...beside: readonly HTMLElement[]) {
  const heading = element('h3', '', title);
  const box = element('div', 'picture', element('div', 'surface-head', heading, ...beside));
  stage.append(box);
  return { box, heading };
}

/** The surface, made when it is known how it was turned last; how it is turned is kept when it comes to rest. */
function turnable(stage: HTMLElement, form: SurfaceForm) {
  const styles = [
    { value: 'wireframe', name: l10n.t('wireframe') },
    { value: 'shaded', name: l10n.t('shaded') },
  ] as const;
  const chips = createChoiceChips(l10n.t('How the surface is drawn'), styles, (style) => {
    form.set({ style });
    chips.show(style);
  });
  const { box } = picture(stage, l10n.t('Surface'), chips.element);
  const cut = element('p', 'surface-scale muted');
  box.append(cut);
  let figure: WireframeFigure | undefined;
  let rest: number | undefined;
  const onTurn = (azimuth: number, elevation: number, zoom: number) => {
    clearTimeout(rest);
    rest = window.setTimeout(() => form.change({ azimuth, elevation, zoom }), 400);
  };
  return {
    shown: ({ azimuth, elevation, zoom, style }: SurfaceParams) => {
      clearTimeout(rest);
      chips.show(style);
      figure ??= createWireframe(box, { label: l10n.t('Surface of f'), onTurn });
      figure.look(azimuth, elevation, zoom);
    },
    update: (data: WireframeData) => figure?.update(data),
    say: (text: string) => {
      cut.textContent = text;
      cut.hidden = text === '';
    },
    dispose: () => figure?.dispose(),
  };
}

/** The slice along one variable; its point moves that variable alone. */
function createSlice(
  stage: HTMLElement,
  form: SurfaceForm,
  along: 0 | 1,
  { see, fits }: { readonly see: (change: WindowChange) => void; readonly fits: FitGroup },
) {
  const { box, heading } = picture(stage, '');
  box.classList.add('slice');
  const move = (value: number) => {
    const [x = 0, y = 0] = form.shown?.point ?? [];
    form.set({ point: along === 0 ? [value, y] : [x, value] });
  };
  const chart = createLineChart(box, {
    label: along === 0 ? l10n.t('Slice along the first variable') : l10n.t('Slice along the second variable'),
    onPoint: (x) => move(rounded(x, x, form.shown)[along]),
    onDrag: (x) => move(x),
    handsBack: 'x',
    // All there is along both of its axes is all there is of the plane.
    onWindow: ({ x, y }) => x && see(x === 'fit' && y === 'fit' ? { x, y } : along === 0 ? { x } : { y: x }),
    fits,
  });
  return {
    update: (frame: SurfaceFrame) => {
      heading.textContent = sliceTitle(frame, along);
      chart.update(sliceData(frame, along));
    },
    dispose: () => chart.dispose(),
  };
}

/** A clicked place with as many digits as a pointer can mean: a thousandth of the range. */
function rounded(x: number, y: number, params: SurfaceParams | undefined): [number, number] {
  const toPixels = (value: number, [from, to]: readonly [number, number]) =>
    Number(value.toFixed(Math.max(0, Math.min(100, 2 - Math.floor(Math.log10(to - from))))));
  const { range0 = [0, 1], range1 = [0, 1] } = params ?? {};
  return [toPixels(x, range0), toPixels(y, range1)];
}
