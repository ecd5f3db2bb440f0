import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { training } from '../../../../src/views/training/params';
import { openTraining } from '../openTraining';

describe('test digits', () => {
  it('are wrong ones first, and those of the most frequent mistake, as the matrix counts them', () => {
    const { rest, ask } = openTraining({ hiddenSize: 30, learningRate: 0.5, iterationCount: 150 });
    rest();
    ask('go');
    const { gallery, cell, confusion } = rest();
    const wrong = confusion.reduce((sum, count, i) => sum + (i % 11 === 0 ? 0 : count), 0);
    assert.equal(gallery.count, wrong);
    assert.ok(gallery.images.length === 10 && gallery.images.every(({ right, read }) => right !== read));
    const worst = Math.max(...confusion.filter((_, i) => i % 11 !== 0));
    assert.ok(cell);
    assert.deepEqual([cell.count, confusion[10 * cell.right + cell.read]], [worst, worst]);
    assert.ok(cell.images.every(({ right, read }) => right === cell.right && read === cell.read));
  });

  it('are those of the cell that was chosen, also where it has none', () => {
    const { rest, ask, told, context } = openTraining({ hiddenSize: 30, gallery: { right: 1, read: 1 } });
    const first = rest();
    assert.deepEqual([first.cell?.right, first.cell?.read], [1, 1]);
    assert.equal(first.cell?.count, first.confusion[11]);
    assert.ok(context && told);
    ask('step');
    const then = rest();
    assert.equal(then.cell?.count, then.confusion[11]);
  });

  it('of a cell are told as surely as they were read, though the net has learnt since', () => {
    const asked = { hiddenSize: 30, learningRate: 0.5, iterationCount: 200 };
    const gallery = { right: 1, read: 1 };
    const sharesAt = (iteration: number, chosenAt: number) => {
      const { rest, ask, next, told } = openTraining({ ...asked, ...(chosenAt === 0 && { gallery }) });
      rest();
      ask('go');
      let frame = next();
      while (frame.iteration < chosenAt) frame = next();
      told.push({ type: 'params', params: { ...training.defaults, ...asked, gallery } });
      const isShown = () =>
        frame.cell?.right === 1 && frame.cell.read === 1 && frame.accuracy.iteration.at(-1) === 50;
      while (frame.iteration < iteration || !isShown()) frame = next();
      return frame.cell?.images.map(({ share }) => share);
    };
    const atOnce = sharesAt(50, 0);
    assert.ok(atOnce?.length && atOnce.every((share) => share > 0.1 && share < 1));
    assert.deepEqual(sharesAt(80, 80), atOnce);
  });

  it('change while it trains, after each epoch', () => {
    const { rest, ask, next } = openTraining({ hiddenSize: 30, learningRate: 0.5, iterationCount: 200 });
    rest();
    ask('go');
    const shown = new Set<string>();
    for (let frame = next(); !frame.resting; frame = next())
      shown.add(frame.gallery.images.map(({ index, read }) => `${index}:${read}`).join());
    assert.ok(shown.size >= 4, `${shown.size} galleries`);
  });
});
