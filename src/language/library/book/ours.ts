import type { Range } from '../../core/problem';
import { OURS } from '../../program/machine/code';
import { ModuleValue, Namespace } from '../../program/values/classes';
import { UNBOUND } from '../../program/values/value';
import type { Ours } from '../importing';
import { functoolsText } from '../standard/functools';
import { itertoolsText } from '../standard/itertools';
import { type Digits, loadMnist } from './mnist';
import { bookTexts } from './texts';

const MNIST = 'dataset.mnist';

/** Modules of Python's own, of which nothing is to be told. */
const standardTexts: ReadonlyMap<string, string> = new Map([
  ['functools', functoolsText],
  ['itertools', itertoolsText],
]);

/** What the modules that come with Gradient Lab tell the program's reader. */
interface Told {
  readonly onBrought: (name: string, path: string | undefined, range: Range) => void;
  readonly onCut: (given: number, of: number) => void;
}

/** common/ and dataset/ of a program without such files. */
export function oursFor(digits: Digits | undefined, { onBrought, onCut }: Told): Ours {
  const mnist = new Namespace(UNBOUND, [['load_mnist', loadMnist(digits, onCut)]]);
  return {
    has: (name) => name === MNIST || bookTexts.has(name) || standardTexts.has(name),
    get: (name) =>
      name === MNIST
        ? new ModuleValue(name, mnist, `${OURS}${name}`)
        : (bookTexts.get(name) ?? standardTexts.get(name)),
    onBrought: (name, path, range) => {
      if (!standardTexts.has(name)) onBrought(name, path, range);
    },
  };
}
