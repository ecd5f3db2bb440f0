import * as l10n from '@vscode/l10n';
import { element } from '../base/dom';
import { oneStop } from '../base/oneStop';
import { bubbleOfPage } from './explaining/bubble';
import { richText } from './explaining/rich';
import { createSentence, type Sentence } from './explaining/sentence';

export interface Layout {
  readonly root: HTMLElement;
  /** Across the top: the formula, or the buttons of a run. */
  readonly top: HTMLElement;
  /** The figures; they take all the room that is left. */
  readonly stage: HTMLElement;
  /** Directly under the figures: what moves them. */
  readonly under: HTMLElement;
  /** 264 px at the right; below 760 px it goes under the figures, its sentence first. */
  readonly column: HTMLElement;
  readonly sentence: Sentence;
  /** Dims figures and numbers: what they show is not what was asked last. */
  readonly setStale: (stale: boolean) => void;
}

export function createLayout(): Layout {
  const top = element('header', 'top');
  const stage = element('div', 'stage');
  const under = element('div', 'under');
  const figures = element('div', 'figures', element('h2', 'unseen', l10n.t('Figures')), stage, under);
  const column = element('aside', 'column');
  const root = element('div', 'layout', top, figures, column, bubbleOfPage());
  new ResizeObserver(() =>
    figures.style.setProperty('--figures-height', `${figures.offsetHeight}px`),
  ).observe(figures);
  for (const region of [top, figures, column]) oneStop(region, '.explained');
  const setStale = (stale: boolean) => {
    for (const part of [stage, column]) part.classList.toggle('stale', stale);
  };
  return { root, top, stage, under, column, sentence: createSentence(), setStale };
}

/** A part of the column under a small, muted name. */
export function section(name: string, ...children: readonly (Node | string)[]): HTMLElement {
  return element('section', 'section', element('h2', '', ...richText(name)), ...children);
}
