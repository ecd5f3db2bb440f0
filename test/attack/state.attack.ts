import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Params, ViewId } from '#protocol';
import { views } from '#views';
import { Keeping, type Supply } from '../../src/panel/keeping/keeping';
import { isViewId, parseParams, restore } from '../../src/panel/restore';
import type { Kept } from '../../src/panel/session/sessionParts';
import { LastUsed } from '../../src/support/lastUsed';
import { MemoryStorage, textOfRun, wholeRun } from '../panel/memoryStorage';
import { attack } from './attack';

const ids = Object.keys(views) as ViewId[];

/** What VS Code can hand back: whatever JSON can say. */
const anything = fc.oneof(
  fc.jsonValue(),
  fc.anything(),
  fc.constantFrom('__proto__', 'constructor', 'toString'),
);

/** Right params of a view in which some places, however deep, were changed. */
const changedParams = fc
  .record({
    view: fc.constantFrom(...ids),
    preset: fc.nat(20),
    changes: fc.array(fc.tuple(fc.array(fc.nat(60), { minLength: 1, maxLength: 4 }), anything), {
      maxLength: 4,
    }),
  })
  .map(({ view, preset, changes }) => {
    const presets = views[view].presets();
    const params: unknown = structuredClone(
      presets[preset % (presets.length + 1)]?.params ?? views[view].defaults,
    );
    for (const [path, value] of changes) change(params, path, value);
    return { view, params };
  });

function change(value: unknown, [step = 0, ...path]: readonly number[], to: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const keys = Object.keys(value);
  const key = keys[step % Math.max(1, keys.length)] ?? 'more';
  if (path.length === 0) Reflect.set(value, key, to);
  else change(Reflect.get(value, key), path, to);
}

/** Params are right when reading them again gives the same; nothing in them is then foreign. */
function isSettled(view: ViewId, params: Params): void {
  assert.deepEqual(parseParams(view, structuredClone(params)), { ok: true, params });
}

function restoresAnything(state: unknown): void {
  for (const fallback of ['tangent', 'training'] as const) {
    const { view, params } = restore(state, fallback);
    assert.ok(isViewId(view));
    isSettled(view, params);
  }
}

/** What is remembered comes back, whatever stood there before. */
async function remembers({ stored, view, params }: { stored: unknown; view: ViewId; params: unknown }) {
  const state = new Map<string, unknown>([
    ['lastUsed', stored],
    [`lastUsed.${view}`, stored],
  ]);
  const memento = {
    keys: () => [...state.keys()],
    get: (key: string) => state.get(key),
    update: async (key: string, value: unknown) => void state.set(key, structuredClone(value)),
  };
  const lastUsed = new LastUsed(memento as ConstructorParameters<typeof LastUsed>[0], assert.fail);
  restoresAnything(lastUsed.stored);
  restoresAnything(lastUsed.storedOf(view));
  const opened = restore({ view, params }, 'surface');
  lastUsed.opened(opened);
  assert.deepEqual(restore(lastUsed.stored, 'surface'), opened);
  assert.deepEqual(restore(lastUsed.storedOf(view), 'surface'), opened);
}

interface Asked {
  readonly type: 'ask';
  readonly window: number;
  readonly action: Kept['action'];
  readonly name: string;
  readonly progress: number;
}

type Step =
  | Asked
  | { readonly type: 'read' | 'crash'; readonly window: number }
  | { readonly type: 'wait'; readonly milliseconds: number };

interface History {
  readonly steps: readonly Step[];
  /** Whether the next step begins before the ones before it are done. */
  readonly together: fc.Stream<boolean>;
  readonly faults: fc.Stream<'before' | 'half' | 'after' | undefined>;
}

const window = fc.nat(1);
const asked: fc.Arbitrary<Asked> = fc.record({
  type: fc.constant('ask'),
  window,
  action: fc.constantFrom('keep', 'keep', 'keep', 'keep', 'remove', 'forget'),
  name: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  progress: fc.nat(9),
});
const history: fc.Arbitrary<History> = fc.record({
  steps: fc.array(
    fc.oneof(
      { weight: 8, arbitrary: asked },
      { weight: 3, arbitrary: fc.record({ type: fc.constantFrom('read', 'read', 'crash'), window }) },
      { weight: 1, arbitrary: fc.record({ type: fc.constant('wait'), milliseconds: fc.nat(30_000) }) },
    ),
    { minLength: 1, maxLength: 30 },
  ),
  together: fc.infiniteStream(fc.boolean()),
  faults: fc.infiniteStream(
    fc.oneof(
      { weight: 12, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.constantFrom('before', 'half', 'after') },
    ),
  ),
});

/** What the windows were told is kept: of each run the least that must be there, unless it was asked to go since. */
class Model {
  readonly #least = new Map<string, number>();
  /** How often each run was asked to go. */
  readonly #asked = new Map<string, number>();
  /** Those of which somebody waits that they go. */
  readonly #leaving = new Map<string, number>();
  readonly #removed = new Set<string>();

