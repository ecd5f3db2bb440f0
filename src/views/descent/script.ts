import * as l10n from '@vscode/l10n';
import type { FunctionSource } from '#language';
import type { DescentParams, OptimizerName, SettledDescent } from '#protocol';
import { writtenSource } from '../functionSource';
import {
  exactGradient,
  numericalGradient,
  planeDefinition,
  planeDefinitionOfDual,
  python,
  scriptHead,
} from '../numpyScript';
import { readPlaneFormula } from '../readFormula';
import { LearnerError } from '../view';
import { settleDescent } from './choice/settle';
import { stepsOf } from './descents';

/** One update of each optimizer, as src/engine/descent/optimizers.ts has it; `state` is what it remembers. */
const updates: Readonly<Record<OptimizerName, string>> = {
  sgd: `def sgd(x, grad, state, lr):
    return x - lr*grad`,
  momentum: `def momentum(x, grad, state, lr, momentum=0.9):
    state['v'] = momentum*state.get('v', 0.0) - lr*grad
    return x + state['v']`,
  nesterov: `def nesterov(x, grad, state, lr, momentum=0.9):
    v = state.get('v', 0.0)
    state['v'] = momentum*v - lr*grad
    return x + (momentum*momentum*v - (1 + momentum)*lr*grad)`,
  adaGrad: `def ada_grad(x, grad, state, lr):
    state['h'] = state.get('h', 0.0) + grad*grad
    return x - lr*grad / (np.sqrt(state['h']) + 1e-7)`,
  rmsProp: `def rms_prop(x, grad, state, lr, decay=0.99):
    state['h'] = state.get('h', 0.0)*decay + (1 - decay)*grad*grad
    return x - lr*grad / (np.sqrt(state['h']) + 1e-7)`,
  adam: `def adam(x, grad, state, lr, beta1=0.9):
    m, v, t = state.get('m', 0.0), state.get('v', 0.0), state.get('t', 0) + 1
    m = m + (1 - beta1)*(grad - m)
    v = v + (1 - 0.999)*(grad*grad - v)
    state.update(m=m, v=v, t=t)
    lr_t = lr*np.sqrt(1 - 0.999**t) / (1 - beta1**t)
    return x - lr_t*m / (np.sqrt(v) + 1e-7)`,
};

/** Every step of every run, printed as the trace has it. */
export function descentScript(asked: DescentParams): string {
  const params = settleDescent(asked).settled;
  const exact = params.gradient === 'exact';
  const used = [...new Set(params.runs.map(({ optimizer }) => optimizer))];
  const calls = params.runs.map(
    ({ optimizer, learningRate, decay }) =>
      `descend(${[functionName(optimizer), python(learningRate), ...(decay === undefined ? [] : [python(decay)])].join(', ')})`,
  );
  return `${scriptHead(`gradient descent on ${writtenSource(params.source)}`)}


${exact ? planeDefinitionOfDual(params.source, params.values, params.axes) : planeDefinition(params.source, params.values, params.axes)}


${exact ? exactGradient(params, slopesBeside(params)) : numericalGradient}


${used.map((optimizer) => updates[optimizer]).join('\n\n\n')}


def descend(update, lr, *decay):
    print(update.__name__, lr, *decay)
    x = np.array(${python(params.start)})
    state = {}
    for step in range(${params.stepCount}):
        grad = ${exact ? 'exact_gradient' : 'numerical_gradient'}(f, x)
        print(step, x, grad)
        x = update(x, grad, state, lr, *decay)
    print(${params.stepCount}, x)


${calls.join('\n')}
`;
}

/** More of them would be a table, not a program. */
const BESIDE_LIMIT = 500;

/** The points of the runs where only the expansions on both sides tell the gradient, each once. */
function slopesBeside(params: SettledDescent) {
  const plane = readPlaneFormula(params.source, params.values, params.axes);
  const found = new Map<string, { x: number[]; gradient: number[] }>();
  for (const run of params.runs) {
    for (const { x, gradient } of stepsOf(plane, { ...params, gradient: 'exact' }, run)) {
      const byRules = plane.gradientByRules(x);
      if (!gradient.some((slope, i) => Number.isFinite(slope) && Number.isNaN(byRules[i]))) continue;
      found.set(x.join(), { x: [...x], gradient: [...gradient] });
      if (found.size > BESIDE_LIMIT) throw noScript(params.source);
    }
  }
  return [...found.values()];
}

function noScript(source: FunctionSource): LearnerError {
  const message = l10n.t(
    'No NumPy script for this formula: at more than {0} points of the runs the rules of derivatives give no slope, and only its values on both sides do. With the numerical gradient there is one.',
    BESIDE_LIMIT,
  );
  return new LearnerError(message, { field: 'formula', start: 0, end: writtenSource(source).length });
}

/** As Python writes names: ada_grad. */
export function functionName(optimizer: OptimizerName): string {
  return optimizer.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
