import type { Cell, GalleryImage, TrainingFrame } from '#protocol';
import type { Run } from '../run/run';
import { OUTPUT_SIZE } from '../run/trainee';

/** Two rows beside the loss. */
const WRONG_ONES = 10;
const OF_A_CELL = 18;

/** Which of the test digits are shown, and how many are of the wanted kind. */
interface Chosen {
  readonly indices: readonly number[];
  readonly count: number;
}

/** Test digits as the net read them at its last examination. They are gathered anew when it has read them anew. */
export class Gallery {
  readonly #wrong = new Gathered();
  readonly #cell = new Gathered();

  wrongFirst(run: Run): TrainingFrame['gallery'] {
    return this.#wrong.of(run, '', () => wrongFirst(run));
  }

  /** Of the cell that was chosen, or of the most frequent mistake. */
  cell(run: Run, chosen: Cell | undefined): Pick<TrainingFrame, 'cell'> {
    if (run.examination.predictions.length === 0) return {};
    const cell = chosen ?? worstCell(run);
    if (!cell) return {};
    const { right, read } = cell;
    const shown = this.#cell.of(run, `${right} ${read}`, () => ofCell(run, cell));
    return { cell: { right, read, ...shown } };
  }
}

class Gathered {
  #made: { readonly of: unknown; readonly key: string; readonly shown: TrainingFrame['gallery'] } | undefined;

  of(run: Run, key: string, choose: () => Chosen): TrainingFrame['gallery'] {
    const { predictions } = run.examination;
    if (this.#made?.of === predictions && this.#made.key === key) return this.#made.shown;
    const { indices, count } = choose();
    const shown = { images: indices.map((index) => imageOf(run, index)), count };
    this.#made = { of: predictions, key, shown };
    return shown;
  }
}

/** The first that are read wrongly, filled up by right ones. */
function wrongFirst({ examination: { predictions }, digits }: Run): Chosen {
  const { labels } = digits.test;
  const all = [...predictions.keys()];
  const wrong = all.filter((n) => labels[n] !== predictions[n]);
  const right = wrong.length < WRONG_ONES ? all.filter((n) => labels[n] === predictions[n]) : [];
  return { indices: [...wrong, ...right].slice(0, WRONG_ONES), count: wrong.length };
}

function ofCell({ examination: { predictions }, digits }: Run, { right, read }: Cell): Chosen {
  const { labels } = digits.test;
  const all = [...predictions.keys()].filter((n) => labels[n] === right && predictions[n] === read);
  return { indices: all.slice(0, OF_A_CELL), count: all.length };
}

/** The most frequent mistake, the first of several; undefined where there is none. */
function worstCell({ examination: { confusion } }: Run): Cell | undefined {
  let worst = -1;
  confusion.forEach((count, i) => {
    const isMistake = i % (OUTPUT_SIZE + 1) !== 0;
    if (isMistake && count > (confusion[worst] ?? 0)) worst = i;
  });
  return worst < 0 ? undefined : { right: Math.floor(worst / OUTPUT_SIZE), read: worst % OUTPUT_SIZE };
}

function imageOf(run: Run, index: number): GalleryImage {
  const { pixels, labels, inputSize } = run.digits.test;
  const image = pixels.slice(index * inputSize, (index + 1) * inputSize);
  const read = run.examination.predictions[index] ?? 0;
  return { index, right: labels[index] ?? 0, read, share: run.examination.shareOf(index), pixels: image };
}