  constructor(private readonly disk: MemoryStorage) {}

  /** Those that nobody may bring back. */
  get removed(): string[] {
    return [...this.#removed].filter((name) => this.disk.files.has(`training/${name}.removed`));
  }

  ask(keeping: Keeping, asked: Asked): Promise<void> {
    return asked.action === 'keep' ? this.#keep(keeping, asked) : this.#letGo(keeping, asked);
  }

  /** What is kept while somebody asks it to go may go. */
  async #keep(keeping: Keeping, { name, progress }: Asked): Promise<void> {
    const asked = this.#timesAsked(name);
    const isRemoved = this.removed.includes(name);
    const bytes = wholeRun(`${name} ${progress}`);
    const refusal = await keeping.keep({ view: 'training', name, action: 'keep', progress, bytes });
    if (refusal || this.#leaving.has(name) || this.#timesAsked(name) !== asked) return;
    assert.ok(!isRemoved, `${name} is kept again though it was removed`);
    this.#least.set(name, Math.max(progress, this.#least.get(name) ?? 0));
  }

  async #letGo(keeping: Keeping, { action, name, progress }: Asked): Promise<void> {
    const least = this.#least.get(name);
    const asked = this.#timesAsked(name) + 1;
    this.#asked.set(name, asked);
    this.#least.delete(name);
    this.#leaving.set(name, asked);
    const refusal = await keeping.keep({ view: 'training', name, action, progress });
    if (!refusal && action === 'remove') this.#removed.add(name);
    if (this.#timesAsked(name) !== asked) return;
    this.#leaving.delete(name);
    this.#asked.set(name, asked + 1);
    if (refusal?.reason === 'more' && least !== undefined) this.#least.set(name, least);
  }

  async reads(keeping: Keeping): Promise<Map<string, number>> {
    const { removed } = this;
    const found = runsIn(await keeping.read('training'));
    for (const name of removed) assert.ok(!found.has(name), `${name} came back though it was removed`);
    return found;
  }

  holds(found: ReadonlyMap<string, number>): void {
    for (const [name, least] of this.#least) {
      const held = found.get(name) ?? -1;
      const isThere = held >= least || this.removed.includes(name);
      assert.ok(isThere, `${name} is there with ${held}, but ${least} were kept`);
    }
  }

  #timesAsked(name: string): number {
    return this.#asked.get(name) ?? 0;
  }
}

function openWindow(disk: MemoryStorage, faults?: History['faults']) {
  let ended = false;
  const keeping = new Keeping({
    storage: disk.open(() => (ended ? 'before' : faults?.next().value)),
    state: { get: () => undefined, update: async () => undefined },
    readFile: assert.fail,
    log: () => undefined,
    now: () => disk.clock,
  });
  const end = () => {
    ended = true;
  };
  return { keeping, end };
}

/** The runs that a window reads, and how much each holds: every one is whole, and one that somebody kept. */
function runsIn({ files: given }: Supply): Map<string, number> {
  const files = given.flatMap((each) => each.files);
  return new Map(
    files.map(({ name, bytes }) => {
      const [id = '', progress = ''] = textOfRun(bytes)?.split(' ') ?? [];
      assert.equal(name, `${id}.npz`);
      assert.match(progress, /^\d$/);
      return [id, Number(progress)];
    }),
  );
}

/** Two windows keep, remove and forget runs on one disk that fails at random, and end at any moment. */
async function losesNothing({ steps, together, faults }: History): Promise<void> {
  const disk = new MemoryStorage();
  const model = new Model(disk);
  const windows = [openWindow(disk, faults), openWindow(disk, faults)] as const;
  const begin = (step: Step, [one, other]: typeof windows): unknown => {
    if (step.type === 'wait') disk.clock += step.milliseconds;
    if (step.type === 'wait') return undefined;
    const at = step.window === 0 ? one : other;
    if (step.type === 'ask') return model.ask(at.keeping, step);
    return step.type === 'read' ? model.reads(at.keeping) : at.end();
  };
  const going: unknown[] = [];
  for (const step of steps) {
    going.push(begin(step, windows));
    if (!together.next().value) await Promise.all(going.splice(0));
  }
  await Promise.all(going);
  disk.clock += 60_000;
  model.holds(await model.reads(openWindow(disk).keeping));
  const left = disk.paths.filter((path) => path.endsWith('.new'));
  assert.deepEqual(left, [], 'what was being written is cleared up');
}

export const attacks = [
  attack('a state of any kind is restored as params of a view', 3000, anything, restoresAnything),
  attack('params with some places changed are restored', 3000, changedParams, restoresAnything),
  attack(
    'what is remembered comes back, whatever was stored before',
    1000,
    changedParams.chain((opened) => anything.map((stored) => ({ ...opened, stored }))),
    remembers,
  ),
  attack('nothing is lost that was kept, on a disk that fails', 3000, history, losesNothing),
];
