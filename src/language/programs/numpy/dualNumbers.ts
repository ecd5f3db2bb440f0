import { powerSlope } from '../../formula/numpy/numpySlopes';
import { slopesOf } from './codeSlopes';
import type { WrittenScript } from './javascript/writeScript';

const dual = `import functools, math, operator, sys, types


class Unknown(Exception):
    """No slope is known: a choice stands at its boundary."""


class Dual(np.lib.mixins.NDArrayOperatorsMixin):
    """A number that moves with x, and its slope; what stands still is a plain number."""
    def __init__(self, value, slope):
        self.value, self.slope = value, np.float64(slope)

    def __array_ufunc__(self, ufunc, method, *numbers, **options):
        return calculated(ufunc, method, numbers)

    def __array_function__(self, function, kinds, numbers, options):
        return functions[function](*numbers)

    def __bool__(self):
        return bool(self != 0)

    def __int__(self):
        return one_number(math.trunc, 'trunc', (self,))

    __trunc__ = __int__

    def __round__(self):
        return one_number(round, 'rint', (self,))

    def __divmod__(self, other):
        return self//other, self % other

    def __rdivmod__(self, other):
        return other//self, other % self


class Duals(np.ndarray):
    """An array of numbers of which some move."""
    def __new__(cls, numbers):
        array = np.empty(len(numbers), dtype=object)
        for i, number in enumerate(numbers):
            moves = isinstance(number, Dual)
            array[i] = Dual(np.float64(number.value), number.slope) if moves else np.float64(number)
        return array.view(cls)

    def __array_ufunc__(self, ufunc, method, *numbers, **options):
        return calculated(ufunc, method, numbers)

    def __array_function__(self, function, kinds, numbers, options):
        if function in functions:
            return functions[function](*numbers)
        return super().__array_function__(function, kinds, numbers, options)


def calculated(ufunc, method, numbers):
    """What a function of NumPy's gives, of numbers or item by item."""
    if method == 'reduce':
        return functools.reduce(ufunc, numbers[0])
    if ufunc is np.matmul:
        return functools.reduce(np.add, numbers[0]*numbers[1])
    return over_items(lambda *items: one_number(ufunc, ufunc.__name__, items), numbers)


def boxed(number):
    box = np.empty(getattr(number, 'shape', ()), dtype=object)
    box[...] = number
    return box


def over_items(function, numbers):
    if not any(isinstance(number, np.ndarray) and number.ndim for number in numbers):
        return function(*numbers)
    boxes = [boxed(number) for number in numbers]
    return np.frompyfunc(function, len(boxes), 1)(*boxes).view(Duals)


OPERATORSstairs = ('sign', 'floor', 'ceil', 'trunc', 'rint', 'half_up', 'isnan', 'isinf', 'isfinite')
share = 8*np.finfo(float).eps  # numbers nearer than this may be apart by rounding alone


def one_number(function, name, numbers):
    """What a function of numbers gives, with its slope where one of them moves."""
    duals = [number for number in numbers if isinstance(number, Dual)]
    values = [number.value if isinstance(number, Dual) else number for number in numbers]
    are_own = all(type(value) in (int, float, bool) for value in values)
    value = (own_operators.get(function, function) if are_own else function)(*values)
    if not duals:
        return value
    if name in choices:
        u, v = values
        is_sure = all(np.isfinite(number.value) and np.isfinite(number.slope) for number in duals)
        is_near = not is_sure or abs(u - v) <= share*min(abs(u), abs(v))
        if is_near and numbers[0] is not numbers[1]:
            raise Unknown
        return value if not name.endswith('imum') else numbers[0] if value == u else numbers[1]
    constant = None if name in ('power', 'pow') else 0.0
    rates = [number.slope if isinstance(number, Dual) else constant for number in numbers]
    slope = slopes[name](*[np.float64(number) for number in values], *rates)
    if name == 'floor_divide' and np.isfinite(slope):
        return value
    if name in stairs:
        u = values[0]
        is_flat = np.isfinite(slope) and function(u - abs(u)*share) == function(u + abs(u)*share)
        return value if is_flat else Dual(value, np.nan)
    return Dual(value, slope)


`;

/** Where Python raises and where NumPy's larger of two chooses; JavaScript does neither. */
const ofPython = `own_operators = {np.add: operator.add, np.subtract: operator.sub, np.multiply: operator.mul,
    np.divide: operator.truediv, np.floor_divide: operator.floordiv, np.remainder: operator.mod,
    np.power: operator.pow}
choices = ('less', 'less_equal', 'greater', 'greater_equal', 'equal', 'not_equal', 'maximum', 'minimum')
`;
const ofJavaScript = `own_operators = {}
choices = ('less', 'less_equal', 'greater', 'greater_equal', 'equal', 'not_equal')
`;

