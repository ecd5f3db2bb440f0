import { slopesOfOne, slopesOfTwo } from '../../formula/numpy/numpySlopes';

/** Functions that formulas have none of, by NumPy's names. */
const more: readonly (readonly [name: string, slope: string])[] = [
  ['negative', '-du'],
  ['positive', 'du'],
  ['fabs', 'np.sign(u)*du if u != 0 or du == 0 else np.nan'],
  ['trunc', '0*du if u % 1 != 0 or u == 0 else np.nan'],
  ['expm1', 'np.exp(u)*du'],
  ['exp2', 'np.exp2(u)*np.log(2)*du'],
  ['log1p', 'du/(1 + u)'],
  ['arcsinh', 'du/np.hypot(u, 1)'],
  ['arccosh', 'du/np.sqrt((u - 1)*(u + 1))'],
  ['arctanh', 'du/((1 - u)*(1 + u))'],
  ['degrees', 'du*180/np.pi'],
  ['rad2deg', 'du*180/np.pi'],
  ['radians', 'du*np.pi/180'],
  ['deg2rad', 'du*np.pi/180'],
  ['isnan', '0*du if np.isfinite(u) else np.nan'],
  ['isinf', '0*du if np.isfinite(u) else np.nan'],
  ['isfinite', '0*du if np.isfinite(u) else np.nan'],
];

const moreOfTwo: readonly (readonly [name: string, slope: string])[] = [
  ['power', 'power_slope(u, v, du, dv)'],
  ['hypot', '(u*du + v*dv)/np.hypot(u, v)'],
  ['floor_divide', '0*du + 0*dv if not jumps(u, v) else np.nan'],
  ['remainder', 'du - u//v*dv if not jumps(u, v) else np.nan'],
];

/** Of JavaScript's functions, which are helpers of the script. */
const ofScripts: readonly (readonly [name: string, numbers: string, slope: string])[] = [
  ['half_up', 'u, du', '0*du if abs(u) % 1 != 0.5 else np.nan'],
  [
    'fmod',
    'u, v, du, dv',
    'du - np.trunc(u/v)*dv if np.trunc((u - abs(u)*share)/v) == np.trunc((u + abs(u)*share)/v) else np.nan',
  ],
];

/** What is known by other names in Python's math and in NumPy. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries('sin cos tan sinh cosh tanh'.split(' ').map((name) => [`arc${name}`, [`a${name}`]])),
  arctan2: ['atan2'],
  power: ['pow'],
  divide: ['true_divide'],
};

/** Python's operators and what it calls by itself are in every script. */
const always = 'add subtract multiply divide true_divide negative positive absolute power'.split(' ');

/** Names of functions that stand for the operations behind other signs. */
const signs: Readonly<Record<string, RegExp>> = {
  floor_divide: /\/\/|divmod/,
  remainder: /%|divmod|\bmod\b/,
  rint: /\bround\b/,
  trunc: /\bint\b/,
  sqrt: /\bnorm\b/,
};

/** The lines of a table: the slope of each operation that the texts may ask for. */
export function slopesOf(text: string, isScript: boolean): string {
  const words = new Set(text.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []);
  const isAsked = (name: string): boolean =>
    always.includes(name) || words.has(name) || (signs[name]?.test(text) ?? false);
  const line = ([name, slope]: readonly [string, string], numbers: string): string[] =>
    [name, ...(aliases[name] ?? [])]
      .filter((one) => isAsked(one) || (one === name && (aliases[name] ?? []).some(isAsked)))
      .map((one) => `    '${one}': lambda ${numbers}: ${slope},\n`);
  return [
    ...[...slopesOfOne, ...more].flatMap((row) => line(row, 'u, du')),
    ...[...slopesOfTwo, ...moreOfTwo].flatMap((row) => line(row, 'u, v, du, dv')),
    ...(isScript ? ofScripts.flatMap(([name, numbers, slope]) => line([name, slope], numbers)) : []),
  ].join('');
}
