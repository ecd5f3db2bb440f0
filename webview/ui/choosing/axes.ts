import * as l10n from '@vscode/l10n';
import type { AxisChoice } from '../../../src/language/core/functionSource';
import { element } from '../../base/dom';
import type { Form } from '../form';
import type { SourceAxes } from '../sourceControl';
import { type ChoiceControl, choiceControl } from './choice';

/** What is along the axes, and what else could be. */
interface Drawn {
  /** Of a curve, and of a surface; left out where nothing was drawn. */
  readonly variable?: string;
  readonly variables?: readonly string[];
  readonly axes?: AxisChoice;
}

/** The variables that could be along the axes, and those that are. */
export interface Axes extends SourceAxes {
  readonly draw: (frame: Drawn) => void;
}

interface Asked {
  readonly axes: readonly string[];
}

/** Of a function of more variables than there are axes: which is along each. */
function createAxes<P extends Asked>(form: Form<P>, names: readonly string[]): Axes {
  let drawn: AxisChoice | undefined;
  let named = '';
  const listeners: ((chosen: readonly string[]) => void)[] = [];
  const choose = (axis: number, name: string) => {
    if (!drawn || drawn.chosen[axis] === name) return;
    const axes = withVariable(drawn.chosen, axis, name);
    draw({ axes: { ...drawn, chosen: axes } });
    form.set({ axes } as Partial<P>);
  };
  const controls = names.map(
    (label, axis): ChoiceControl<string> =>
      choiceControl<string>({ label, choices: [], onChange: (name) => choose(axis, name) }),
  );
  const box = element('div', 'axes', ...controls.map((control) => control.element));
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', l10n.t('Variables along the axes'));
  box.hidden = true;
  const name = (along: readonly string[] = []) => {
    if (along.length === 0 || named === along.join()) return;
    named = along.join();
    for (const listener of listeners) listener(along);
  };
  const draw: Axes['draw'] = ({
    axes,
    variable,
    variables = variable === undefined ? undefined : [variable],
  }) => {
    name(axes?.chosen ?? variables);
    if (JSON.stringify(axes) === JSON.stringify(drawn)) return; // a list that is open stays as it is
    drawn = axes;
    box.hidden = !axes;
    const choices = axes?.variables.map((name) => ({ value: name, name })) ?? [];
    for (const [axis, control] of controls.entries()) {
      control.offer(choices);
      control.show(axes?.chosen[axis] ?? '');
    }
  };
  return {
    element: box,
    draw,
    onDraw: (listener) => {
      listeners.push(listener);
    },
  };
}

/** Of a curve, which is along one variable. */
export const createLineAxis = <P extends Asked>(form: Form<P>): Axes => createAxes(form, [l10n.t('along')]);

/** Of a surface, which is over two. */
export const createPlaneAxes = <P extends Asked>(form: Form<P>): Axes =>
  createAxes(form, [l10n.t('horizontal'), l10n.t('vertical')]);

/** Another variable along an axis; if it was along the other one, both change places. */
function withVariable(chosen: readonly string[], axis: number, name: string): readonly string[] {
  return chosen.map((one, i) => (i === axis ? name : one === name ? (chosen[axis] ?? one) : one));
}