const jumps = `def jumps(u, v):
    near = abs(u)*share
    return u % v == 0 or (u - near)//v != (u + near)//v


`;

const ofMath = `def of_math(name, function):
    return lambda *numbers: one_number(function, name, numbers)`;

/** In the place of Python's math and of NumPy, for the learner's code alone. */
const modules = `# What the code below imports as math and as numpy takes numbers that move, too.
functions = {
    np.where: lambda *numbers: over_items(lambda c, u, v: u if c else v, numbers),
    np.clip: lambda u, low, high: np.minimum(np.maximum(u, low), high),
    np.dot: lambda u, v: u @ v,
    np.sum: lambda u, *_, **axis: u if isinstance(u, Dual) else u.sum(),
    np.copy: lambda u: u.copy(),
    np.linalg.norm: lambda u: np.sqrt((u*u).sum()),
}


${ofMath}


def logarithm(x, base=None):
    return ln(x) if base is None else ln(x)/ln(base)


def array_of(numbers, *options, make=np.array, **named):
    if isinstance(numbers, Dual):
        return numbers
    moves = isinstance(numbers, (list, tuple, Duals)) and any(isinstance(one, Dual) for one in numbers)
    return Duals(numbers) if moves else make(numbers, *options, **named)


def like(module, changes):
    taking_duals = types.ModuleType(module.__name__)
    vars(taking_duals).update({**vars(module), **changes})
    return taking_duals


ln = of_math('log', math.log)
of_duals = {name: of_math(name, getattr(math, name)) for name in slopes if hasattr(math, name)}
own_modules = {'math': math, 'numpy': np}
sys.modules['math'] = like(math, {**of_duals, 'log': logarithm})
sys.modules['numpy'] = like(np, {'array': array_of, 'asarray': array_of, MORE})`;

/** What stands behind the program. */
export const afterDuals = 'sys.modules.update(own_modules)';

/** A type of numbers that leaves one that moves what it is, if the texts ask for it. */
const type = (name: string, own: string): string => `class ${name}(${own}):
    dtype = np.dtype('float64')

    def __new__(cls, x=0.0, make=${own}):
        return Dual(make(x.value), x.slope) if isinstance(x, Dual) else make(x)


`;

/** By what names the texts make floats of numbers. */
export const makesFloats = (text: string): boolean => /\bfloat\s*\(/.test(text);
const makesFloat64 = (text: string): boolean => /\bfloat64\s*\(/.test(text);

/**
 * Python source over NumPy by which a learner's own program calculates with dual numbers (forward-mode automatic differentiation), with
 * the rules that `slopeOf` has. It stands before the program, of which the text is given: what that does not ask for is left out.
 */
export function dualNumbers(text: string): string {
  const lines = slopesOf(text, false);
  const types = [
    makesFloats(text) ? type('Float', 'float') : '',
    makesFloat64(text) ? type('Float64', 'np.float64') : '',
  ];
  const more = makesFloat64(text) ? "'float64': Float64" : '';
  return [
    dual.replace('OPERATORS', ofPython),
    `${powerSlope}\n\n\n`,
    /jumps/.test(lines) ? jumps : '',
    ...types,
    tableOf(lines),
    modules.replace(', MORE', more && `, ${more}`),
  ].join('');
}

const tableOf = (lines: string): string => `slopes = {\n${lines}}\n\n\n`;

/** {@link dualNumbers} for what is written in Python of a program in JavaScript; its helpers of numbers are then told their slopes. */
export function dualNumbersOfScript({
  text,
  helpers,
  withSlopes,
}: Pick<WrittenScript, 'text' | 'helpers' | 'withSlopes'>): string {
  return [
    dual.replace('OPERATORS', ofJavaScript),
    `${powerSlope}\n\n\n`,
    tableOf(slopesOf(`${helpers}${text}`, true)),
    `functions = {}\n\n\n${ofMath}\n\n\n`,
    helpers,
    ...withSlopes.map((name) => `${name} = of_math('${name}', ${name})\n\n\n`),
  ].join('');
}

/** The names that {@link dualNumbers} gives values to. */
export const dualNames =
  'np functools math operator sys types Unknown Dual Duals calculated boxed over_items own_operators choices stairs share one_number power_slope jumps Float Float64 slopes functions of_math logarithm array_of like ln of_duals own_modules'.split(
    ' ',
  );
