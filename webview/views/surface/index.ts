import * as l10n from '@vscode/l10n';
import type { Preset, SurfaceFrame, SurfaceParams } from '#protocol';
import {
  type Axes,
  createArithmetic,
  createLayout,
  createLetters,
  createPlaneAxes,
  createReadout,
  element,
  Form,
  relabel,
  section,
} from '#ui';
import { limits } from '../../../src/views/surface/shared';
import { formatNumber, formatShort } from '../../base/format';
import { formView } from '../../formView';
import type { CreateView } from '../../view';
import { createDrawings } from './drawings';
import { colours, keepSame } from './pictures';

export const createSurface: CreateView<'surface'> = ({ presets, setParams }) => {
  const layout = createLayout();
  const form = new Form<SurfaceParams>(setParams, { left: ['range0', 'range1', 'point'] });
  const drawings = createDrawings(layout.stage, form, presets);
  const numbers = createNumbers();
  const letters = createLetters(form, ([first = '', second = '']) =>
    l10n.t('The gradient is of {0} and {1} alone: all others are held at these numbers.', first, second),
  );
  const axes = createPlaneAxes(form);
  const ranges = createRangeFields(form, axes);
  layout.under.append(letters.element);
  layout.top.append(form.formula('source', 'f(x₀, x₁) =', axes), form.examples(keepStyle(presets, form)));
  layout.column.append(
    ...numbers.readouts,
    layout.sentence.element,
    section(l10n.t('How they are computed'), numbers.arithmetic),
    section(l10n.t('What is drawn'), form.numbers('point', l10n.t('at the point'), limits.point), ...ranges),
  );
  let newest: SurfaceFrame | undefined;
  const draw = (frame: SurfaceFrame) => {
    newest = keepSame(frame, newest);
    drawings.draw(newest);
    numbers.update(frame);
  };
  return formView<'surface'>({
    layout,
    form,
    letters,
    axes,
    shown: drawings.shown,
    draw,
    dispose: drawings.dispose,
  });
};

/** The ranges under the names of the variables along the axes. */
function createRangeFields(form: Form<SurfaceParams>, axes: Axes): readonly HTMLElement[] {
  const nameOf = (variable = '') => l10n.t('{0} from, to', variable);
  const fields = [
    form.numbers('range0', nameOf('x₀'), limits.range0),
    form.numbers('range1', nameOf('x₁'), limits.range1),
  ];
  axes.onDraw((variables) => {
    for (const [i, field] of fields.entries()) relabel(field, nameOf(variables[i]));
  });
  return fields;
}

/** An example is another function, point and range; how the surface is drawn stays as it was chosen. */
function keepStyle(
  presets: readonly Preset<'surface'>[],
  form: Form<SurfaceParams>,
): readonly Preset<'surface'>[] {
  return presets.map(({ name, params }) => ({
    name,
    get params() {
      return { ...params, style: form.params?.style ?? params.style };
    },
  }));
}

/** The two partial derivatives, large, the value of f, and the arithmetic behind them. */
function createNumbers() {
  const value = createReadout();
  const partials = colours.map((colour) => createReadout(colour));
  const arithmetic = createArithmetic();
  return {
    readouts: [...partials, value].map(({ element: box }) => box),
    arithmetic: arithmetic.element,
    update: (frame: SurfaceFrame) => {
      partials.forEach((readout, i) => {
        const exact = frame.point.exact[i] ?? Number.NaN;
        readout.update(
          l10n.t('<partial>Partial derivative</partial> with respect to {0}', frame.variables[i] ?? ''),
          formatNumber(frame.point.partials[i] ?? Number.NaN, 4),
          Number.isFinite(exact)
            ? l10n.t('<exact>exact</exact> {0}', formatShort(exact, 6))
            : l10n.t('no exact value here'),
        );
      });
      const [x, y] = frame.point.x;
      value.update(`f(${formatShort(x)}, ${formatShort(y)})`, formatShort(frame.point.value, 8));
      arithmetic.update(partialLines(frame));
    },
  };
}

/** For each variable: the other one is held constant. */
function partialLines({ variables, point }: SurfaceFrame): (Node | string)[][] {
  const [x, y] = point.x.map((value) => formatShort(value));
  const [first, second] = point.partials.map((value) => formatShort(value, 6));
  return [
    [`(f(${x} + h, ${y}) - f(${x} - h, ${y})) / 2h`],
    ['= ', element('span', colours[0], first ?? ''), ' : ', l10n.t('{0} held constant', variables[1])],
    [`(f(${x}, ${y} + h) - f(${x}, ${y} - h)) / 2h`],
    ['= ', element('span', colours[1], second ?? ''), ' : ', l10n.t('{0} held constant', variables[0])],
    ['h = 1e-4'],
  ];
}
