import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Documents } from '../../src/thread/documents';
import { callValueIn, lineValuesIn } from '../../src/thread/values';

const uri = 'file:///project/a.py';

function opened(text: string, languageId = 'python'): Documents {
  const documents = new Documents();
  documents.open({ type: 'open', uri, version: 1, languageId, text });
  return documents;
}

function linesOf(text: string, now = () => 0, languageId = 'python') {
  const steps = lineValuesIn({ uri, start: 0, end: text.length, missing: [] }, opened(text, languageId), now);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

const shown = (text: string, now?: () => number) => {
  const read = linesOf(text, now);
  return read.kind === 'read' && read.values.map((value) => value.text);
};

describe('the values of a document', () => {
  it('are told on one line, and cut where they are long', () => {
    assert.deepEqual(
      shown("print('a\\n  b')\nprint('x' * 41)\nprint('\u00e9\u{1F600}' * 20)\nprint('  ')\n"),
      ['a b', `${'x'.repeat(39)}\u2026`, '\u00e9\u{1F600}'.repeat(20)],
    );
  });

  it('are those that were computed in time', () => {
    let time = 0;
    const now = () => {
      time += 150;
      return time;
    };
    assert.deepEqual(shown('print(1)\nprint(2)\nprint(3)\nprint(4)\nprint(5)\n', now), ['1', '2', '3']);
  });

  it('need the files that are imported', () => {
    assert.deepEqual(linesOf('import own\nprint(own.x)\n'), {
      kind: 'needs',
      paths: ['project/own.py', 'project/own/__init__.py'],
    });
    const documents = opened('import own\nprint(own.f(2))\n');
    const question = { uri, offset: 19, missing: [] };
    assert.deepEqual(callValueIn({ ...question, offset: 24 }, documents), {
      kind: 'needs',
      paths: ['project/own.py', 'project/own/__init__.py'],
    });
    documents.open({
      type: 'open',
      uri: 'file:///project/own.py',
      version: 1,
      languageId: 'python',
      text: 'def f(x):\n    return x + 1\n',
    });
    assert.deepEqual(callValueIn({ ...question, offset: 24 }, documents), {
      kind: 'read',
      value: { start: 17, end: 25, text: '3' },
    });
  });

  it('are none of other languages', () => {
    assert.deepEqual(linesOf('console.log(1 + 1);', undefined, 'javascript'), { kind: 'read', values: [] });
    const asked = { uri, offset: 9, missing: [] };
    assert.deepEqual(callValueIn(asked, opened('Math.max(1)', 'javascript')), { kind: 'read' });
  });
});

describe('the values of a cell', () => {
  it('are told by places in it, and computed with the cells above it', () => {
    const documents = new Documents();
    const texts = ['%time k = 1\nk = 2\nprint(k)', 'def f(x):\n    return k*x\n', 'f(3)\ny = k + 1\n'];
    const cells = texts.map((text, index) => {
      const cell = { uri: `vscode-notebook-cell:/project/a.ipynb#${index}`, number: 2 * index + 1 };
      documents.open({ type: 'open', uri: cell.uri, version: 1, languageId: 'python', text });
      return cell;
    });
    const from = { uri: 'file:///project/a.ipynb', cells, missing: [] };
    const [first = ''] = texts.slice(-1);
    const steps = lineValuesIn({ ...from, start: 0, end: first.length }, documents, () => 0);
    let step = steps.next();
    while (!step.done) step = steps.next();
    assert.deepEqual(step.value, {
      kind: 'read',
      values: [
        { at: 'f(3)'.length, text: '6' },
        { at: 'f(3)\ny = k + 1'.length, text: '3' },
      ],
    });
    assert.deepEqual(callValueIn({ ...from, offset: 1 }, documents), {
      kind: 'read',
      value: { start: 0, end: 'f(3)'.length, text: '6' },
    });
  });

  it('are read anew as soon as a cell above is edited, moved or closed, and not before', () => {
    const documents = new Documents();
    const [one, two] = ['a', 'b'].map((uri) => ({ uri, number: uri === 'a' ? 1 : 2 }));
    assert.ok(one && two);
    const open = (cell: string, text: string) =>
      documents.open({ type: 'open', uri: cell, version: 1, languageId: 'python', text });
    open('a', 'x = 1');
    open('b', 'y = 2');
    const read = () => documents.read({ uri, cells: [one, two] });
    const before = read();
    assert.equal(before?.text, '#\f1\nx = 1\n#\f2\ny = 2');
    assert.equal(read(), before);
    documents.change({
      type: 'change',
      uri: 'a',
      base: 1,
      version: 2,
      edits: [{ start: 4, end: 5, text: '5' }],
    });
    assert.equal(read()?.text, '#\f1\nx = 5\n#\f2\ny = 2');
    assert.equal(documents.read({ uri, cells: [{ ...two, number: 1 }] })?.text, '#\f1\ny = 2');
    documents.close('a');
    assert.equal(read(), undefined);
  });
});
