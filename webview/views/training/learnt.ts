import * as l10n from '@vscode/l10n';
import {
  createBarChart,
  createConfusionMatrix,
  createDrawingPad,
  createImageGrid,
  type GridImage,
} from '#figures';
import type { GalleryImage, TrainingFrame, TrainingParams, TrainingRequest, WeightImage } from '#protocol';
import { element, type Form } from '#ui';
import { formatCount, formatFixed, formatPercent, formatShort } from '../../base/format';

interface LearntActions {
  readonly form: Form<TrainingParams>;
  readonly request: (request: TrainingRequest) => void;
}

/** What a net has learnt: pictures of its weights, how it reads the test digits, and the learner's own digit. */
export function createLearnt({ form, request }: LearntActions) {
  const parts = [createWeights(form), createGallery(form), createDrawing(request), createConfusion(form)];
  return {
    element: element('div', 'learnt', ...parts.map((part) => part.element)),
    draw: (frame: TrainingFrame) => {
      for (const part of parts) part.draw(frame);
    },
    dispose: () => {
      for (const part of parts) part.dispose();
    },
  };
}

interface Part {
  readonly element: HTMLElement;
  readonly draw: (frame: TrainingFrame) => void;
  readonly dispose: () => void;
}

/** A picture under its name, which may change, and a line that says how to read it. */
function frameFor(className: string, hint: string) {
  const name = element('h2');
  const box = element('div', 'learnt-figure');
  const under = element('p', 'muted', hint);
  const root = element('section', `learnt-part ${className}`, name, box, under);
  const title = (text: string) => {
    if (name.textContent !== text) name.textContent = text;
  };
  return { root, box, title, under };
}

function createWeights(form: Form<TrainingParams>): Part {
  const { root, box, title } = frameFor(
    'learnt-weights',
    l10n.t('Each picture is one hidden unit: ink on blue excites it, ink on orange holds it back.'),
  );
  title(l10n.t('First-layer weights'));
  const grid = createImageGrid(box, { label: l10n.t('Weights of hidden units as images'), imageSize: 42 });
  root.append(form.numbers('units', l10n.t('hidden units')));
  let shown: readonly WeightImage[] | undefined;
  let images: GridImage[] = [];
  return {
    element: root,
    draw: ({ units, digits: { imageWidth, imageHeight } }) => {
      if (units !== shown) images = units.map(weightImage);
      shown = units;
      grid.update({ images, imageWidth, imageHeight, colour: 'diverging' });
    },
    dispose: () => grid.dispose(),
  };
}

function weightImage({ unit, pixels }: WeightImage): GridImage {
  const largest = Math.max(...Array.from(pixels, Math.abs));
  return {
    pixels,
    caption: String(unit),
    detail: l10n.t('±{0}', formatShort(largest, 2)),
  };
}

function createGallery(form: Form<TrainingParams>): Part {
  const { root, box, title, under } = frameFor('learnt-gallery', '');
  const grid = createImageGrid(box, { label: l10n.t('Test digits and what the net reads'), imageSize: 42 });
  const all = element('button', 'word', l10n.t('Show the wrong ones of every kind'));
  all.type = 'button';
  all.addEventListener('click', () => form.set({ gallery: undefined }));
  root.append(all);
  let shown: readonly GalleryImage[] | undefined;
  let images: GridImage[] = [];
  return {
    element: root,
    draw: ({ gallery, digits }) => {
      const { choice, count } = gallery;
      all.hidden = choice === undefined;
      title(
        choice
          ? l10n.t('Test digits: {0} read as {1}', choice.right, choice.read)
          : l10n.t('Test digits, wrong ones first'),
      );
      const said = choice
        ? l10n.t('{0} of them. The percentage is how sure the net is.', formatCount(count))
        : l10n.t(
            '{0} of {1} are read wrongly. The percentage is how sure the net is.',
            formatCount(count),
            formatCount(digits.test),
          );
      if (under.textContent !== said) under.textContent = said;
      if (gallery.images !== shown) images = gallery.images.map(galleryImage);
      shown = gallery.images;
      const { imageWidth, imageHeight } = digits;
      const note = choice ? l10n.t('There is no such digit now.') : l10n.t('The net has not read them yet.');
      grid.update({ images, imageWidth, imageHeight, colour: 'ink', note });
    },
    dispose: () => grid.dispose(),
  };
}

function galleryImage({ right, read, share, pixels }: GalleryImage): GridImage {
  const detail = formatPercent(share, 0);
  if (right === read) return { pixels, caption: String(read), detail };
  return { pixels, caption: l10n.t('{0} not {1}', read, right), detail, wrong: true };
}

function createDrawing(request: (request: TrainingRequest) => void): Part {
  const { root, box, title, under } = frameFor('learnt-drawing', '');
  title(l10n.t('Draw a digit'));
  const pad = createDrawingPad(box, {
    label: l10n.t('Your digit'),
    onChange: (strokes) => request({ type: 'draw', strokes }),
  });
  const bars = element('div', 'learnt-figure');
  root.insertBefore(bars, under);
  under.setAttribute('role', 'status');
  const chart = createBarChart(bars, { label: l10n.t('What the net takes your digit for') });
  return {
    element: root,
    draw: ({ drawing }) => {
      const { probabilities, strokes, pixels } = drawing;
      pad.update({ strokes, image: pixels });
      const shares = Array.from({ length: 10 }, (_, digit) => probabilities[digit] ?? 0);
      const best = shares.indexOf(Math.max(...shares));
      const drawn = probabilities.length > 0;
      chart.update({
        bars: shares.map((share, digit) => ({
          name: String(digit),
          color: 'blue',
          // Before anything is drawn there is no probability to show.
          ...(drawn ? { value: share } : { value: Number.NaN, text: '-' }),
        })),
        ...(drawn ? { highlight: best } : {}),
        min: 0,
        max: 1,
        percent: true,
      });
      const said = drawing.problem ?? (drawn ? readingOf(best, 100 * (shares[best] ?? 0)) : invitation());
      if (under.textContent !== said) under.textContent = said;
    },
    dispose: () => {
      pad.dispose();
      chart.dispose();
    },
  };
}

function invitation(): string {
  return l10n.t(
    'Write a digit above: the net says at once what it takes it for. It is centred and scaled as MNIST is.',
  );
}

function readingOf(digit: number, percent: number): string {
  return l10n.t('Read as {0}, with {1} %.', digit, formatFixed(percent, 1));
}

function createConfusion(form: Form<TrainingParams>): Part {
  const { root, box, title } = frameFor(
    'learnt-confusion',
    l10n.t('Choose a cell, and the digits it counts are shown.'),
  );
  title(l10n.t('Which digit is taken for which'));
  const matrix = createConfusionMatrix(box, {
    label: l10n.t('Right answers by what was read'),
    onSelect: (right, read) => form.set({ gallery: { right, read } }),
  });
  return {
    element: root,
    draw: ({ confusion, gallery: { choice } }) =>
      matrix.update({
        counts: confusion,
        ...(choice ? { selected: { row: choice.right, column: choice.read } } : {}),
      }),
    dispose: () => matrix.dispose(),
  };
}
