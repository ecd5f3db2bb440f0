import { numberOf, type Value } from './values';

/** A number that a helper such as gradient_descent(f, init_x, lr) is given, with the name of its parameter; '' where that is not known. */
export interface Named {
  readonly name: string;
  readonly value: Value;
}

/** What the arguments of a helper are to the function that it is given. */
export interface Roles {
  /** What the function is called with. */
  readonly point?: Value;
  readonly descent?: Descent;
  readonly h?: number;
}

export interface Descent {
  readonly start: Value;
  readonly learningRate: number | undefined;
  readonly stepCount: number | undefined;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const rates = set('lr learningrate learnrate rate eta');
/** Those that may be something else where nothing descends. */
const ratesOfDescents = set('alpha gamma stepsize step');
const counts = set(
  'stepnum numsteps nsteps steps stepcount numiters numiter niter niters iterations iters maxiter maxiters maxiterations numiterations niterations iternum epochs numepochs nepochs n num times maxsteps',
);
const starts = set(
  'initx xinit x0 start startx xstart initial initialx xinitial init initpoint startpoint startingpoint startingx initialpoint initialguess guess theta0 w0 p0 initvalue initialvalue startvalue startpos startposition initialposition initparams initialparams',
);
const points = set('x at point xpoint position pos xval xvalue xs points t w theta params v vec');
const steps = set('h eps epsilon delta dx deltax stepsize step');

/** A name as it is compared: learning_rate is learningRate. */
const plain = (name: string): string => name.toLowerCase().replace(/[_$]/g, '');

const descends = (helper: string): boolean =>
  /descen[dt]|minimi[sz]|optimi[sz]|^s?gd|steepest/.test(plain(helper));

const differentiates = (helper: string): boolean =>
  /diff|deriv|grad|slope|tangent|partial|jacob/.test(plain(helper)) && !descends(helper);

/** The parameters of helpers that learners import. */
const signatures: Readonly<Record<string, readonly string[]>> = {
  numericaldiff: ['f', 'x', 'h'],
  numericalgradient: ['f', 'x', 'h'],
  numericalgradient1d: ['f', 'x', 'h'],
  numericalgradient2d: ['f', 'x', 'h'],
  tangentline: ['f', 'x'],
  gradientdescent: ['f', 'init_x', 'lr', 'step_num'],
  derivative: ['f', 'x', 'dx'],
  approxfprime: ['x', 'f', 'eps'],
  minimize: ['f', 'x0'],
  fmin: ['f', 'x0'],
  fminbfgs: ['f', 'x0'],
  newton: ['f', 'x0'],
};

/** The names of the parameters of a helper that is not in the file. */
export const parametersOf = (helper: string): readonly string[] => signatures[plain(helper)] ?? [];

/** What a helper is given beside the function, by its name and those of its parameters. */
export function rolesOf(helper: string, given: readonly Named[]): Roles {
  const isDescent = descends(helper) || given.some(({ name }) => rates.has(plain(name)));
  return isDescent ? { descent: descentOf(given) } : pointOf(helper, given);
}

const find = (given: readonly Named[], ...names: readonly ReadonlySet<string>[]): Value => {
  for (const among of names) {
    const found = given.find(({ name }) => among.has(plain(name)));
    if (found) return found.value;
  }
  return undefined;
};

function descentOf(given: readonly Named[]): Descent {
  const count = numberOf(find(given, counts));
  return {
    start: find(given, starts, points),
    learningRate: positive(numberOf(find(given, rates, ratesOfDescents))),
    stepCount: count !== undefined && Number.isSafeInteger(count) ? positive(count) : undefined,
  };
}

function pointOf(helper: string, given: readonly Named[]): Roles {
  const isDerivative = differentiates(helper) || given.some(({ name }) => plain(name) === 'h');
  const step = isDerivative ? positive(numberOf(find(given, steps))) : undefined;
  const named = find(given, points, starts);
  // Behind the function stands where it is looked at, whatever that is called.
  const next = given.find(({ name, value }) => value?.kind !== 'function' && !steps.has(plain(name)));
  const point = named ?? (isDerivative ? next?.value : undefined);
  return { ...(point && { point }), ...(step !== undefined && { h: step }) };
}

export const positive = (value: number | undefined): number | undefined =>
  value !== undefined && value > 0 ? value : undefined;

/** Constants that a helper has in itself are as its parameters: h = 1e-4. A short name such as n may be anything there. */
export const isTelling = (name: string): boolean =>
  isStep(name) || rates.has(plain(name)) || (counts.has(plain(name)) && !/^(n|num|times)$/.test(plain(name)));

/** Whether a name is that of a small step, with which a function is called beside a point. */
export const isStep = (name: string): boolean => /^(h|eps|epsilon|delta|dx|deltax)\d?$/.test(plain(name));

/** Whether a function is by its name the derivative of another: df, f_prime, grad_f. */
export function isDerivativeOf(name: string, of: string): boolean {
  const whole = plain(name);
  const rest = whole.replace(plain(of), '');
  return (
    rest !== whole &&
    /^(d|dx|ddx|prime|grad|gradient|gradof|gradientof|deriv|derivative|derivativeof|diff|der|slope|dash)$/.test(
      rest,
    )
  );
}
