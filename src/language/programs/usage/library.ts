import { countedBy } from './spans';
import { array, number, numberOf, numbersIn, span, type Value } from './values';

/** What a call of a library's function gives, as far as it is known without running it. */
type Known = (args: readonly Value[], named: (name: string) => Value) => Value;

const same: Known = ([value]) => value;

function ends(from: Value, to: Value): Value {
  const [start, stop] = [numberOf(from), numberOf(to)];
  return start === undefined || stop === undefined ? undefined : span(start, stop);
}

/** np.linspace(0, 1, 50), also with start= and stop=. */
const between: Known = ([from, to], named) => ends(from ?? named('start'), to ?? named('stop'));

const powers: Known = ([from, to], named) => {
  const base = number(numberOf(named('base')) ?? 10);
  const [low, high] = [from, to].map((one) => numberOf(one));
  const raised = (power: number | undefined) => number((numberOf(base) ?? 10) ** (power ?? Number.NaN));
  return ends(raised(low), raised(high));
};

const counting: Known = (args, named) => {
  const [start, stop, step] = ['start', 'stop', 'step'].map(named);
  if (!start && !stop && !step) return countedBy(args);
  return countedBy([args[0] ?? start ?? number(0), args[1] ?? stop, args[2] ?? step ?? number(1)]);
};

/** Longer arrays of one number are no points. */
const MOST_REPEATED = 20;

const repeated =
  (itemOf: (args: readonly Value[]) => Value): Known =>
  (args) => {
    const [shape] = args;
    const length = numberOf(shape) ?? (numbersIn(shape)?.length === 1 ? numbersIn(shape)?.[0] : undefined);
    if (length === undefined || !Number.isInteger(length) || length < 1 || length > MOST_REPEATED)
      return undefined;
    return array(Array.from({ length }, () => itemOf(args)));
  };

const named = (names: string, known: Known): readonly (readonly [string, Known])[] =>
  names.split(' ').map((name) => [name, known]);

const calls: ReadonlyMap<string, Known> = new Map([
  ...named('arange range trange', counting),
  ...named('linspace geomspace', between),
  ...named('logspace', powers),
  ...named('meshgrid of', (args) => array(args)),
  ...named(
    'zeros',
    repeated(() => number(0)),
  ),
  ...named(
    'ones',
    repeated(() => number(1)),
  ),
  ...named(
    'full',
    repeated(([, value]) => value),
  ),
  ...named('array asarray asfarray tensor Tensor FloatTensor list tuple copy deepcopy ravel', same),
  ...named('float float32 float64 Float32Array Float64Array Number vectorize stack vstack tqdm from', same),
]);

/** What a function of a library gives, by its name. */
export const givenBy = (name: string): Known | undefined => calls.get(name);

/** Methods and attributes that give what they are asked of, or its numbers in another order. */
const sames = new Set(
  'T copy flatten ravel astype tolist to_list numpy detach clone item squeeze slice requires_grad_ double float'.split(
    ' ',
  ),
);

export const givesSame = (name: string): boolean => sames.has(name);

const constants: Readonly<Record<string, number>> = { pi: Math.PI, PI: Math.PI, e: Math.E, E: Math.E };

/** math.pi, Math.PI */
export const constantOf = (name: string): Value =>
  Object.hasOwn(constants, name) ? number(constants[name] ?? Number.NaN) : undefined;
