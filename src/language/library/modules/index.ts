import { ModuleValue, Namespace } from '../../program/values/classes';
import { List, UNBOUND, type Value } from '../../program/values/value';
import { collectionTypes } from '../builtins/types';
import { native } from '../native';
import { numpyModules } from '../numpy/index';
import type { Draws } from '../random/draws';
import { copyModule } from './copy';
import { mathModule } from './math';
import { moreMath } from './moreMath';
import { placeholders } from './placeholders';
import { randomModule } from './random';

type Names = readonly (readonly [string, Value])[];

/** Seconds since 1970, as a program's clock has them. */
export interface Clock {
  readonly seconds: () => number;
}

function timeModule({ seconds }: Clock): Names {
  const names = ['time', 'perf_counter', 'process_time', 'monotonic'];
  return [
    ...names.map((name) => [name, native(name, '', seconds, false)] as const),
    ['sleep', native('sleep', 'seconds', () => null, false)],
  ];
}

/** What files do with sys and os before they import what stands beside them. */
function sysModule(): Names {
  return [
    ['path', new List(['.'])],
    ['argv', new List([''])],
    ['maxsize', 2n ** 63n - 1n],
    ['version', '3.12'],
  ];
}

const joined = native('join', '*paths', ({ items }: List) => items.map(String).join('/'));
const osNames: Names = [
  ['pardir', '..'],
  ['curdir', '.'],
  ['sep', '/'],
];

function module(name: string, names: Names): ModuleValue {
  return new ModuleValue(name, new Namespace(UNBOUND, names));
}

/** The modules of the language that are ours; each is made once a program, since a program may change it. */
export function makeModules(clock: Clock, draws: Draws): Map<string, ModuleValue> {
  const path = module('os.path', [
    ['join', joined],
    ['dirname', native('dirname', 'path', (path: string) => path.split('/').slice(0, -1).join('/'))],
    ['abspath', native('abspath', 'path', (path: Value) => path)],
  ]);
  const all = [
    module('math', [...mathModule, ...moreMath]),
    module('copy', copyModule),
    module('collections', collectionTypes),
    module('time', timeModule(clock)),
    module('sys', sysModule()),
    module('os', [...osNames, ['path', path]]),
    path,
    module('random', randomModule(draws)),
    ...Object.entries(placeholders).map(([name, names]) => module(name, names)),
    ...numpyModules(module, draws),
  ];
  return new Map(all.map((one) => [one.name, one]));
}
