import * as l10n from '@vscode/l10n';
import { keepHeight } from '../../base/keepHeight';
import { choiceControl } from './choice';

/** Params under a name that a learner reads. */
export interface Example<P> {
  readonly name: string;
  readonly params: P;
}

export interface Examples<P> {
  readonly element: HTMLElement;
  readonly all: readonly Example<P>[];
  /** Names the example that these params are; none where they are no longer one. */
  readonly show: (params: P) => void;
}

/** The view's examples by name; which one is shown stands there as long as the learner changes nothing of what it is about. */
export function createExamples<P extends object>(
  examples: readonly Example<P>[],
  onChoose: (params: P) => void,
): Examples<P> {
  const label = l10n.t('Examples');
  const named = examples.map(({ name }, i) => ({ value: i, name }));
  const control = choiceControl({
    label,
    place: 'unlabelled',
    choices: [{ value: NONE, name: label }, ...named],
    onChange: (value) => {
      const example = examples[value];
      if (example) onChoose(example.params);
      else control.show(shown);
    },
  });
  control.element.classList.add('examples');
  const fields = whatTheyDifferIn(examples.map(({ params }) => params));
  let shown = NONE;
  const show = (found: number) => {
    shown = found;
    const { name } = examples[found] ?? {};
    control.show(found);
    control.showAs(name === undefined ? label : l10n.t('Example: {0}', name));
  };
  show(NONE);
  keepHeight(control.element);
  return {
    all: examples,
    element: control.element,
    show: (asked) =>
      show(examples.findIndex(({ params }) => fields.every((field) => isSame(params[field], asked[field])))),
  };
}

/** No example. */
const NONE = -1;

/** The fields that tell examples apart: what they have in common, such as how a surface is turned, is no part of any. */
function whatTheyDifferIn<P extends object>([first, ...others]: readonly P[]): (keyof P)[] {
  if (!first) return [];
  const fields = [...new Set([first, ...others].flatMap((each) => Object.keys(each)))] as (keyof P)[];
  const differing = fields.filter((field) => others.some((other) => !isSame(first[field], other[field])));
  return differing.length > 0 ? differing : fields;
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  const [those, these] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return [...those.keys(), ...these.keys()].every((name) => isSame(those.get(name), these.get(name)));
}
