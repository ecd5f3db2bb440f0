import * as l10n from '@vscode/l10n';
import { createPlaneChart, createWireframe, type Figure, type WireframeData } from '#figures';
import type { SurfaceFrame, SurfaceParams } from '#protocol';
import { createArithmetic, createLayout, createReadout, element, Form, section } from '#ui';
import { formView } from '../../formView';
import { formatNumber, formatShort } from '../../ui/number';
import type { CreateView } from '../../view';
import { planeData, wireframeData } from './pictures';

export const createSurface: CreateView<'surface'> = ({ presets, setParams }) => {
  const layout = createLayout();
  const form = new Form<SurfaceParams>(setParams);
  const solid = element('div', 'picture', element('h3', '', l10n.t('Surface')));
  const flat = element('div', 'picture', element('h3', '', l10n.t('Contours and where f falls fastest')));
  layout.stage.classList.add('wide-pictures');
  layout.stage.append(solid, flat);
  const wireframe = turnable(solid, form);
  const plane = createPlaneChart(flat, {
    label: l10n.t('Contours of f and its field of negative gradients'),
    onPoint: (x, y) => form.set({ point: [rounded(x), rounded(y)] }),
  });
  const value = createReadout();
  const partials = [createReadout('orange'), createReadout('green')];
  const arithmetic = createArithmetic();
  layout.top.append(form.formula('formula', 'f(x₀, x₁) ='), form.examples(presets));
  layout.column.append(
    ...partials.map((partial) => partial.element),
    value.element,
    layout.sentence.element,
    section(l10n.t('How they are computed'), arithmetic.element),
    section(
      l10n.t('What is drawn'),
      form.numbers('point', l10n.t('at the point')),
      form.numbers('range0', l10n.t('x₀ from, to')),
      form.numbers('range1', l10n.t('x₁ from, to')),
    ),
  );
  const draw = (frame: SurfaceFrame) => {
    wireframe.update(wireframeData(frame));
    plane.update(planeData(frame));
    partials.forEach((readout, i) => {
      const exact = frame.point.exact[i] ?? Number.NaN;
      readout.update(
        l10n.t('Partial derivative with respect to {0}', frame.variables[i] ?? ''),
        formatNumber(frame.point.partials[i] ?? Number.NaN, 4),
        Number.isFinite(exact) ? l10n.t('exact {0}', formatShort(exact, 6)) : l10n.t('no exact value here'),
      );
    });
    const [x, y] = frame.point.x;
    value.update(`f(${formatShort(x)}, ${formatShort(y)})`, formatShort(frame.point.value, 8));
    arithmetic.update(partialLines(frame));
  };
  const dispose = () => {
    wireframe.dispose();
    plane.dispose();
  };
  return formView<'surface'>({ layout, form, shown: wireframe.shown, draw, dispose });
};

/** The wireframe, made when it is known how it was turned last; how it is turned is kept when it comes to rest. */
function turnable(box: HTMLElement, form: Form<SurfaceParams>) {
  let figure: Figure<WireframeData> | undefined;
  let rest: number | undefined;
  const onTurn = (azimuth: number, elevation: number) => {
    clearTimeout(rest);
    rest = window.setTimeout(() => form.change({ azimuth, elevation }), 400);
  };
  return {
    shown: ({ azimuth, elevation }: SurfaceParams) => {
      figure ??= createWireframe(box, { label: l10n.t('Surface of f'), azimuth, elevation, onTurn });
    },
    update: (data: WireframeData) => figure?.update(data),
    dispose: () => figure?.dispose(),
  };
}

/** A clicked coordinate with four digits: as fine as a pointer can mean it. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

/** For each variable: the other one is held constant. */
function partialLines({ variables, point }: SurfaceFrame): (Node | string)[][] {
  const [x, y] = point.x.map((value) => formatShort(value));
  const [first, second] = point.partials.map((value) => formatShort(value, 6));
  return [
    [`(f(${x} + h, ${y}) - f(${x} - h, ${y})) / 2h`],
    ['= ', element('span', 'orange', first ?? ''), ` : ${l10n.t('{0} held constant', variables[1])}`],
    [`(f(${x}, ${y} + h) - f(${x}, ${y} - h)) / 2h`],
    ['= ', element('span', 'green', second ?? ''), ` : ${l10n.t('{0} held constant', variables[0])}`],
    ['h = 1e-4'],
  ];
}
