import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Documents } from '../../../src/thread/documents';
import { noPictureIn } from '../../../src/thread/noPicture';
import { outlineOf } from '../../../src/thread/ownCode';
import { runPythonEach, withoutNumPy } from '../../python';
import { drawn, notDrawn } from './rows';

const first = 'import math\nimport numpy as np\n';
/** The name of the last function of a program that stands for itself. */
const nameOf = (program: string): string => [...program.matchAll(/^def (\w+)/gm)].at(-1)?.[1] ?? '';

/** What is offered above the last function of a program. */
function offered(program: string): string | undefined {
  const { functions } = outlineOf({ languageId: 'python', text: first + program, start: 0 });
  return functions.find(({ name }) => name === nameOf(program))?.takes;
}

/** Says of the last function of a program what CPython finds by calling it: what it takes, or 'none'. */
const asked = (program: string): string => `${first}${program}
import inspect, itertools, random
f = ${nameOf(program)}

def number(value):
    if value is None or isinstance(value, (str, bytes)):
        return None
    if isinstance(value, np.ndarray) and value.ndim > 0:
        return None
    try:
        value = float(value)
    except Exception:
        return None
    return value if math.isfinite(value) else None

def call(*given):
    try:
        return f(*given)
    except Exception:
        return None

def elements(n, value):
    if isinstance(value, (list, tuple, np.ndarray)):
        array = np.array(value) if not any(number(one) is None for one in value) else None
        return array if array is not None and array.shape == (n,) else None

parameters = [one for one in inspect.signature(f).parameters.values() if one.default is inspect.Parameter.empty]
plain = all(one.kind is inspect.Parameter.POSITIONAL_OR_KEYWORD for one in parameters)
draw = random.Random(1)
numbers = [0.5, 2.0, -1.5, 10.0, 9.25, 0.1]

def of_one():
    found = []
    scalars = [number(call(x)) for x in numbers]
    if len({one for one in scalars if one is not None}) > 1:
        found.append('one')
    # Each element of its own, in arrays of every length.
    seen, whole = {}, True
    for _ in range(200):
        n = draw.randint(1, 5)
        given = [draw.choice(numbers) for _ in range(n)]
        value = elements(n, call(np.array(given)))
        if value is None:
            whole = False
            break
        for x, y in zip(given, value):
            whole = whole and seen.setdefault(x, y) == y
    if whole and len(set(seen.values())) > 1:
        found.append('one')
    # A number of the first element, or of several.
    alone = [number(call(np.array([x]))) for x in numbers]
    if all(one is not None for one in alone) and all(
        number(call(np.array([x] + [draw.choice(numbers) for _ in range(draw.randint(0, 4))]))) == one
        for x, one in zip(numbers * 20, alone * 20)):
        return 'one' if len(set(alone)) > 1 else 'none'
    for n in range(2, 8):
        values = {number(call(np.array([draw.choice(numbers) for _ in range(n)]))) for _ in range(40)} - {None}
        if len(values) > 1:
            found.append('two')
    return ' '.join(found) or 'none'

def of_many():
    values = {number(call(*[draw.choice(numbers) for _ in parameters])) for _ in range(60)} - {None}
    return 'two' if len(values) > 1 else 'none'

if not plain or not parameters or any(one.name in ('forever',) for one in parameters) or f.__name__ == 'forever':
    print('none')
else:
    print(of_one() if len(parameters) == 1 else of_many())`;

describe('above a function', () => {
  for (const [program, takes] of drawn)
    it(`is what it takes: ${JSON.stringify(program)}`, () => assert.equal(offered(program), takes));

  for (const program of notDrawn) {
    it(`is nothing: ${JSON.stringify(program)}`, () => assert.equal(offered(program), undefined));

    it(`is nothing, and its hover says why: ${JSON.stringify(program)}`, () => {
      const reason = reasonOf(program);
      assert.match(reason ?? '', /^Line \d+: .{20,}\.$/);
    });
  }

  for (const [program] of drawn)
    it(`has no reason against it: ${JSON.stringify(program)}`, () =>
      assert.equal(reasonOf(program), undefined));

  it('is what CPython finds by calling it', { skip: withoutNumPy }, () => {
    const programs = [...drawn.map(([program]) => program), ...notDrawn];
    const stated = [...drawn.map(([, takes]) => takes), ...notDrawn.map(() => 'none')];
    const ran = runPythonEach(programs.map(asked));
    const found = ran.map(({ lines, error }) =>
      /ModuleNotFoundError/.test(error ?? '') ? 'none' : (error ?? lines.at(-1)),
    );
    const wrong = programs.flatMap((program, i) =>
      found[i]?.split(' ').includes(stated[i] ?? '') ? [] : [`${program}\n${found[i]}`],
    );
    assert.deepEqual(wrong, []);
  });
});

function reasonOf(program: string): string | undefined {
  const text = first + program;
  const documents = new Documents();
  documents.open({ type: 'open', uri: 'file:///a.py', version: 1, languageId: 'python', text });
  const offset = text.lastIndexOf(`def ${nameOf(program)}`) + 5;
  const missing: string[] = [];
  for (;;) {
    const result = noPictureIn({ uri: 'file:///a.py', missing, offset, at: 'name' }, documents);
    if (result.kind === 'read') return result.reason?.message;
    missing.push(...result.paths);
  }
}
